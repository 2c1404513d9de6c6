internal import Catalog
internal import Markdown

/// Answers what the Markdown of the home page's introduction asks: wiki links lead to notes, web addresses out.
struct IntroductionHost: MarkdownHost {
  let catalog: Catalog

  func resolve(_ link: WikiLink) -> LinkTarget {
    guard case .one(let id) = catalog.names.find(link.name) else { return .unresolved }
    return .address(percentEncodedPath(catalog[id].address), cssClass: "entity")
  }

  func resolve(_ link: MarkdownLink) -> LinkTarget {
    isWebAddress(link.destination) ? .address(link.destination, cssClass: "external") : .unresolved
  }

  func resolve(_ image: MarkdownImage) -> ImageTarget { .missing }
}
