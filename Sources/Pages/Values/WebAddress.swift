internal import Foundations

/// A web address with its host, where it is one that a page may link to: `http` or `https` with a host.
struct WebAddress: Sendable {
  let text: String
  let host: String

  init?(_ text: String?) {
    guard let text, let scheme = Self.schemes.first(where: { Self.has(text, prefix: $0) }) else { return nil }
    let rest = text.utf8.dropFirst(scheme.utf8CodeUnitCount)
    let authority = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    let isClean = text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
    guard isClean, !authority.isEmpty, !authority.contains(UInt8(ascii: "@")) else { return nil }
    self.text = text
    let host = String(Substring(authority))
    self.host = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  private static let schemes: [StaticString] = ["https://", "http://"]

  /// Whether a text begins with a prefix, which is in lower case; letters of either case are the same.
  private static func has(_ text: String, prefix: StaticString) -> Bool {
    var bytes = text.utf8.makeIterator()
    for expected in UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount) {
      guard let byte = bytes.next() else { return false }
      if byte.inASCIILowerCase != expected { return false }
    }
    return true
  }
}
