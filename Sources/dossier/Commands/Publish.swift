internal import ArgumentParser
internal import Articles
internal import Building
internal import Catalog
internal import Publishing

struct Publish: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Build the site and publish it to a target of site.yml.",
    discussion: """
      A site with errors is not published. What no publication put at the target stays there. Cut off at any point, \
      the target serves whole pages, and publishing again finishes.
      """)

  @Argument(help: "The name of the target; may be left out where site.yml has only one.")
  var target: String?

  @OptionGroup var source: ContentOptions

  @Option(help: "The folder that the site is written to before it is published.")
  var output = "Output"

  @Flag(help: "Show what would be added, changed and removed, and change nothing.")
  var dryRun = false

  @Flag(help: "Publish although the content has errors.")
  var allowErrors = false

  @Flag(help: "Remove files at the target that no publication put there.")
  var deleteForeign = false

  @Flag(help: "Bring every file, those too that were published before: some may have been lost there.")
  var all = false

  @Flag(
    inversion: .prefixedNo, help: "Make a page of what changed since the last publication. (default: as site.yml says)")
  var changes: Bool?

  @Option(help: ArgumentHelp("Publish nothing; compare what is served there with the site.", valueName: "url"))
  var verify: String?

  func run() async throws {
    let interruption = InterruptionGuard()
    defer { withExtendedLifetime(interruption) {} }
    if let verify { return try await check(servedAt: verify) }
    let target = try chosenTarget()
    try await refuseOwnFolders(target)
    let published = try await reportingPublishFailure { () throws(PublishFailure) in
      try await target.publishedCatalog()
    }
    let site = try await build(for: target, over: published)
    // No other build may change the folder before all of it is published.
    defer { withExtendedLifetime(site) {} }
    let publication = try await reportingPublishFailure { () throws(PublishFailure) in
      try await Publication(of: output, to: target, removesForeign: deleteForeign, bringsAll: all)
    }
    if !site.report.changes.isEmpty { Terminal.printLine(listing(of: site.report.changes)) }
    if dryRun {
      Terminal.printLine(publication.plan.listing)
      return try await reportingPublishFailure { () throws(PublishFailure) in try publication.refuseObstacles() }
    }
    try await reportingPublishFailure { () throws(PublishFailure) in try await publication.carryOut() }
    Terminal.printLine("\(target.name): " + publication.plan.summary)
  }

  private func check(servedAt address: String) async throws {
    // The site was built over what the one before it said, and so says of it what is served now.
    let served = try await reportingPublishFailure { () throws(PublishFailure) in
      try await catalog(servedAt: address)
    }
    let site = try await build(for: try verifiedTarget(), over: served)
    // No other build may change the folder while it is compared.
    defer { withExtendedLifetime(site) {} }
    try await compare(with: address)
  }

  /// A target that is a folder of the desk's own would take the place of what is in it.
  private func refuseOwnFolders(_ target: PublishTarget) async throws {
    guard target.way == .folder else { return }
    let folders = try source.buildOptions(output: output).readFolders + [(name: "output folder", path: output)]
    try await reportingFailure { () throws(BuildFailure) in
      try refuseOverlap(
        of: target.destination, called: "folder of the target", with: folders, fix: "name another folder in site.yml")
    }
  }

  /// Builds the site that a target is for, over what the published one says.
  ///
  /// The command line may ask for a site for fewer readers than the target's, never for more.
  private func build(for target: PublishTarget?, over published: CatalogSnapshot?) async throws -> FinishedBuild {
    if let audience = target?.audience, let asked = source.audience, asked > audience {
      throw ValidationError("The target is for “\(audience.rawValue)”, so “\(asked.rawValue)” is not published there.")
    }
    var options = try source.buildOptions(output: output, for: target?.audience)
    options.published = published
    options.keepsCatalog = true
    options.showsChanges = changes
    let site = try await reportingFailure { () throws(BuildFailure) in try await SiteBuild(options).finish() }
    let further = try await reportingFailure { () throws(BuildFailure) in
      try await SiteCheck(options).errors(besides: site.report)
    }
    ReportPrinter().print((site.report.diagnostics + further).sorted())
    if site.report.errors + further.count > 0, !allowErrors {
      Terminal.printError("dossier: a site with errors is not published; mend them, or publish with --allow-errors")
      throw Exit.problemsInContent
    }
    return site
  }

  /// A line a change, of very many only the first.
  private func listing(of changes: [CatalogChange]) -> String {
    let shown = changes.prefix(Self.changesShown).map { "* " + $0.text }
    let more = changes.count - shown.count
    return (shown + (more > 0 ? ["* and \(more) more changes"] : [])).joined(separator: "\n")
  }

  private static let changesShown = 60

  private func chosenTarget() throws -> PublishTarget {
    let (targets, refused) = ContentReader.publishTargets(of: source.content)
    if let problem = refused.first(where: { $0.name == target ?? (targets.isEmpty ? $0.name : nil) }) {
      throw ValidationError("The target “\(problem.name)” cannot be used: \(problem.reason); \(problem.fix).")
    }
    let names = targets.map { "“\($0.name)”" }.joined(separator: ", ")
    guard let name = target else {
      if let only = targets.first, targets.count == 1 { return only }
      throw ValidationError(
        targets.isEmpty ? "site.yml names no target: write “publish: {host: {rsync: …}}”." : "Name one of \(names).")
    }
    guard let chosen = targets.first(where: { $0.name == name }) else {
      throw ValidationError("site.yml names no target “\(name)”" + (names.isEmpty ? "." : ", only \(names)."))
    }
    return chosen
  }

  /// The target that is named, or the only one: it says for whom the site is.
  private func verifiedTarget() throws -> PublishTarget? {
    let targets = ContentReader.publishTargets(of: source.content).usable
    return target == nil && targets.count != 1 ? nil : try chosenTarget()
  }

  private func compare(with address: String) async throws {
    let found = try await reportingPublishFailure { () throws(PublishFailure) in
      try await Verification(of: output, at: address)
    }
    for path in found.differences { Terminal.printError("\(path): not as it was built here") }
    Terminal.printLine("\(found.compared) files compared, \(found.differences.count) differ")
    if found.differences.isEmpty { return }
    Terminal.printError("publish again where the site has changed since; --all brings back what was lost there")
    throw Exit.problemsInContent
  }
}

private func reportingPublishFailure<Result>(
  _ work: () async throws(PublishFailure) -> Result
) async throws -> Result {
  try await reportingFailure { () throws(BuildFailure) in
    do throws(PublishFailure) {
      return try await work()
    } catch {
      throw BuildFailure(error.summary, fix: error.fix)
    }
  }
}
