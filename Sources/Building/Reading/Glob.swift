/// A pattern of paths as git reads it, byte by byte: `*`, `?` and `[a-z]` stay within a folder, `**` between slashes
/// crosses folders, `\` takes the next byte as it is.
struct Glob: Sendable, Equatable {
  private enum Piece: Sendable, Equatable {
    case byte(UInt8)
    /// `?` or a set in brackets.
    case oneOf([ClosedRange<UInt8>], isNegated: Bool)
    /// `*`
    case withinName
    /// `**/` at the beginning or behind a slash: no folder, or several. What is left of their names is the piece behind it.
    case folders
    case restOfFolders
    /// `/**` at the end: all that is below.
    case everything
  }

  private var pieces: [Piece] = []

  private static let slash = UInt8(ascii: "/")
  private static let star = UInt8(ascii: "*")

  /// Nil for a pattern that matches nothing: one that ends within brackets or behind a backslash.
  init?(_ pattern: some Collection<UInt8>) {
    let pattern = Array(pattern)
    var index = 0
    while index < pattern.count {
      switch pattern[index] {
      case UInt8(ascii: "\\"):
        guard index + 1 < pattern.count else { return nil }
        pieces.append(.byte(pattern[index + 1]))
        index += 2
      case Self.star: index = addStars(pattern, at: index)
      case UInt8(ascii: "?"):
        pieces.append(.oneOf([], isNegated: true))
        index += 1
      case UInt8(ascii: "["):
        guard let end = addSet(pattern, at: index + 1) else { return nil }
        index = end
      default:
        pieces.append(.byte(pattern[index]))
        index += 1
      }
    }
  }

  private mutating func addStars(_ pattern: [UInt8], at start: Int) -> Int {
    let end = pattern[start...].firstIndex { $0 != Self.star } ?? pattern.count
    let isWhole = end - start == 2 && (start == 0 || pattern[start - 1] == Self.slash)
    if isWhole, end < pattern.count, pattern[end] == Self.slash {
      pieces += [.folders, .restOfFolders]
      return end + 1
    }
    pieces.append(isWhole && end == pattern.count ? .everything : .withinName)
    return end
  }

  /// Reads a set up to its closing bracket, and returns the place behind it.
  private mutating func addSet(_ pattern: [UInt8], at start: Int) -> Int? {
    var index = start
    let isNegated = index < pattern.count && "!^".utf8.contains(pattern[index])
    if isNegated { index += 1 }
    var ranges: [ClosedRange<UInt8>] = []
    let first = index
    while index < pattern.count, pattern[index] != UInt8(ascii: "]") || index == first {
      guard let low = Self.member(pattern, &index) else { return nil }
      var high = low
      if index + 1 < pattern.count, pattern[index] == UInt8(ascii: "-"), pattern[index + 1] != UInt8(ascii: "]") {
        index += 1
        guard let end = Self.member(pattern, &index) else { return nil }
        high = end
      }
      if low <= high { ranges.append(low...high) }
    }
    guard index < pattern.count else { return nil }
    pieces.append(.oneOf(ranges, isNegated: isNegated))
    return index + 1
  }

  /// A byte of a set, or the one behind a backslash.
  private static func member(_ pattern: [UInt8], _ index: inout Int) -> UInt8? {
    if pattern[index] == UInt8(ascii: "\\") { index += 1 }
    guard index < pattern.count else { return nil }
    index += 1
    return pattern[index - 1]
  }

  /// Whether the pattern matches the whole text. At worst the product of the two lengths, by a row of states.
  func matches(_ text: some Collection<UInt8>) -> Bool {
    // reached[i]: the pieces before i match the text read so far.
    var reached = [Bool](repeating: false, count: pieces.count + 1)
    reach(0, &reached)
    for byte in text {
      var next = [Bool](repeating: false, count: pieces.count + 1)
      for index in pieces.indices where reached[index] {
        switch pieces[index] {
        case .byte(let wanted): if byte == wanted { reach(index + 1, &next) }
        case .oneOf(let ranges, let isNegated):
          if byte != Self.slash, ranges.contains(where: { $0.contains(byte) }) != isNegated { reach(index + 1, &next) }
        case .withinName: if byte != Self.slash { reach(index, &next) }
        case .folders: if byte != Self.slash { next[index + 1] = true }
        case .restOfFolders:
          next[index] = true
          if byte == Self.slash { reach(index + 1, &next) }
        case .everything: reach(index, &next)
        }
      }
      reached = next
    }
    return reached[pieces.count]
  }

  /// Stars may match nothing, so that what follows them is reached with them.
  private func reach(_ index: Int, _ reached: inout [Bool]) {
    var index = index
    while true {
      reached[index] = true
      guard index < pieces.count else { return }
      switch pieces[index] {
      case .withinName, .everything: index += 1
      case .folders: index += 2
      default: return
      }
    }
  }
}
