internal import Articles
internal import Mustache

/// The passages of an article that its page shows, each with its anchor and what rests on it.
struct PassagesBlock {
  let article: Article
  /// By passage, its text with links laid over.
  let html: [[UInt8]]
  /// Indices of the passages, in order.
  let shown: [Int]
  /// Passages that another part of the page shows.
  let elsewhere: Set<Int>
  let relied: [Int: [Value]]

  /// Absent where nothing of the text is shown.
  var value: Value {
    var blocks: [Value] = []
    var list: [Int] = []
    var next = shown.first ?? 0
    for passage in shown {
      if !(next..<passage).allSatisfy(elsewhere.contains) {
        flush(&list, into: &blocks)
        blocks.append(Self.omission)
      }
      next = passage + 1
      if article.passages[passage].kind == .listItem {
        list.append(passage)
        continue
      }
      flush(&list, into: &blocks)
      blocks.append(block(for: passage))
    }
    flush(&list, into: &blocks)
    return .block(blocks)
  }

  /// List items that stand side by side share one list.
  private func flush(_ list: inout [Int], into blocks: inout [Value]) {
    guard !list.isEmpty else { return }
    blocks.append(element(.listed, .block(list.map { text(of: $0) }), relied: list.flatMap { relied[$0] ?? [] }))
    list.removeAll()
  }

  private func block(for passage: Int) -> Value {
    let key: PageKey
    switch article.passages[passage].kind {
    case .heading(let level): key = level <= 2 ? .heading : .subheading
    case .quotation: key = .quotation
    case .caption: key = .caption
    case .tableRow: key = .tableRow
    case .paragraph, .highlight, .listItem: key = .paragraph
    }
    return element(key, text(of: passage), relied: relied[passage] ?? [])
  }

  /// An element of no kind, of which each has one or two fields.
  private static let blank = Record([
    .heading: .absent, .subheading: .absent, .paragraph: .absent, .caption: .absent, .tableRow: .absent,
    .quotation: .absent, .listed: .absent, .omission: .absent, .relied: .absent,
  ])

  private func element(_ key: PageKey, _ value: Value, relied: [Value]) -> Value {
    var record = Self.blank
    record[key] = value
    record[.relied] = .block(relied)
    return .record(record)
  }

  /// The mark of what is left out between two passages.
  private static let omission: Value = {
    var record = blank
    record[.omission] = .flag(true)
    return .record(record)
  }()

  private func text(of passage: Int) -> Value {
    var speaker: String?
    if case .quotation(let name, _) = article.passages[passage].kind { speaker = name }
    return .fields([
      .id: .text(article.passages[passage].anchor), .html: .html(html[passage]), .speaker: .words(speaker),
    ])
  }
}
