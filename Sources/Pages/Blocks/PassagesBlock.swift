internal import Articles
internal import Mustache

/// The passages of an article that its page shows, each with its anchor and what rests on it.
struct PassagesBlock {
  let article: Article
  /// Indices of the passages, in order.
  let shown: [Int]
  /// By place in `shown`: the text with links laid over.
  let html: [[UInt8]]
  let reliances: RelianceBlocks
  /// Passages that another part of the page shows.
  let elsewhere: Set<Int>

  /// Absent where nothing of the text is shown.
  var value: Value {
    var blocks: [Value] = []
    var list: [Int] = []
    var next = shown.first ?? 0
    for place in shown.indices {
      let passage = shown[place]
      if !(next..<passage).allSatisfy(elsewhere.contains) {
        flush(&list, into: &blocks)
        blocks.append(Self.omission)
      }
      next = passage + 1
      if article.passages[passage].kind == .listItem {
        list.append(place)
        continue
      }
      flush(&list, into: &blocks)
      blocks.append(block(at: place))
    }
    flush(&list, into: &blocks)
    return .block(blocks)
  }

  /// List items that stand side by side share one list.
  private func flush(_ list: inout [Int], into blocks: inout [Value]) {
    guard !list.isEmpty else { return }
    blocks.append(element(.listed, .block(list.map { text(at: $0) }), relied: list))
    list.removeAll()
  }

  private func block(at place: Int) -> Value {
    let key: PageKey
    switch article.passages[shown[place]].kind {
    case .heading(let level): key = level <= 2 ? .heading : .subheading
    case .quotation: key = .quotation
    case .caption: key = .caption
    case .tableRow: key = .tableRow
    case .paragraph, .highlight, .listItem: key = .paragraph
    }
    return element(key, text(at: place), relied: [place])
  }

  /// An element of no kind, of which each has one or two fields.
  private static let blank = Record([
    .heading: .absent, .subheading: .absent, .paragraph: .absent, .caption: .absent, .tableRow: .absent,
    .quotation: .absent, .listed: .absent, .omission: .absent, .relied: .absent,
  ])

  /// - Parameter places: of the passages in it.
  private func element(_ key: PageKey, _ value: Value, relied places: [Int]) -> Value {
    var record = Self.blank
    record[key] = value
    let relied = reliances.beside(places)
    if !relied.isEmpty { record[.relied] = .fields([.html: .html(relied)]) }
    return .record(record)
  }

  /// The mark of what is left out between two passages.
  private static let omission: Value = {
    var record = blank
    record[.omission] = .flag(true)
    return .record(record)
  }()

  private func text(at place: Int) -> Value {
    let passage = shown[place]
    var speaker: String?
    var isImplied = false
    if case .quotation(let name, let attribution) = article.passages[passage].kind {
      (speaker, isImplied) = (name, attribution == .implied)
    }
    return .fields([
      .id: .text(article.passages[passage].anchor), .html: .html(html[place]), .speaker: .words(speaker),
      .isImplied: .flag(isImplied),
    ])
  }
}
