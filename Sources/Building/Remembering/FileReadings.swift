internal import Foundations

/// A file as it was read now or by an earlier build, or why it could not be.
struct FileReading<Value: Sendable>: Sendable {
  let path: String
  let result: Result<FileMemory<Value>.Entry, FileProblem>

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

/// What came of a row of files, in their order.
struct FileReadings<Value: Sendable>: Sendable {
  private(set) var values: [Value] = []
  private(set) var problems: [Diagnostic] = []
  /// For the next build.
  let memory: FileMemory<Value>

  init(_ readings: [FileReading<Value>], after earlier: FileMemory<Value>) {
    var entries: [(path: String, entry: FileMemory<Value>.Entry)] = []
    entries.reserveCapacity(readings.count)
    values.reserveCapacity(readings.count)
    for reading in readings {
      switch reading.result {
      case .success(let entry):
        values.append(entry.value)
        entries.append((reading.path, entry))
      case .failure(let problem): problems.append(problem.diagnostic())
      }
    }
    memory = FileMemory(entries, after: earlier)
  }
}
