internal import Foundations

/// The place where libyaml stopped, with what it said and the line of the file.
struct YAMLProblemSite {
  let problem: String
  let context: String
  let position: SourcePosition
  /// Where the construct that is broken began.
  let contextPosition: SourcePosition
  private let source: SourceText
  private let firstLine: Int
  private let line: [Unicode.Scalar]

  init(_ problem: YAMLSyntaxProblem, in source: SourceText, firstLine: Int) {
    self.problem = problem.problem
    self.context = problem.context
    self.source = source
    self.firstLine = firstLine
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

  /// Where a quotation mark opens in a line above that holds no other, if one that opens in this line closes it: no such
  /// mark stands between. Nil where none does.
  var unclosedMark: SourcePosition? {
    let before = line.prefix(max(0, position.column - 1))
    guard let opening = before.firstIndex(where: { $0 == "\"" || $0 == "'" }), Self.opensValue(opening, in: line) else {
      return nil
    }
    let mark = line[opening]
    for number in stride(from: position.line - 1, through: max(firstLine, position.line - Self.reach), by: -1) {
      let above = Array(source.line(number).unicodeScalars)
      guard let first = above.firstIndex(of: mark) else { continue }
      let isOnly = !above[(first + 1)...].contains(mark)
      return isOnly && Self.opensValue(first, in: above) ? SourcePosition(line: number, column: first + 1) : nil
    }
    return nil
  }

  /// So many lines above are looked at.
  private static let reach = 50

  /// Whether a value may begin at a character: behind a field, or what begins or parts a list.
  private static func opensValue(_ index: Int, in line: [Unicode.Scalar]) -> Bool {
    line[..<index].last { $0 != " " }.map { ":-[{,".unicodeScalars.contains($0) } ?? false
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
