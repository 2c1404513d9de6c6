internal import Foundations

/// Gives each heading an id that no other heading of the document has.
struct HeadingIdentifiers {
  /// How often each slug was asked for, and every id that was given.
  private var given: [String: Int] = [:]

  /// The heading's slug; a repeated one gets `-2`, `-3` and so on.
  mutating func identifier(for heading: String) -> String {
    let base = slug(heading)
    guard var count = given[base] else {
      given[base] = 1
      return base
    }
    var candidate: String
    repeat {
      count += 1
      candidate = "\(base)-\(count)"
    } while given[candidate] != nil
    given[base] = count
    given[candidate] = 1
    return candidate
  }
}
