package import Foundations

/// Articles that are one story.
package struct DuplicateStory: Sendable, Hashable {
  /// Why two are taken for one, the surest first.
  package enum Reason: Int, Sendable, Hashable, Comparable {
    case sameAddress, sameText, nearText

    /// The surest is the least.
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// Indices of the articles given, in rising order; the first is the one to keep.
  package var articles: [Int]
  /// The surest of the reasons that join any two of them.
  package var reason: Reason
}

/// Finds articles with the same address, the same text, or nearly the same text, whatever their titles.
///
/// Texts are compared by sketches that share a band, so time grows with the number of articles, not with its square.
package func findDuplicateStories(_ articles: [Article]) -> [DuplicateStory] {
  var finder = DuplicateFinder(count: articles.count)
  let sketches = articles.map { TextSketch($0) }
  // An address that was only guessed may be another page's.
  finder.join(
    articles.map { $0.origins[.url] == .guessed ? nil : $0.url.map(normalisedAddress) }, as: .sameAddress)
  finder.join(sketches.map { $0.wordCount >= 20 ? $0.wholeText : nil }, as: .sameText)
  finder.joinAlike(sketches)
  return finder.stories()
}

extension DuplicateStory {
  /// The report on a story, at its second article; nil where it has fewer.
  ///
  /// - Parameter articles: those in which the story was found, in the same order.
  package func diagnostic(_ articles: [Article]) -> Diagnostic? {
    guard self.articles.count >= 2 else { return nil }
    let first = articles[self.articles[0]]
    let second = articles[self.articles[1]]
    let what =
      switch reason {
      case .sameAddress: "has the address of"
      case .sameText: "has the text of"
      case .nearText: "has nearly the text of"
      }
    // What makes more than two one story need not hold of the first two of them.
    let isPair = self.articles.count == 2
    return Diagnostic(
      .sameStory, path: second.path,
      isPair
        ? "“\(second.shownTitle)” \(what) “\(first.shownTitle)”" : "\(self.articles.count) clippings are one story",
      fix: isPair ? "remove one of the two files" : "keep one of the files",
      notes: self.articles.map { Diagnostic.Note(path: articles[$0].path, text: articles[$0].shownTitle) })
  }
}

/// An address without scheme, `www.`, fragment, tracking parameters or a final slash: equal for one page.
package func normalisedAddress(_ url: String) -> String {
  var bytes = Array(url.utf8)[...]
  if let scheme = bytes.firstRange(of: "://") { bytes = bytes[scheme.upperBound...] }
  bytes = bytes.prefix { $0 != UInt8(ascii: "#") }
  let host = bytes.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
  var result = host.map { $0.inASCIILowerCase }
  if result.starts(with: "www.") { result.removeFirst(4) }
  let rest = bytes.dropFirst(host.count)
  let path = rest.prefix { $0 != UInt8(ascii: "?") }
  result += path
  if result.last == UInt8(ascii: "/") { result.removeLast() }
  let query = rest.dropFirst(path.count + 1).split(separator: UInt8(ascii: "&")).filter { !isTracking($0) }
  if !query.isEmpty { result += [UInt8(ascii: "?")] + query.joined(separator: [UInt8(ascii: "&")]) }
  return String(decoding: result, as: UTF8.self)
}

private func isTracking(_ parameter: ArraySlice<UInt8>) -> Bool {
  if parameter.starts(with: "utm_" as StaticString) { return true }
  let names: [StaticString] = [
    "fbclid", "gclid", "mc_cid", "mc_eid", "ref", "cmpid", "ocid", "igshid", "share",
  ]
  let key = parameter.prefix { $0 != UInt8(ascii: "=") }
  return names.contains { key.count == $0.utf8CodeUnitCount && key.starts(with: $0) }
}

/// Joins articles into groups (union-find).
private struct DuplicateFinder {
  private var parents: [Int]
  private var reasons: [Int: DuplicateStory.Reason] = [:]
  /// At most so many texts of a band are compared with a newcomer.
  private static let bandLimit = 8

  init(count: Int) { parents = Array(0..<count) }

  mutating func join<Key: Hashable>(_ keys: [Key?], as reason: DuplicateStory.Reason) {
    var first: [Key: Int] = [:]
    for (index, key) in keys.enumerated() {
      guard let key else { continue }
      if let earlier = first[key] { join(earlier, index, reason) } else { first[key] = index }
    }
  }

  mutating func joinAlike(_ sketches: [TextSketch]) {
    var bands: [UInt64: [Int]] = [:]
    for (index, sketch) in sketches.enumerated() where sketch.canBeNear {
      var compared: Set<Int> = []
      for key in sketch.bandKeys {
        for other in bands[key] ?? [] where compared.insert(other).inserted {
          if sketch.isNear(sketches[other]) { join(other, index, .nearText) }
        }
        if bands[key, default: []].count < Self.bandLimit { bands[key, default: []].append(index) }
      }
    }
  }

  private mutating func join(_ left: Int, _ right: Int, _ reason: DuplicateStory.Reason) {
    let (a, b) = (root(left), root(right))
    let found = [reason, reasons[a], reasons[b]].compactMap { $0 }.min()
    let kept = min(a, b)
    parents[max(a, b)] = kept
    reasons[kept] = found
  }

  private mutating func root(_ index: Int) -> Int {
    var place = index
    while parents[place] != place {
      parents[place] = parents[parents[place]]
      place = parents[place]
    }
    return place
  }

  /// The groups of two or more, by their first article.
  mutating func stories() -> [DuplicateStory] {
    var members: [Int: [Int]] = [:]
    for index in parents.indices { members[root(index), default: []].append(index) }
    return members.keys.sorted().compactMap { key in
      guard let articles = members[key], articles.count > 1 else { return nil }
      return DuplicateStory(articles: articles, reason: reasons[key] ?? .nearText)
    }
  }
}
