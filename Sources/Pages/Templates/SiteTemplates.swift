package import Foundations
internal import Mustache

/// The templates, assets and words of a site, ready for any number of pages.
package struct SiteTemplates: Sendable {
  let library: TemplateLibrary
  /// Under their addresses, as pages load them.
  package let assets: [Asset]
  package let words: Words
  package internal(set) var problems: [Diagnostic]
}
