internal import Foundations

extension DatabaseText {
  /// The records of Factiva: each ends with `Document` and a number of its own; its lines have labels of two letters, or
  /// stand in their order without.
  func factivaRecords() -> [DatabaseRecord] {
    var records: [DatabaseRecord] = []
    var start = 0
    for end in words.indices where isDocumentNumber(end) {
      let range = start..<(end + 1)
      if let record = labelledRecord(in: range) ?? orderedRecord(in: range) { records.append(record) }
      start = end + 1
    }
    return records
  }

  /// `Document LBA0000020240312ek3c000b1`
  private func isDocumentNumber(_ index: Int) -> Bool {
    var words = words[index].split(separator: " ")[...]
    if words.first == "AN" { words.removeFirst() }
    guard words.count == 2, words.first == "Document", let number = words.last else { return false }
    return (16...40).contains(number.utf8.count) && number.utf8.allSatisfy(\.isASCIILetterOrDigit)
      && number.utf8.count(where: \.isASCIIDigit) >= 8
  }

  // MARK: In order

  /// A kicker, the title, its authors, `532 words`, the day, the time, the publisher, its code, page, language, copyright;
  /// then the text, and the publisher's name once more.
  private func orderedRecord(in range: Range<Int>) -> DatabaseRecord? {
    guard let count = range.first(where: { label(ofCountIn: $0)?.isEmpty == true }) else { return nil }
    let end = range.upperBound - 1
    var below = filled((count + 1)..<end).prefix(10)[...]
    guard let dayLine = below.popFirst(), let day = day(in: dayLine) else { return nil }
    if let time = below.first, isTime(words[time]) { below.removeFirst() }
    guard let publisher = below.popFirst() else { return nil }
    let copyright = below.first(where: isCopyright)
    let textStart = (copyright ?? below.first { Self.languages.contains(words[$0]) } ?? publisher) + 1
    var record = DatabaseRecord(
      publisher: words[publisher], published: day, lines: range, text: textStart..<end)
    let above = filled((range.lowerBound..<count).reversed())
    let isSigned = above.count > 1 && isSignature(above[0])
    record.byline = isSigned ? words[above[0]] : ""
    record.title = above.dropFirst(isSigned ? 1 : 0).first.map { words[$0] } ?? ""
    if let last = filled(record.text.reversed()).first, let copyright, names(words[copyright], words[last]) {
      record.text = textStart..<max(last, textStart)
    }
    return record
  }

  private func isSignature(_ index: Int) -> Bool {
    let block = Block(Array(words[index].utf8), line: 1)
    if let byline = findByline(in: block) { return byline.words.lowerBound == 0 }
    return UnsignedNames(block, around: 0..<0).map { $0.areOfPeople && $0.words == block.words.indices } ?? false
  }

  /// `09:15`, `3:32 PM`
  private func isTime(_ words: String) -> Bool {
    let time = words.utf8.prefix { $0 != 0x20 }
    return (4...8).contains(time.count) && time.contains(UInt8(ascii: ":"))
      && time.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ":") }
  }

  /// Whether a line of copyright holds a few words, which are the owner's name then.
  private func names(_ copyright: String, _ words: String) -> Bool {
    let name = squeezed(words)
    return (3...60).contains(name.count) && squeezed(copyright).firstRange(of: name) != nil
  }

  private static let languages: Set = [
    "English", "German", "French", "Spanish", "Italian", "Portuguese", "Dutch", "Chinese", "Japanese", "Russian",
    "Deutsch", "Français", "Español",
  ]

  // MARK: With labels

  private func labelledRecord(in range: Range<Int>) -> DatabaseRecord? {
    var fields: [String: (words: String, line: Int)] = [:]
    var last = ""
    for index in range {
      if let label = label(of: index, inText: fields["LP"] != nil || fields["TD"] != nil) {
        last = label
        if fields[label] == nil { fields[label] = (InlineCleaner.cleaned(words[index].dropFirst(label.count)), index) }
      } else if !words[index].isEmpty, last != "LP", last != "TD", let field = fields[last] {
        fields[last] = (field.words + (field.words.isEmpty ? "" : " ") + words[index], field.line)
      }
    }
    guard let title = fields["HD"]?.words, let publisher = fields["SN"]?.words, let day = fields["PD"],
      let textStart = fields["LP"]?.line ?? fields["TD"]?.line
    else { return nil }
    let textEnd =
      fields.values.map(\.line).filter { $0 > fields["TD"]?.line ?? textStart }.min() ?? range.upperBound - 1
    let dayLine = ([day.line] + filled((day.line + 1)..<textStart)).prefix(2)
    return DatabaseRecord(
      title: title, publisher: publisher, byline: fields["BY"]?.words ?? "",
      published: dayLine.lazy.compactMap { self.day(in: $0) }.first, lines: range, text: textStart..<textEnd,
      labels: ["LP", "TD"].compactMap { fields[$0].map { ($0.line, 2) } })
  }

  /// The label that a line begins with. Below the text's beginning, where a sentence may begin so, it stands alone, or
  /// what follows has the form of a code.
  private func label(of index: Int, inText: Bool) -> String? {
    let label = words[index].prefix { $0 != " " }
    guard (2...3).contains(label.utf8.count) else { return nil }
    if Self.headLabels.contains(String(label)) { return inText && label != "TD" ? nil : String(label) }
    guard Self.footLabels.contains(String(label)) else { return nil }
    let rest = words[index].dropFirst(label.count)
    let isCode = rest.isEmpty || label == "AN" || label == "PUB" || rest.split(separator: " ").contains(":")
    return inText && !isCode ? nil : String(label)
  }

  private static let headLabels: Set = [
    "SE", "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA", "CY", "LP", "TD",
  ]
  private static let footLabels: Set = ["ART", "CT", "RF", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN"]
}
