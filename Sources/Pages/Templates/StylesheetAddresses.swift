/// The relative addresses of other files in a stylesheet: `url(fonts/a.woff2)`, `@import "print.css"`.
struct StylesheetAddresses {
  struct Address {
    /// Bytes of the stylesheet, without a query or fragment.
    let range: Range<Int>
    let path: String
  }

  private(set) var found: [Address] = []
  private let bytes: [UInt8]
  private var index = 0

  /// Linear in the length.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var isImport = false
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "/") where stands("/*"): skipComment()
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let text = string()
        if isImport { add(text) }
        isImport = false
      case UInt8(ascii: "@"):
        isImport = stands("@import")
        index += 1
      case UInt8(ascii: "u") where stands("url("), UInt8(ascii: "U") where stands("url("):
        index += 4
        add(address())
        isImport = false
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: ";"), UInt8(ascii: "{"):
        isImport = false
        index += 1
      default: index += 1
      }
    }
  }

  /// The stylesheet with another last piece for each path.
  func replacingNames(_ newName: (Address) -> String?) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + found.count * 9)
    var end = 0
    for address in found {
      guard let name = newName(address) else { continue }
      let start = bytes[address.range].lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? address.range.lowerBound
      result += bytes[end..<start]
      result += name.utf8
      end = address.range.upperBound
    }
    return result + bytes[end...]
  }

  private func stands(_ word: StaticString) -> Bool {
    let wanted = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard index + wanted.count <= bytes.count else { return false }
    return zip(bytes[index...], wanted).allSatisfy { $0 == $1 || $0 | 0x20 == $1 && $1 >= UInt8(ascii: "a") }
  }

  private mutating func skipComment() {
    index += 2
    while index < bytes.count, !stands("*/") { index += 1 }
    index += 2
  }

  /// What stands between the quotes that begin here.
  private mutating func string() -> Range<Int> {
    let quote = bytes[index]
    let start = index + 1
    index = start
    while index < bytes.count, bytes[index] != quote, bytes[index] != UInt8(ascii: "\n") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    let end = min(index, bytes.count)
    index = end + 1
    return start..<end
  }

  /// What stands between the brackets of `url(…)`, with quotes or without.
  private mutating func address() -> Range<Int> {
    skipBlanks()
    guard index < bytes.count else { return index..<index }
    if bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") { return string() }
    let start = index
    index = bytes[start...].firstIndex { $0 <= UInt8(ascii: " ") || $0 == UInt8(ascii: ")") } ?? bytes.count
    return start..<index
  }

  private mutating func skipBlanks() {
    while index < bytes.count, bytes[index] <= UInt8(ascii: " ") { index += 1 }
  }

  private mutating func add(_ range: Range<Int>) {
    let end = bytes[range].firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? range.upperBound
    let path = bytes[range.lowerBound..<end]
    // Neither another site's, nor one from the root of the host, nor data in its place.
    guard let first = path.first, first != UInt8(ascii: "/"), !path.contains(UInt8(ascii: ":")) else { return }
    found.append(Address(range: path.indices, path: String(decoding: path, as: UTF8.self)))
  }
}
