package import Foundations

/// Fenced code of a note that stands for something drawn from the catalog: what it shows, already found.
package struct LiveBlock: Sendable {
  /// The info word of the fence.
  package enum Form: String, Sendable, CaseIterable {
    case table, timeline, chart, map, network, deals, facts
  }

  /// What a chart counts its entities by.
  package enum Grouping: Sendable {
    case time(CalendarUnit)
    case field(Field)
  }

  package let form: Form
  /// Stands over it; nil where the note gives none.
  package var title: String?
  /// What the query finds, in its order.
  package var entities: [EntityID] = []
  /// How many more it finds than its limit lets through.
  package var leftOut = 0
  /// The columns of a table, the rows of facts: fields of the kinds asked for, without repeats.
  package var columns: [Field] = []
  package var grouping: Grouping?
  /// The choice by which the bars of a chart are divided.
  package var split: Field?
  /// The days that a timeline covers.
  package var span = DateSpan(first: nil, last: nil)
  /// The articles of a timeline, newest first.
  package var articles: [ArticleID] = []
  /// The entity around which a network is drawn.
  package var center: EntityID?
  /// How many neighbours it shows at most; nil for as many as there is room for.
  package var limit: Int?

  init(form: Form) { self.form = form }

  var isEmpty: Bool { entities.isEmpty && articles.isEmpty && center == nil }
}

extension LiveBlock {
  /// What stands in a note's HTML in the place of its block number `index`; nothing that a reader would see.
  package static func marker(_ index: Int) -> String { "<!--block \(index)-->" }
}

extension LiveBlock.Form {
  /// The form that a word nearly is, above lines of which one asks as a live block does; nil for any other code.
  static func meant(by word: String, above text: [UInt8]) -> Self? {
    guard word.utf8.count > 2, let near = closestMatch(to: word, among: allCases.map(\.rawValue)) else { return nil }
    let lines = text.prefix(longestLook).split(separator: UInt8(ascii: "\n"))
    let asks = lines.contains { line in openings.contains { line.starts(with: $0) } }
    return asks ? Self(rawValue: near) : nil
  }

  /// Enough to tell what a block asks.
  private static let longestLook = 2_000
  private static let openings = ["from", "where", "columns", "between", "of"].map { Array("\($0): ".utf8) }
}
