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
    /// Whether the state is that of before too.
    var isUntouched = false

    var value: Value { kept.value }
  }

  /// A class: a value has many parts, and goes from build to build.
  fileprivate final class Kept: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }

  /// Values are nil where no other build is to take them over.
  private var files: [String: (state: State, kept: Kept?)]
  /// Whether all values were taken over, and none that was there before is missing.
  let isAsBefore: Bool

  init() {
    files = [:]
    isAsBefore = false
  }

  /// - Parameter entries: by path; those of files that could not be read are missing.
  init(_ entries: [(path: String, entry: Entry)], after earlier: FileMemory) {
    let isSameCount = entries.count == earlier.files.count
    isAsBefore = isSameCount && entries.allSatisfy(\.entry.isTakenOver)
    if isSameCount {
      files = earlier.files
      for (path, entry) in entries where !entry.isUntouched { files[path] = (entry.state, entry.kept) }
      // Else one file came where another went.
      if files.count == entries.count { return }
    }
    files = Dictionary(
      entries.lazy.map { ($0.path, ($0.entry.state, $0.entry.kept)) }, uniquingKeysWith: { first, _ in first })
  }

  /// Lets go of what no other build is to take over.
  mutating func dropValues() { files = files.mapValues { ($0.state, nil) } }

  /// The hash of a file's bytes in the state that a key stands for; nil where they were not read in that state.
  func hash(at path: String, _ key: FileKey) -> UInt64? {
    guard let state = files[path]?.state, state.key == key else { return nil }
    return state.hash
  }

  /// What was made of a file; nil where its key is not sure to tell that it is as it was.
  func untouched(at path: String, _ status: FileStatus) -> Entry? {
    guard let known = known(at: path), known.state.isSettled, known.state.key == FileKey(status) else { return nil }
    return known
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
    if let entry = untouched(at: path, status) { return entry }
    let key = FileKey(status)
    let known = known(at: path)
    let bytes = try read()
    let state = State(key: key, isSettled: key.isSettled(at: now), hash: contentHash(bytes))
    if let known, known.state.hash == state.hash, known.state.key.size == bytes.count {
      return Entry(state: state, kept: known.kept, isTakenOver: true)
    }
    return Entry(state: state, kept: Kept(make(bytes)))
  }

  private func known(at path: String) -> Entry? {
    guard let (state, kept) = files[path], let kept else { return nil }
    return Entry(state: state, kept: kept, isTakenOver: true, isUntouched: true)
  }
}
