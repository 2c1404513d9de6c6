internal import Foundations

extension YAMLFinding {
  /// A citation, `[@article-id]`, where YAML takes its bracket for a list within a list or a group; nil for other problems.
  init?(citationAt site: YAMLProblemSite) {
    guard let before = site.beforeCitation else { return nil }
    switch innermostBracket(openIn: before) {
    case "{":
      self.init("a citation within braces", fix: "write “cite: article-id” instead, with a comma before it")
    case nil where before.last == ":":
      self.init("a citation without a value", fix: "write the value before it, on the same line")
    default:
      let key = before.prefix { $0 != ":" }.drop { $0 == " " || $0 == "-" }
      let field = before.contains(":") ? "“\(key):”" : "the field’s name"
      self.init(
        "a citation within a list in brackets",
        fix: "write \(field), and below it one value a line: “  - value [@article-id]”")
    }
  }
}

extension YAMLProblemSite {
  /// The line before the citation at which libyaml stopped, without the white space at its end; nil where none is there.
  fileprivate var beforeCitation: Substring? {
    var before = Substring(self.before)
    var rest = text(from: position)
    if rest.hasPrefix("@"), before.last == "[" {
      before.removeLast()
      rest = "[" + rest
    }
    guard ["[@", "[\"@", "['@"].contains(where: rest.hasPrefix) else { return nil }
    while before.last == " " { before.removeLast() }
    return before
  }
}

/// The last bracket or brace that opens in a piece of YAML and does not close; those between quotation marks aside.
///
/// Of a line that is very long, nil: the answer is for messages only.
package func innermostBracket(openIn text: some StringProtocol) -> Character? {
  guard text.utf8.count <= 2000 else { return nil }
  var open: [Character] = []
  var quote: Character?
  for character in text {
    if let mark = quote {
      if character == mark { quote = nil }
      continue
    }
    switch character {
    case "\"": quote = character
    case "[", "{": open.append(character)
    case "]", "}": _ = open.popLast()
    default: break
    }
  }
  return open.last
}
