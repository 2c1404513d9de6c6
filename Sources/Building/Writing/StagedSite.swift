internal import Foundations

/// The second half of a write: the list of what to do is put down first, so that a commit that is cut off can be
/// finished by whoever comes next.
struct StagedSite {
  private let folder: Folder

  private static let plan = ".dossier/commit"
  private static let draft = ".dossier/commit.next"
  private static let stagedManifest = ".dossier/manifest.next"

  init(_ folder: Folder) { self.folder = folder }

  /// Whether nothing of a build that was cut off is left in an output folder.
  static func isAbsent(in output: Folder) -> Bool {
    [plan, stagedManifest, OutputFolder.staging].allSatisfy { output.status(of: $0) == nil }
  }

  func commit(moved: [String], removed: [String], manifest: Manifest) throws(FileProblem) {
    if !moved.isEmpty || !removed.isEmpty {
      try folder.write(manifest.bytes, to: Self.stagedManifest)
      // A list that is cut off would lose files: it gets its name when it is whole.
      try folder.write(Self.lines("+", moved) + Self.lines("-", removed), to: Self.draft)
      try folder.rename(Self.draft, to: Self.plan)
      try carryOut(moved: moved, removed: removed)
    }
    discard()
  }

  /// Refuses a commit that would have to stop half-way, for a folder that may no longer be written to.
  func refuseUnchangeableFolders(moved: [String], removed: [String]) throws(FileProblem) {
    for parent in Set((moved + removed).map { Path.parent(of: $0) }.withoutRepeats()).sorted() {
      try folder.refuseUnchangeable(parent)
    }
  }

  /// Whether a build was cut off while it moved files; the folder may then hold some of them and no manifest yet.
  var isInterrupted: Bool { folder.status(of: Self.plan) != nil }

  private static func lines(_ mark: Unicode.Scalar, _ addresses: [String]) -> [UInt8] {
    var lines: [UInt8] = []
    for address in addresses { lines.append("\(mark)\(address)\n") }
    return lines
  }

  /// Finishes a commit whose plan is there; throws away a staging that never came so far.
  func finishInterruptedCommit() throws(FileProblem) {
    guard let bytes = try? folder.read(Self.plan, limit: 1 << 30) else {
      discard()
      return
    }
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    try carryOut(moved: Self.addresses("+", in: lines), removed: Self.addresses("-", in: lines))
    discard()
  }

  private static func addresses(_ mark: Unicode.Scalar, in lines: [ArraySlice<UInt8>]) -> [String] {
    lines.filter { $0.first == UInt8(ascii: mark) }.map { String(decoding: $0.dropFirst(), as: UTF8.self) }
  }

  /// Every step may have been done already.
  private func carryOut(moved: [String], removed: [String]) throws(FileProblem) {
    let wholeFolders = try moveWholeFolders(moved)
    var madeFolders: Set<String> = [""]
    for address in moved where !wholeFolders.contains(Path.top(of: address)) {
      let staged = Path.join(OutputFolder.staging, address)
      guard folder.status(of: staged) != nil else { continue }
      if madeFolders.insert(Path.parent(of: address)).inserted { try folder.makeFolder(Path.parent(of: address)) }
      try folder.rename(staged, to: address)
    }
    for address in removed { try folder.removeFile(address) }
    for parent in Set(removed.map { Path.parent(of: $0) }).sorted().reversed() where !parent.isEmpty {
      try? folder.removeEmptyFolder(parent)
    }
    if folder.status(of: Self.stagedManifest) != nil { try folder.rename(Self.stagedManifest, to: Manifest.path) }
    try folder.removeFile(Self.plan)
  }

  /// A folder that the output lacks is moved in one step with all that is in it.
  private func moveWholeFolders(_ moved: [String]) throws(FileProblem) -> Set<String> {
    var done: Set<String> = []
    for top in Set(moved.map { Path.top(of: $0) }.withoutRepeats()).sorted() where !top.isEmpty {
      let staged = Path.join(OutputFolder.staging, top)
      guard folder.status(of: top) == nil, folder.status(of: staged)?.kind == .folder else { continue }
      try folder.rename(staged, to: top)
      done.insert(top)
    }
    return done
  }

  /// Removes the staging folder with all that is left in it.
  func discard() {
    try? folder.removeTree(OutputFolder.staging)
    for file in [Self.stagedManifest, Self.draft] { try? folder.removeFile(file) }
  }
}

extension [String] {
  /// Without texts that are the same as the one before: files of a folder stand together, and few folders remain.
  func withoutRepeats() -> [String] {
    var kept: [String] = []
    for text in self where text != kept.last { kept.append(text) }
    return kept
  }
}
