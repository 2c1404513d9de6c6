internal import Foundations

/// Tags of links, images and marks, appended to a block's markup.
extension [UInt8] {
  /// Appends `<a href="…" title="…" class="…" rel="…">`.
  mutating func appendLink(to address: String, title: String?, cssClass: String?, isExternal: Bool) {
    append(literal: "<a href=\"")
    appendAddress(address)
    appendAttribute("\" title=\"", title)
    appendAttribute("\" class=\"", cssClass)
    append(literal: isExternal ? "\" rel=\"noopener\">" : "\">")
  }

  /// Appends `<a role="doc-noteref" href="…" data-preview="…">`.
  mutating func appendCitationMark(to address: String, preview: String?) {
    append(literal: "<a role=\"doc-noteref\" href=\"")
    appendAddress(address)
    appendAttribute("\" data-preview=\"", preview)
    append(literal: "\">")
  }

  /// Appends the start tag of a label that leads nowhere.
  mutating func appendUnresolved(title: String?, cssClass: String?) {
    append(literal: "<span class=\"unresolved")
    if let cssClass { appendHTML(" " + cssClass) }
    appendAttribute("\" title=\"", title)
    append(literal: "\">")
  }

  /// Appends `<img src="…" alt="…" title="…" width="…" height="…" loading="lazy" />`, or the text for want of a picture.
  mutating func appendImage(_ target: ImageTarget, alternative: String, title: String?) {
    guard let address = target.address else {
      appendUnresolved(title: title, cssClass: nil)
      appendHTML(alternative)
      append(literal: "</span>")
      return
    }
    append(literal: "<img src=\"")
    appendAddress(address)
    append(literal: "\" alt=\"")
    appendHTML(alternative)
    appendAttribute("\" title=\"", title)
    if let width = target.width { append("\" width=\"\(width)") }
    if let height = target.height { append("\" height=\"\(height)") }
    if target.loadsLazily { append(literal: "\" loading=\"lazy") }
    append(literal: "\" />")
  }

  private mutating func appendAttribute(_ name: StaticString, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    append(literal: name)
    appendHTML(value)
  }
}
