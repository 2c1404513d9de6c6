internal import Foundations

/// The HTML of a passage with the words that notes quote in `mark` elements.
///
/// A mark ends where a tag begins and goes on behind it, so that elements stay nested. Linear in the passage.
///
/// - Parameter quotes: bytes of the passage's plain text, in any order; they may overlap.
func markQuotes(_ quotes: [Range<Int>], in html: [UInt8]) -> [UInt8] {
  var output: [UInt8] = []
  output.reserveCapacity(html.count + 32 * quotes.count)
  // Where quoted text begins and ends, by turns.
  var bounds = bounds(of: quotes)[...]
  html.withUnsafeBufferPointer { html in
    var isOpen = false
    var isQuoted = false
    // Bytes of the plain text that are in the output; an entity stands for one.
    var textOffset = 0
    var place = 0
    while place < html.count {
      let isTag = html[place] == UInt8(ascii: "<")
      while !isTag, let bound = bounds.first, bound <= textOffset {
        isQuoted.toggle()
        bounds.removeFirst()
      }
      if isOpen != (isQuoted && !isTag) {
        output.append(isOpen ? "</mark>" as StaticString : "<mark>")
        isOpen.toggle()
      }
      let end =
        isTag
        ? endOfUnit(html, from: place)
        : endOfText(html, from: place, at: &textOffset, upTo: bounds.first ?? .max)
      output.append(contentsOf: UnsafeBufferPointer(rebasing: html[place..<end]))
      place = end
    }
    if isOpen { output.append("</mark>" as StaticString) }
  }
  return output
}

/// Goes over text up to the next tag or to an offset of the plain text.
private func endOfText(
  _ html: UnsafeBufferPointer<UInt8>, from start: Int, at offset: inout Int, upTo limit: Int
) -> Int {
  var place = start
  while offset < limit {
    let next = html.place(from: place) { $0.marks(of: UInt8(ascii: "<")) | $0.marks(of: UInt8(ascii: "&")) }
    let run = min(next - place, limit - offset)
    place += run
    offset += run
    guard offset < limit, place < html.count, html[place] == UInt8(ascii: "&") else { return place }
    place = endOfUnit(html, from: place)
    offset += 1
  }
  return place
}

/// The end of the tag or the entity that begins at a place.
private func endOfUnit(_ html: UnsafeBufferPointer<UInt8>, from place: Int) -> Int {
  let last = html[place] == UInt8(ascii: "<") ? UInt8(ascii: ">") : UInt8(ascii: ";")
  return (html[place...].firstIndex(of: last) ?? html.count - 1) + 1
}

/// The bounds of ranges in order, those that overlap made one.
private func bounds(of ranges: [Range<Int>]) -> [Int] {
  var bounds: [Int] = []
  bounds.reserveCapacity(2 * ranges.count)
  let ordered = ranges.count > 1 ? ranges.sorted { $0.lowerBound < $1.lowerBound } : ranges
  for range in ordered where !range.isEmpty {
    if let last = bounds.last, range.lowerBound <= last {
      bounds[bounds.count - 1] = max(last, range.upperBound)
    } else {
      bounds.append(range.lowerBound)
      bounds.append(range.upperBound)
    }
  }
  return bounds
}
