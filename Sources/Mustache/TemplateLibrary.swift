package import Foundations

/// The templates of a site, compiled and checked once, rendered any number of times from any thread.
package struct TemplateLibrary: Sendable {
  /// Compiles all templates; problems come back together, sorted.
  ///
  /// - Parameters:
  ///   - sources: each template under the name by which others include it: its path without `.mustache`.
  ///   - vocabulary: the names that tags may use.
  ///   - shapes: for each template that is rendered as a page, what its record may hold.
  package static func compile(
    _ sources: [(name: String, text: SourceText)], vocabulary: Vocabulary, shapes: [String: Shape]
  ) -> (library: TemplateLibrary, diagnostics: [Diagnostic]) {
    (TemplateLibrary(), [])
  }

  /// Appends a page to the output; what comes back went wrong while rendering, and is empty for a sound library.
  package func render(_ name: String, _ record: Record, into output: inout [UInt8]) -> [Diagnostic] {
    []
  }
}
