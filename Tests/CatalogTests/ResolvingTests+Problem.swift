import Testing

extension ResolvingTests {
  /// A mistake in a note, and where it is to be reported.
  struct Problem: CustomTestStringConvertible {
    let testDescription: String
    let frontMatter: String
    let body: String
    let code: String
    let line: Int
    let column: Int
    let fix: String?

    init(
      _ name: String, _ frontMatter: String, body: String = "", _ code: String, at line: Int, _ column: Int,
      fix: String? = nil
    ) {
      testDescription = name
      self.frontMatter = frontMatter
      self.body = body
      self.code = code
      self.line = line
      self.column = column
      self.fix = fix
    }
  }
}
