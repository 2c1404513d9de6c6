internal import Foundations

/// Entries of files, one behind the other in one buffer.
struct EntryTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  var count: Int { ends.count }

  mutating func append(_ entry: [UInt8]) {
    bytes += entry
    ends.append(bytes.count)
  }

  /// Gives back the memory that further entries would have taken.
  mutating func finish() { bytes = bytes.exact }

  subscript(number: Int) -> ArraySlice<UInt8> { bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]] }
}
