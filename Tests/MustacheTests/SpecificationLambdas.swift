import Synchronization

@testable import Mustache

/// The functions that the specification's cases for lambdas describe in a dozen other languages.
enum SpecificationLambdas {
  static func lambda(for test: String) -> Lambda? {
    switch test {
    case "Interpolation": Lambda { _ in "world" }
    case "Interpolation - Expansion": Lambda { _ in "{{planet}}" }
    case "Interpolation - Alternate Delimiters": Lambda { _ in "|planet| => {{planet}}" }
    case "Interpolation - Multiple Calls": counting()
    case "Escaping": Lambda { _ in ">" }
    case "Section": Lambda { $0 == "{{x}}" ? "yes" : "no" }
    case "Section - Expansion": Lambda { $0 + "{{planet}}" + $0 }
    case "Section - Alternate Delimiters": Lambda { $0 + "{{planet}} => |planet|" + $0 }
    case "Section - Multiple Calls": Lambda { "__" + $0 + "__" }
    case "Inverted Section": Lambda { _ in "" }
    default: nil
    }
  }

  private static func counting() -> Lambda {
    let calls = Calls()
    return Lambda { _ in String(calls.count.add(1, ordering: .relaxed).newValue) }
  }

  private final class Calls: Sendable {
    let count = Atomic<Int>(0)
  }
}
