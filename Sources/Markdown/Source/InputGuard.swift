internal import Foundations

/// Refuses what libcmark 0.30.2 would take more than about a second for.
enum InputGuard {
  static let maximumBytes = 8 << 20
  /// How many steps of its quadratic searches libcmark may be made to take; each takes some nanoseconds.
  static let maximumSteps = 50_000_000

  /// Nil where a document can be parsed in time about linear in its length.
  static func refusal(of map: SourceMap, _ survey: LineSurvey) -> Diagnostic? {
    let size = map.parsed.bytes.count
    if size > maximumBytes {
      return refuse(
        map.source, "the document is too large: \(size >> 20) MB of at most \(maximumBytes >> 20)",
        fix: "split it into several")
    }
    if survey.blankLineSteps > maximumSteps {
      return refuse(
        map.source, "the document is too intricate: lists nested deep, over many blank lines",
        fix: "take some of its list levels away")
    }
    if bracketSteps(in: map.parsed.bytes) > maximumSteps {
      return refuse(
        map.source, "the document is too intricate: “![” is opened many times and never closed",
        fix: "close the images, or write “\\![”")
    }
    return nil
  }

  static func memoryRefusal(of source: MarkdownSource) -> Diagnostic {
    refuse(source, "there is no memory left to read the document", fix: "split it into several")
  }

  private static func refuse(_ source: MarkdownSource, _ summary: String, fix: String) -> Diagnostic {
    Diagnostic(.documentTooLarge, path: source.text.path, summary, fix: fix)
  }

  /// Each link that is found goes through all images that are open before it (CVE-2023-22486).
  private static func bracketSteps(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var images = 0
      var index = 0
      while let mark = bytes.firstOffset(of: UInt8(ascii: "!"), from: index) {
        index = mark + 1
        if index < bytes.count, bytes[index] == UInt8(ascii: "[") { images += 1 }
      }
      guard images > 500 else { return 0 }
      return images * bytes.count { $0 == UInt8(ascii: "]") }
    }
  }
}
