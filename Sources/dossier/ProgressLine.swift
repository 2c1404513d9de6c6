internal import Building
internal import Dispatch

/// One line on the terminal that says how far a build is, drawn again ten times a second while it goes on.
final class ProgressLine {
  private let timer: any DispatchSourceTimer
  /// Of its own: the threads of the build's tasks are all at work.
  private let queue = DispatchQueue(label: "progress")

  private static let pause = DispatchTimeInterval.milliseconds(100)
  /// A build that ends sooner needs no line.
  private static let patience = DispatchTimeInterval.milliseconds(300)

  /// Nil where standard error is no terminal that can take a line back.
  init?(_ progress: BuildProgress) {
    guard Terminal.canRedraw else { return nil }
    timer = DispatchSource.makeTimerSource(queue: queue)
    timer.schedule(deadline: .now() + Self.patience, repeating: Self.pause)
    timer.setEventHandler {
      guard let state = progress.state else { return }
      Terminal.printErrorRaw(Self.lineStart + state.text(width: Terminal.width - 1))
    }
    timer.activate()
  }

  /// Takes the line away.
  func end() {
    timer.cancel()
    // What is being drawn at this moment is drawn before it is taken away.
    queue.sync {}
    Terminal.printErrorRaw(Self.lineStart)
  }

  /// Goes back to the line's start and empties it.
  private static let lineStart = "\r\u{1B}[K"
}
