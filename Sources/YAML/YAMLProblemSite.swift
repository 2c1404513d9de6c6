internal import Foundations

/// The place where libyaml stopped, with what it said and the line of the file.
struct YAMLProblemSite {
  let problem: String
  let context: String
  let position: SourcePosition
  /// Where the construct that is broken began.
  let contextPosition: SourcePosition
  private let source: SourceText
  private let line: [Unicode.Scalar]

  init(_ problem: YAMLSyntaxProblem, in source: SourceText, firstLine: Int) {
    self.problem = problem.problem
    self.context = problem.context
    self.source = source
    position = SourcePosition(line: firstLine + problem.mark.line, column: problem.mark.column + 1)
    contextPosition = SourcePosition(
      line: firstLine + problem.contextMark.line, column: problem.contextMark.column + 1)
    line = Array(source.line(position.line).unicodeScalars)
  }

  /// The character at which libyaml stopped; nil at the end of the line.
  var character: Unicode.Scalar? { line.indices.contains(position.column - 1) ? line[position.column - 1] : nil }

  /// The line up to that character.
  var before: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: line.prefix(position.column - 1))
    return String(view)
  }

  /// The last character before it that is not blank.
  var lastBefore: Unicode.Scalar? { line.prefix(position.column - 1).last { $0 != " " } }

  /// The line from a place on.
  func text(from position: SourcePosition) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: source.line(position.line).unicodeScalars.dropFirst(position.column - 1))
    return String(view)
  }

  func character(at position: SourcePosition) -> Unicode.Scalar? {
    source.line(position.line).unicodeScalars.dropFirst(position.column - 1).first
  }

  /// The line as it should read, with its value in quotes; nil where it holds quotes already, or is long.
  var lineWithQuotedValue: String? {
    guard line.count <= 100, !line.contains("\\"),
      let colon = line.indices.first(where: { line[$0] == ":" && $0 + 1 < line.count && line[$0 + 1] == " " })
    else { return nil }
    let value = line[(colon + 1)...].drop { $0 == " " }
    let mark: Unicode.Scalar = value.contains("\"") ? "'" : "\""
    guard !value.contains(mark), value.first != "\"", value.first != "'" else { return nil }
    var mended = String.UnicodeScalarView()
    mended.append(contentsOf: line[...colon].drop { $0 == " " })
    mended.append(contentsOf: [" ", mark] + value + [mark])
    return String(mended)
  }
}
