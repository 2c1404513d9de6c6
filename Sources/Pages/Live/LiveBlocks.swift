internal import Catalog
internal import Mustache

/// Puts the live blocks of a note into its HTML, in the places of their markers.
struct LiveBlocks {
  let index: SiteIndex
  /// The address of the page on which the blocks stand.
  let page: String
  /// Those of the page: values of a block are marked like any other.
  private(set) var sources: SourceList

  init(index: SiteIndex, page: String, sources: SourceList) {
    self.index = index
    self.page = page
    self.sources = sources
  }

  private var depth: Int { folderDepth(of: page) }
  private var root: String { relativeRoot(atDepth: depth) }

  /// The note's HTML with every block drawn. A note without blocks is passed on as it is.
  mutating func fill(_ document: DocumentText) -> [UInt8] {
    guard !document.blocks.isEmpty else { return document.html }
    var html: [UInt8] = []
    html.reserveCapacity(document.html.count + document.blocks.count << 12)
    var rest = document.html[...]
    // Of a note that is embedded in part, not every block stands in the text: markers come in their order.
    for (number, block) in document.blocks.enumerated() {
      guard let marker = rest.firstRange(of: Array(LiveBlock.marker(number).utf8)) else { continue }
      html += rest[..<marker.lowerBound]
      let isSub = document.html[..<marker.lowerBound].firstRange(of: Self.sectionHeading) != nil
      html += draw(block, number: number, isSub: isSub)
      rest = rest[marker.upperBound...]
    }
    return html + rest
  }

  /// With what the heading of a note's section begins.
  private static let sectionHeading = Array("<h2".utf8)

  /// A network around a note is named after it where it bears no name: nothing else in it says whose it is.
  private func heading(of block: LiveBlock) -> String? {
    block.title ?? block.center.map { index.words(.connectionsOf, ["name": index.catalog[$0].name]) }
  }

  /// - Parameter isSub: whether the block stands in a section with a heading, so that headings in it stand below that.
  private mutating func draw(_ block: LiveBlock, number: Int, isSub: Bool) -> [UInt8] {
    var record = Record([
      .root: .escaped(root), .heading: .words(heading(of: block)), .rows: .absent, .subjects: .absent,
      .picture: .absent, .figures: .absent, .note: note(of: block),
    ])
    switch block.form {
    case .table, .deals:
      var table = LiveTable(block: block, claims: ClaimValues(index: index, depth: depth, sources: sources))
      record[.rows] = table.rows()
      sources = table.claims.sources
    case .facts: record[.subjects] = subjects(of: block, number: number, isSub: isSub)
    case .timeline, .chart, .map, .network:
      let drawn = LivePicture(block: block, index: index, id: "block_\(number + 1)", root: root)
      (record[.picture], record[.figures]) = drawn.values
    }
    let isEmpty = [PageKey.rows, .subjects, .picture].allSatisfy { record[$0].isAbsent }
    guard !isEmpty else { return [] }
    let drawn = index.templates.fragment("partials/live", record, reporting: index.fragmentProblems)
    if case .html(let html) = drawn { return html }
    return []
  }

  /// How many of those found are not shown: a network tells it of itself.
  private func note(of block: LiveBlock) -> Value {
    let count = block.leftOut + LiveTable.leftOut(of: block)
    return count == 0 || block.form == .network ? .absent : .text(index.words.counted(.leftOut, count))
  }

  /// The facts of each entity that the block finds, or of the fields that it names.
  private mutating func subjects(of block: LiveBlock, number: Int, isSub: Bool) -> Value {
    var subjects: [Value] = []
    for (position, id) in block.entities.enumerated() {
      let claims = ClaimValues(index: index, depth: depth, sources: sources)
      var facts = FactsBlock(entity: index.catalog[id], columns: block.columns, claims: claims)
      let value = facts.value(silent: [], heading: "")
      sources = facts.claims.sources
      guard !value.isAbsent else { continue }
      subjects.append(
        .record(
          index.links[id.index].record.with([
            .id: .text("block_\(number + 1)_\(position + 1)"), .isSub: .flag(isSub), .facts: value,
          ])))
    }
    return subjects.isEmpty ? .absent : .list(subjects)
  }
}
