import Foundations
import Testing

@Suite struct ParallelMapTests {
  @Test(arguments: [0, 1, 2, 7, 8, 9, 16, 100, 1000, 5003], [1, 2, 3, 16])
  func results_areInOrder(count: Int, width: Int) async {
    let results = await parallelMap(count: count, width: width) { $0 * 3 }
    #expect(results == (0..<count).map { $0 * 3 })
  }

  @Test func unevenWork_keepsTheOrder() async {
    let results = await parallelMap(count: 200, width: 4) { index in
      (0..<(index % 7) * 2000).reduce(index) { sum, _ in sum }
    }
    #expect(results == Array(0..<200))
  }
}
