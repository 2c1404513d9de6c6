internal import Foundations

/// A file that pages load, under an address that changes with its bytes, so that it may be cached for ever.
package struct Asset: Sendable {
  /// The name that templates know it by, `site.css`.
  package let name: String
  /// Its place in the output, `assets/site-3f2a9c41.css`.
  package let address: String
  package let bytes: [UInt8]

  /// Hashes the bytes for the address: linear in them.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex
    address = "assets/\(name[..<dot])-\(fingerprint(bytes))\(name[dot...])"
  }
}

/// Eight hexadecimal digits of the 64-bit FNV-1a hash: names a version of a file, proves nothing.
func fingerprint(_ bytes: [UInt8]) -> String {
  var fingerprint = Fingerprint()
  bytes.withUnsafeBufferPointer { fingerprint.add($0) }
  return String(unsafeUninitializedCapacity: Fingerprint.length) { digits in
    Fingerprint.writeDigits(of: fingerprint.folded, to: digits, at: 0)
    return Fingerprint.length
  }
}

/// The hash of `fingerprint`, of bytes that come one after another.
struct Fingerprint {
  private var hash = FNVHash()

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add($0) }
  }

  mutating func add(_ byte: UInt8) { hash.add(byte) }

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes { add(byte) }
  }

  /// The hash in half as many bits.
  var folded: UInt32 { UInt32(truncatingIfNeeded: hash.value >> 32 ^ hash.value) }

  /// How many digits it has.
  static let length = 8

  static func writeDigits(of folded: UInt32, to text: UnsafeMutableBufferPointer<UInt8>, at start: Int) {
    for place in 0..<length {
      let digit = UInt8(truncatingIfNeeded: folded >> UInt32(28 - 4 * place) & 15)
      text[start + place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
    }
  }
}
