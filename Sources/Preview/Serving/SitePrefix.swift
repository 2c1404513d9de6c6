internal import Foundations

/// The path below which a site is served: begins and ends with a slash, `/reports/`.
package struct SitePrefix: Sendable, Hashable {
  /// With a slash at both ends, `/reports/`.
  package let path: String

  /// The whole host.
  package static let root = SitePrefix(path: "/")

  private init(path: String) { self.path = path }

  /// Nil where a piece of it is anything but letters, digits, `-`, `.`, `_` and `~`, or leads upwards.
  package init?(_ text: String) {
    let pieces = text.split(separator: "/")
    guard pieces.allSatisfy({ $0 != "." && $0 != ".." && $0.utf8.allSatisfy(Self.isPlain) }) else { return nil }
    path = pieces.isEmpty ? "/" : "/" + pieces.joined(separator: "/") + "/"
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
    default: byte.isASCIILetterOrDigit
    }
  }
}
