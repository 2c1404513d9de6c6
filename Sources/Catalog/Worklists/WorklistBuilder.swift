package import Foundations
internal import YAML

/// Draws up the desk's worklists from a catalog.
package struct WorklistBuilder: Sendable {
  let catalog: Catalog
  /// By entity.
  let notes: [DocumentText]
  /// What counts as today; without it nothing is stale or past due.
  let day: CalendarDate?
  /// What a build has reported, in the order in which it is printed.
  let diagnostics: [Diagnostic]

  package init(catalog: Catalog, notes: [DocumentText], day: CalendarDate?, diagnostics: [Diagnostic]) {
    self.catalog = catalog
    self.notes = notes
    self.day = day
    self.diagnostics = diagnostics
  }

  /// One list for each topic, in their order; items in the order of the catalog. A list may be empty.
  package func worklists() -> [Worklist] {
    Worklist.Topic.allCases.map { Worklist(topic: $0, items: items(of: $0)) }
  }

  /// Paths of notes whose front matter cannot be read.
  private var unreadNotes: Set<String> {
    Set(diagnostics.lazy.filter { DiagnosticRule.unreadFrontMatter.contains($0.rule) }.map(\.path))
  }

  private func items(of topic: Worklist.Topic) -> [Worklist.Item] {
    switch topic {
    case .unsourcedClaims: catalog.unsourcedClaims()
    case .singleSourceClaims: catalog.singleSourceClaims()
    case .disputedValues: catalog.disputedValues()
    case .figuresNotQuoted: catalog.items(.figureNotQuoted, subject: "Figure", among: diagnostics)
    case .citationsWithoutWords: catalog.citationsWithoutWords()
    case .staleValues: day.map { catalog.staleValues(on: $0) } ?? []
    case .dealsWithoutStatus: catalog.dealsWithoutStatus(besides: unreadNotes)
    case .amountsWithoutStep: catalog.amountsWithoutStep()
    case .silentMilestones: day.map { catalog.silentMilestones(on: $0) } ?? []
    case .missedMilestones: catalog.missedMilestones()
    case .ambiguousNames: catalog.ambiguousNames()
    case .likelyDuplicates: catalog.likelyDuplicates()
    case .repeatedStories: catalog.repeatedStories()
    case .namesWithoutNote: catalog.namesWithoutNote()
    case .imagesWithoutText: catalog.items(.missingAltText, subject: "Image", among: diagnostics)
    case .skippedHeadings: catalog.skippedHeadings(in: notes)
    }
  }
}
