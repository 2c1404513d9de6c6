/// Every way in which templates can be expanded: which template, called with which blocks, among values of which shapes.
struct ExpansionGraph {
  struct Expansion: Hashable {
    /// A template, or the body of a replaced block.
    let unit: Int
    /// In `BlockBindings`.
    let scope: Int
    /// Nil where the template is not known to be rendered as a page, or as part of one.
    let contexts: ContextShapes?
  }

  struct Edge {
    let target: Int
    let site: CallSite
    /// Whether the tag is one that calls a template, rather than a block.
    let isCall: Bool
    /// Whether the expansion happens once for each value of a section, and so may end with the data.
    let isInSection: Bool
  }

  private(set) var expansions: [Expansion] = []
  private(set) var edges: [[Edge]] = []
  /// The edge by which each expansion was first reached.
  private(set) var origins: [(expansion: Int, site: CallSite)?] = []
  private var ids: [Expansion: Int] = [:]

  /// The number of an expansion, which is new where it has not been met before.
  mutating func add(_ expansion: Expansion, from origin: (expansion: Int, site: CallSite)?) -> Int {
    if let id = ids[expansion] { return id }
    expansions.append(expansion)
    edges.append([])
    origins.append(origin)
    ids[expansion] = expansions.count - 1
    return expansions.count - 1
  }

  mutating func connect(_ source: Int, _ edge: Edge) {
    edges[source].append(edge)
  }
}
