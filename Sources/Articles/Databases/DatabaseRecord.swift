internal import Foundations

/// An article as a press database (Nexis, Factiva, ProQuest) gives it out as text: its words, and what it says of them.
struct DatabaseRecord {
  var title = ""
  var publisher = ""
  /// The line that names the authors, with or without its `By`.
  var byline = ""
  var published: CalendarDate?
  /// All of its lines.
  var lines: Range<Int>
  /// The lines of the article's own text.
  var text: Range<Int>
  /// Lines of the text that begin with a label of the database's, and how many bytes that takes.
  var labels: [(index: Int, length: Int)] = []
}

extension DatabaseText {
  /// The records of a text, in order; none where it is from no database. Linear.
  func records() -> [DatabaseRecord] {
    for read in [nexisRecords, factivaRecords, proQuestRecords] {
      var records = read()
      guard !records.isEmpty else { continue }
      // What stands above the first and below the last is a list of all of them, or says when they were given out.
      records[0].lines = 0..<records[0].lines.upperBound
      let last = records.count - 1
      records[last].lines = records[last].lines.lowerBound..<words.count
      return records
    }
    return []
  }
}

extension Article {
  /// Takes what a record says of itself wherever nothing else does, and lists its other lines among the cuts.
  mutating func take(_ record: DatabaseRecord, of text: DatabaseText) -> [Removal] {
    if title.isEmpty, !record.title.isEmpty { (title, origins[.title]) = (record.title, .marked) }
    if publisher == nil, !record.publisher.isEmpty {
      (publisher, origins[.publisher]) = (plainPublisher(record.publisher), .marked)
    }
    if published == nil, let day = record.published { (published, origins[.published]) = (day, .marked) }
    if authors.isEmpty, let byline = findByline(in: Block(Array("By \(withoutOpening(record.byline))".utf8), line: 1)) {
      (authors, origins[.authors]) = (byline.authors, .marked)
    }
    return record.lines.filter { !record.text.contains($0) && !text.words[$0].isEmpty }.map { index in
      Removal(
        text: text.words[index], reason: text.isCopyright(index) ? .copyright : .metadata,
        line: text.numbers[index])
    }
  }
}

private func withoutOpening(_ byline: String) -> Substring {
  ["by ", "von ", "par ", "por "].contains { byline.lowercased().hasPrefix($0) }
    ? byline.drop { $0 != " " }.drop { $0 == " " } : byline[...]
}

/// `The Guardian` of `The Guardian (London)`, `Wall Street Journal` of `Wall Street Journal, Eastern edition; New York`.
private func plainPublisher(_ name: String) -> String {
  var name = name.prefix { $0 != ";" && $0 != "(" }
  if let comma = name.lastIndex(of: ","), InlineCleaner.cleaned(name).lowercased().hasSuffix(" edition") {
    name = name[..<comma]
  }
  return InlineCleaner.cleaned(name)
}
