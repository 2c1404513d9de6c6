internal import Foundations

/// What was made of files, by their paths, to be taken over where the files are as they were.
struct FileMemory<Value: Sendable>: Sendable {
  struct Entry: Sendable {
    let key: FileKey
    /// Whether any later change of the file shows in its key.
    let isSettled: Bool
    /// Of the file's bytes.
    let hash: UInt64
    let value: Value
    /// Whether the value was taken over.
    var isTakenOver = false
  }

  private var entries: [String: Entry]
  /// Whether all values were taken over, and none that was there before is missing.
  let isAsBefore: Bool

  init() {
    entries = [:]
    isAsBefore = false
  }

  /// - Parameter entries: by path; those of files that could not be read are missing.
  init(_ entries: [(path: String, entry: Entry)], after earlier: FileMemory) {
    self.entries = Dictionary(entries, uniquingKeysWith: { first, _ in first })
    isAsBefore = entries.count == earlier.entries.count && entries.allSatisfy { $0.entry.isTakenOver }
  }

  /// The hash of a file's bytes in the state that a key stands for; nil where they were not read in that state.
  func hash(at path: String, _ key: FileKey) -> UInt64? {
    guard let entry = entries[path], entry.key == key else { return nil }
    return entry.hash
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
    var known = entries[path]
    known?.isTakenOver = true
    if let known, known.isSettled, known.key == key { return known }
    let bytes = try read()
    let hash = contentHash(bytes)
    let isSettled = key.isSettled(at: now)
    if let known, known.hash == hash, known.key.size == bytes.count {
      return Entry(key: key, isSettled: isSettled, hash: hash, value: known.value, isTakenOver: true)
    }
    return Entry(key: key, isSettled: isSettled, hash: hash, value: make(bytes))
  }
}
