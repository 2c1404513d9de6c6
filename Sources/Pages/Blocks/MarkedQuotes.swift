internal import Foundations

/// The HTML of a passage with the words that notes quote in `mark` elements.
///
/// A mark ends where a tag begins and goes on behind it, so that elements stay nested. Linear in the passage.
///
/// - Parameter quotes: bytes of the passage's plain text, in any order; they may overlap.
func markQuotes(_ quotes: [Range<Int>], in html: [UInt8]) -> [UInt8] {
  var output: [UInt8] = []
  output.reserveCapacity(html.count + 32 * quotes.count)
  var spans = apart(quotes)[...]
  var isOpen = false
  // Bytes of the plain text that are in the output; an entity stands for one.
  var textOffset = 0
  var place = 0
  while place < html.count {
    let end = endOfUnit(html, from: place)
    let isTag = html[place] == UInt8(ascii: "<")
    let isQuoted = !isTag && spans.first.map { $0.contains(textOffset) } ?? false
    if isOpen != isQuoted { output.append(literal: isOpen ? "</mark>" : "<mark>") }
    isOpen = isQuoted
    output.append(contentsOf: html[place..<end])
    if !isTag { textOffset += 1 }
    if let span = spans.first, span.upperBound <= textOffset { spans.removeFirst() }
    place = end
  }
  if isOpen { output.append(literal: "</mark>") }
  return output
}

/// The end of the tag, the entity or the byte that begins at a place.
private func endOfUnit(_ html: [UInt8], from place: Int) -> Int {
  let last: UInt8
  switch html[place] {
  case UInt8(ascii: "<"): last = UInt8(ascii: ">")
  case UInt8(ascii: "&"): last = UInt8(ascii: ";")
  default: return place + 1
  }
  return (html[place...].firstIndex(of: last) ?? html.count - 1) + 1
}

/// Ranges in order, those that overlap made one.
private func apart(_ ranges: [Range<Int>]) -> [Range<Int>] {
  var result: [Range<Int>] = []
  for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
    if let last = result.last, range.lowerBound <= last.upperBound {
      result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
    } else {
      result.append(range)
    }
  }
  return result
}
