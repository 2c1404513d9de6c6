internal import Foundations

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Finds planted items in the files of a site, their names included.
struct LeakScan: Sendable {
  private let byTag: [[UInt8]: Int]
  /// Articles by their address without its ending.
  private let byAddress: [[UInt8]: Int]

  private static let folder = Array("articles/".utf8)

  init(_ items: [LeakItem]) {
    byTag = Dictionary(
      items.enumerated().map { ($1.marker.tag, $0) }, uniquingKeysWith: { first, _ in first })
    let addressed = items.enumerated().compactMap { index, item in
      item.address.map { (Array($0.utf8.dropLast(".html".utf8.count)), index) }
    }
    byAddress = Dictionary(addressed, uniquingKeysWith: { first, _ in first })
  }

  /// The items, by their index, of which a file shows anything. Linear in its bytes.
  func items(inFile bytes: [UInt8], at address: String) -> Set<Int> {
    bytes.withUnsafeBufferPointer { items(in: $0) }.union(
      Array(address.utf8).withUnsafeBufferPointer { items(in: $0) })
  }

  private func items(in bytes: UnsafeBufferPointer<UInt8>) -> Set<Int> {
    var found: Set<Int> = []
    for end in ends(of: LeakMarker.core, in: bytes) {
      if let item = byTag[Array(bytes[end...].prefix(LeakMarker.tagLength))] { found.insert(item) }
    }
    // Search spells words from their end too.
    for end in ends(of: LeakMarker.core.reversed(), in: bytes) {
      if let item = byTag[bytes[end...].prefix(LeakMarker.tagLength).reversed()] { found.insert(item) }
    }
    guard !byAddress.isEmpty else { return found }
    for end in ends(of: Self.folder, in: bytes) {
      if let item = byAddress[Self.folder + bytes[end...].prefix(while: isSlugByte)] { found.insert(item) }
    }
    return found
  }

  /// Where the needle ends each time. Its last byte, which is rare in pages, is looked for first.
  private func ends(of needle: [UInt8], in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    guard let base = bytes.baseAddress, let last = needle.last else { return [] }
    var ends: [Int] = []
    var start = needle.count - 1
    while start < bytes.count, let hit = memchr(base + start, Int32(last), bytes.count - start) {
      start = UnsafeRawPointer(hit) - UnsafeRawPointer(base) + 1
      if bytes[start - needle.count..<start].elementsEqual(needle) { ends.append(start) }
    }
    return ends
  }
}

private func isSlugByte(_ byte: UInt8) -> Bool {
  byte.isASCIISmallLetter || byte.isASCIIDigit || byte == UInt8(ascii: "-")
}
