package import Foundations

/// A file of the folder of templates, built in or the site's own.
package struct TemplateFile: Sendable {
  /// The path below that folder, `partials/facts.mustache` or `assets/site.css`: what one file replaces another by.
  package let path: String
  /// Under the path that messages show.
  package let source: SourceText

  package init(path: String, source: SourceText) {
    self.path = path
    self.source = source
  }
}
