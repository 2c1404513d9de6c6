internal import Foundations
internal import Synchronization

/// What changed below the watched folders since it was last asked.
struct Changes: Sendable, Equatable {
  /// Paths of the files and folders, as the user would type them.
  var paths: Set<String> = []
  /// Whether more may have changed than the paths say.
  var isPartial = false

  var isEmpty: Bool { paths.isEmpty && !isPartial }

  /// Whether pages that are loaded need nothing but other stylesheets.
  var areStylesheets: Bool {
    !isPartial && paths.allSatisfy { Path.fileExtension(of: $0) == "css" }
  }

  mutating func add(_ other: Changes) {
    paths.formUnion(other.paths)
    isPartial = isPartial || other.isPartial
  }
}

/// Gathers changes while a build is under way or a burst of them goes on.
final class PendingChanges: Sendable {
  private let gathered = Mutex(Changes())
  private let signals: AsyncStream<Void>
  private let signal: AsyncStream<Void>.Continuation

  /// How long nothing may change before a build begins: a save is one or two changes, a checkout thousands.
  private static let pause = Duration.milliseconds(10)
  private static let pauseInBurst = Duration.milliseconds(150)
  private static let burst = 8
  /// How often a burst may put a build off.
  private static let patience = 40

  init() {
    (signals, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  func add(_ changes: Changes) {
    if changes.isEmpty { return }
    gathered.withLock { $0.add(changes) }
    signal.yield()
  }

  /// Waits for a change and for the end of the burst that it may begin; nil once the task is cancelled.
  func next() async -> Changes? {
    for await _ in signals {
      guard await settle() else { return nil }
      let changes = gathered.withLock { gathered in
        defer { gathered = Changes() }
        return gathered
      }
      if !changes.isEmpty { return changes }
    }
    return nil
  }

  private func settle() async -> Bool {
    for _ in 0..<Self.patience {
      let seen = count
      let pause = seen < Self.burst ? Self.pause : Self.pauseInBurst
      guard (try? await Task.sleep(for: pause)) != nil else { return false }
      if count == seen { break }
    }
    return true
  }

  private var count: Int { gathered.withLock { $0.paths.count } }
}
