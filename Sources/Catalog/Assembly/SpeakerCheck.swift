internal import Articles
internal import Foundations

/// Holds the speaker whom a note gives to a quotation against the one to whom the article ascribes the words.
struct SpeakerCheck {
  let note: Note
  let lookup: NoteLookup

  /// A warning where the two differ; nil where they do not, or where the article names nobody beside the words.
  func problem(with claim: Claim) -> Diagnostic? {
    guard claim.isCurrent, let citation = claim.citations.first, let id = citation.article, let place = citation.place
    else { return nil }
    let article = lookup.sources[id]
    let claimed = claim.qualifier("speaker")
    guard let named = article.speaker(at: place) else {
      return claimed.flatMap { misspelt($0, among: article) }.map { report($0, at: claim) }
    }
    guard let claimed else {
      if note.names.contains(where: { isSame($0.text, named) }) { return nil }
      return report(
        ("the article ascribes these words to “\(named)”", "add “speaker: \(named)” to the claim, in its long form"),
        at: claim)
    }
    if isSame(claimed, named) { return nil }
    let isMisspelt = closestMatch(to: claimed, among: [named]) != nil
    return report(
      (
        "the article ascribes these words to “\(named)”, the note to “\(claimed)”",
        isMisspelt ? didYouMean(named) : "correct the speaker, or quote words of “\(claimed)”"
      ), at: claim)
  }

  /// Where the article does not name the speaker: a name that no note bears and that is nearly one of the article's.
  private func misspelt(_ claimed: String, among article: Article) -> (summary: String, fix: String)? {
    guard lookup.find(claimed) == .none,
      let near = closestMatch(to: claimed, among: article.quotations.lazy.compactMap(\.speaker).prefix(50)),
      !isSame(near, claimed)
    else { return nil }
    return ("the article has no speaker “\(claimed)”", didYouMean(near))
  }

  /// Whether two names are of one: a family name is that of the full name.
  private func isSame(_ left: String, _ right: String) -> Bool {
    let (left, right) = (foldedName(left), foldedName(right))
    if left == right || left.hasSuffix(" " + right) || right.hasSuffix(" " + left) { return true }
    guard case .one(let id) = lookup.find(left) else { return false }
    return lookup.find(right) == .one(id)
  }

  private func report(_ words: (summary: String, fix: String), at claim: Claim) -> Diagnostic {
    note.text.source.diagnostic(
      .otherSpeaker, at: claim.position, length: max(1, claim.display.unicodeScalars.count), words.summary,
      fix: words.fix)
  }
}

extension Article {
  /// Whom the article names beside words; nil where it names nobody, or where who speaks is only implied.
  fileprivate func speaker(at place: QuotedPlace) -> String? {
    let passage = passages[place.passage]
    let quotation = quotations.first { $0.anchor == passage.anchor && place.runs.contains(where: $0.range.overlaps) }
    if let quotation { return quotation.attribution == .stated ? quotation.speaker : nil }
    guard case .quotation(let speaker, .stated) = passage.kind else { return nil }
    return speaker
  }
}
