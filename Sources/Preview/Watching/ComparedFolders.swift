internal import Foundations

/// Tells what changes by listing the folders again and again: for systems whose notices are not used here.
///
/// A listing may take a twentieth of the time, so that a large folder is looked at less often.
func comparedFolders(_ roots: [String], pause: Duration = .milliseconds(300)) -> AsyncStream<Changes> {
  let (changes, continuation) = AsyncStream<Changes>.makeStream()
  let first = FolderState(roots)
  let task = Task {
    var last = first
    let clock = ContinuousClock()
    var spent = Duration.zero
    while (try? await Task.sleep(for: max(pause, spent * 20))) != nil {
      let start = clock.now
      let state = FolderState(roots)
      continuation.yield(Changes(paths: state.differences(from: last)))
      last = state
      spent = clock.now - start
    }
  }
  continuation.onTermination = { _ in task.cancel() }
  return changes
}

/// What folders hold, as far as a listing tells.
private struct FolderState {
  private var files: [String: FileStatus] = [:]

  init(_ roots: [String]) {
    for root in roots {
      let listing = Folder(root).list(includingHidden: true)
      for file in listing.files where !isPassingFile(Path.name(of: file.path)) {
        files[Path.join(root, file.path)] = file.status
      }
    }
  }

  func differences(from last: FolderState) -> Set<String> {
    let changed = files.filter { last.files[$0.key] != $0.value }.keys
    return Set(changed).union(last.files.keys.filter { files[$0] == nil })
  }
}
