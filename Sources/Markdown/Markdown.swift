internal import Foundations

/// Renders a document as HTML and finds out what it holds.
///
/// libcmark parses; the tree is walked once, without recursion, and freed before this returns. Linear in the text's
/// length: input on which libcmark is not is refused with a diagnostic, as is input beyond `InputGuard`'s sizes.
package func renderMarkdown(
  _ source: MarkdownSource, options: MarkdownOptions = MarkdownOptions(), host: inout some MarkdownHost
) -> RenderedMarkdown {
  let map = SourceMap(source)
  let survey = LineSurvey(map.parsed, extensions: options.extensions)
  if let refusal = InputGuard.refusal(of: map, survey) {
    return RenderedMarkdown(html: [], facts: MarkdownFacts(), diagnostics: [refusal])
  }
  guard let reading = MarkdownReading(map, survey: survey, options: options) else {
    return RenderedMarkdown(html: [], facts: MarkdownFacts(), diagnostics: [InputGuard.memoryRefusal(of: source)])
  }
  return DocumentRenderer(reading, options: options).render(reading.tree, host: &host)
}
