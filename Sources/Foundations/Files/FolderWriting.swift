extension Folder {
  /// Writes a file, with the folders that it needs, and says whether it did: the same bytes are left as they are.
  ///
  /// An atomic write goes to a file beside it first, so that nobody sees half of it; it costs about twice as much.
  @discardableResult
  package func write(_ bytes: [UInt8], to relative: String, atomically: Bool = false) throws(FileProblem) -> Bool {
    let file = try path(of: relative, for: .write)
    try refuseLinks(to: relative, for: .write, includingFile: true)
    if holds(bytes, at: file) { return false }
    try attempt(.write, file) { () throws(POSIX.Failure) in
      try atomically ? replace(file, with: bytes) : put(bytes, at: file)
    }
    return true
  }

  /// Writes a file that is not there yet, into a folder that is.
  ///
  /// The folders on the way are not looked at, which saves most of the time: only for folders that the caller has
  /// made itself.
  package func create(_ bytes: [UInt8], at relative: String) throws(FileProblem) {
    let file = try path(of: relative, for: .write)
    try attempt(.write, file) { () throws(POSIX.Failure) in
      try OpenFile(writing: file, mustBeNew: true).write(bytes)
    }
  }

  /// Makes a folder with the folders that it needs; one that is there already is no problem.
  package func makeFolder(_ relative: String) throws(FileProblem) {
    let folder = try path(of: relative, for: .write)
    try refuseLinks(to: relative, for: .write, includingFile: true)
    try attempt(.write, folder) { () throws(POSIX.Failure) in try makeFolders(folder) }
  }

  /// Refuses a folder in which no file may be made, moved or removed, or that a link leads to; one that is not there
  /// is no problem.
  ///
  /// - Parameter relative: empty for the folder itself.
  package func refuseUnchangeable(_ relative: String) throws(FileProblem) {
    let folder = relative.isEmpty ? path : try path(of: relative, for: .write)
    try refuseLinks(to: relative, for: .write, includingFile: true)
    do throws(POSIX.Failure) {
      try POSIX.mayChange(folder: folder)
    } catch  where error.isMissing {
      return
    } catch {
      throw FileProblem(error.problem, .write, folder)
    }
  }

  /// Removes a file or a link; nothing happens where there is none.
  package func removeFile(_ relative: String) throws(FileProblem) {
    try remove(relative) { path throws(POSIX.Failure) in try POSIX.removeFile(path) }
  }

  /// Removes a folder; a problem where it holds anything.
  package func removeEmptyFolder(_ relative: String) throws(FileProblem) {
    try remove(relative) { path throws(POSIX.Failure) in try POSIX.removeFolder(path) }
  }

  /// Gives a file or folder another path in the folder; what stood there before is replaced if it is a file.
  package func rename(_ relative: String, to newRelative: String) throws(FileProblem) {
    let old = try path(of: relative, for: .write)
    let new = try path(of: newRelative, for: .write)
    try refuseLinks(to: relative, for: .write, includingFile: false)
    try refuseLinks(to: newRelative, for: .write, includingFile: false)
    try attempt(.write, old) { () throws(POSIX.Failure) in try POSIX.renameFile(old, to: new) }
  }

  private func remove(
    _ relative: String, with call: (String) throws(POSIX.Failure) -> Void
  ) throws(FileProblem) {
    let file = try path(of: relative, for: .remove)
    try refuseLinks(to: relative, for: .remove, includingFile: false)
    do throws(POSIX.Failure) {
      try call(file)
    } catch  where error.isMissing {
      return
    } catch {
      throw FileProblem(error.problem, .remove, file)
    }
  }
}

extension Folder {
  private func holds(_ bytes: [UInt8], at file: String) -> Bool {
    guard let open = try? OpenFile(reading: file, followsLink: false), let status = try? open.status(),
      status.kind == .file, status.size == bytes.count
    else { return false }
    return (try? open.read(limit: bytes.count, sizeHint: bytes.count)) == bytes
  }

  private func put(_ bytes: [UInt8], at file: String) throws(POSIX.Failure) {
    try withFolders(of: file) { () throws(POSIX.Failure) in try OpenFile(writing: file).write(bytes) }
  }

  private func replace(_ file: String, with bytes: [UInt8]) throws(POSIX.Failure) {
    let draft = Path.join(Path.parent(of: file), ".\(Path.name(of: file)).\(POSIX.processID).tmp")
    do throws(POSIX.Failure) {
      try withFolders(of: draft) { () throws(POSIX.Failure) in
        try OpenFile(writing: draft).write(bytes)
      }
      try POSIX.renameFile(draft, to: file)
    } catch {
      try? POSIX.removeFile(draft)
      throw error
    }
  }

  /// Tries a write, and once more after making the folders that it lacked.
  private func withFolders(of file: String, _ write: () throws(POSIX.Failure) -> Void) throws(POSIX.Failure) {
    do throws(POSIX.Failure) {
      try write()
    } catch  where error.isMissing {
      try makeFolders(Path.parent(of: file))
      try write()
    }
  }

  private func makeFolders(_ folder: String) throws(POSIX.Failure) {
    var missing = [folder]
    // Folders that the system itself keeps, such as /proc, say that a folder in them is missing for ever.
    var isGoingUp = true
    while let path = missing.last {
      do throws(POSIX.Failure) {
        try POSIX.makeFolder(path)
      } catch  where isGoingUp && error.isMissing && !Path.parent(of: path).isEmpty && path != "/" {
        missing.append(Path.parent(of: path))
        continue
      } catch  where error.isExisting {
        if try POSIX.status(path, followsLink: true).kind != .folder { throw POSIX.Failure.notFolder }
      }
      isGoingUp = false
      missing.removeLast()
    }
  }
}
