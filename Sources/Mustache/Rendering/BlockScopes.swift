/// Which blocks the templates being expanded have replaced.
///
/// Each call with replacements opens a scope inside the one around it, and the outermost replacement of a block counts.
/// The body of a replacement sees the scope of the template that it was written in.
struct BlockScopes {
  private struct Scope {
    let outer: Int?
    let replacements: Range<Int>
  }

  private var scopes: [Scope] = []
  /// The innermost scope at this place.
  var current: Int?

  mutating func open(_ replacements: Range<Int>) {
    scopes.append(Scope(outer: current, replacements: replacements))
    current = scopes.count - 1
  }

  /// Closes the scope opened last.
  mutating func close() {
    current = scopes.popLast()?.outer
  }

  /// What replaces a block here, and the scope that the replacement's body sees.
  func replacement(of block: Int, in program: borrowing Program) -> (steps: Range<Int>, scope: Int?)? {
    var found: (Range<Int>, Int?)?
    var scope = current
    while let index = scope {
      let outer = scopes[index].outer
      for replacement in scopes[index].replacements where program.replacements[replacement].block == block {
        found = (program.replacements[replacement].steps, outer)
        break
      }
      scope = outer
    }
    return found
  }
}
