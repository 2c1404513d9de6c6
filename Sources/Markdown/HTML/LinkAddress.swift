/// What an address is, as far as a page must care.
enum LinkAddress {
  /// On this site, or a `mailto:` and the like.
  case plain
  /// On another host.
  case external
  /// Of a scheme that may do more than lead somewhere, or with bytes that hide one.
  case refused

  init(_ address: String) {
    let bytes = address.utf8
    guard !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }), bytes.first != UInt8(ascii: " ") else {
      self = .refused
      return
    }
    let head = bytes.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard let colon = head.firstIndex(of: UInt8(ascii: ":")) else {
      self = bytes.starts(with: "//".utf8) || bytes.starts(with: "/\\".utf8) ? .external : .plain
      return
    }
    switch String(Substring(head[..<colon])).lowercased() {
    case "http", "https", "ftp": self = .external
    case "mailto", "tel": self = .plain
    default: self = .refused
    }
  }
}
