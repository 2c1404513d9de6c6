internal import Foundations

/// A word that stands in no text, planted in an item so that it is found wherever the item went.
///
/// Its letters are low and plain, so that no escaping, slug or index changes it. The tag that tells one marker from
/// another stands at both ends, for search shards write only that part of a word which the word before it lacks.
struct LeakMarker: Hashable {
  static let core = Array("qzjxvw".utf8)
  static let tagLength = 5

  let tag: [UInt8]

  init(_ number: Int) {
    // Spread over all tags of five letters: the factor has no divisor in common with 26.
    var rest = (number * 7_368_787 + 1_234_567) % 11_881_376
    tag = (0..<Self.tagLength).map { _ in
      defer { rest /= 26 }
      return UInt8(ascii: "a") + UInt8(rest % 26)
    }
  }

  var word: String { String(decoding: tag + Self.core + tag, as: UTF8.self) }
}

/// Something that is not for all readers, and the marker that was planted in it.
struct LeakItem {
  let marker: LeakMarker
  /// `the note`, `the section “Our view”`
  let what: String
  let path: String
  let position: SourcePosition
  /// The address of its page, where it has one that bears no marker.
  var address: String?
}
