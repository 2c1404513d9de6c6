internal import Foundations

/// A file as it was read now or by an earlier build, or why it could not be.
struct FileReading<Value: Sendable>: Sendable {
  let path: String
  let result: Result<FileMemory<Value>.Entry, FileProblem>

  init(untouched entry: FileMemory<Value>.Entry, at path: String) {
    self.path = path
    result = .success(entry)
  }

  init(
    _ memory: FileMemory<Value>, at path: String, _ status: FileStatus, now: Int,
    read: () throws(FileProblem) -> [UInt8], make: ([UInt8]) -> Value
  ) {
    self.path = path
    result = Result { () throws(FileProblem) in
      try memory.entry(at: path, status, now: now, read: read, make: make)
    }
  }
}

extension FileMemory {
  /// What is made of files, in their order.
  ///
  /// What is untouched is found first, one after the other: it takes less than to share it out among threads.
  ///
  /// - Parameter read: reads those at some places among the files.
  func readings(
    of files: [FileEntry], _ read: ([Int]) async -> [FileReading<Value>]
  ) async -> FileReadings<Value> {
    let known = files.map { file in untouched(at: file.path, file.status) }
    let stale = files.indices.filter { known[$0] == nil }
    var fresh = await read(stale)[...]
    let readings = zip(files, known).compactMap { file, entry in
      entry.map { FileReading(untouched: $0, at: file.path) } ?? fresh.popFirst()
    }
    return FileReadings(readings, after: self)
  }
}

/// What came of a row of files, in their order.
struct FileReadings<Value: Sendable>: Sendable {
  private let entries: [(path: String, entry: FileMemory<Value>.Entry)]
  let problems: [Diagnostic]
  /// For the next build.
  let memory: FileMemory<Value>

  var values: [Value] { entries.map(\.entry.value) }

  init(_ readings: [FileReading<Value>], after earlier: FileMemory<Value>) {
    var entries: [(path: String, entry: FileMemory<Value>.Entry)] = []
    var problems: [Diagnostic] = []
    entries.reserveCapacity(readings.count)
    for reading in readings {
      switch reading.result {
      case .success(let entry): entries.append((reading.path, entry))
      case .failure(let problem): problems.append(problem.diagnostic())
      }
    }
    memory = FileMemory(entries, after: earlier)
    self.entries = entries
    self.problems = problems
  }
}
