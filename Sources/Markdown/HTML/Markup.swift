internal import Foundations

/// Tags of links, images and marks, appended to a block's markup.
extension [UInt8] {
  /// Appends `<a href="…" title="…" class="…" rel="…">`.
  mutating func appendLink(to address: String, title: String?, cssClass: String?, isExternal: Bool) {
    append("<a href=\"")
    appendAddress(address)
    appendAttribute("\" title=\"", title)
    appendAttribute("\" class=\"", cssClass)
    append(isExternal ? "\" rel=\"noopener\">" : "\">")
  }

  /// Appends the start tag of a label that leads nowhere.
  mutating func appendUnresolved(title: String?, cssClass: String?) {
    append("<span class=\"unresolved")
    if let cssClass { appendHTML(" " + cssClass) }
    appendAttribute("\" title=\"", title)
    append("\">")
  }

  /// Appends `<img src="…" alt="…" title="…" width="…" height="…" loading="lazy" />`, or the text for want of a picture.
  mutating func appendImage(_ target: ImageTarget, alternative: String, title: String?) {
    guard let address = target.address else {
      appendUnresolved(title: title, cssClass: nil)
      appendHTML(alternative)
      append("</span>")
      return
    }
    append("<img src=\"")
    appendAddress(address)
    append("\" alt=\"")
    appendHTML(alternative)
    appendAttribute("\" title=\"", title)
    if let width = target.width { append("\" width=\"\(width)") }
    if let height = target.height { append("\" height=\"\(height)") }
    if target.loadsLazily { append("\" loading=\"lazy") }
    append("\" />")
  }

  private mutating func appendAttribute(_ name: StaticString, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    append(name)
    appendHTML(value)
  }
}
