internal import Catalog

/// The class under which the stylesheet gives a kind its shape and hue.
func kindShape(_ kind: Kind, at index: Int) -> String {
  if drawnKinds.contains(kind.name) { return "kind-" + kind.name }
  return ["kind-a", "kind-b", "kind-c", "kind-d"][index % 4]
}

/// The kinds for which `site.css` has a shape of their own.
private let drawnKinds: Set<String> = [
  "company", "agency", "project", "deal", "mineral", "country", "policy", "person", "technology", "briefing", "article",
]
