/// One pass over the broken runs of a text, with what the text as a whole has proven.
struct RunRepairer {
  let proof: PageProof
  var tally: RepairTally

  init(proof: PageProof, tally: RepairTally) {
    self.proof = proof
    self.tally = tally
  }

  /// The text with its runs repaired, nil where none could be.
  consuming func repair(_ runs: [BrokenRun], in text: [UInt8]) -> (text: [UInt8], tally: RepairTally)? {
    let order = proof.order
    var result: [UInt8] = []
    var copied = 0
    for run in runs {
      guard let (page, sequences) = bestReading(of: run, order) else { continue }
      result.append(contentsOf: text[copied..<run.range.lowerBound])
      write(run, sequences, page, to: &result)
      copied = run.range.upperBound
    }
    guard copied > 0 else { return nil }
    result.append(contentsOf: text[copied...])
    return (result, tally)
  }

  /// The proven page whose sequences explain most of the run.
  private func bestReading(of run: BrokenRun, _ order: [Int]) -> (page: Int, sequences: [BrokenSequence])? {
    var best: (page: Int, sequences: [BrokenSequence], covered: Int)?
    for page in order where run.pages & 1 << page != 0 {
      let sequences = run.sequences(in: page).filter { $0.evidence == .strong || accepts($0, in: run) }
      let covered = sequences.reduce(0) { $0 + $1.range.count }
      if covered > best?.covered ?? 0 { best = (page, sequences, covered) }
    }
    return best.map { ($0.page, $0.sequences) }
  }

  /// Weak evidence is enough in a proven page, unless the result would be a letter amid another alphabet's.
  private func accepts(_ sequence: BrokenSequence, in run: BrokenRun) -> Bool {
    guard scalarClass(sequence.scalar) == .otherLetter else { return true }
    return [run.neighbour(sequence.range.lowerBound - 1), run.neighbour(sequence.range.upperBound)].allSatisfy {
      !scalarClass($0).isLatinLetter || $0 > 0x7F
    }
  }

  private mutating func write(
    _ run: BrokenRun, _ sequences: [BrokenSequence], _ page: Int, to result: inout [UInt8]
  ) {
    var index = 0
    for sequence in sequences {
      for scalar in run.scalars[index..<sequence.range.lowerBound] { result.appendScalar(scalar) }
      result.appendScalar(sequence.scalar)
      tally.note(page: page, isHybrid: sequence.isHybrid, before: run.scalars[sequence.range], after: sequence.scalar)
      index = sequence.range.upperBound
    }
    for scalar in run.scalars[index...] { result.appendScalar(scalar) }
  }
}
