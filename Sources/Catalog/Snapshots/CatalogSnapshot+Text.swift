internal import Articles
internal import Foundations

// A line a fact, its parts between tabs. What belongs to an entity stands below it.
extension CatalogSnapshot {
  private static let header = "dossier catalog 1"

  /// The file's text, a line a fact, in the order of the addresses.
  package var bytes: [UInt8] {
    var text = SnapshotText(Self.header)
    if let audience { text.add("audience", audience.rawValue) }
    for (address, item) in entities.inOrder {
      text.add("entity", address, item.kind, item.name)
      for former in item.formerAddresses { text.add("was", former) }
      for (field, words) in item.values.inOrder { text.add(["value", field] + words) }
      for (what, state) in item.milestones.inOrder { text.add("milestone", state.rawValue, what) }
    }
    for (address, title) in articles.inOrder { text.add("article", address, title) }
    if !latest.changes.isEmpty { text.add("changes", latest.day?.description ?? "") }
    for change in latest.changes {
      text.add(
        "change", change.sort.rawValue, change.address, change.name, change.subject, change.before, change.after)
    }
    return text.bytes
  }

  /// Nil where the bytes are no snapshot; lines of a sort that is not known are passed over.
  package init?(_ bytes: [UInt8]) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"))[...]
    guard let first = lines.popFirst(), first.elementsEqual(Self.header.utf8) else { return nil }
    var owner = ""
    var day: CalendarDate?
    var changes: [CatalogChange] = []
    for line in lines {
      let parts = SnapshotText.parts(of: line)
      switch (parts.first, parts.count) {
      case ("audience", 2): audience = Audience(rawValue: parts[1])
      case ("entity", 4):
        owner = parts[1]
        entities[owner] = Item(kind: parts[2], name: parts[3])
      case ("was", 2): entities[owner]?.formerAddresses.append(parts[1])
      case ("value", 3...): entities[owner]?.values[parts[1]] = Array(parts[2...])
      case ("milestone", 3): entities[owner]?.milestones[parts[2]] = Milestone.State(rawValue: parts[1])
      case ("article", 3): articles[parts[1]] = parts[2]
      case ("changes", 2): day = CalendarDate(iso: parts[1])
      case ("change", 7):
        guard let sort = CatalogChange.Sort(rawValue: parts[1]) else { continue }
        changes.append(
          CatalogChange(
            sort, address: parts[2], name: parts[3], subject: parts[4], before: parts[5], after: parts[6]))
      default: continue
      }
    }
    latest = CatalogChanges(day: day, changes: changes)
  }
}

/// Lines of parts between tabs; a tab, a line end or a backslash within a part is escaped.
private struct SnapshotText {
  private(set) var bytes: [UInt8]

  init(_ header: String) { bytes = Array((header + "\n").utf8) }

  mutating func add(_ parts: String...) { add(parts) }

  mutating func add(_ parts: [String]) {
    for (index, part) in parts.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: "\t")) }
      for byte in part.utf8 { append(byte) }
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func append(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\t"): bytes += "\\t".utf8
    case UInt8(ascii: "\n"): bytes += "\\n".utf8
    case UInt8(ascii: "\\"): bytes += "\\\\".utf8
    default: bytes.append(byte)
    }
  }

  static func parts(of line: ArraySlice<UInt8>) -> [String] {
    line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { part in
      guard part.contains(UInt8(ascii: "\\")) else { return String(decoding: part, as: UTF8.self) }
      var plain: [UInt8] = []
      var isEscaped = false
      for byte in part {
        if !isEscaped, byte == UInt8(ascii: "\\") {
          isEscaped = true
          continue
        }
        switch (isEscaped, byte) {
        case (true, UInt8(ascii: "t")): plain.append(UInt8(ascii: "\t"))
        case (true, UInt8(ascii: "n")): plain.append(UInt8(ascii: "\n"))
        default: plain.append(byte)
        }
        isEscaped = false
      }
      return String(decoding: plain, as: UTF8.self)
    }
  }
}
