internal import Articles
internal import Foundations

/// The articles of one headline, and which of them are one story.
///
/// Each is held against a bounded number of others, so that time grows with their number and not with its square.
struct Headline {
  /// An entry, and the clipping that is of the same story; indices into the articles.
  typealias Pair = (entry: Int, clipping: Int)

  private let articles: [Article]
  /// Indices of the articles of this headline, the most stated first.
  private let members: [Int]
  private let words: [Int: ArticleWords]
  private(set) var pairs: [Pair] = []
  private var absorbed: Set<Int> = []
  private static let comparisons = 16

  init(_ articles: [Article], _ members: [Int]) {
    self.articles = articles
    self.members = members
    words = Dictionary(members.map { ($0, ArticleWords(articles[$0])) }, uniquingKeysWith: { first, _ in first })
  }

  private func isRaw(_ index: Int) -> Bool { isRawClipping(articles[index]) }

  /// Pairs a raw clipping with the first entry that has its words. Two clippings are not paired: nobody has said which
  /// of them is meant, and notes may cite either.
  mutating func pairNearWords() {
    var heads: [CalendarDate?: [Int]] = [:]
    for member in members {
      let day = articles[member].published
      let near = day == nil ? members[...] : (heads[day, default: []] + heads[nil, default: []])[...]
      if isRaw(member), let head = firstNear(member, among: near) {
        pairs.append((head, member))
        absorbed.insert(member)
      } else if !isRaw(member), heads[day, default: []].count < Self.comparisons {
        heads[day, default: []].append(member)
      }
    }
  }

  private func firstNear(_ clipping: Int, among others: ArraySlice<Int>) -> Int? {
    others.prefix(2 * Self.comparisons).prefix { $0 != clipping }.first { other in
      guard !isRaw(other), agree(other, clipping), let words = words[clipping] else { return false }
      return self.words[other]?.areNearly(words) == true
    }
  }

  /// Pairs an entry that sums up its article with the one clipping that may be of it.
  mutating func pairSummaries() {
    var claims: [Int: [Int]] = [:]
    for (entry, clippings) in candidates() where clippings.count == 1 {
      claims[clippings[0], default: []].append(entry)
    }
    for clipping in claims.keys.sorted() {
      guard let entries = claims[clipping], entries.count == 1 else { continue }
      pairs.append((entries[0], clipping))
      absorbed.insert(clipping)
    }
  }

  /// The clippings that each entry without words of its own article may be of: those of its day, if there are any.
  private func candidates() -> [(entry: Int, clippings: [Int])] {
    let open = members.filter { isRaw($0) && !absorbed.contains($0) }
    let paired = Set(pairs.map(\.entry))
    let byDay = Dictionary(grouping: open) { articles[$0].published }
    return members.filter { !isRaw($0) && !paired.contains($0) }.map { entry in
      let day = articles[entry].published
      let sameDay = (day == nil ? open : byDay[day] ?? []).prefix(Self.comparisons).filter { isSummary(entry, of: $0) }
      if day == nil || !sameDay.isEmpty { return (entry, sameDay) }
      return (entry, (byDay[nil] ?? []).prefix(Self.comparisons).filter { isSummary(entry, of: $0) })
    }
  }

  private func isSummary(_ entry: Int, of clipping: Int) -> Bool {
    guard agree(entry, clipping), publishersAgree(entry, clipping),
      let own = words[entry]?.count, let whole = words[clipping]?.count
    else { return false }
    return own < 40 || own * 2 <= whole
  }

  /// No contradiction in day or address.
  private func agree(_ entry: Int, _ clipping: Int) -> Bool {
    let (entry, clipping) = (articles[entry], articles[clipping])
    if let left = entry.published, let right = clipping.published, left != right { return false }
    guard let left = entry.url, let right = clipping.url else { return true }
    return normalisedAddress(left) == normalisedAddress(right)
  }

  /// A clipping's publisher is a guess: one that is written within the other (“Market Open Australia”) is the same.
  private func publishersAgree(_ entry: Int, _ clipping: Int) -> Bool {
    guard let left = articles[entry].publisher, let right = articles[clipping].publisher else { return true }
    let (a, b) = (slug(left).filter { $0 != "-" }, slug(right).filter { $0 != "-" })
    return a.contains(b) || b.contains(a)
  }

  /// Clippings that stay apart although they may be of an entry that is not for all, and the audience of that entry.
  func audiencesInDoubt() -> [(clipping: Int, audience: Audience)] {
    let marked = members.filter { articles[$0].audience != nil && !isRaw($0) }
    guard !marked.isEmpty else { return [] }
    let strictest = Dictionary(grouping: marked) { articles[$0].published }
      .mapValues { $0.compactMap { articles[$0].audience }.max() }
    let overall = marked.compactMap { articles[$0].audience }.max()
    return members.filter { isRaw($0) && !absorbed.contains($0) }.compactMap { clipping in
      let day = articles[clipping].published
      let dated = day.map { [strictest[$0] ?? nil, strictest[nil] ?? nil].compactMap(\.self).max() } ?? overall
      return dated.map { (clipping, $0) }
    }
  }
}
