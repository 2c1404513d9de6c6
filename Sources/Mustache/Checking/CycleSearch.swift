/// Finds calls by which an expansion leads back to itself without going through a section: it would never end.
struct CycleSearch {
  private enum State {
    case unseen, open, done
  }

  private let graph: ExpansionGraph
  private var states: [State]
  /// The expansions being followed, each with the number of its edges already taken.
  private var path: [(expansion: Int, taken: Int)] = []
  private var cycles: [Cycle] = []

  struct Cycle {
    /// The first calls of the cycle, as many as a message can show.
    let calls: [CallSite]
    /// The call without which there would be no cycle.
    let last: CallSite
  }

  static func cycles(in graph: ExpansionGraph) -> [Cycle] {
    var search = CycleSearch(graph: graph, states: Array(repeating: .unseen, count: graph.expansions.count))
    for start in graph.expansions.indices where search.states[start] == .unseen { search.follow(start) }
    return search.cycles
  }

  private init(graph: ExpansionGraph, states: [State]) {
    self.graph = graph
    self.states = states
  }

  private mutating func follow(_ start: Int) {
    enter(start)
    while let (expansion, taken) = path.last {
      guard taken < graph.edges[expansion].count else {
        states[expansion] = .done
        path.removeLast()
        continue
      }
      path[path.count - 1].taken += 1
      let edge = graph.edges[expansion][taken]
      guard !edge.isInSection else { continue }
      switch states[edge.target] {
      case .unseen: enter(edge.target)
      case .open: addCycle(from: edge.target)
      case .done: break
      }
    }
  }

  private mutating func enter(_ expansion: Int) {
    states[expansion] = .open
    path.append((expansion, 0))
  }

  private mutating func addCycle(from start: Int) {
    guard let first = path.firstIndex(where: { $0.expansion == start }) else { return }
    let steps = path[first...].map { graph.edges[$0.expansion][$0.taken - 1] }
    let calls = steps.filter(\.isCall).map(\.site)
    guard let last = calls.last else { return }
    cycles.append(Cycle(calls: Array(calls.prefix(8)), last: last))
  }
}
