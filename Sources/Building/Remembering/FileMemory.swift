internal import Foundations

/// What was made of files, by their paths, to be taken over where the files are as they were.
struct FileMemory<Value: Sendable>: Sendable {
  /// How a file was when it was read.
  struct State: Sendable {
    let key: FileKey
    /// Whether any later change of the file shows in its key.
    let isSettled: Bool
    /// Of the file's bytes.
    let hash: UInt64
  }

  struct Entry: Sendable {
    let state: State
    fileprivate let kept: Kept
    /// Whether the value was taken over.
    var isTakenOver = false

    var value: Value { kept.value }
  }

  /// A class: a value has many parts, and goes from build to build.
  fileprivate final class Kept: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }

  private var states: [String: State]
  private var values: [String: Kept]
  /// Whether all values were taken over, and none that was there before is missing.
  let isAsBefore: Bool

  init() {
    states = [:]
    values = [:]
    isAsBefore = false
  }

  /// - Parameter entries: by path; those of files that could not be read are missing.
  init(_ entries: [(path: String, entry: Entry)], after earlier: FileMemory) {
    states = Dictionary(entries.lazy.map { ($0.path, $0.entry.state) }, uniquingKeysWith: { first, _ in first })
    values = Dictionary(entries.lazy.map { ($0.path, $0.entry.kept) }, uniquingKeysWith: { first, _ in first })
    isAsBefore = entries.count == earlier.states.count && entries.allSatisfy { $0.entry.isTakenOver }
  }

  /// Lets go of what no other build is to take over.
  mutating func dropValues() { values = [:] }

  /// The hash of a file's bytes in the state that a key stands for; nil where they were not read in that state.
  func hash(at path: String, _ key: FileKey) -> UInt64? {
    guard let state = states[path], state.key == key else { return nil }
    return state.hash
  }

  /// What is made of a file: taken over where its key, or else its bytes, are as they were.
  ///
  /// - Parameters:
  ///   - status: from before the file is read, so that a change in between shows the next time.
  ///   - now: not later than the status.
  func entry(
    at path: String, _ status: FileStatus, now: Int, read: () throws(FileProblem) -> [UInt8],
    make: ([UInt8]) -> Value
  ) throws(FileProblem) -> Entry {
    let key = FileKey(status)
    let known = known(at: path)
    if let known, known.state.isSettled, known.state.key == key { return known }
    let bytes = try read()
    let state = State(key: key, isSettled: key.isSettled(at: now), hash: contentHash(bytes))
    if let known, known.state.hash == state.hash, known.state.key.size == bytes.count {
      return Entry(state: state, kept: known.kept, isTakenOver: true)
    }
    return Entry(state: state, kept: Kept(make(bytes)))
  }

  private func known(at path: String) -> Entry? {
    guard let state = states[path], let kept = values[path] else { return nil }
    return Entry(state: state, kept: kept, isTakenOver: true)
  }
}
