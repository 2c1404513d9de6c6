internal import Foundations

extension DatabaseText {
  /// The records of Nexis Uni and LexisNexis: title, publisher and day in lines of their own, then labels, among them a
  /// count of words; below the text labels again, the day of loading among them.
  func nexisRecords() -> [DatabaseRecord] {
    guard words.contains(where: isNexisEnd) else { return [] }
    var records: [DatabaseRecord] = []
    for index in words.indices where index >= records.last?.lines.upperBound ?? 0 {
      guard label(ofCountIn: index)?.lowercased() == "length: " else { continue }
      // Where one text has no end, none below has.
      guard let record = nexisRecord(around: index, from: records.last?.lines.upperBound ?? 0) else { break }
      records.append(record)
    }
    return records
  }

  private func nexisRecord(around count: Int, from start: Int) -> DatabaseRecord? {
    let textStart = nexisTextStart(below: count)
    guard let textEnd = (textStart..<words.count).first(where: { isNexisFoot(words[$0]) }) else { return nil }
    let end = (textEnd..<words.count).first { words[$0] == "End of Document" || isNumberOfDocuments($0) }
    let upper = end.map { words[$0] == "End of Document" ? $0 + 1 : $0 } ?? words.count
    var record = DatabaseRecord(lines: start..<upper, text: textStart..<textEnd)
    readNexisHead(above: count, from: start, into: &record)
    record.byline = nexisField("byline: ", in: start..<textStart) ?? ""
    return record
  }

  /// Above the labels: title, publisher, day and, where the database is the newer one, the copyright; in the older one
  /// publisher, day, the edition and the title.
  private func readNexisHead(above count: Int, from start: Int, into record: inout DatabaseRecord) {
    let above = filled((start..<count).reversed().prefix { !isNumberOfDocuments($0) })
    let isNewer = above.contains(where: isCopyright)
    let head = above.filter { !isCopyright($0) && !isNexisLabel(words[$0]) }.prefix(8).reversed().map { $0 }
    let days = head.indices.filter { day(in: head[$0]) != nil }
    guard let place = isNewer ? days.last : days.first else { return }
    record.published = day(in: head[place])
    if place > 0 { record.publisher = words[head[place - 1]] }
    if isNewer, place > 1 { record.title = words[head[place - 2]] }
    if !isNewer, let last = head.last, head.count > place + 1 { record.title = words[last] }
  }

  /// Behind the line `Body`, else behind the labels, each of which ends with an empty line.
  private func nexisTextStart(below count: Int) -> Int {
    if let body = (count..<min(count + 60, words.count)).first(where: { words[$0] == "Body" }) { return body + 1 }
    var index = count
    while index < words.count, words[index].isEmpty || isNexisLabel(words[index]) {
      if !words[index].isEmpty { index = (index..<words.count).first { words[$0].isEmpty } ?? words.count }
      index = (index..<words.count).first { !words[$0].isEmpty } ?? words.count
    }
    return index
  }

  private func nexisField(_ label: String, in range: Range<Int>) -> String? {
    range.lazy.map { words[$0] }.first { $0.lowercased().hasPrefix(label) }.map { String($0.dropFirst(label.count)) }
  }

  /// `2 of 14 DOCUMENTS`, above each record of the older database.
  private func isNumberOfDocuments(_ index: Int) -> Bool {
    let words = words[index].split(separator: " ")
    return words.count == 4 && words[1] == "of" && words[3] == "DOCUMENTS" && Int(words[0]) != nil
  }
}

private func isNexisLabel(_ words: String) -> Bool { startsWithLabel(words, headLabels) }

/// What begins the lines below a text: labels, and headings that stand alone.
private func isNexisFoot(_ words: String) -> Bool {
  ["Classification", "Graphic", "Notes"].contains(words) || isNexisEnd(words) || startsWithLabel(words, footLabels)
}

/// What no text but one of this database has.
private func isNexisEnd(_ words: String) -> Bool {
  words == "End of Document" || words.hasPrefix("Load-Date: ") || words.hasPrefix("LOAD-DATE: ")
}

private func startsWithLabel(_ words: String, _ labels: Set<String>) -> Bool {
  let label = words.prefix { $0 != ":" }
  return label.utf8.count <= 20 && label.count < words.count && labels.contains(label.lowercased())
}

private let headLabels: Set = ["section", "length", "byline", "highlight", "dateline", "series", "column"]
private let footLabels: Set = [
  "graphic", "language", "publication-type", "url", "document-type", "journal code", "correction-date",
]
