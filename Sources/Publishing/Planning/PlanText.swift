internal import Foundations

extension PublishPlan {
  /// `3 files added, 1 changed, 0 removed`, and the options that are settled
  package var summary: String {
    if isEmpty { return "nothing to publish" }
    let files = "\(count(added.count)) added, \(changed.count) changed, \(removals.count) removed"
    return ([files] + unsettled).joined(separator: "; ")
  }

  /// A line a file, `+` added, `!` added in the place of a foreign one, or a foreign one in the way of a folder, `~`
  /// changed, `-` removed, `?` foreign and kept, with the sums at the end.
  package var listing: String {
    let inTheWay = removesForeign ? [] : obstacles
    let kept = removesForeign ? [] : foreign.filter { !inTheWay.contains($0) }
    let taken = Set(replaced)
    let marked =
      [
        ("+", added.filter { !taken.contains($0) }), ("!", (replaced + inTheWay).sorted()), ("~", changed),
        ("-", removals), ("?", kept),
      ]
      .flatMap { mark, paths in
        paths.map { "\(mark) \(printable($0))\n" }
      }
    return marked.joined() + summary
  }

  private func count(_ number: Int) -> String { number == 1 ? "1 file" : "\(number) files" }
}
