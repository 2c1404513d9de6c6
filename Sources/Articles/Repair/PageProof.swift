/// Which pages the text was read in by mistake, and how much speaks for each.
struct PageProof {
  private(set) var strength: [Int] = Array(repeating: 0, count: WrongReading.pages.count)

  init(_ runs: [BrokenRun] = []) {
    for run in runs {
      for page in strength.indices where run.pages & 1 << page != 0 {
        for sequence in run.sequences(in: page) where sequence.evidence == .strong {
          strength[page] += sequence.commonness
        }
      }
    }
  }

  /// The proven pages, the surest first; of equals the one that is preferred.
  var order: [Int] {
    strength.indices.filter { strength[$0] > 0 }.sorted { (strength[$1], $0) < (strength[$0], $1) }
  }

  mutating func add(_ other: PageProof) {
    for page in strength.indices { strength[page] += other.strength[page] }
  }
}

extension BrokenSequence {
  /// How often texts hold the scalar: it settles which of two pages with like characters was meant.
  var commonness: Int {
    switch scalar {
    case 0xF9: 4
    case 0xE0...0xEF, 0xF1...0xF6, 0xF8, 0xFA...0xFC, 0xDF, 0x2013...0x2026, 0xA0, 0xBF: 6
    case 0x430...0x44F, 0x3AC...0x3CE: 6
    case 0x100...0x17F, 0x219, 0x21B: scalarClass(scalar) == .lowercaseLatin ? 4 : 2
    case 0xC0...0xDE: 3
    default: 2
    }
  }
}
