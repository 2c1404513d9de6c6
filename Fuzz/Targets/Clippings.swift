internal import Articles
internal import Foundations

/// A clipping of a form that its first byte chooses: marks lie within their passages, and what is written as Markdown is
/// read again.
func fuzzClipping(_ bytes: [UInt8]) {
  guard let form = bytes.first else { return }
  let path = ["a.txt", "a.md", "a.html"][Int(form) % 3]
  let article = readArticle(SourceText(path: path, bytes: Array(bytes.dropFirst())))
  precondition(!article.passages.isEmpty || !article.diagnostics.isEmpty, "nothing read and nothing told")
  for passage in article.passages {
    let length = passage.text.utf8.count
    precondition(length > 0, "an empty passage")
    precondition(passage.marks.allSatisfy { $0.range.upperBound <= length && !$0.range.isEmpty }, "a mark outside")
  }
  for quotation in article.quotations {
    precondition(article.passages.contains { $0.anchor == quotation.anchor }, "a quotation of no passage")
  }
  _ = readArticle(SourceText(path: "a.md", bytes: writeMarkdown(article)))
}
