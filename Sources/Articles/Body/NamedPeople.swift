internal import Foundations

/// The people whom an article has named so far, for `Durrant` and for `he`.
struct NamedPeople {
  private struct FullName {
    var text: String
    /// Two people bear the surname.
    var isShared = false
  }

  /// By the key of the surname.
  private var fullNames = WordMap<FullName>(capacity: 64)

  /// A person named, and the sentence that does.
  struct Naming {
    var name: String
    var sentence: Range<Int>
  }

  /// No more words than these are looked through for whom a pronoun means.
  private static let reach = 400

  /// Notes the names of up to three words before a surname. Linear.
  mutating func learn(_ block: Block) {
    let phrase = SpeakerPhrase(block: block)
    var index = 0
    while index < block.words.count {
      guard block.words[index].isCapitalised, let name = phrase.person(at: index) else {
        index += 1
        continue
      }
      let surname = Surname(of: name.words, among: block.words, in: block.text)
      if (1...3).contains(surname.words.lowerBound - name.words.lowerBound) {
        learn(block.string(name.bytes), surname.key)
      }
      index = name.words.upperBound
    }
  }

  private mutating func learn(_ name: String, _ key: UInt64) {
    guard let known = fullNames[key] else { return fullNames[key] = FullName(text: name) }
    if isEnd(name, of: known.text) { return }
    // `James Durrant` and `James P. Durrant` are one.
    let isSame = known.text.utf8.prefix { $0 != 0x20 }.elementsEqual(name.utf8.prefix { $0 != 0x20 })
    if isEnd(known.text, of: name) {
      fullNames[key]?.text = name
    } else if !isSame {
      fullNames[key]?.isShared = true
    }
  }

  /// `Durrant` as `James Durrant`, where one person of that name is known.
  func inFull(_ name: String) -> String {
    let text = Array(name.utf8)
    let words = scanWords(text).words
    guard !words.isEmpty else { return name }
    let surname = Surname(of: words.indices, among: words, in: text)
    guard let found = fullNames[surname.key], !found.isShared else { return name }
    return text.contains(0x20) && !isEnd(name, of: found.text) ? name : found.text
  }

  /// `Von der Leyen`, as it begins a sentence, of `Ursula von der Leyen`.
  private func isEnd(_ name: String, of full: String) -> Bool {
    let (name, end) = (name.utf8, full.utf8.suffix(name.utf8.count))
    guard end.startIndex > full.utf8.startIndex, full.utf8[full.utf8.index(before: end.startIndex)] == 0x20 else {
      return false
    }
    return name.first?.inASCIILowerCase == end.first?.inASCIILowerCase
      && name.dropFirst().elementsEqual(end.dropFirst())
  }

  /// The first person in the nearest sentence before a word that names one, quotations left aside.
  func person(before limit: Int, in block: Block, _ isQuoted: [Bool]) -> Naming? {
    var end = limit
    while end > 0, limit - end < Self.reach {
      var start = end - 1
      while start > 0, !block.endsSentence(after: start - 1), end - start < Self.reach { start -= 1 }
      if let name = firstPerson(in: start..<end, of: block, isQuoted) {
        return Naming(name: name, sentence: start..<end)
      }
      end = start
    }
    return nil
  }

  private func firstPerson(in sentence: Range<Int>, of block: Block, _ isQuoted: [Bool]) -> String? {
    let phrase = SpeakerPhrase(block: block)
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard !isQuoted[index], block.words[index].isCapitalised, let name = phrase.person(at: index),
        name.words.upperBound <= sentence.upperBound
      else {
        index += 1
        continue
      }
      if isPerson(name.words, in: block) { return inFull(block.string(name.bytes)) }
      index = name.words.upperBound
    }
    return nil
  }

  /// A full name that is no firm's or place's, or the surname of somebody known.
  private func isPerson(_ words: Range<Int>, in block: Block) -> Bool {
    let surname = Surname(of: words, among: block.words, in: block.text)
    let last = block.words[words.upperBound - 1].hash
    let previous = words.lowerBound > 0 ? block.words[words.lowerBound - 1].hash : 0
    if SpeechWords.honorifics.contains(previous) { return true }
    guard !SpeechWords.organisations.contains(last), !SpeechWords.prepositions.contains(previous),
      !SpeechWords.determiners.contains(previous)
    else { return false }
    let others = surname.words.lowerBound - words.lowerBound
    return others > 0 ? others <= 3 : fullNames[surname.key] != nil
  }
}
