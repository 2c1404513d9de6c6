internal import Foundations

/// A line the size of a word that shows how often something was counted, step by step.
package struct Sparkline: Sendable {
  private let counts: [Int]

  private static let width = 120.0
  private static let height = 24.0

  /// - Parameter counts: from the oldest; more than forty are cut to the newest.
  package init(counts: [Int]) { self.counts = counts.suffix(40) }

  /// The whole `svg` element: fewer than 700 bytes. It is an image whose name is `words`.
  package func inline(words: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append("<svg class=\"sparkline\" role=\"img\" aria-label=\"")
    bytes.appendEscaped(words)
    bytes.append("\" viewBox=\"0 0 120 24\"><path d=\"")
    bytes.append(path)
    bytes.append("\"/></svg>")
    return bytes
  }

  /// Bars on a common line; whole numbers and relative moves keep it short.
  private var path: String {
    let largest = max(1, counts.max() ?? 1)
    let step = Self.width / Double(max(1, counts.count))
    return counts.enumerated().compactMap { index, count -> String? in
      guard count > 0 else { return nil }
      let height = max(2, Int((Self.height * Double(count) / Double(largest)).rounded()))
      return "M\(Int((step * (Double(index) + 0.5)).rounded())) 24v-\(height)"
    }.joined()
  }
}
