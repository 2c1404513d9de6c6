internal import Foundations

extension PublishPlan {
  /// `3 files added, 1 changed, 0 removed`
  package var summary: String {
    isEmpty ? "nothing to publish" : "\(count(added.count)) added, \(changed.count) changed, \(removals.count) removed"
  }

  /// A line a file, `+` added, `!` added in the place of a foreign one, `~` changed, `-` removed, `?` foreign and kept,
  /// with the sums at the end.
  package var listing: String {
    let kept = removesForeign ? [] : foreign
    let taken = Set(replaced)
    let marked =
      [("+", added.filter { !taken.contains($0) }), ("!", replaced), ("~", changed), ("-", removals), ("?", kept)]
      .flatMap { mark, paths in
        paths.map { "\(mark) \(printable($0))\n" }
      }
    return marked.joined() + summary
  }

  private func count(_ number: Int) -> String { number == 1 ? "1 file" : "\(number) files" }
}
