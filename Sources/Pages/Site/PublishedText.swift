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
  /// The anchors of what is shown; nil where all is.
  private let anchors: Set<String>?

  /// - Parameters:
  ///   - relied: indices of the passages that notes cite.
  ///   - showsAll: whether all of it is shown whatever the policy, as a preview may.
  init(of article: Article, policy: TextPolicy, relied: [Int], showsAll: Bool = false) {
    self.policy = policy
    isLocal = showsAll && policy != .full
    anchors = policy == .full || showsAll ? nil : Self.anchors(of: article, policy: policy, relied: relied)
    var highlights: [Int] = []
    var passages: [Int] = []
    for index in article.passages.indices where anchors?.contains(article.passages[index].anchor) ?? true {
      if article.passages[index].kind == .highlight { highlights.append(index) } else { passages.append(index) }
    }
    self.highlights = highlights
    self.passages = passages
  }

  private static func anchors(of article: Article, policy: TextPolicy, relied: [Int]) -> Set<String> {
    let all = article.passages
    let cited = Set(relied.lazy.filter { all.indices.contains($0) }.map { all[$0].anchor })
    return Set(publishedPassages(of: article, policy: policy, citedAnchors: cited).map(\.anchor))
  }

  func shows(anchor: String) -> Bool { anchors?.contains(anchor) ?? true }

  /// Whether a passage, by its index, is shown; highlights count as well.
  func isShown(_ passage: Int) -> Bool { isAmong(passages, passage) || isAmong(highlights, passage) }

  /// Whether a number is one of a few in rising order.
  private func isAmong(_ numbers: [Int], _ number: Int) -> Bool {
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < numbers.count && numbers[low] == number
  }

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
