internal import Foundations

/// Gives each heading an id that no other heading of the document has.
struct HeadingIdentifiers {
  /// How often each slug was asked for, and every id that was given.
  private var given: [String: Int] = [:]

  /// The heading's slug; a repeated one gets `-2`, `-3` and so on.
  mutating func identifier(for heading: String) -> String {
    unique(headingSlug(heading))
  }

  /// The id of a block that its writer named; a repeated one likewise.
  mutating func identifier(forBlock name: String) -> String { unique(blockIdentifier(name)) }

  private mutating func unique(_ base: String) -> String {
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

/// The id of a heading that no other heading of its document has before it: what links name, in any case and with
/// spaces or accents, leads to it.
///
/// A slug that a page gives to its sources or its footnotes, `source-1` or `fn-2`, gets `section-` before it. The id of
/// an id is itself.
package func headingSlug(_ heading: String) -> String {
  let slug = slug(heading)
  let kept = ["source-", "fn-", "fnref-"].contains {
    slug.hasPrefix($0) && isNumbers(slug.utf8.dropFirst($0.utf8.count))
  }
  return kept ? "section-\(slug)" : slug
}

/// Whether a text is numbers joined by `-`.
private func isNumbers(_ text: some Collection<UInt8>) -> Bool {
  !text.isEmpty && text.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
}
