/// What resolving needs to look up: names, their kinds, articles.
struct Lookup: Sendable {
  let names: NameTable
  /// By entity.
  let kinds: [Kind]
  let sources: SourceTable
  let withheld: Withheld
}
