/// How much prose stands after a place, for telling a tail from a break.
struct ProseAfter {
  let blocks: [Block]
  let labels: [BlockLabel]
  private let wordsFrom: [Int]

  init(blocks: [Block], labels: [BlockLabel]) {
    self.blocks = blocks
    self.labels = labels
    var sums = Array(repeating: 0, count: blocks.count + 1)
    for index in blocks.indices.reversed() {
      sums[index] = sums[index + 1] + (labels[index] == .prose ? blocks[index].words.count : 0)
    }
    wordsFrom = sums
  }

  func words(from index: Int) -> Int { wordsFrom[min(index, blocks.count)] }

  /// Half as much prose stands below a line as above it, or more.
  func isMuch(below line: Int, from start: Int) -> Bool {
    words(from: line + 1) * 2 >= words(from: start) - words(from: line)
  }

  /// No two paragraphs in a row, no long one, and not much in all; the first `spared` paragraphs are let pass.
  func isQuiet(from start: Int, sparing spared: Int) -> Bool {
    var left = spared
    var inRow = 0
    var total = 0
    for index in blocks.indices.dropFirst(start) {
      guard labels[index] == .prose else {
        if !labels[index].isJunk { inRow = 0 }
        continue
      }
      let count = blocks[index].words.count
      if left > 0 {
        left -= 1
        continue
      }
      inRow += count >= 15 ? 1 : 0
      total += count
      if inRow >= 2 || count >= 70 || total > max(80, wordsFrom[0] * 3 / 10) { return false }
      if index - start > 400 { return true }
    }
    return true
  }
}
