/// A file that pages load, under an address that changes with its bytes, so that it may be cached for ever.
package struct Asset: Sendable {
  /// The name that templates know it by, `site.css`.
  package let name: String
  /// Its place in the output, `assets/site-3f2a9c41.css`.
  package let address: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex
    address = "assets/\(name[..<dot])-\(fingerprint(bytes))\(name[dot...])"
  }
}

/// Eight hexadecimal digits of the 64-bit FNV-1a hash: names a version of a file, proves nothing.
func fingerprint(_ bytes: [UInt8]) -> String {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in bytes {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
  let digits = String(hash >> 32 ^ hash & 0xFFFF_FFFF, radix: 16)
  return String(repeating: "0", count: 8 - digits.utf8.count) + digits
}
