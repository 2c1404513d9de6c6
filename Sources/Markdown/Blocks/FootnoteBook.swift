internal import Foundations

/// Numbers the footnotes that the text refers to, in the order in which it does.
struct FootnoteBook {
  /// No footnote shows more links back.
  private static let backLinkLimit = 20

  /// A footnote that was referred to.
  struct Entry {
    var definition: Int
    var position: SourcePosition
    var references = 0
    /// Which of the references are shown, from 1: no more than a footnote has links back.
    var shown: [Int] = []
  }

  struct Reference {
    /// The footnote's number, from 1.
    var number: Int
    var identifier: String
    var referenceIdentifier: String
  }

  private(set) var entries: [Entry] = []
  /// The numbers of those whose texts are to be shown, in the order of the references that are.
  private(set) var shown: [Int] = []
  private var numbers: [Int: Int] = [:]

  mutating func refer(to reference: FootnoteReference, isShown: Bool) -> Reference {
    let index = numbers[reference.definition] ?? entries.count
    if index == entries.count {
      numbers[reference.definition] = index
      entries.append(Entry(definition: reference.definition, position: reference.position))
    }
    entries[index].references += 1
    if isShown { show(index) }
    return Reference(
      number: index + 1, identifier: Self.identifier(index + 1),
      referenceIdentifier: Self.referenceIdentifier(index + 1, entries[index].references))
  }

  private mutating func show(_ index: Int) {
    if entries[index].shown.isEmpty { shown.append(index + 1) }
    if entries[index].shown.count < Self.backLinkLimit { entries[index].shown.append(entries[index].references) }
  }

  func isReferred(_ definition: Int) -> Bool { numbers[definition] != nil }

  /// `a` to `z`, then `aa`: figures are the marks of sources.
  static func mark(_ number: Int) -> String {
    var letters: [UInt8] = []
    var rest = number
    while rest > 0 {
      letters.append(UInt8(ascii: "a") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  static func identifier(_ number: Int) -> String { "fn-\(number)" }

  static func referenceIdentifier(_ number: Int, _ occurrence: Int) -> String {
    occurrence == 1 ? "fnref-\(number)" : "fnref-\(number)-\(occurrence)"
  }
}
