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
    let scheme = head[..<colon]
    if matches(scheme, "https") || matches(scheme, "http") || matches(scheme, "ftp") {
      self = .external
    } else {
      self = matches(scheme, "mailto") || matches(scheme, "tel") ? .plain : .refused
    }
  }
}

/// Whether a scheme is this one, in whatever case; `name` is in lower case.
private func matches(_ scheme: Substring.UTF8View, _ name: StaticString) -> Bool {
  guard scheme.count == name.utf8CodeUnitCount else { return false }
  return zip(scheme, UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)).allSatisfy {
    $0 | 0x20 == $1
  }
}
