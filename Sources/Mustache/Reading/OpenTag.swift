/// A tag whose close tag has not been met yet, with what has been read of its body.
struct OpenTag {
  let token: Token
  var nodes: [Node] = []
  /// The blocks that a parent tag replaces.
  var replacements: [Replacement] = []
}
