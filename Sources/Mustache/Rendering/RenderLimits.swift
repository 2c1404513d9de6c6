/// How much one page may take: far more than any real one does.
struct RenderLimits {
  /// How deep sections, partials and blocks may stand in one another.
  var nesting = 200
  /// How many bodies of sections, partials and blocks may be gone through.
  var expansions = 10_000_000
  var outputBytes = 1 << 28
}
