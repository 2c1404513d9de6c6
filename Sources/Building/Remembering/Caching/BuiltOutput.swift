internal import Foundations

/// The files of an output folder as a build left them, to tell whether anybody has touched them since.
struct BuiltOutput: Sendable {
  private struct Folder: Sendable {
    let path: String
    let sum: UInt64
  }

  /// A file so new that a change to it might not show.
  private struct NewFile: Sendable {
    let path: String
    let hash: UInt64
  }

  private var folders: [Folder] = []
  private var newFiles: [NewFile] = []
  private let manifest: FileKey

  /// What lies in an output folder beside the site.
  private static let notOfTheSite: Set<String> = [PDFReport.file]

  /// Nil where the folder is not as a build leaves it.
  init?(of output: String, holding files: Manifest) async {
    guard let manifest = Self.manifestKey(in: output) else { return nil }
    self.manifest = manifest
    let paths = Set(files.files.keys.map { Path.parent(of: $0) }).sorted()
    for (path, digest) in zip(paths, await Self.digests(of: paths, in: output)) {
      guard let digest else { return nil }
      folders.append(Folder(path: path, sum: digest.sum))
      newFiles += digest.unsettled.compactMap { name in
        let path = Path.join(path, name)
        return files.files[path].map { NewFile(path: path, hash: $0) }
      }
    }
  }

  /// Whether new files were among them, of which a record made now would know more.
  var hasNewFiles: Bool { !newFiles.isEmpty }

  func isUntouched(in output: String) async -> Bool {
    guard Self.manifestKey(in: output) == manifest else { return false }
    let digests = await Self.digests(of: folders.map(\.path), in: output)
    guard zip(folders, digests).allSatisfy({ $0.sum == $1?.sum }) else { return false }
    return newFiles.allSatisfy { file in
      (try? readFile(Path.join(output, file.path), limit: 512 << 20)).map(contentHash) == file.hash
    }
  }

  private static func digests(of paths: [String], in output: String) async -> [FolderDigest?] {
    // One piece of work a folder: they are few, and some are large.
    await withTaskGroup(of: (Int, FolderDigest?).self) { group in
      for (index, path) in paths.enumerated() {
        group.addTask {
          (index, Foundations.Folder(output).digest(of: path, leavingOut: path.isEmpty ? notOfTheSite : []))
        }
      }
      var digests = [FolderDigest?](repeating: nil, count: paths.count)
      for await (index, digest) in group { digests[index] = digest }
      return digests
    }
  }

  /// Nil where there is no manifest, and where a build was cut off.
  private static func manifestKey(in output: String) -> FileKey? {
    let folder = Foundations.Folder(output)
    guard StagedSite.isAbsent(in: folder), let status = folder.status(of: Manifest.path) else { return nil }
    return FileKey(status)
  }
}

extension BuiltOutput {
  func write(to writer: inout RecordWriter) {
    writer.write(manifest)
    writer.list(folders) { writer, folder in
      writer.text(folder.path)
      writer.number(folder.sum)
    }
    writer.list(newFiles) { writer, file in
      writer.text(file.path)
      writer.number(file.hash)
    }
  }

  init(from reader: inout RecordReader) throws(RecordReader.Damage) {
    manifest = try reader.fileKey()
    folders = try reader.list { (reader) throws(RecordReader.Damage) in
      Folder(path: try reader.text(), sum: try reader.number())
    }
    newFiles = try reader.list { (reader) throws(RecordReader.Damage) in
      NewFile(path: try reader.text(), hash: try reader.number())
    }
  }
}
