/// What a request asks for, decoded once and checked.
enum RequestTarget: Equatable {
  /// A path below the site's prefix, without a slash at its start: `companies/rarex.html`, `companies/`, or empty.
  case site(String)
  /// A file of the preview itself, `reload.js`.
  case preview(String)
  /// The prefix without its slash at the end.
  case prefix
  /// A path that is not below the prefix.
  case elsewhere
  /// No path at all, or one that would lead somewhere else if it were taken at its word.
  case malformed

  /// The folder below the prefix that the preview keeps for itself.
  static let previewFolder = ".preview/"

  init(_ uri: String, prefix: SitePrefix) {
    guard let path = Self.decoded(uri), Self.isSettled(path) else {
      self = .malformed
      return
    }
    if path + "/" == prefix.path {
      self = .prefix
    } else if !path.hasPrefix(prefix.path) {
      self = .elsewhere
    } else {
      let address = path.dropFirst(prefix.path.count)
      self =
        address.hasPrefix(Self.previewFolder)
        ? .preview(String(address.dropFirst(Self.previewFolder.count))) : .site(String(address))
    }
  }

  /// The path of a URI, percent-encoding taken off once; nil where bytes stand in it that no address has.
  private static func decoded(_ uri: String) -> String? {
    var bytes: [UInt8] = []
    var rest = uri.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard rest.first == UInt8(ascii: "/") else { return nil }
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(hexDigit), let low = rest.popFirst().flatMap(hexDigit) else {
        return nil
      }
      let meant = high << 4 | low
      if meant == UInt8(ascii: "/") { return nil }
      bytes.append(meant)
    }
    guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  /// Whether no piece of a path leads upwards or nowhere.
  private static func isSettled(_ path: String) -> Bool {
    !path.split(separator: "/").contains { $0 == "." || $0 == ".." }
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
