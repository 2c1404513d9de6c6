package import Foundations
internal import YAML

/// An address at which a note's page once stood, so that links to it still lead there.
package struct FormerAddress: Sendable, Hashable {
  /// The path below the output folder, `companies/old-name.html`.
  package let address: String
  /// In the note's front matter.
  package let position: SourcePosition

  /// Nil for what is no address of a page: `companies/old-name.html`, `companies/old-name` or `old-folder/`, from the
  /// root of the site.
  init?(_ text: String, at position: SourcePosition) {
    let path = text.utf8.first == UInt8(ascii: "/") ? String(text.dropFirst()) : text
    guard !path.isEmpty, path.utf8.count <= Self.lengthLimit, path.unicodeScalars.allSatisfy({ $0.value > 0x20 }),
      !path.utf8.contains(where: { Self.forbidden.contains($0) }), let inside = Path.inside(path)
    else { return nil }
    let pieces = inside.split(separator: "/")
    // Hidden files are not the site's, and a folder cannot bear the name of a page.
    guard !pieces.contains(where: { $0.hasPrefix(".") }), !pieces.dropLast().contains(where: { $0.contains(".") })
    else {
      return nil
    }
    if path.hasSuffix("/") {
      address = inside + "/index.html"
    } else if inside.hasSuffix(".html") {
      address = inside
    } else {
      guard !(pieces.last ?? "").contains(".") else { return nil }
      address = inside + ".html"
    }
    self.position = position
  }

  private static let lengthLimit = 400
  private static let forbidden = Set("\\\"<>|?*#%:\u{7F}".utf8)
}

extension NoteFields {
  /// `former-addresses: [companies/old-name.html]`
  mutating func formerAddresses() -> [FormerAddress] {
    guard let node = take(.formerAddresses) else { return [] }
    return (node.items ?? [node]).compactMap { item in
      guard let scalar = item.scalar else {
        report(.wrongType, at: item.position, "a former address is \(item.shapeName), not text")
        return nil
      }
      if scalar.isNull { return nil }
      if let address = FormerAddress(trimmed(scalar.text), at: scalar.position) { return address }
      report(
        .wrongType, at: scalar.position, length: scalar.columns,
        "“\(scalar.text)” is no address of a page of this site",
        fix: "write it from the root of the site: companies/old-name.html")
      return nil
    }
  }
}
