/// Gathers what a clipping says about its publisher's name and weighs it.
struct PublisherFinder {
  private struct Candidate {
    var name: String
    var key: [UInt8]
    var weight: Int
    var order: Int
  }

  private var candidates: [Candidate] = []

  mutating func add(_ name: String, weight: Int) {
    let name = trimmedName(name)
    // `The Letter` and `Letter` are one, and the longer form is kept.
    let key = squeezed(name.hasPrefix("The ") ? String(name.dropFirst(4)) : name)
    guard key.count >= 2, key.count <= 60, !Self.commonNames.contains(wordHash(key)), !namesGenre(name) else { return }
    if let index = candidates.firstIndex(where: { $0.key == key }) {
      candidates[index].weight += weight
      if name.utf8.count > candidates[index].name.utf8.count { candidates[index].name = name }
    } else if candidates.count < 64 {
      candidates.append(Candidate(name: name, key: key, weight: weight, order: candidates.count))
    }
  }

  /// The best name of weight 3 or more, nil where the evidence is thinner.
  ///
  /// Names that begin alike, such as `MarketOpen` and `Market Open Australia`, support each other; so does a title
  /// that begins with the name.
  func best(title: String, domain: String?) -> String? {
    let titleKey = squeezed(title)
    let weighed = candidates.map { candidate -> (candidate: Candidate, weight: Int) in
      var weight = candidate.weight
      for other in candidates where other.order != candidate.order && isAkin(other.key, candidate.key) {
        weight += other.weight
      }
      if candidate.key.count >= 6, titleKey.starts(with: candidate.key) { weight += 2 }
      if let domain, isAkin(squeezed(domain), candidate.key) { weight += 6 }
      return (candidate, weight)
    }
    let best = weighed.max {
      ($0.weight, $0.candidate.weight, $1.candidate.order) < ($1.weight, $1.candidate.weight, $0.candidate.order)
    }
    guard let best, best.weight >= 3 else { return domain }
    return best.candidate.name
  }

  /// Whether a name has been seen as the publisher's, whatever its weight.
  func knows(_ name: String) -> Bool {
    let key = squeezed(name.hasPrefix("The ") ? String(name.dropFirst(4)) : name)
    return candidates.contains { $0.key == key && $0.weight >= 2 }
  }

  private func isAkin(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    min(left.count, right.count) >= 5 && (left.starts(with: right) || right.starts(with: left))
  }

  /// Without quotation marks, a leading `the` stays, and without the legal form after a comma.
  private func trimmedName(_ name: String) -> String {
    var bytes = Array(name.utf8)[...]
    while let last = bytes.last, [0x20, 0x2E, 0x2C, 0x3A, 0x2D, 0x7C].contains(last) { bytes.removeLast() }
    while let first = bytes.first, [0x20, 0x2E, 0x2C, 0x3A, 0x2D, 0x7C].contains(first) { bytes.removeFirst() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `ASX ANNOUNCEMENT`, `Media Release`: a kind of text.
  private func namesGenre(_ name: String) -> Bool {
    let words = scanWords(Array(name.utf8)).words
    return words.contains { Self.genres.contains($0.hash) }
      && words.allSatisfy { Self.genres.contains($0.hash) || Self.genreMarks.contains($0.hash) }
  }

  private static let genres = wordHashes(
    "release releases announcement announcements statement communiqué communique pressemitteilung pressemeldung "
      + "medienmitteilung comunicado comunicato persbericht pressmeddelande pressemeddelelse")
  private static let genreMarks = wordHashes(
    "press media news company market exchange public regulatory official joint asx tsx tsxv nyse nasdaq lse aim jse sec "
      + "for immediate de presse prensa imprensa stampa di a an the")
  private static let commonNames = wordHashes(
    "the this that home news menu search share all any our us we you your it here there a an and for to content article "
      + "articles story daily weekly newsletter email privacypolicy termsofuse getty gettyimages image photo staff admin "
      + "editor author website company facebook twitter linkedin youtube instagram whatsapp google x telegram cookies "
      + "investment information no")
}
