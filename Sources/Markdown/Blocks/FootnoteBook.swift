internal import Foundations

/// Numbers the footnotes that the text refers to, in the order in which it does.
struct FootnoteBook {
  /// A footnote that was referred to.
  struct Entry {
    var definition: Int
    var position: SourcePosition
    var references = 0
  }

  struct Reference {
    /// The footnote's number, from 1.
    var number: Int
    var identifier: String
    var referenceIdentifier: String
  }

  private(set) var entries: [Entry] = []
  private var numbers: [Int: Int] = [:]

  mutating func refer(to reference: FootnoteReference) -> Reference {
    let index = numbers[reference.definition] ?? entries.count
    if index == entries.count {
      numbers[reference.definition] = index
      entries.append(Entry(definition: reference.definition, position: reference.position))
    }
    entries[index].references += 1
    return Reference(
      number: index + 1, identifier: Self.identifier(index + 1),
      referenceIdentifier: Self.referenceIdentifier(index + 1, entries[index].references))
  }

  func isReferred(_ definition: Int) -> Bool { numbers[definition] != nil }

  static func identifier(_ number: Int) -> String { "fn-\(number)" }

  static func referenceIdentifier(_ number: Int, _ occurrence: Int) -> String {
    occurrence == 1 ? "fnref-\(number)" : "fnref-\(number)-\(occurrence)"
  }
}
