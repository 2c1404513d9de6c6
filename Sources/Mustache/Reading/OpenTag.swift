/// A tag whose close tag has not been met yet, with what has been read of its body.
struct OpenTag {
  let token: Token
  /// The delimiters that hold in its body.
  let delimiters: Delimiters
  var nodes: [Node] = []
  /// The blocks that a parent tag replaces.
  var replacements: [Replacement] = []
}
