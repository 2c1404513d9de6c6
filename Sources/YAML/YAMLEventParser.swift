internal import CYAML

/// The one owner of a libyaml parser: frees it and every event that it hands out.
struct YAMLEventParser: ~Copyable {
  /// On the heap because libyaml keeps the parser's own address in it.
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// A parser of bytes that must outlive it; nil where memory has run out.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// Passes the next event to `body`, which must not keep it.
  func next<Result>(_ body: (borrowing yaml_event_t) -> Result) throws(YAMLSyntaxProblem) -> Result {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw problem() }
    defer { yaml_event_delete(&event) }
    return body(event)
  }

  private func problem() -> YAMLSyntaxProblem {
    let state = parser.pointee
    return YAMLSyntaxProblem(
      isReaderProblem: state.error == YAML_READER_ERROR,
      problem: state.problem.map { String(cString: $0) } ?? "",
      context: state.context.map { String(cString: $0) } ?? "",
      mark: YAMLMark(state.problem_mark),
      contextMark: YAMLMark(state.context_mark),
      byteOffset: state.problem_offset)
  }
}

/// What libyaml says of text that it cannot read, in its own words.
struct YAMLSyntaxProblem: Error {
  let isReaderProblem: Bool
  let problem: String
  let context: String
  let mark: YAMLMark
  /// Where the construct that is broken began.
  let contextMark: YAMLMark
  /// Of a reader problem: the byte at fault.
  let byteOffset: Int
}

/// A line and a column in characters, both from 0.
struct YAMLMark {
  let line: Int
  let column: Int

  init(_ mark: yaml_mark_t) {
    line = mark.line
    column = mark.column
  }
}
