extension BuildProgress.State {
  /// `rendering pages: 4312 of 10000, 8900 a second, 1 s left`, in ASCII and no longer than `width`.
  package func text(width: Int) -> String {
    var text = stage.name
    if count > 0 {
      text += ": \(done) of \(count)"
      let rate = Double(done) / max(elapsed / .seconds(1), 0.001)
      // The first few say nothing of the rest.
      if done >= 10, elapsed >= .milliseconds(200) {
        text += ", \(Int(rate)) a second, \(Self.timeLeft(Double(count - done) / rate)) left"
      }
    }
    return String(text.prefix(max(0, width)))
  }

  /// `3 s`, `2 min`; a second at least, since less is over before it is read.
  private static func timeLeft(_ seconds: Double) -> String {
    seconds < 100 ? "\(max(1, Int(seconds.rounded(.up)))) s" : "\(Int((seconds / 60).rounded(.up))) min"
  }
}
