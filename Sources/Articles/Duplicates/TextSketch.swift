internal import Foundations

/// A fixed-size sketch of a text's word sequences: the smallest hash in each of 64 bins over all runs of four words.
///
/// The share of equal bins estimates the Jaccard likeness of two texts (one-permutation MinHash; Li, Owen and Zhang,
/// NIPS 2012).
struct TextSketch {
  static let bins = 64
  private(set) var minima: [UInt64] = Array(repeating: .max, count: bins)
  /// A hash of all words in order: equal for equal texts, whatever their punctuation.
  private(set) var wholeText = FNVHash().value
  private(set) var wordCount = 0

  init(_ article: Article) {
    var window: (UInt64, UInt64, UInt64) = (0, 0, 0)
    for passage in article.passages where passage.kind != .caption {
      for word in scanWords(Array(passage.text.utf8)).words {
        wholeText = mixed(wholeText, word.hash)
        wordCount += 1
        if wordCount >= 4 { add(mixed(mixed(mixed(window.0, window.1), window.2), word.hash)) }
        window = (window.1, window.2, word.hash)
      }
    }
  }

  private mutating func add(_ shingle: UInt64) {
    let bin = Int(shingle >> 58)
    let value = shingle & (1 << 58 - 1)
    if value < minima[bin] { minima[bin] = value }
  }

  /// The share of bins, of those that either text fills, in which both have the same value.
  func likeness(to other: TextSketch) -> Double {
    var equal = 0
    var filled = 0
    for bin in 0..<Self.bins where minima[bin] != .max || other.minima[bin] != .max {
      filled += 1
      if minima[bin] == other.minima[bin] { equal += 1 }
    }
    return filled == 0 ? 0 : Double(equal) / Double(filled)
  }

  /// Shorter texts agree by chance.
  var canBeNear: Bool { wordCount >= 40 }

  func isNear(_ other: TextSketch) -> Bool { likeness(to: other) >= 0.5 }

  /// One key for each pair of neighbouring bins: likely to agree somewhere for texts that are alike.
  var bandKeys: [UInt64] {
    stride(from: 0, to: Self.bins, by: 2).compactMap { bin in
      guard minima[bin] != .max || minima[bin + 1] != .max else { return nil }
      return mixed(mixed(UInt64(bin), minima[bin]), minima[bin + 1])
    }
  }
}

/// Two hashes made one, every bit of both in every bit of the result (the finisher of SplitMix64).
@inline(__always)
private func mixed(_ left: UInt64, _ right: UInt64) -> UInt64 {
  var value = left &* 0x9E37_79B9_7F4A_7C15 ^ right
  value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
  value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
  return value ^ value >> 31
}
