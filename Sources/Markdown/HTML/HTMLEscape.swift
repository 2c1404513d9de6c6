internal import Foundations

/// Appends to HTML as libcmark does, so that the specification's examples come out byte for byte.
extension [UInt8] {
  /// Appends text with `& < > "` escaped: inert in an element and between double quotes.
  mutating func appendHTML(_ bytes: UnsafeBufferPointer<UInt8>) {
    forEachEscapedRun(of: bytes, apostrophes: false) { append(contentsOf: $0) }
  }

  /// Appends a part of a text.
  mutating func appendHTML(_ text: [UInt8], _ range: Range<Int>) {
    text.withUnsafeBufferPointer { appendHTML(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  mutating func appendHTML(_ text: String) {
    var text = text
    text.withUTF8 { appendHTML($0) }
  }

  /// Appends an address for an attribute: bytes that no address may hold are percent-encoded, `&` and `'` escaped.
  mutating func appendAddress(_ address: String) {
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append(literal: "&amp;")
      case UInt8(ascii: "'"): append(literal: "&#x27;")
      case _ where isAddressByte[Int(byte)]: append(byte)
      default:
        append(UInt8(ascii: "%"))
        append(hexDigits[Int(byte >> 4)])
        append(hexDigits[Int(byte & 15)])
      }
    }
  }
}

private let hexDigits = Array("0123456789ABCDEF".utf8)

/// Letters, digits and what RFC 3986 reserves or leaves alone, `%` included, so that nothing is encoded twice.
private let isAddressByte: [Bool] = {
  let marks = Array("-_.+!*(),%#@?=;:/,+$~".utf8)
  return (0..<256).map { value in
    let byte = UInt8(value)
    return byte.isASCIILetterOrDigit || marks.contains(byte)
  }
}()
