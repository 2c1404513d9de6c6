/// What resolving needs to look up: names, their kinds, articles.
struct Lookup: Sendable {
  let names: NameTable
  /// By entity.
  let kinds: [Kind]
  let sources: SourceTable
  let withheld: Withheld
  /// The steps of the deal ladder; empty where the site has no deals.
  let ladder: [String]
}
