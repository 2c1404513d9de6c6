/// Finds the name that a block ascribes its quotations to.
enum SpeakerFinder {
  /// The name after or before a verb of saying next to the spans, or after a closing dash; nil for none.
  static func speaker(of spans: [QuotedSpan], in block: Block) -> String? {
    afterDash(spans, in: block) ?? besideVerb(block.quotedWords(spans), in: block)
  }

  /// `“…” — James Durrant, Managing Director`
  private static func afterDash(_ spans: [QuotedSpan], in block: Block) -> String? {
    guard let last = spans.last, last.outer.upperBound < block.text.count else { return nil }
    guard let index = block.wordIndices(in: last.outer.upperBound..<block.text.count).first else { return nil }
    let gap = block.text[last.outer.upperBound..<block.words[index].range.lowerBound]
    guard gap.contains(UInt8(ascii: "-")) || gap.contains(0xE2) || gap.contains(UInt8(ascii: "~")) else { return nil }
    return fullName(at: index, in: block)
  }

  private static func besideVerb(_ isQuoted: [Bool], in block: Block) -> String? {
    for index in block.words.indices where !isQuoted[index] && sayingVerbs.contains(block.words[index].hash) {
      if let name = name(after: index, in: block) ?? name(before: index, in: block, isQuoted) { return name }
    }
    for index in block.words.indices where !isQuoted[index] && block.words[index].hash == accordingWord {
      if let name = fullName(at: index + 2, in: block) { return name }
    }
    return nil
  }

  /// `said Jane Doe`, `said the company's chief executive Jane Doe`, `says Professor Doe`.
  private static func name(after verb: Int, in block: Block) -> String? {
    for index in (verb + 1)..<max(verb + 1, min(verb + 9, block.words.count)) {
      let word = block.words[index]
      if index > verb + 1, word.startsPhrase, !block.words[index - 1].isCapitalised { return nil }
      if sayingVerbs.contains(word.hash) || stopsSearch.contains(word.hash) { return nil }
      if word.isCapitalised, !jobTitles.contains(word.hash), let name = fullName(at: index, in: block) { return name }
    }
    return nil
  }

  /// `Jane Doe said`, `Jane Doe, chief executive of Lynas, said`.
  private static func name(before verb: Int, in block: Block, _ isQuoted: [Bool]) -> String? {
    var start = verb
    while start > 0, verb - start < 16, !isQuoted[start - 1] { start -= 1 }
    guard start < verb else { return nil }
    var index = start
    while index < verb {
      if block.words[index].isCapitalised, !jobTitles.contains(block.words[index].hash),
        let name = fullName(at: index, in: block)
      {
        return name
      }
      index += 1
    }
    return nil
  }

  /// A name that is not a pronoun or a weekday; titles such as `Mr` are left out.
  static func fullName(at index: Int, in block: Block) -> String? {
    guard index < block.words.count else { return nil }
    var start = index
    while start < block.words.count,
      jobTitles.contains(block.words[start].hash) || honorifics.contains(block.words[start].hash)
    {
      start += 1
    }
    guard start < block.words.count, block.words[start].isCapitalised, !notNames.contains(block.words[start].hash),
      let name = personName(block, at: start)
    else { return nil }
    return block.string(name.bytes)
  }

  /// A pronoun beside a verb of saying: the speaker is whoever was named last.
  static func hasPronoun(_ spans: [QuotedSpan], in block: Block) -> Bool {
    let isQuoted = block.quotedWords(spans)
    for (index, word) in block.words.enumerated() where !isQuoted[index] && sayingVerbs.contains(word.hash) {
      let neighbours = [index - 1, index + 1].filter { block.words.indices.contains($0) }
      if neighbours.contains(where: { pronouns.contains(block.words[$0].hash) }) { return true }
    }
    return false
  }

  static let sayingVerbs = wordHashes(
    "said says say told tells added adds explained explains noted notes stated states commented comments continued "
      + "remarked argued argues warned warns wrote writes announced concluded concludes claimed insisted recalled stressed "
      + "emphasised emphasized observed predicted acknowledged admitted asked replied responded quipped declared "
      + "sagte sagt erklärte erklärt betonte so dit déclare déclaré affirme affirmé explique expliqué souligne dijo dice "
      + "afirmó explicó señaló declaró disse diz afirmou explicou declarou ha detto dichiarato")
  private static let accordingWord = wordHash("according".utf8)
  private static let pronouns = wordHashes("he she er sie il elle él ella ele ela lui")
  private static let honorifics = wordHashes("mr mrs ms dr prof professor sir dame lord lady hon")
  private static let stopsSearch = wordHashes("that it in on at when while after before during as because")
  static let jobTitles = wordHashes(
    "ceo cfo coo cto chairman chairwoman chair president director managing executive chief officer minister secretary "
      + "senator governor analyst spokesman spokeswoman spokesperson founder co vice senior head manager the prime deputy "
      + "premier ambassador commissioner general company group mp representative congressman congresswoman")
  private static let notNames = wordHashes(
    "he she they it we i you the a an in on at but and this that monday tuesday wednesday thursday friday saturday sunday "
      + "january february march april may june july august september october november december")
}
