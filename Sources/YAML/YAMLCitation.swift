internal import Foundations

extension YAMLFinding {
  /// A citation, `[@article-id]`, where YAML takes its bracket for a list within a list or a group; nil for other problems.
  init?(citationAt site: YAMLProblemSite) {
    if let finding = YAMLFinding(marksOfIDsAt: site) {
      self = finding
      return
    }
    guard let before = site.beforeCitation else { return nil }
    switch innermostBracket(openIn: before) {
    case "{":
      self.init("a citation within braces", fix: "write “cite: article-id” instead, with a comma before it")
    case nil where before.last == ":":
      self.init("a citation without a value", fix: "write the value before it, on the same line")
    case nil where before.last == "\"" || before.last == "'":
      let mended = site.lineWithCitationInQuotes(behind: before).map { ": " + $0 } ?? ""
      self.init(
        "a citation behind the closing quotation mark", fix: "put it into the quotation marks, with the value" + mended)
    default:
      let key = before.prefix { $0 != ":" }.drop { $0 == " " || $0 == "-" }
      let field = before.contains(":") ? "“\(key):”" : "the field’s name"
      self.init(
        "a citation within a list in brackets",
        fix: "write \(field), and below it one value a line: “  - value [@article-id]”")
    }
  }
}

extension YAMLFinding {
  /// Ids under `cite` as they are written within a value: `cite: @a`, `cite: [@a, @b]`.
  private init?(marksOfIDsAt site: YAMLProblemSite) {
    guard site.character == "@" else { return nil }
    let isList = site.lastBefore == "["
    var before = Substring(site.before)
    while before.last == " " || before.last == "[" { before.removeLast() }
    let field = ["met-cite", "missed-cite", "changed-cite", "cite"].first { before.hasSuffix($0 + ":") }
    guard let field else { return nil }
    let rest = site.text(from: site.position)
    let ids = rest.prefix(300).prefix { isList ? $0 != "]" : $0 != "," && $0 != "}" }.split(separator: ",")
      .map { $0.drop { $0 == " " } }.filter { $0.hasPrefix("@") }
      .map { $0.dropFirst().prefix { $0 != " " && $0 != "\"" } }
    let written = ids.count == 1 ? String(ids[0]) : "[\(ids.joined(separator: ", "))]"
    self.init("an id that begins with “@” under “\(field)”", fix: "write “\(field): \(written)”")
  }
}

extension YAMLProblemSite {
  /// The line with the citation taken into the value's quotation marks: `region: 'The north: all of it [@id]'`.
  ///
  /// Nil where the line is long, or the value holds a backslash, which would mean another sign.
  fileprivate func lineWithCitationInQuotes(behind before: Substring) -> String? {
    guard let mark = before.last, before.utf8.count <= 300, !before.contains("\\"),
      let opening = before.firstIndex(of: mark), opening < before.index(before: before.endIndex)
    else { return nil }
    let quoted = String(before[before.index(after: opening)...].dropLast())
    let value = mark == "'" ? quoted.replacing("''", with: "'") : quoted
    let citation = text(from: position)
    guard citation.utf8.count <= 500 else { return nil }
    let inside = (value + (citation.hasPrefix("@") ? " [" : " ") + citation).replacing("'", with: "''")
    return before[..<opening].drop { $0 == " " } + "'\(inside)'"
  }

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
