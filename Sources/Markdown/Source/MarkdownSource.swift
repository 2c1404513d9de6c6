package import Foundations

/// A Markdown document: a file's text, and where in it the Markdown begins.
///
/// What stands before the body (front matter) is not rendered, but positions count from the start of the file.
package struct MarkdownSource: Sendable {
  /// The whole file, front matter too.
  package let text: SourceText
  /// Byte offset of the body's first line.
  package let bodyStart: Int
  /// Number of the body's first line, from 1.
  package let bodyLine: Int

  /// - Parameters:
  ///   - bodyStart: where a line begins; offsets beyond the text mean an empty body.
  ///   - bodyLine: that line's number; counted here where it is not given.
  package init(_ text: SourceText, bodyStart: Int = 0, bodyLine: Int? = nil) {
    self.text = text
    self.bodyStart = min(max(0, bodyStart), text.bytes.count)
    self.bodyLine = bodyLine ?? 1 + text.bytes[..<self.bodyStart].count { $0 == UInt8(ascii: "\n") }
  }

  /// A document without front matter, for tests and texts that are no file.
  package init(path: String = "", _ markdown: String) {
    self.init(SourceText(path: path, bytes: Array(markdown.utf8)))
  }

  var body: ArraySlice<UInt8> { text.bytes[bodyStart...] }
}
