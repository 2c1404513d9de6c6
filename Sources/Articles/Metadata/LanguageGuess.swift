/// The language of a text as a BCP 47 tag, nil where too little speaks for one.
///
/// By script first; among languages of the Latin and Cyrillic alphabets by the commonest words, in the first 600.
func guessLanguage(_ blocks: [Block]) -> String? {
  if let script = scriptLanguage(blocks) { return script }
  var tally = LanguageTally()
  for block in blocks where tally.seen <= 600 { tally.add(block) }
  return tally.language
}

/// The common words of each language in a text.
private struct LanguageTally {
  private var counts = Array(repeating: 0, count: commonWords.count)
  /// How many different words of two letters or more: one that comes again and again is a name or an abbreviation.
  private var kinds = Array(repeating: 0, count: commonWords.count)
  private var met = WordSet()
  private(set) var seen = 0

  mutating func add(_ block: Block) {
    let known = languagesByWord
    for word in block.words {
      guard let languages = known[word.hash] else { continue }
      let isLetter = block.isLetter(word)
      if isLetter, !block.isSpaced(word) { continue }
      let isNew = !isLetter && !met.contains(word.hash)
      if isNew { met.insert(word.hash) }
      var left = languages
      while left != 0 {
        counts[left.trailingZeroBitCount] += 1
        kinds[left.trailingZeroBitCount] += isNew ? 1 : 0
        left &= left - 1
      }
    }
    seen += block.words.count
  }

  /// The one whose words are the most, nil where they are too few.
  var language: String? {
    let best = counts.indices.filter { kinds[$0] >= 2 }.max { (counts[$0], $1) < (counts[$1], $0) }
    guard let best, counts[best] * 20 >= seen else { return nil }
    return commonWords[best].language
  }
}

extension Block {
  fileprivate func isLetter(_ word: Word) -> Bool {
    word.range.count == 1 || word.range.count == 2 && text[word.range.lowerBound] >= 0xC0
  }

  /// Whether nothing but space is beside a word: in `w/w`, `A$90m` and `y-o-y` a letter is no word of its own.
  fileprivate func isSpaced(_ word: Word) -> Bool {
    let (start, end) = (word.range.lowerBound, word.range.upperBound)
    return (start == 0 || text[start - 1] == 0x20) && (end == text.count || text[end] == 0x20)
  }
}

/// Languages whose script settles them.
private func scriptLanguage(_ blocks: [Block]) -> String? {
  let sample = blocks.prefix(24)
  let wide = sample.reduce(0) { $0 + wideByteCount($1.text) }
  guard wide * 4 > sample.reduce(0, { $0 + $1.text.count }) else { return nil }
  var counts: [String: Int] = [:]
  var total = 0
  for block in sample {
    for scalar in block.string.unicodeScalars.prefix(2000) where scalar.properties.isAlphabetic {
      total += 1
      if let language = language(ofScript: scalar.value) { counts[language, default: 0] += 1 }
    }
    if total > 2000 { break }
  }
  if let kana = counts["ja"], kana * 10 > total { return "ja" }
  let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
  guard let best, best.value * 2 > total else { return nil }
  return best.key
}

/// How many bytes are no ASCII. Without branches, so that many are counted at once.
private func wideByteCount(_ text: [UInt8]) -> Int {
  text.withUnsafeBufferPointer { $0.reduce(0) { $0 &+ Int($1 >> 7) } }
}

private func language(ofScript value: UInt32) -> String? {
  switch value {
  case 0x370...0x3FF: "el"
  case 0x590...0x5FF: "he"
  case 0x600...0x6FF: "ar"
  case 0x900...0x97F: "hi"
  case 0xE00...0xE7F: "th"
  case 0x3040...0x30FF: "ja"
  case 0xAC00...0xD7A3: "ko"
  case 0x4E00...0x9FFF: "zh"
  default: nil
  }
}

private let commonWords: [(language: String, words: String)] = [
  ("en", "the of and to in is that for it with as was on are by this be at from has have will an its which"),
  ("de", "der die das und in den von zu mit ist des im für auf nicht ein eine dem sich auch als werden bei"),
  ("fr", "le la les de des et en un une du est que qui dans pour au sur par plus ne pas avec ce sont à a elle aux"),
  ("es", "el la los las de que y en un una del se con por para es al lo su como más no"),
  ("pt", "o a os as de que e em um uma do da no na com para por não se ao mais dos das"),
  ("it", "il lo la gli le di che e in un una del della per con non è si al dei nel sono"),
  ("nl", "de het een van en in is dat op te voor met zijn aan niet er die om ook bij"),
  ("sv", "och i att det som en på är av för med till den har de inte om ett"),
  ("da", "og i at det som en på er af for med til den har de ikke om et fra"),
  ("no", "og i å det som en på er av for med til den har de ikke om et fra"),
  ("pl", "i w na z do się nie to że jest o jak od po dla przez oraz są"),
  ("cs", "a v na se je že s z do o k pro by jako za od jsou ve"),
  ("hu", "a az és hogy nem is egy van meg ez azt volt de már még"),
  ("ro", "și în de la cu pe a nu că din este pentru un o care"),
  ("tr", "ve bir bu için ile da de olarak daha olan en çok ise"),
  ("fi", "ja on ei että oli se hän mutta ovat myös kun sekä"),
  ("vi", "của và là có trong được cho các với một không đã"),
  ("id", "yang dan di ke dari untuk dengan ini itu pada adalah akan"),
  ("ru", "и в не на что с по как это из для от его за к у о"),
  ("uk", "і в не на що з та як це для від його за до у про є"),
]

/// By word, a bit for each language that has it.
private let languagesByWord: WordMap<UInt32> = {
  var table = WordMap<UInt32>(capacity: 512)
  for (index, entry) in commonWords.enumerated() {
    for word in entry.words.utf8.split(separator: UInt8(ascii: " ")) {
      table[wordHash(word)] = (table[wordHash(word)] ?? 0) | 1 << UInt32(index)
    }
  }
  return table
}()
