/// Maps every index of `0..<count` over the machine's cores and returns the results in order.
///
/// The work is cut into chunks (several a core, so that an uneven one does not hold the others up); blocking reads and
/// writes are fine in `transform`. The result does not depend on how the chunks were scheduled.
package func parallelMap<Result: Sendable>(
  count: Int, width: Int = processorCount, _ transform: @escaping @Sendable (Int) -> Result
) async -> [Result] {
  guard width > 1, count > 8 else { return (0..<count).map(transform) }
  let chunk = max(1, min(64, count / (width * 8)))
  let chunks = (count + chunk - 1) / chunk
  let next = Counter()
  let parts = await withTaskGroup(of: [(Int, [Result])].self) { group in
    for _ in 0..<min(width, chunks) {
      group.addTask {
        var done: [(Int, [Result])] = []
        while case let index = next.take(), index < chunks {
          done.append((index, (index * chunk..<min(count, (index + 1) * chunk)).map(transform)))
        }
        return done
      }
    }
    var all: [[Result]] = Array(repeating: [], count: chunks)
    for await done in group {
      for (index, results) in done { all[index] = results }
    }
    return all
  }
  var results: [Result] = []
  results.reserveCapacity(count)
  for part in parts { results.append(contentsOf: part) }
  return results
}
