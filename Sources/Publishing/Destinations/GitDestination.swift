internal import Building
internal import Foundations
internal import Programs

/// A branch of a repository, as hosts of pages serve it. A publication is one commit: all of it arrives, or nothing.
struct GitDestination: Destination {
  let target: PublishTarget

  private var branch: String { "refs/heads/" + target.branch }

  /// The branch as it stands at the repository, fetched into a repository of this publication's own.
  private struct Copy {
    let folder: TemporaryFolder
    let git: ExternalProgram
    /// The newest commit; nil where there is no such branch.
    let tip: String?

    func run(_ arguments: [String], input: [UInt8] = []) async throws(PublishFailure) -> String {
      let outcome = try await git.runToSuccess(["--git-dir", folder.path] + arguments, input: input)
      return String(outcome.text.reversed().drop { $0.isWhitespace }.reversed())
    }
  }

  func read(_ path: String) async throws(PublishFailure) -> [UInt8]? {
    try await read(path, in: try await fetch())
  }

  private func read(_ path: String, in copy: Copy) async throws(PublishFailure) -> [UInt8]? {
    guard let tip = copy.tip, try await paths(in: copy, tip).contains(path) else { return nil }
    return try await copy.git.runToSuccess(["--git-dir", copy.folder.path, "cat-file", "blob", "\(tip):\(path)"]).output
  }

  func files() async throws(PublishFailure) -> [String] {
    let copy = try await fetch()
    guard let tip = copy.tip else { return [] }
    return try await paths(in: copy, tip).filter { !Self.own.contains($0) }
  }

  func carryOut(_ plan: PublishPlan, _ change: SiteChange) async throws(PublishFailure) {
    let copy = try await fetch(for: change.output)
    // The plan says what differs from the publication that it was made over, and from no other.
    let published = try PublishedManifest.read(await read(PublishedManifest.path, in: copy), from: target.destination)
    guard published?.files == change.published?.files else {
      throw PublishFailure("the branch \(target.branch) holds another site than a moment ago", fix: publishedMeanwhile)
    }
    if let tip = copy.tip { _ = try await copy.run(["read-tree", tip]) }
    _ = try await copy.run(
      ["update-index", "--force-remove", "-z", "--stdin"], input: zeroTerminated(plan.removals))
    _ = try await copy.run(
      ["add", "--force", "--pathspec-from-file=-", "--pathspec-file-nul"],
      input: zeroTerminated(plan.stages.flatMap { $0 }.map { ":(top,literal)" + $0 }))
    for record in change.records { try await add(record.bytes, as: record.path, in: copy) }
    // Without it hosts of pages leave out folders that begin with an underscore.
    try await add([], as: ".nojekyll", in: copy)
    if let domain = target.domain { try await add(Self.domainFile(domain), as: "CNAME", in: copy) }
    try await push(
      copy, "Publish: \(plan.added.count) added, \(plan.changed.count) changed, \(plan.removals.count) removed")
  }

  func unsettled() async throws(PublishFailure) -> [String] {
    if target.keepsHistory, target.domain == nil { return [] }
    let copy = try await fetch()
    guard let tip = copy.tip else { return [] }
    var unsettled: [String] = []
    if let domain = target.domain, try await read("CNAME", in: copy) != Self.domainFile(domain) {
      unsettled.append("domain \(domain)")
    }
    let header = try await copy.run(["cat-file", "commit", tip]).split(separator: "\n\n", maxSplits: 1).first ?? ""
    if !target.keepsHistory, header.contains("\nparent ") { unsettled.append("history single") }
    return unsettled
  }

  private static func domainFile(_ domain: String) -> [UInt8] { Array((domain + "\n").utf8) }

  /// Files that a publication adds for the host.
  private static let own: Set<String> = [".nojekyll", "CNAME"]

  /// - Parameter workTree: the folder whose files are to be committed, where any are.
  private func fetch(for workTree: String? = nil) async throws(PublishFailure) -> Copy {
    let folder = try TemporaryFolder()
    var git = ExternalProgram(
      name: "git",
      variables: Self.othersVariables.merging([
        "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C", "GIT_INDEX_FILE": Path.join(folder.path, "index"),
        "GIT_OBJECT_DIRECTORY": Path.join(folder.path, "objects"),
      ]) { $1 })
    try await git.runToSuccess(["init", "--quiet", "--bare", "--template=", folder.path])
    do throws(FileProblem) {
      // Above what attributes the desk or the site has: bytes are published as they were built.
      try Folder(folder.path).write(
        Array("* -text -ident -filter -working-tree-encoding\n".utf8), to: "info/attributes")
    } catch {
      throw PublishFailure("\(error)")
    }
    try await git.runToSuccess(["--git-dir", folder.path, "config", "core.bare", "false"])
    git.variables["GIT_WORK_TREE"] = resolvedPath(workTree ?? folder.path)
    let outcome = try await git.attempt(
      ["--git-dir", folder.path, "fetch", "--quiet", "--depth", "1", "--", target.destination, branch])
    if outcome.succeeded {
      let tip = try await Copy(folder: folder, git: git, tip: nil).run(["rev-parse", "FETCH_HEAD"])
      return Copy(folder: folder, git: git, tip: tip)
    }
    guard outcome.problems.contains("couldn't find remote ref") else { throw git.failure(outcome) }
    return Copy(folder: folder, git: git, tip: nil)
  }

  /// A hook of git's passes on those of the desk's own repository, and shells keep them: what is staged there must not
  /// be published, nor any other repository be taken for this one. They are taken away.
  private static let othersVariables: [String: String?] = Dictionary(
    uniqueKeysWithValues: [
      "GIT_DIR", "GIT_COMMON_DIR", "GIT_WORK_TREE", "GIT_NAMESPACE", "GIT_PREFIX", "GIT_QUARANTINE_PATH",
      "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_SHALLOW_FILE", "GIT_GRAFT_FILE", "GIT_REPLACE_REF_BASE",
      "GIT_ATTR_SOURCE", "GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS",
      "GIT_ICASE_PATHSPECS",
    ].map { ($0, nil) })

  private func paths(in copy: Copy, _ tip: String) async throws(PublishFailure) -> [String] {
    try await copy.run(["ls-tree", "-r", "-z", "--name-only", tip]).split(separator: "\0").map(String.init)
  }

  private func add(_ bytes: [UInt8], as path: String, in copy: Copy) async throws(PublishFailure) {
    let object = try await copy.run(["hash-object", "-w", "--stdin"], input: bytes)
    _ = try await copy.run(["update-index", "--add", "--cacheinfo", "100644,\(object),\(path)"])
  }

  private func push(_ copy: Copy, _ message: String) async throws(PublishFailure) {
    let tree = try await copy.run(["write-tree"])
    let parent = target.keepsHistory ? copy.tip.map { ["-p", $0] } ?? [] : []
    let known = try await copy.git.attempt(["config", "user.email"])
    let author = known.succeeded ? [] : ["-c", "user.name=Dossier", "-c", "user.email=dossier@localhost"]
    let commit = try await copy.run(author + ["commit-tree", tree] + parent + ["-m", message])
    // The lease refuses the push where somebody else has published since the branch was fetched.
    _ = try await copy.run([
      "push", "--quiet", "--force-with-lease=\(branch):\(copy.tip ?? "")", "--", target.destination,
      "\(commit):\(branch)",
    ])
  }
}
