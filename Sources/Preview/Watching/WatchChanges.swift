/// Tells what changes below some folders, whether or not they are there, until the stream is no longer read.
///
/// The system's own notices are used where there are any; folders are compared again and again where there are none.
func watchChanges(below roots: [String]) -> AsyncStream<Changes> {
  #if os(Linux)
    if let notices = FolderNotices(roots) { return notices.changes() }
  #endif
  return comparedFolders(roots)
}
