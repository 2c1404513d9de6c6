internal import Foundations
internal import YAML

/// How a source is added to a value, which depends on how its note writes it: a list or a group in brackets leaves no
/// room for the brackets of a citation.
func citingAdvice(for claim: Claim, of field: Field, in source: SourceText) -> String {
  let before = source.line(claim.position.line).unicodeScalars.prefix(claim.position.column - 1)
  switch innermostBracket(openIn: Substring(before)) {
  case "{": return "add “cite: article-id”"
  case "[":
    return
      "write “\(field.name):”, and below it one value a line, each with its source: “  - \(claim.display) [@article-id]”"
  default: return "cite one: “\(claim.display) [@article-id]”"
  }
}
