internal import Foundations

extension DatabaseText {
  /// The records of ProQuest: rules between them, `Full text:` before the text, and labels below it.
  func proQuestRecords() -> [DatabaseRecord] {
    var records: [DatabaseRecord] = []
    var start = 0
    for end in words.indices where isRule(end) || end == words.count - 1 {
      if let record = proQuestRecord(in: start..<(end + 1)) { records.append(record) }
      start = end + 1
    }
    return records
  }

  private func proQuestRecord(in range: Range<Int>) -> DatabaseRecord? {
    guard let textStart = range.first(where: { words[$0].hasPrefix(Self.textLabel) }),
      let publisher = proQuestField("Publication title: ", in: range)
    else { return nil }
    let textEnd = range.dropFirst(textStart - range.lowerBound + 1).first(where: isProQuestLabel)
    let day = range.first { words[$0].hasPrefix("Publication date: ") }.flatMap { self.day(in: $0) }
    return DatabaseRecord(
      title: proQuestField("Title: ", in: range) ?? "", publisher: publisher,
      byline: proQuestField("Author: ", in: range).map(inOrder) ?? "", published: day, lines: range,
      text: textStart..<(textEnd ?? range.upperBound), labels: [(textStart, Self.textLabel.utf8.count)])
  }

  private static let textLabel = "Full text:"

  private func proQuestField(_ label: String, in range: Range<Int>) -> String? {
    range.lazy.map { words[$0] }.first { $0.hasPrefix(label) }.map { String($0.dropFirst(label.count)) }
  }

  private func isRule(_ index: Int) -> Bool {
    words[index].utf8.count >= 10 && words[index].utf8.allSatisfy { $0 == UInt8(ascii: "_") }
  }

  private func isProQuestLabel(_ index: Int) -> Bool {
    isRule(index) || Self.labels.contains(String(words[index].prefix { $0 != ":" })) && words[index].contains(": ")
  }

  private static let labels: Set = [
    "Subject", "Business indexing term", "Location", "People", "Company / organization", "Classification",
    "Identifier / keyword", "Title", "Publication title", "Volume", "Issue", "Pages", "Publication year",
    "Publication date", "Section", "Publisher", "Place of publication", "Country of publication", "ISSN", "Source type",
    "Language of publication", "Document type", "ProQuest document ID", "Document URL", "Copyright", "Last updated",
    "Database", "Author", "Credit",
  ]
}

/// `Jane Doe and John Roe` of `Doe, Jane; Roe, John`.
private func inOrder(_ authors: String) -> String {
  authors.split(separator: ";").map { author in
    let parts = author.split(separator: ",", maxSplits: 1).map { InlineCleaner.cleaned($0) }
    return parts.count == 2 ? "\(parts[1]) \(parts[0])" : InlineCleaner.cleaned(author)
  }
  .joined(separator: " and ")
}
