import Foundations
import Testing

/// Choices and the words that they quote.
@Suite struct ChoiceWordsTests {
  static let cases: [(field: String, quote: String, against: String?)] = [
    ("binding: binding", "a non-binding memorandum", "non-binding"),
    ("binding: binding", "it is not binding", "not binding"),
    ("binding: binding", "a Memorandum of Understanding", "memorandum of understanding"),
    ("binding: binding", "the non-binding letter became a binding contract", nil),
    ("binding: binding", "a sales contract", nil),
    ("binding: non-binding", "a non-binding memorandum", nil),
    ("status: definitive", "a preliminary agreement", "preliminary"),
    ("status: definitive", "the letter of intent became a definitive agreement", nil),
    ("status: drawn or delivered", "drawn under the indicative term sheet", nil),
    ("status: drawn or delivered", "money under the indicative term sheet", "term sheet"),
    ("status: MOU or letter of interest", "a letter of interest", nil),
  ]

  @Test(arguments: cases) func wordsAgainstAChoice_areReported(field: String, quote: String, against: String?) async {
    let desk = await Desk([
      "articles/report.md": "---\ntitle: Report\n---\nIt says: \(quote) now.\n",
      "deals/pact.md": "---\nname: Pact\n\(field) [@report, \"\(quote)\"]\n---\n",
    ])
    let problems = desk.diagnostics.filter { $0.rule.code == "DOS-508" }
    let value = field.split(separator: ": ")
    #expect(
      problems.map(\.summary)
        == (against.map { ["“\(value[0])” says “\(value[1])”, the quoted words “\($0)”"] } ?? []))
  }

  static let pairs: [(fields: String, summary: String?)] = [
    ("status: definitive\nbinding: non-binding", "“binding: non-binding” does not go with “status: definitive”"),
    (
      "status: financial close\nbinding: non-binding",
      "“binding: non-binding” does not go with “status: financial close”"
    ),
    ("status: definitive\nbinding: binding", nil),
    ("status: MOU\nbinding: non-binding", nil),
    ("status: definitive\nbinding: [non-binding, binding]", nil),
    ("status: [MOU, definitive]\nbinding: non-binding", nil),
    ("status: definitive\nbinding: {value: non-binding, withdrawn: it was signed}", nil),
    ("status: definitive\nbinding: perhaps", nil),
    ("binding: non-binding", nil),
  ]

  @Test(arguments: pairs) func choicesThatExcludeEachOther_areReported(fields: String, summary: String?) async {
    let desk = await Desk(["deals/pact.md": "---\nname: Pact\n\(fields)\n---\n"])
    let problems = desk.diagnostics.filter { $0.rule.code == "DOS-509" }
    #expect(problems.map(\.summary) == (summary.map { [$0] } ?? []))
  }
}
