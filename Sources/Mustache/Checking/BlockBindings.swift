/// Which bodies the blocks of a template are bound to, for every way in which it is called: each set has a number.
struct BlockBindings {
  struct Binding: Hashable {
    let block: String
    /// The number of the body that replaces the block.
    let body: Int
    /// The set of bindings that the body itself sees.
    let scope: Int
  }

  /// The set without bindings.
  static let none = 0

  /// Each set is sorted by its blocks' names.
  private var sets: [[Binding]] = [[]]
  private var ids: [[Binding]: Int] = [[]: none]

  func binding(of block: String, in scope: Int) -> Binding? {
    let bindings = sets[scope]
    var (low, high) = (0, bindings.count)
    while low < high {
      let middle = (low + high) / 2
      if bindings[middle].block < block { low = middle + 1 } else { high = middle }
    }
    return low < bindings.count && bindings[low].block == block ? bindings[low] : nil
  }

  /// The bindings inside of a call: what is bound already stays, since the outermost replacement counts.
  mutating func adding(_ bodies: [(block: String, body: Int)], to scope: Int) -> Int {
    guard !bodies.isEmpty else { return scope }
    var bindings = sets[scope]
    var bound = Set(bindings.map(\.block))
    for (block, body) in bodies where bound.insert(block).inserted {
      bindings.append(Binding(block: block, body: body, scope: scope))
    }
    bindings.sort { $0.block < $1.block }
    if let id = ids[bindings] { return id }
    sets.append(bindings)
    ids[bindings] = sets.count - 1
    return sets.count - 1
  }
}
