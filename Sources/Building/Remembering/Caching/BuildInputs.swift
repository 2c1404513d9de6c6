internal import Foundations

/// Every file that a build may read, as it was before the build began.
struct BuildInputs: Sendable {
  struct File: Sendable {
    let path: String
    let key: FileKey
    /// Whether any later change of the file shows in its key.
    let isSettled: Bool
    /// Of the file's bytes; nil where they were not looked at.
    var hash: UInt64?
  }

  private(set) var files: [File] = []
  /// Whether there was nothing about the folders to report: what cannot be listed cannot be compared.
  private(set) var isComplete = true

  private static let sizeLimit = 64 << 20

  init(_ options: BuildOptions) {
    let now = systemTime()
    for folder in [options.content] + [options.templates].compactMap({ $0 }) + options.articleFolders {
      let listing = Folder(folder).list()
      isComplete = isComplete && listing.problems.isEmpty
      for file in listing.files { add(Path.join(folder, file.path), file.status, now) }
      // Hidden, and read at the top alone; one elsewhere is told of.
      for path in ([""] + listing.folders).map({ Path.join($0, IgnoreRules.file) }) {
        if let status = Folder(folder).status(of: path) { add(Path.join(folder, path), status, now) }
      }
    }
  }

  private mutating func add(_ path: String, _ status: FileStatus, _ now: Int) {
    let key = FileKey(status)
    let isSettled = key.isSettled(at: now)
    // Read before the build reads it: a change in between is then taken for one after the build.
    files.append(File(path: path, key: key, isSettled: isSettled, hash: isSettled ? nil : Self.hash(ofFileAt: path)))
  }

  private static func hash(ofFileAt path: String) -> UInt64? {
    (try? readFile(path, limit: sizeLimit)).map(contentHash)
  }

  /// The same files with the hashes of what a build read of them, by which a touched file is known as unchanged.
  func hashed(by memory: ContentMemory, content: String) -> BuildInputs {
    let prefix = content.hasSuffix("/") ? content : content + "/"
    var inputs = self
    for index in inputs.files.indices {
      let (path, key) = (files[index].path, files[index].key)
      let relative = path.hasPrefix(prefix) ? String(path.utf8.dropFirst(prefix.utf8.count)) ?? path : path
      inputs.files[index].hash =
        files[index].hash ?? memory.notes.hash(at: relative, key) ?? memory.articles.hash(at: path, key)
        ?? memory.images.hash(at: relative, key)
    }
    return inputs
  }

  /// These files with the hashes of earlier ones, where none has changed since: by its key, or else by its bytes. Nil
  /// where one has, or where one came or went.
  func confirmed(by earlier: BuildInputs) -> BuildInputs? {
    guard isComplete, files.count == earlier.files.count else { return nil }
    var inputs = self
    for (index, known) in earlier.files.enumerated() {
      guard files[index].path == known.path, Self.isSame(files[index], known) else { return nil }
      inputs.files[index].hash = known.hash
    }
    return inputs
  }

  private static func isSame(_ file: File, _ known: File) -> Bool {
    if known.isSettled, file.key == known.key { return true }
    guard let hash = known.hash, file.key.size == known.key.size else { return false }
    return (file.hash ?? Self.hash(ofFileAt: file.path)) == hash
  }

  /// Whether a record of these would say anything that one of `earlier` does not.
  func differ(from earlier: BuildInputs) -> Bool {
    !zip(files, earlier.files).allSatisfy { $0.key == $1.key && $0.isSettled == $1.isSettled }
  }
}

extension BuildInputs {
  func write(to writer: inout RecordWriter) {
    writer.list(files) { writer, file in
      writer.text(file.path)
      writer.write(file.key)
      writer.flag(file.isSettled)
      writer.optional(file.hash) { $0.number($1) }
    }
  }

  init(from reader: inout RecordReader) throws(RecordReader.Damage) {
    files = try reader.list { (reader) throws(RecordReader.Damage) in
      File(
        path: try reader.text(), key: try reader.fileKey(), isSettled: try reader.flag(),
        hash: try reader.optional { (reader) throws(RecordReader.Damage) in try reader.number() })
    }
  }
}

extension RecordWriter {
  mutating func write(_ key: FileKey) {
    number(key.inode)
    number(key.size)
    number(key.modified)
    number(key.changed)
  }
}

extension RecordReader {
  mutating func fileKey() throws(Damage) -> FileKey {
    FileKey(inode: try number(), size: try integer(), modified: try integer(), changed: try integer())
  }
}
