internal import Foundations

/// The bytes of a page as they grow.
///
/// A page is made of thousands of short runs. Here appending one is a comparison and a copy, where an array would see each
/// time whether it is shared.
struct OutputBuffer: ~Copyable {
  private(set) var count = 0
  private var capacity: Int
  private var start: UnsafeMutablePointer<UInt8>

  init(capacity: Int = 1 << 10) {
    self.capacity = capacity
    start = .allocate(capacity: capacity)
  }

  deinit { start.deallocate() }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }
  var endsLine: Bool { count > 0 && start[count - 1] == UInt8(ascii: "\n") }

  mutating func append(_ run: UnsafeBufferPointer<UInt8>) {
    append(run, 0..<run.count)
  }

  /// Appends a part of bytes.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard let first = bytes.baseAddress else { return }
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    if range.count > capacity - count { grow(by: range.count) }
    (start + count).update(from: first + range.lowerBound, count: range.count)
    count += range.count
  }

  mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append($0) }
  }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    forEachEscapedRun(of: bytes) { append($0) }
  }

  private mutating func grow(by more: Int) {
    capacity = max(2 * capacity, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }
}
