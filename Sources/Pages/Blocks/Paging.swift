internal import Mustache

/// A long list cut into pages: `deals/index.html`, `deals/index-2.html` …
struct Paging: Sendable, Equatable {
  /// The address of the first page.
  let base: String
  let count: Int
  let size: Int

  /// Never less than one: an empty list has a page too.
  var parts: Int { max(1, (count + size - 1) / size) }

  func range(_ part: Int) -> Range<Int> { part * size..<min(count, (part + 1) * size) }

  func address(_ part: Int) -> String { part == 0 ? base : "\(stem(base))-\(part + 1).html" }

  /// Links to all parts; absent where there is one alone.
  func pager(at current: Int?, _ words: Words) -> Value {
    guard parts > 1 else { return .absent }
    return partsRow(
      words[.pagesOfList], (0..<parts).map { (words.number($0 + 1), address($0)) }, current: current)
  }
}

extension Paging {
  /// Links to the parts before and after; absent at either end.
  func neighbours(at current: Int, _ words: Words) -> Value {
    let link = { (part: Int) in
      Link(shape: "", address: address(part), name: words(.pageNumber, ["number": words.number(part + 1)]))
    }
    return neighboursBlock(current > 0 ? link(current - 1) : nil, current + 1 < parts ? link(current + 1) : nil)
  }
}

/// A row of links to the parts of something.
func partsRow(_ label: String, _ parts: [(name: String, address: String)], current: Int?) -> Value {
  .fields([
    .label: .text(label),
    .items: .list(
      parts.enumerated().map { position, part in
        .fields([
          .name: .text(part.name), .address: .text(part.address), .isCurrent: .flag(position == current),
        ])
      }),
  ])
}
