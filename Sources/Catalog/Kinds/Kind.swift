internal import Foundations

/// A kind of note: where its notes lie, what it is called, which fields they may fill.
package struct Kind: Sendable, Hashable {
  /// How its notes are called, which decides how strictly prose must spell a name.
  package enum Names: String, Sendable, CaseIterable {
    /// By proper nouns: a name of one word matches only as it is written.
    case proper
    /// By common nouns, in any case.
    case common
    /// By titles, which prose does not mention.
    case none
  }

  /// A name that is also something else, and the words beside which it means a note of this kind.
  package struct SharedName: Sendable, Hashable {
    /// As notes spell it.
    package let name: String
    /// Any one of them will do, in the same document.
    package let company: [String]

    package init(name: String, company: [String]) {
      self.name = name
      self.company = company
    }
  }

  /// Longer names that hold one of a note of this kind and mean something else: *New Mexico* is not Mexico.
  package struct LongerNames: Sendable, Hashable {
    let name: String
    let names: [String]

    init(of name: String, names: [String]) {
      self.name = name
      self.names = names
    }
  }

  /// As kinds.yml and `dossier new` write it: `company`.
  package var name: String
  /// The folder of its notes and of their pages: `companies`.
  package var folder: String
  /// What readers call one of its notes: `Company`.
  package var label: String
  /// What readers call all of them: `Companies`.
  package var plural: String
  package var names = Names.proper
  /// Whether the site has an index of its notes.
  package var isListed = true
  /// The date or number by which its notes are ordered, newest or largest first.
  package var orderField: String?
  /// The type of schema.org as which search engines are told of its notes; nil for a thing of no known type.
  package var schema: String?
  /// In the order in which pages show them; no two of one name.
  package var fields: [Field] = []
  package var sharedNames: [SharedName] = []
  package var longerNames: [LongerNames] = []
  /// Values of its choices that cannot stand together.
  package var exclusions: [Exclusion] = []

  init(name: String, folder: String, label: String, plural: String) {
    self.name = name
    self.folder = folder
    self.label = label
    self.plural = plural
  }

  /// The longer names that are to be held against those of a note.
  func longerNames(of names: [EntityName]) -> [String] {
    if longerNames.isEmpty { return [] }
    let own = Set(names.map { foldedName($0.text) })
    return longerNames.filter { own.contains(foldedName($0.name)) }.flatMap(\.names).filter {
      !own.contains(foldedName($0))
    }
  }

  /// What the kind of deals is called, whose notes stand on the steps of its field `status`.
  package static let dealName = "deal"

  /// Whether its notes stand on the ladder of deals.
  package var isDeal: Bool { name == Self.dealName }

  /// By the name that front matter uses; nil where the kind has no such field. Linear in the fields.
  package func field(named name: String) -> Field? { fields.first { $0.name == name } }

  /// Whether readers look for a field of a deal, so that its absence is said: no source states it.
  package func isExpected(_ field: Field) -> Bool { isDeal && Self.expectedTerms.contains(field.name) }

  private static let expectedTerms: Set<String> = ["announced", "amount", "binding", "term"]
}
