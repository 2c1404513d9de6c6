internal import Articles
internal import Foundations

/// Looks a name up in every text, and says of each place what it was taken for.
package struct NameExplainer {
  private let catalog: Catalog
  private let linker: DocumentLinker

  /// - Parameter linker: finds names as it does when the site is built.
  package init(_ linker: DocumentLinker) {
    catalog = linker.catalog
    self.linker = linker
  }

  /// Goes through all documents: linear in their text.
  package func explain(_ name: String) -> NameExplanation {
    let folded = foldedName(name)
    let bearers = catalog.entities.flatMap { entity in
      entity.names.filter { foldedName($0.text) == folded }.map {
        NameExplanation.Bearer(entity: entity.id, name: $0)
      }
    }
    let search = NameIndex([(nil, EntityName(text: name, role: .name, match: .folded))])
    var tally = Tally()
    for article in catalog.articles { survey(article, search, isBorne: !bearers.isEmpty, &tally) }
    for entity in catalog.entities { survey(entity, search, isBorne: !bearers.isEmpty, &tally) }
    return NameExplanation(name: name, bearers: bearers, findings: tally.findings)
  }

  private func survey(_ article: CatalogArticle, _ search: NameIndex, isBorne: Bool, _ tally: inout Tally) {
    let passages = article.article.passages
    var resolver = MentionResolver(
      index: linker.index, own: nil, day: article.article.published?.daysSinceEpoch, text: .article(article.article))
    for passage in passages {
      var text = passage.text
      text.withUTF8 { bytes in
        for verdict in verdicts(in: bytes, search, &resolver, isBorne: isBorne) {
          tally.add(passage.isHeading ? .heading : verdict, in: .article(article.id))
        }
      }
    }
  }

  private func survey(_ entity: Entity, _ search: NameIndex, isBorne: Bool, _ tally: inout Tally) {
    var resolver = MentionResolver(
      index: linker.index, own: entity.id, day: entity.date?.daysSinceEpoch, text: .note(entity.note.source))
    entity.note.source.bytes[entity.note.body].withUnsafeBufferPointer { bytes in
      for verdict in verdicts(in: bytes, search, &resolver, isBorne: isBorne) {
        tally.add(verdict, in: .note(entity.id))
      }
    }
  }

  /// Whether a place in Markdown lies within `[@article-id]`, which is no prose.
  private func isInCitation(_ offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let before = text[max(0, offset - Self.longestID)..<offset]
    guard let mark = before.lastIndex(of: UInt8(ascii: "@")), mark > 0 else { return false }
    let isID = text[mark..<offset].allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: ",") }
    return isID && (text[mark - 1] == UInt8(ascii: "[") || text[mark - 1] == 0x20)
  }

  private static let longestID = 200

  private func verdicts(
    in text: UnsafeBufferPointer<UInt8>, _ search: NameIndex, _ resolver: inout MentionResolver, isBorne: Bool
  ) -> [NameExplanation.Verdict] {
    let places = search.matches(in: text).filter { !isInCitation($0.range.lowerBound, in: text) }
    guard !places.isEmpty else { return [] }
    let matches = linker.index.matches(in: text)
    return places.map { place in
      guard let match = matches.first(where: { $0.range.overlaps(place.range) }) else {
        let words = String(decoding: text[place.range], as: UTF8.self)
        return isBorne ? .writtenOtherwise(words) : .notLookedFor
      }
      return verdict(on: match, at: place, in: text, &resolver)
    }
  }

  private func verdict(
    on match: NameMatch, at place: NameMatch, in text: UnsafeBufferPointer<UInt8>, _ resolver: inout MentionResolver
  ) -> NameExplanation.Verdict {
    let words = String(decoding: text[match.range], as: UTF8.self)
    if linker.index.bearers(of: match).contains(where: { $0.entity == nil }) { return .shielded(words) }
    if match.range != place.range { return .partOf(words) }
    if let target = resolver.target(of: match) { return .means(target) }
    let bearers = resolver.bearers(of: match)
    let entities = bearers.compactMap(\.entity).reduce(into: [EntityID]()) { if !$0.contains($1) { $0.append($1) } }
    if let own = resolver.own, entities == [own] { return .ownNote(own) }
    let wanted = bearers.flatMap(\.name.company)
    return entities.count == 1 || wanted.isEmpty == false ? .lacksCompany(wanted) : .ambiguous(entities)
  }
}

/// Verdicts with their number and documents.
private struct Tally {
  private(set) var findings: [NameExplanation.Finding] = []
  private var places: [NameExplanation.Verdict: Int] = [:]

  mutating func add(_ verdict: NameExplanation.Verdict, in document: DocumentID) {
    let place = places[verdict] ?? findings.count
    if place == findings.count {
      places[verdict] = place
      findings.append(NameExplanation.Finding(verdict: verdict, count: 0, documents: []))
    }
    findings[place].count += 1
    if findings[place].documents.last != document { findings[place].documents.append(document) }
  }
}
