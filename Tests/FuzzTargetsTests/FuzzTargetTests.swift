import Foundation
import FuzzTargets
import TestSupport
import Testing

/// What the fuzzer tries, over the seeds on disk and inputs made of them: a promise that is broken ends the run.
@Suite("What the fuzzer tries") struct FuzzTargetTests {
  @Test(arguments: FuzzTarget.allCases) func seeds_andWhatIsMadeOfThem_keepEveryPromise(_ target: FuzzTarget)
    async throws
  {
    let seeds = try Self.seeds(of: target)
    try #require(!seeds.isEmpty, "there are no seeds for \(target.rawValue)")
    for seed in seeds { await target.run(seed) }
    var random = SeededGenerator(seed: 7)
    for _ in 0..<60 {
      guard let seed = seeds.randomElement(using: &random) else { break }
      await target.run(Self.changed(seed, using: &random))
    }
  }

  @Test func seeds_areOfTargetsThatThereAre() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(folders.sorted() == FuzzTarget.allCases.map(\.rawValue).sorted())
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  private static func seeds(of target: FuzzTarget) throws -> [[UInt8]] {
    let folder = folder.appending(path: target.rawValue)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
      Array(try Data(contentsOf: folder.appending(path: name)))
    }
  }

  /// A few bytes replaced, taken out or written twice.
  private static func changed(_ bytes: [UInt8], using random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...9, using: &random)))
      default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 9)], at: place)
      }
    }
    return bytes
  }
}
