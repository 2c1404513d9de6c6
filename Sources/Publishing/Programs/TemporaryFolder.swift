internal import Foundations

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A folder of its own for one publication; removed with all that is in it when nobody holds it any more.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws(PublishFailure) {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array(Path.join(parent, "dossier-publish-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw PublishFailure("no folder can be made in \(parent)", fix: "set TMPDIR to a folder that you may write to")
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { try? Folder(Path.parent(of: path)).removeTree(Path.name(of: path)) }
}
