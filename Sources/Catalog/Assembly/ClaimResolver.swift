internal import Foundations

/// Turns the names and ids in one note's front matter into entities, articles and passages.
struct ClaimResolver {
  let lookup: NoteLookup
  let note: Note
  private(set) var diagnostics: [Diagnostic] = []

  init(note: Note, lookup: NoteLookup) {
    self.note = note
    self.lookup = lookup
  }

  mutating func resolve(_ fields: [FieldClaims]) -> [FieldClaims] {
    fields.compactMap { entry in
      let mayBeWithheld = entry.field.type == .link && !lookup.withheld.isEmpty
      let claims = mayBeWithheld ? entry.claims.filter { !lookup.isWithheld($0.target, in: note) } : entry.claims
      if claims.isEmpty { return nil }
      return FieldClaims(field: entry.field, claims: claims.map { resolve($0, of: entry.field) })
    }
  }

  mutating func resolve(_ milestone: Milestone) -> Milestone {
    var milestone = milestone
    let (what, name) = (milestone.what, note.name)
    milestone.citations = milestone.citations.map { resolve($0, of: "the milestone “\(what)” of “\(name)”") }
    milestone.outcomeCitations = milestone.outcomeCitations.map {
      resolve($0, of: "the milestone “\(what)” of “\(name)”")
    }
    diagnostics += FigureCheck(note: note, sources: lookup.sources).problems(with: milestone)
    return milestone
  }

  private mutating func resolve(_ claim: Claim, of field: Field) -> Claim {
    let claim = reread(mended(claim, of: field), as: field)
    guard field.type == .link || !claim.citations.isEmpty || claim.step != nil else { return claim }
    let value = field.type == .link ? .link(target(of: claim, in: field)) : claim.value
    let cited = field.type == .quotation ? claim.citationsOfItself : claim.citations
    // Parts, so that a field with all that it has is not copied for each citation.
    let (name, key, display) = (note.name, field.name, claim.display)
    let resolved = Claim(
      claim, value: value, citations: cited.map { resolve($0, of: "“\(key): \(display)” of “\(name)”") },
      step: step(of: claim))
    var findings = FigureCheck(note: note, sources: lookup.sources).findings(on: resolved, in: field)
    if let finding = HedgeCheck(note: note, sources: lookup.sources).finding(on: resolved, in: field) {
      findings.append(finding)
    }
    if let finding = ChoiceCheck(note: note).finding(on: resolved, in: field) { findings.append(finding) }
    diagnostics += findings.map(\.diagnostic)
    if field.type == .link, let problem = NamedCheck(note: note, lookup: lookup).problem(with: resolved, in: field) {
      diagnostics.append(problem)
    }
    if field.type == .quotation, let problem = SpeakerCheck(note: note, lookup: lookup).problem(with: resolved) {
      diagnostics.append(problem)
    }
    return findings.first.map { Claim(resolved, doubt: $0.doubt) } ?? resolved
  }

  /// The claim without the name of an article in brackets that ends it, which was meant as a citation.
  private mutating func mended(_ claim: Claim, of field: Field) -> Claim {
    guard claim.citations.isEmpty, let mistyped = MistypedCitation(endOf: claim.display),
      mistyped.meant.items.contains(where: { lookup.sources.article($0.source) != nil })
    else { return claim }
    diagnostics.append(
      .mistyped(mistyped, at: claim.position, length: claim.display.unicodeScalars.count, in: note.text.source))
    let link = WikiText(mistyped.meant.words)
    var words = ClaimWords(display: link.label, target: link.target, position: claim.position)
    words.value = (try? parse(link.label, as: field)) ?? .text
    words.citations = mistyped.meant.items.map {
      Citation(source: $0.source, quote: $0.quote, position: claim.position)
    }
    return Claim(claim, words: words)
  }

  /// The claim with a figure such as `20.000` read as its source writes numbers.
  private func reread(_ claim: Claim, as field: Field) -> Claim {
    guard claim.span != nil, NumberCustom.decides(claim.display) else { return claim }
    let custom = lookup.sources.numberCustom(of: claim.citations)
    guard custom != .pointParts, let value = try? parse(claim.display, as: field, custom) else { return claim }
    return Claim(claim, value: value, citations: claim.citations)
  }

