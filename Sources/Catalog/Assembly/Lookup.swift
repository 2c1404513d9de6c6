/// What resolving needs to look up: names, their kinds, articles.
///
/// A class: each note that is resolved, and each of its claims, looks into the same one.
final class Lookup: Sendable {
  let names: NameTable
  /// By entity.
  let kinds: [Kind]
  let sources: SourceTable
  let withheld: Withheld
  /// The steps of the deal ladder; empty where the site has no deals.
  let ladder: [String]

  init(names: NameTable, kinds: [Kind], sources: SourceTable, withheld: Withheld, ladder: [String]) {
    self.names = names
    self.kinds = kinds
    self.sources = sources
    self.withheld = withheld
    self.ladder = ladder
  }
}
