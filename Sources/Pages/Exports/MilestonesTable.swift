internal import Articles
internal import Catalog
internal import Foundations

/// `data/milestones.csv`: everything promised, with its state.
struct MilestonesTable {
  let index: SiteIndex

  static let table = DataTable(
    name: "milestones", title: "Milestones",
    description: "Everything that somebody promised: what, due when, what came of it, and who said so.",
    columns: [
      .init("entity", "Id of the entity"), .init("name", "Name of the entity"), .init("what", "What was promised"),
      .init("due", "When, as the source has it"), .init("due_earliest", .date, "First day of that time"),
      .init("due_latest", .date, "Last day of that time"), .init("hedge", "How sure the source is"),
      .init("state", "open, due, met, missed, changed or silent"), .init("met", "When it was met"),
      .init("missed", "When it was missed"), .init("changed_to", "The date to which it was moved"),
      .init("note", "Remark of the desk"), .init("source", "Ids of the articles that state it"),
      .init("quote", "The exact words"), .init("outcome_source", "Ids of the articles that tell what came of it"),
    ])

  func bytes() -> [UInt8] {
    var csv = CSVWriter(columns: Self.table.columns.map(\.name))
    for entity in index.catalog.entities {
      for milestone in entity.milestones { csv.row(cells(milestone, of: entity)) }
    }
    return csv.bytes
  }

  private func cells(_ milestone: Milestone, of entity: Entity) -> [CSVWriter.Cell] {
    [
      .init(entity.dataID), .init(entity.name), .init(milestone.what), .init(milestone.due?.words),
      .init(milestone.due?.earliest.description), .init(milestone.due?.latest.description), .init(milestone.hedge),
      .init(MilestoneValue(milestone, on: index.site.asOf).state.rawValue), .init(milestone.met?.words),
      .init(milestone.missed?.words), .init(milestone.changedTo?.words), .init(milestone.note),
      .init(milestone.citations.map(\.source)), .init(milestone.citations.compactMap(\.quote)),
      .init(milestone.metCitations.map(\.source)),
    ]
  }
}
