/// Appends numbers and texts in the form that `RecordReader` reads.
struct RecordWriter {
  private(set) var bytes: [UInt8] = []

  mutating func number(_ number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func number(_ number: Int) { self.number(UInt64(bitPattern: Int64(number))) }

  mutating func flag(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  mutating func text(_ text: String) {
    number(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func optional<Wrapped>(_ value: Wrapped?, _ write: (inout Self, Wrapped) -> Void) {
    flag(value != nil)
    if let value { write(&self, value) }
  }

  mutating func list<Element>(_ values: [Element], _ write: (inout Self, Element) -> Void) {
    number(values.count)
    for value in values { write(&self, value) }
  }
}
