internal import Foundations
internal import Markdown

/// Markdown with all of its extensions: the HTML is UTF-8 and opens no script, sections lie within it.
func fuzzMarkdown(_ bytes: [UInt8]) {
  var host = PlainHost()
  let source = MarkdownSource(SourceText(path: "a.md", bytes: bytes))
  let isSmart = bytes.count % 2 == 0
  let result = renderMarkdown(source, options: MarkdownOptions(smartPunctuation: isSmart), host: &host)
  precondition(String(validating: result.html, as: UTF8.self) != nil, "not UTF-8")
  let shown = String(decoding: result.html, as: UTF8.self).lowercased()
  for sign in ["<script", "href=\"javascript:", "src=\"javascript:"] {
    precondition(!shown.contains(sign), "unsafe HTML")
  }
  for heading in result.facts.headings { precondition(heading.section.upperBound <= result.html.count) }
}
