internal import Articles

/// How much of an article the site carries: all, an excerpt, or nothing but its metadata.
struct PublishedText: Sendable {
  let policy: TextPolicy
  /// Whether a preview shows all of it although the policy does not publish all.
  let isLocal: Bool
  /// What is said of the article in a few words.
  let summary: String?
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
    var isCited = Array(repeating: false, count: article.passages.count)
    for passage in relied where isCited.indices.contains(passage) { isCited[passage] = true }
    summary = publishedSummary(of: article, policy: showsAll ? .full : policy)
    let shown = publishedPlaces(of: article, policy: showsAll ? .full : policy) { isCited[$0] }
    highlights = shown.filter { article.passages[$0].kind == .highlight }
    passages = shown.filter { article.passages[$0].kind != .highlight }
    anchors = policy == .full || showsAll ? nil : Set(shown.map { article.passages[$0].anchor })
  }

  func shows(anchor: String) -> Bool { anchors?.contains(anchor) ?? true }

  /// Whether a passage, by its index, is shown; highlights count as well.
  func isShown(_ passage: Int) -> Bool { placeInText(of: passage) != nil || placeAmongHighlights(of: passage) != nil }

  /// Where a passage, by its index, stands in `passages`, or in `highlights`; nil where it is not among them.
  func placeInText(of passage: Int?) -> Int? { passage.flatMap { place(of: $0, in: passages) } }
  func placeAmongHighlights(of passage: Int?) -> Int? { passage.flatMap { place(of: $0, in: highlights) } }

  /// The place of a number among others in rising order.
  private func place(of number: Int, in numbers: [Int]) -> Int? {
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < numbers.count && numbers[low] == number ? low : nil
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
