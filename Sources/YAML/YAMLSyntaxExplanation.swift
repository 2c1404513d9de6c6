internal import Foundations

/// What is wrong with broken YAML and how to mend it, in words for whoever wrote the line.
///
/// libyaml tells what its grammar expected; the line at its mark tells what the writer most likely meant.
struct YAMLSyntaxExplanation {
  private(set) var diagnostic: Diagnostic

  init(_ problem: YAMLSyntaxProblem, in source: SourceText, rangeStart: Int, firstLine: Int) {
    if problem.isReaderProblem {
      diagnostic = Self.unreadable(problem, in: source, from: rangeStart)
      return
    }
    let site = YAMLProblemSite(problem, in: source, firstLine: firstLine)
    let finding =
      Self.unclosedQuotation(site) ?? Self.tab(site) ?? YAMLFinding(citationAt: site) ?? Self.colon(site)
      ?? Self.missingColon(site)
      ?? Self.quotation(site) ?? Self.brackets(site) ?? Self.firstCharacter(site) ?? Self.block(site)
      ?? YAMLFinding("broken YAML: \(problem.problem)", fix: "put text with special characters in quotes")
    diagnostic = source.diagnostic(
      .yamlSyntax, at: finding.position ?? site.position, finding.summary, fix: finding.fix)
  }

  private static func unreadable(_ problem: YAMLSyntaxProblem, in source: SourceText, from start: Int) -> Diagnostic {
    let isControl = problem.problem.hasPrefix("control")
    // Of a broken character libyaml tells a byte within it.
    let broken = isControl ? nil : source.firstOffsetOutsideUTF8(in: start..<source.bytes.count)
    let offset = broken ?? start + problem.byteOffset
    return source.diagnostic(
      .yamlCharacter, at: source.position(of: offset),
      isControl ? "a control character" : "bytes that are not UTF-8",
      fix: isControl ? "remove it" : "save the file as UTF-8")
  }
}

/// An explanation: what is wrong, the mend, and where, if not where libyaml stopped.
struct YAMLFinding {
  let summary: String
  let fix: String
  let position: SourcePosition?

  init(_ summary: String, fix: String, at position: SourcePosition? = nil) {
    self.summary = summary
    self.fix = fix
    self.position = position
  }
}

extension YAMLSyntaxExplanation {
  private static func tab(_ site: YAMLProblemSite) -> YAMLFinding? {
    guard site.character == "\t" || site.problem.contains("tab character") else { return nil }
    return YAMLFinding("a tab in the indentation", fix: "indent with spaces, for YAML allows no tabs there")
  }

  private static func colon(_ site: YAMLProblemSite) -> YAMLFinding? {
    guard site.problem.hasPrefix("mapping values are not allowed") else { return nil }
    if site.before.contains(": ") || site.before.contains("- ") {
      let mended = site.lineWithQuotedValue.map { ": " + $0 } ?? ""
      return YAMLFinding("a colon in a value without quotes", fix: "put the value in quotes" + mended)
    }
    if site.before.first == " " {
      return YAMLFinding("a field that is indented further than the one above", fix: "line them up")
    }
    let above = SourcePosition(line: max(1, site.position.line - 1), column: 1)
    return YAMLFinding("a line that is not a field", fix: "write “key: value”, with a space after the colon", at: above)
  }

  private static func missingColon(_ site: YAMLProblemSite) -> YAMLFinding? {
    guard site.problem.hasPrefix("could not find expected ':'") else { return nil }
    return YAMLFinding(
      "a line that is not a field",
      fix: "write “key: value”, with a space after the colon, or indent it below the field to which it belongs",
      at: site.contextPosition)
  }

  /// A quotation mark that is never closed runs on to the next one, which is where libyaml stumbles.
  private static func unclosedQuotation(_ site: YAMLProblemSite) -> YAMLFinding? {
    site.unclosedMark.map {
      YAMLFinding(
        "a quotation mark that is never closed", fix: "close it at the end of the value, or remove it", at: $0)
    }
  }

  private static func quotation(_ site: YAMLProblemSite) -> YAMLFinding? {
    if site.context.contains("quoted scalar") {
      if site.problem.contains("escape") || site.problem.contains("hexdecimal") {
        return YAMLFinding(
          "a backslash in double quotes that begins no YAML escape",
          fix: "use single quotes, or write the backslash twice")
      }
      return YAMLFinding(
        "a quotation mark that is never closed", fix: "close it, or remove it", at: site.contextPosition)
    }
    guard site.problem.hasPrefix("did not find expected"), let last = site.lastBefore, last == "\"" || last == "'"
    else { return nil }
    return YAMLFinding("text after the closing quotation mark", fix: "put the whole value in quotes")
  }

  private static func brackets(_ site: YAMLProblemSite) -> YAMLFinding? {
    if site.problem.hasPrefix("did not find expected ','") {
      let bracket = site.context.contains("sequence") ? "[" : "{"
      if site.position.line > site.contextPosition.line || site.character == "]" || site.character == "}" {
        return YAMLFinding(
          "“\(bracket)” that is never closed", fix: "close it, or put the value in quotes", at: site.contextPosition)
      }
      return YAMLFinding(
        "a comma or a closing bracket is missing", fix: "put text that holds “,” “[” “{” or “: ” in quotes")
    }
    guard site.problem == "did not find expected key", let last = site.lastBefore, last == "]" || last == "}" else {
      return nil
    }
    let fix = site.before.contains("[[") ? "put each “[[…]]” in quotes, in a list" : "put the whole value in quotes"
    return YAMLFinding("text after “\(last)”", fix: fix)
  }

  private static func firstCharacter(_ site: YAMLProblemSite) -> YAMLFinding? {
    let isScanned = ["anchor", "alias", "tag", "block scalar"].contains { site.context.hasSuffix($0) }
    let position = isScanned ? site.contextPosition : site.position
    guard
      isScanned || site.problem.contains("cannot start any token") || site.problem.hasSuffix("node content"),
      let character = site.character(at: position)
    else { return nil }
    return YAMLFinding(
      "a value that begins with “\(character)” without quotes", fix: "put the value in quotes", at: position)
  }

  private static func block(_ site: YAMLProblemSite) -> YAMLFinding? {
    switch site.problem {
    case "block sequence entries are not allowed in this context":
      YAMLFinding(
        "a list that begins on the line of its field", fix: "begin it on the next line, or put text in quotes")
    case "did not find expected '-' indicator":
      YAMLFinding("a line among list items that is not one", fix: "begin it with “- ”, or indent it")
    case "did not find expected <document start>":
      YAMLFinding("a field that begins left of the ones above", fix: "line them up")
    case "did not find expected key" where site.character == "-":
      YAMLFinding("a list item below a field that has a value", fix: "leave the field’s own line empty")
    case "did not find expected key" where site.lastBefore == nil:
      YAMLFinding("a line that is in no column of the fields above", fix: "line it up with the field it belongs to")
    case "did not find expected key" where site.before.contains(": *"):
      YAMLFinding("a value that begins with “*” without quotes", fix: "put the value in quotes")
    default: nil
    }
  }
}
