extension BuildProgress.State {
  /// `rendering pages: 4312 of 10000, 8900 a second, 1 s left`, in ASCII and no longer than `width`: where there is less
  /// room, less is said, and no number is cut.
  package func text(width: Int) -> String {
    forms.first { $0.utf8.count <= width } ?? String(stage.name.prefix(max(0, width)))
  }

  /// What may be said, the longest first.
  private var forms: [String] {
    guard count > 0 else { return [stage.name] }
    let counted = "\(stage.name): \(done) of \(count)"
    let short = ["\(stage.name): \(Int(Double(done) / Double(count) * 100))%", stage.name]
    // The first few say nothing of the rest.
    guard done >= 10, elapsed >= .milliseconds(200) else { return [counted] + short }
    let rate = Double(done) / max(elapsed / .seconds(1), 0.001)
    let timed = "\(counted), \(Int(rate)) a second"
    return ["\(timed), \(Self.timeLeft(Double(count - done) / rate)) left", timed, counted] + short
  }

  /// `3 s`, `2 min`; a second at least, since less is over before it is read.
  private static func timeLeft(_ seconds: Double) -> String {
    seconds < 100 ? "\(max(1, Int(seconds.rounded(.up)))) s" : "\(Int((seconds / 60).rounded(.up))) min"
  }
}
