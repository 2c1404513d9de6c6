internal import Catalog
internal import Foundations
internal import Mustache

/// The A–Z: every name, alias and former name, under its first letter; one page for all or, of many, one a letter.
struct NamesIndex: Sendable {
  private struct Entry: Sendable {
    let key: String
    let name: String
    let entity: EntityID
    let role: EntityName.Role
  }

  private struct Letter: Sendable {
    let label: String
    var entries: [Entry] = []
  }

  /// More names than this come in a page a letter.
  private static let onePageLimit = 600

  private let letters: [Letter]
  private let isDivided: Bool
  let count: Int

  init(_ catalog: Catalog) {
    self.init(Self.entries(of: catalog.entities).sorted(by: Self.isBefore))
  }

  /// - Parameter renamed: entities of the catalog that bear other names than in that of an earlier index.
  init(_ catalog: Catalog, after earlier: NamesIndex, renamed: [EntityID]) {
    if renamed.isEmpty {
      self = earlier
      return
    }
    let changed = Set(renamed)
    let others = earlier.letters.flatMap(\.entries).filter { !changed.contains($0.entity) }
    // All but a few are sorted.
    self.init((others + Self.entries(of: renamed.map { catalog[$0] })).sorted(by: Self.isBefore))
  }

  private static func entries(of entities: [Entity]) -> [Entry] {
    entities.filter(\.kind.isListed).flatMap { entity in
      entity.names.map { Entry(key: sortKey($0.text), name: $0.text, entity: entity.id, role: $0.role) }
    }
  }

  private static func isBefore(_ left: Entry, _ right: Entry) -> Bool {
    if left.key != right.key { return isBeforeInBytes(left.key, right.key) }
    if left.name != right.name { return isBeforeInBytes(left.name, right.name) }
    return left.entity < right.entity
  }

  private init(_ entries: [Entry]) {
    var letters: [Letter] = []
    for entry in entries {
      let label = letterLabel(entry.key)
      if letters.last?.label != label { letters.append(Letter(label: label)) }
      letters[letters.count - 1].entries.append(entry)
    }
    self.letters = letters
    count = entries.count
    isDivided = entries.count > Self.onePageLimit
  }

  /// The addresses of its pages; none where there is no name.
  var addresses: [String] {
    guard isDivided else { return letters.isEmpty ? [] : [namesAddress] }
    return letters.indices.map { $0 == 0 ? namesAddress : "names-\($0 + 1).html" }
  }

  func record(part: Int, index: SiteIndex) -> Record {
    let words = index.words
    var record = index.headFields(
      name: words[.namesTitle], kindLabel: words[.index], summary: words.counted(.namesSummary, count), trail: [])
    let shown = isDivided ? [part] : Array(letters.indices)
    if isDivided { record[.title] = .text(words(.namesOfLetter, ["letter": letters[part].label])) }
    record[.pager] = partsRow(words[.letters], links, current: isDivided ? part : nil)
    record[.rows] = .absent
    record[.groups] = .list(
      shown.map { position in
        let letter = letters[position]
        return linkGroup(
          letter.label, .series(count: letter.entries.count) { link(letter.entries[$0], index) },
          id: "letter_\(position + 1)")
      })
    return record
  }

  private var links: [(name: String, address: String)] {
    let addresses = addresses
    return letters.enumerated().map { position, letter in
      (letter.label, isDivided ? addresses[position] : "\(namesAddress)#letter_\(position + 1)")
    }
  }

  private func link(_ entry: Entry, _ index: SiteIndex) -> Value {
    let link = index.links[entry.entity.index]
    let details: [String] =
      switch entry.role {
      case .name: []
      case .alias: [index.words(.seeName, ["name": link.name])]
      case .former: [index.words(.formerNameOf, ["name": link.name])]
      }
    return Link(shape: link.shape, address: link.address, name: entry.name).value(details)
  }
}

/// The heading under which a sort key stands: its letter, `0–9`, or `#` for signs.
private func letterLabel(_ key: String) -> String {
  guard let first = key.unicodeScalars.first else { return "#" }
  if ("0"..."9").contains(first) { return "0–9" }
  return first.properties.isAlphabetic ? first.properties.uppercaseMapping : "#"
}
