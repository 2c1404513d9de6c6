/// The bytes of a page or a file as they grow.
///
/// Such a text is made of thousands of short runs. Here appending one is a comparison and a copy, where an array would see
/// each time whether it is shared.
@usableFromInline
package struct OutputBuffer: ~Copyable {
  @usableFromInline var used = 0
  @usableFromInline var capacity: Int
  @usableFromInline var start: UnsafeMutablePointer<UInt8>

  /// - Parameter capacity: how many bytes are held before the memory grows, by doubling.
  package init(capacity: Int = 1 << 10) {
    self.capacity = capacity
    start = .allocate(capacity: capacity)
  }

  deinit { start.deallocate() }

  @inlinable
  package var count: Int { used }
  /// What was appended so far; valid until the buffer is next changed, or ends.
  package var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: used) }
  /// Whether the last byte ends a line; false of nothing.
  package var endsLine: Bool { used > 0 && start[used - 1] == UInt8(ascii: "\n") }

  /// Begins anew in the same memory.
  package mutating func clear() { used = 0 }

  /// Appends a byte in constant time, seen over many.
  @inlinable
  package mutating func append(_ byte: UInt8) {
    if used == capacity { grow(by: 1) }
    start[used] = byte
    used += 1
  }

  @inlinable
  package mutating func append(_ run: UnsafeBufferPointer<UInt8>) {
    append(run, 0..<run.count)
  }

  /// Appends a part of bytes.
  @inlinable
  @inline(__always)
  package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard let first = bytes.baseAddress else { return }
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    let count = range.upperBound &- range.lowerBound
    if count > capacity &- used { grow(by: count) }
    (start + used).initialize(from: first + range.lowerBound, count: count)
    used &+= count
  }

  @inlinable
  package mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append($0) }
  }

  @inlinable
  package mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  // Disfavoured, so that a literal is not taken for a `String`, which would cost several times as much.
  @_disfavoredOverload
  @inlinable
  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Appends bytes with `& < > " '` escaped: unbroken runs are copied whole.
  @inlinable
  package mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    forEachEscapedRun(of: bytes) { append($0) }
  }

  @usableFromInline
  mutating func grow(by more: Int) {
    capacity = max(2 * capacity, used + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.initialize(from: start, count: used)
    start.deallocate()
    start = larger
  }
}
