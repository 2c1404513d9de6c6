/// Reads what `RecordWriter` wrote. The bytes may be anything: what does not hold together is thrown out.
struct RecordReader {
  struct Damage: Error {}

  private let bytes: ArraySlice<UInt8>
  private var offset: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    offset = bytes.startIndex
  }

  var isAtEnd: Bool { offset == bytes.endIndex }

  mutating func number() throws(Damage) -> UInt64 {
    let part = try take(8)
    return part.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)) }
  }

  mutating func integer() throws(Damage) -> Int { Int(Int64(bitPattern: try number())) }

  mutating func flag() throws(Damage) -> Bool {
    switch try take(1).first {
    case 0: return false
    case 1: return true
    default: throw Damage()
    }
  }

  mutating func text() throws(Damage) -> String {
    guard let text = String(validating: try take(count()), as: UTF8.self) else { throw Damage() }
    return text
  }

  mutating func optional<Wrapped>(_ read: (inout Self) throws(Damage) -> Wrapped) throws(Damage) -> Wrapped? {
    try flag() ? try read(&self) : nil
  }

  mutating func list<Element>(_ read: (inout Self) throws(Damage) -> Element) throws(Damage) -> [Element] {
    let count = try count()
    var values: [Element] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }

  /// A number of bytes or elements, of which each takes a byte at least.
  private mutating func count() throws(Damage) -> Int {
    let count = try number()
    guard count <= UInt64(bytes.endIndex - offset) else { throw Damage() }
    return Int(count)
  }

  private mutating func take(_ count: Int) throws(Damage) -> ArraySlice<UInt8> {
    guard count <= bytes.endIndex - offset else { throw Damage() }
    defer { offset += count }
    return bytes[offset..<offset + count]
  }
}
