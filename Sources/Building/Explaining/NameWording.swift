internal import Articles
internal import Catalog
internal import Foundations

/// The explanation of a name in words.
struct NameWording {
  let catalog: Catalog

  func lines(on explanation: NameExplanation) -> [String] {
    var lines = ["“\(explanation.name)”"]
    if explanation.bearers.isEmpty { lines.append("  no note bears this name; dossier suggest lists such names") }
    for bearer in explanation.bearers { lines += self.lines(on: bearer) }
    if Set(explanation.bearers.map(\.entity)).count > 1 {
      lines.append("  several notes bear it: where their dates and company leave more than one, it links to nothing")
    }
    if explanation.findings.isEmpty { lines.append("  it occurs in no text") }
    for finding in explanation.findings {
      lines.append("  \(finding.count) × \(words(for: finding.verdict))")
      lines.append("      in " + places(finding.documents))
    }
    return lines
  }

  private func lines(on bearer: NameExplanation.Bearer) -> [String] {
    let entity = catalog[bearer.entity]
    let role =
      switch bearer.name.role {
      case .name: "the name"
      case .alias: "an alias"
      case .former: "a former name"
      }
    let place = DiagnosticText.place(entity.note.source.path, bearer.name.position)
    var lines = ["  \(role) of “\(entity.name)” (\(entity.kind.name), \(entity.address)), given at \(place)"]
    switch bearer.name.match {
    case .folded: lines.append("    matches in any case (match: folded)")
    case .exact:
      lines.append("    matches only as it is written, as acronyms and proper names of one word do (match: exact)")
    case .never: lines.append("    is not looked for in texts (match: never); wiki links and fields find it")
    }
    if !bearer.name.company.isEmpty {
      lines.append("    links only in a text that holds one of: \(bearer.name.company.joined(separator: ", "))")
    }
    let span = [bearer.name.from.map { "from \($0)" }, bearer.name.until.map { "until \($0)" }].compactMap { $0 }
    if !span.isEmpty { lines.append("    is preferred in texts \(span.joined(separator: " "))") }
    for shield in entity.shields { lines.append("    “\(shield)” means something else (not:)") }
    return lines
  }

  private func words(for verdict: NameExplanation.Verdict) -> String {
    switch verdict {
    case .means(let id): "means “\(catalog[id].name)”: the first in each section links, all are listed as mentions"
    case .ownNote(let id): "in the note of “\(catalog[id].name)” itself, which does not link to itself"
    case .shielded(let words): "within “\(words)”, which a note says means something else"
    case .partOf(let words): "within the longer name “\(words)”"
    case .ambiguous(let ids): "links to nothing, since it may mean \(names(ids))"
    case .lacksCompany(let words): "links to nothing, since the text holds none of \(words.joined(separator: ", "))"
    case .writtenOtherwise(let words): "spelled “\(words)”, which the name’s match does not accept"
    case .notLookedFor: "links to nothing, since no note bears it"
    case .heading: "in a heading of an article, where nothing links"
    }
  }

  private func names(_ ids: [EntityID]) -> String { ids.map { "“\(catalog[$0].name)”" }.joined(separator: " or ") }

  private static let placeLimit = 6

  private func places(_ documents: [DocumentID]) -> String {
    let shown = documents.prefix(Self.placeLimit).map { document in
      switch document {
      case .note(let id): catalog[id].note.source.path
      case .article(let id): catalog[id].article.path
      }
    }
    let rest = documents.count - shown.count
    return shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}
