internal import Foundations
internal import Synchronization

/// How far a build has come: written by those who work, read by whoever shows it.
package final class BuildProgress: Sendable {
  /// What is being done at the moment.
  package struct State: Sendable {
    package let stage: BuildStage
    /// How many of `count` are done.
    package let done: Int
    /// How many there are to do; 0 where the stage is one piece of work.
    package let count: Int
    /// Since the stage began.
    package let elapsed: Duration

    package init(stage: BuildStage, done: Int, count: Int, elapsed: Duration) {
      self.stage = stage
      self.done = done
      self.count = count
      self.elapsed = elapsed
    }
  }

  /// Whether the time of each page is to be kept.
  package let timesPages: Bool
  private let stages = Mutex(Stages())
  private let pages = Mutex<[PageTime]>([])
  private let done = Atomic<Int>(0)

  private struct Stages {
    var ended: [StageTime] = []
    var current: (stage: BuildStage, count: Int, start: ContinuousClock.Instant)?
  }

  /// - Parameter timesPages: costs two looks at the clock and a lock a page.
  package init(timesPages: Bool = false) { self.timesPages = timesPages }

  /// What is being done; nil before the first stage and after the last.
  package var state: State? {
    let current = stages.withLock { $0.current }
    guard let current else { return nil }
    return State(
      stage: current.stage, done: done.load(ordering: .relaxed), count: current.count,
      elapsed: ContinuousClock.now - current.start)
  }

  /// What the stages that have ended and the pages took.
  package var timings: BuildTimings {
    BuildTimings(stages: stages.withLock { $0.ended }, pages: pages.withLock { $0 })
  }

  /// Ends the stage before, if any.
  func begin(_ stage: BuildStage, count: Int = 0) {
    end()
    done.store(0, ordering: .relaxed)
    stages.withLock { $0.current = (stage, count, .now) }
  }

  func end() {
    let memory = peakMemory()
    stages.withLock { stages in
      guard let current = stages.current else { return }
      stages.ended.append(
        StageTime(
          stage: current.stage, count: current.count, duration: .now - current.start, peakMemory: memory))
      stages.current = nil
    }
  }

  /// A stage of equal pieces of work, done in parallel.
  func map<Result: Sendable>(
    _ stage: BuildStage, count: Int, _ transform: @escaping @Sendable (Int) -> Result
  ) async -> [Result] {
    begin(stage, count: count)
    return await parallelMap(count: count) { index in
      defer { self.done.add(1, ordering: .relaxed) }
      return transform(index)
    }
  }

  func keep(_ page: PageTime) { pages.withLock { $0.append(page) } }
}
