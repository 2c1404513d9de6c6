internal import Articles

/// How much of an article its page carries: all, an excerpt, or nothing but its metadata.
struct PublishedText: Sendable {
  let policy: TextPolicy
  /// Indices of the highlights shown, in order.
  let highlights: [Int]
  /// Indices of the other passages shown, in order.
  let passages: [Int]
  /// The anchors on the page; nil where every passage has its own.
  private let anchors: Set<String>?

  /// An excerpt carries this many highlights at most.
  private static let highlightLimit = 6

  init(of article: Article, policy: TextPolicy, relied: [Int]) {
    self.policy = policy
    let isHighlight = article.passages.map { $0.kind == .highlight }
    switch policy {
    case .full:
      highlights = isHighlight.indices.filter { isHighlight[$0] }
      passages = isHighlight.indices.filter { !isHighlight[$0] }
      anchors = nil
    case .excerpt:
      let cited = Set(relied).filter { isHighlight.indices.contains($0) }
      let first = isHighlight.indices.lazy.filter { isHighlight[$0] }.prefix(Self.highlightLimit)
      highlights = cited.filter { isHighlight[$0] }.union(first).sorted()
      passages = cited.filter { !isHighlight[$0] }.sorted()
      anchors = Set((highlights + passages).map { article.passages[$0].anchor })
    case .none:
      (highlights, passages, anchors) = ([], [], [])
    }
  }

  func shows(anchor: String) -> Bool { anchors?.contains(anchor) ?? true }
}

extension PublishedText {
  /// The address of a place in an article's page: of the page itself where the passage is not published.
  func address(of anchor: String?, in page: String) -> String {
    guard let anchor, !anchor.isEmpty, shows(anchor: anchor) else { return page }
    return page + "#" + anchor
  }
}
