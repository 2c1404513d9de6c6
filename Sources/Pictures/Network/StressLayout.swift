#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Places the nodes of a network so that distances on paper are like the numbers of steps between them.
///
/// Zheng, Pawar and Goodman, “Graph drawing by stochastic gradient descent”, IEEE Transactions on Visualization and
/// Computer Graphics 25 (9), 2019, doi:10.1109/TVCG.2018.2859997. Time and memory grow with the square of the nodes:
/// it is for hundreds of them.
struct StressLayout {
  private struct Pair {
    let one: Int32
    let other: Int32
    let steps: Double
  }

  private static let rounds = 30
  private static let lastStep = 0.1

  /// By node; in steps, around no place in particular.
  private(set) var places: [Point]
  private var random = SeededRandom(seed: 2018)

  init(nodeCount: Int, ties: [Network.Tie]) {
    var random = SeededRandom(seed: 9)
    places = (0..<nodeCount).map { _ in Point(random.unit(), random.unit()) }
    var pairs = Self.pairs(nodeCount: nodeCount, ties: ties)
    let longest = pairs.lazy.map(\.steps).max() ?? 1
    let decay = log(longest * longest / Self.lastStep) / Double(Self.rounds - 1)
    for round in 0..<Self.rounds {
      shuffle(&pairs)
      let rate = longest * longest * exp(-decay * Double(round))
      for pair in pairs { adjust(pair, rate: rate) }
    }
  }

  private mutating func adjust(_ pair: Pair, rate: Double) {
    let (one, other) = (Int(pair.one), Int(pair.other))
    let (right, down) = (places[other].x - places[one].x, places[other].y - places[one].y)
    let distance = max((right * right + down * down).squareRoot(), 1e-6)
    let share = min(1, rate / (pair.steps * pair.steps)) * (distance - pair.steps) / 2 / distance
    places[one].x += right * share
    places[one].y += down * share
    places[other].x -= right * share
    places[other].y -= down * share
  }

  private mutating func shuffle(_ pairs: inout [Pair]) {
    for index in stride(from: pairs.count - 1, to: 0, by: -1) {
      pairs.swapAt(index, random.index(below: index + 1))
    }
  }

  /// Every two nodes with the steps between them; those that no path joins stand a little farther apart than any others.
  private static func pairs(nodeCount: Int, ties: [Network.Tie]) -> [Pair] {
    var neighbours = Array(repeating: [Int](), count: nodeCount)
    for tie in ties {
      neighbours[tie.from].append(tie.to)
      neighbours[tie.to].append(tie.from)
    }
    let steps = (0..<nodeCount).map { Self.steps(from: $0, neighbours) }
    let apart = Double((steps.lazy.compactMap { $0.max() }.max() ?? 0) + 1)
    return (0..<nodeCount).flatMap { one in
      (one + 1..<max(one + 1, nodeCount)).map { other in
        let count = steps[one][other]
        return Pair(one: Int32(one), other: Int32(other), steps: count < 0 ? apart : Double(count))
      }
    }
  }

  /// By node: the least number of ties on the way; -1 where there is no way.
  private static func steps(from start: Int, _ neighbours: [[Int]]) -> [Int] {
    var steps = Array(repeating: -1, count: neighbours.count)
    var queue = [start]
    steps[start] = 0
    var head = 0
    while head < queue.count {
      let node = queue[head]
      head += 1
      for next in neighbours[node] where steps[next] < 0 {
        steps[next] = steps[node] + 1
        queue.append(next)
      }
    }
    return steps
  }
}
