internal import Foundations
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A folder of its own for one publication; removed with all that is in it when nobody holds it any more, or when the
/// publication is interrupted.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws(PublishFailure) {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array(Path.join(parent, "dossier-publish-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw PublishFailure("no folder can be made in \(parent)", fix: "set TMPDIR to a folder that you may write to")
    }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    self.path = path
    foldersInUse.withLock { _ = $0.insert(path) }
  }

  deinit {
    foldersInUse.withLock { _ = $0.remove(path) }
    removeFolder(path)
  }

  /// Removes those that are in use, for the process is about to end.
  static func removeAll() { foldersInUse.withLock { $0.forEach(removeFolder) } }
}

private let foldersInUse = Mutex<Set<String>>([])

private func removeFolder(_ path: String) { try? Folder(Path.parent(of: path)).removeTree(Path.name(of: path)) }
