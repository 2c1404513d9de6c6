internal import Articles

/// How much of an article the site carries: all, an excerpt, or nothing but its metadata.
struct PublishedText: Sendable {
  let policy: TextPolicy
  /// Whether a preview shows all of it although the policy does not publish all.
  let isLocal: Bool
  /// Indices of the highlights shown, in order.
  let highlights: [Int]
  /// Indices of the other passages shown, in order.
  let passages: [Int]
  private let anchors: Set<String>

  /// - Parameters:
  ///   - relied: indices of the passages that notes cite.
  ///   - showsAll: whether all of it is shown whatever the policy, as a preview may.
  init(of article: Article, policy: TextPolicy, relied: [Int], showsAll: Bool = false) {
    self.policy = policy
    isLocal = showsAll && policy != .full
    let all = article.passages
    let cited = Set(relied.lazy.filter { all.indices.contains($0) }.map { all[$0].anchor })
    anchors = Set(publishedPassages(of: article, policy: showsAll ? .full : policy, citedAnchors: cited).map(\.anchor))
    var highlights: [Int] = []
    var passages: [Int] = []
    for index in all.indices where anchors.contains(all[index].anchor) {
      if all[index].kind == .highlight { highlights.append(index) } else { passages.append(index) }
    }
    self.highlights = highlights
    self.passages = passages
  }

  func shows(anchor: String) -> Bool { anchors.contains(anchor) }

  /// How many sentences of the article another page may show as mentions: an excerpt lends each page one, and an
  /// article whose text is not published lends none.
  var sentencesLent: Int {
    switch policy {
    case .full: .max
    case .excerpt: 1
    case .none: 0
    }
  }
}

extension PublishedText {
  /// The address of a place in an article's page: of the page itself where the passage is not published.
  func address(of anchor: String?, in page: String) -> String {
    guard let anchor, !anchor.isEmpty, shows(anchor: anchor) else { return page }
    return page + "#" + anchor
  }
}
