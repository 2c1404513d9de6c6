/// Numbers that look random and are the same each time: SplitMix64 (Steele, Lea and Flood, “Fast splittable pseudorandom
/// number generators”, OOPSLA 2014).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// From 0 up to but not including 1.
  mutating func unit() -> Double { Double(next() >> 11) / Double(1 << 53) }

  /// Below a limit, which is small beside the range of numbers.
  mutating func index(below limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }
}
