internal import Catalog
internal import Foundations

/// `data/milestones.csv`: everything promised, with its state.
struct MilestonesTable {
  let index: SiteIndex

  static func table(_ words: Words) -> DataTable {
    DataTable(name: "milestones", title: words[.milestones], description: words[.milestonesTable], columns: columns)
  }

  private static let columns: [DataTable.Column] = [
    .init("entity", "Id of the entity"), .init("name", "Name of the entity"), .init("what", "What was promised"),
    .init("due", "When, as the source has it"),
    .init("due_earliest", .date, "First day of that time; empty of “before”, “by”"),
    .init("due_latest", .date, "Last day of that time; empty of “after”, “from”"),
    .init("hedge", "How sure the source is"),
    .init("state", "open, due, met, missed, changed or silent"), .init("met", "When it was met"),
    .init("missed", "When it was missed"), .init("changed_to", "The date to which it was moved"),
    .init("note", "Remark of the desk"), .init("source", "Ids of the articles that state it"),
    .init("quote", "The exact words"), .init("outcome_source", "Ids of the articles that tell what came of it"),
  ]

  func bytes() -> [UInt8] {
    var csv = CSVWriter(columns: Self.columns.map(\.name))
    for entity in index.catalog.entities {
      for milestone in entity.milestones { add(milestone, of: entity, to: &csv) }
    }
    return csv.finished()
  }

  private func add(_ milestone: Milestone, of entity: Entity, to csv: inout CSVWriter) {
    csv.text(index.dataIDs[entity.id.index])
    csv.text(entity.name)
    csv.text(milestone.what)
    csv.text(milestone.dueWords)
    csv.text(milestone.due.flatMap { $0.hasNoStart ? nil : $0.earliest }?.description)
    csv.text(milestone.due.flatMap { $0.hasNoEnd ? nil : $0.latest }?.description)
    csv.text(milestone.hedge)
    csv.text(MilestoneValue(milestone, on: index.site.asOf).state.rawValue)
    csv.text(milestone.met?.words)
    csv.text(milestone.missed?.words)
    csv.text(milestone.changedTo?.words)
    csv.text(milestone.note)
    csv.texts(milestone.citations.map(\.source))
    csv.texts(milestone.citations.compactMap(\.quote))
    csv.texts(milestone.outcomeCitations.map(\.source))
    csv.endRow()
  }
}