  /// The step of the ladder that a claim names, as the ladder has it; what it does not have is reported.
  private mutating func step(of claim: Claim) -> String? {
    guard let step = claim.step, !lookup.ladder.isEmpty else { return nil }
    do throws(ValueProblem) {
      return lookup.ladder[try choice(step, of: lookup.ladder)]
    } catch {
      let source = note.text.source
      diagnostics.append(
        source.diagnostic(
          .wrongType, at: source.place(of: step, under: "step", behind: claim.position),
          length: step.unicodeScalars.count, "“step” takes a step of the ladder: \(error.summary)", fix: error.fix))
      return nil
    }
  }

  private mutating func target(of claim: Claim, in field: Field) -> EntityID? {
    let (kinds, targets) = (lookup.kinds, field.targets)
    let isWanted = { (id: EntityID) in targets.contains(kinds[id.index].name) }
    let day = claim.dayOfLink ?? note.date?.daysSinceEpoch
    switch lookup.find(claim.target, on: day, where: isWanted) {
    case .one(let id) where field.targets.isEmpty || isWanted(id): return id
    case .one(let id):
      let wanted = field.targets.joined(separator: " or ")
      report(
        .wrongKindOfRelation, at: claim,
        "“\(field.name)” leads to a \(wanted), and “\(claim.target)” is a \(lookup.kinds[id.index].name)")
      return nil
    case .several:
      report(
        .ambiguousName, at: claim, "“\(claim.target)” may be any of several notes",
        fix: "write the full name of the one that is meant")
      return nil
    case .none:
      let file = NoteFileLink(claim.target, from: note.relativePath)
      if let id = lookup.find(file), targets.isEmpty || isWanted(id) { return id }
      let kinds = field.targets.isEmpty ? "note" : field.targets.joined(separator: " or ")
      let share = ShareInName(claim.target).map { "a share stands apart: write “\($0.written(claim.citations))”" }
      report(
        .unknownRelation, at: claim, "no \(kinds) called “\(claim.target)”",
        fix: share ?? making(claim.target, of: field.targets), subject: share == nil ? claim.target : nil,
        kinds: share == nil ? field.targets : [])
      return nil
    }
  }

  /// How the note that a relation lacks is made.
  private func making(_ name: String, of kinds: [String]) -> String {
    guard let kind = kinds.first else { return "make its note with “dossier new”" }
    let mark = name.contains("\"") ? "'" : "\""
    let others = kinds.count == 1 ? "" : ", or of the kind \(kinds.dropFirst().joined(separator: " or "))"
    return "make its note: “dossier new \(kind) \(mark)\(name)\(mark)”\(others)"
  }

  /// - Parameter subject: what rests on the citation, for a message.
  private mutating func resolve(_ citation: Citation, of subject: @autoclosure () -> String) -> Citation {
    let (resolved, problem) = lookup.sources.resolve(citation, of: subject, cited: note.text.source)
    if let problem { diagnostics.append(problem) }
    return resolved
  }

  private mutating func report(
    _ rule: DiagnosticRule, at claim: Claim, _ summary: String, fix: String? = nil, subject: String? = nil,
    kinds: [String] = []
  ) {
    var diagnostic = note.text.source.diagnostic(
      rule, at: claim.position, length: max(1, claim.display.unicodeScalars.count), summary, fix: fix, subject: subject)
    diagnostic.subjectKinds = kinds
    diagnostics.append(diagnostic)
  }
}

extension Claim {
  /// The first day of which a link speaks, in days; nil where it does not say.
  fileprivate var dayOfLink: Int? {
    let from = qualifier("from").flatMap { DateValue($0) }?.earliest ?? asOf?.earliest
    let until = qualifier("until").flatMap { DateValue($0) }?.earliest
    return from?.daysSinceEpoch ?? until.map { $0.daysSinceEpoch - 1 }
  }

  /// A quotation is its own proof: its words are looked for in the article that it cites.
  fileprivate var citationsOfItself: [Citation] {
    var citations = citations
    if let first = citations.first, first.quote == nil { citations[0] = first.quoting(display, at: position) }
    return citations
  }
}
