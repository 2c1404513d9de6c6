/// How much one page may take: far more than any real one does.
struct RenderLimits {
  /// How deep sections, partials and blocks may stand in one another; bounds the stack, of which a thread may have 512 kB.
  var nesting = 128
  /// As how many levels the text of a lambda counts, which takes the whole reader to expand.
  var lambdaLevels = 10
  /// How many bodies of sections, partials and blocks may be gone through.
  var expansions = 10_000_000
  var outputBytes = 1 << 28
  /// A tag in a list may fail once for every item.
  var problems = 20
}
