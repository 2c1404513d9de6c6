package import Building
internal import Foundations

/// Shows a site at an address of this machine, and shows it anew whenever its content or templates change.
package struct Preview: Sendable {
  private let options: PreviewOptions
  private let limits: ConnectionLimits
  private let tell: @Sendable (PreviewNotice) -> Void

  /// - Parameter tell: called from any task, one notice after another.
  package init(_ options: PreviewOptions, tell: @escaping @Sendable (PreviewNotice) -> Void) {
    self.init(options, limits: ConnectionLimits(), tell: tell)
  }

  init(_ options: PreviewOptions, limits: ConnectionLimits, tell: @escaping @Sendable (PreviewNotice) -> Void) {
    self.options = options
    self.limits = limits
    self.tell = tell
  }

  /// Runs until the user ends it.
  package func runUntilInterrupted() async throws(BuildFailure) {
    let running = Task { () async -> Result<Void, BuildFailure> in
      do throws(BuildFailure) { return .success(try await run()) } catch { return .failure(error) }
    }
    let ending = Task {
      await interruption()
      running.cancel()
    }
    defer { ending.cancel() }
    try await running.value.get()
  }

  /// Runs until the task is cancelled. A site that cannot be built at all is not served.
  package func run() async throws(BuildFailure) {
    let pending = PendingChanges()
    // Watched from before the first build on, so that no change falls between the two.
    let changes = watchChanges(below: options.watched)
    let site = CurrentSite(try await SiteSnapshot(options.site))
    let server = try await PreviewServer(port: options.port, limits: limits)
    tell(
      .serving(
        address: "http://127.0.0.1:\(server.port)\(options.prefix.path)", report: await site.shown.snapshot.report,
        isOtherPort: options.port != 0 && server.port != options.port))
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await server.serve(site, below: options.prefix) }
      group.addTask { for await change in changes { pending.add(change) } }
      group.addTask { await rebuild(site, after: pending) }
      await group.next()
      group.cancelAll()
    }
  }

  private func rebuild(_ site: CurrentSite, after pending: PendingChanges) async {
    while let changes = await pending.next() {
      let clock = ContinuousClock()
      let start = clock.now
      do throws(BuildFailure) {
        let snapshot = try await SiteSnapshot(options.site, after: site.shown.snapshot)
        if snapshot.report.hasBrokenTemplates {
          await site.keep(because: snapshot.report.diagnostics)
          tell(.kept(snapshot.report))
        } else {
          let last = await site.show(snapshot, onlyStyles: changes.areStylesheets)
          withExtendedLifetime(last) { tell(.rebuilt(snapshot.report, in: clock.now - start)) }
        }
      } catch {
        await site.keep(because: error)
        tell(.failed(error))
      }
    }
  }
}

extension BuildReport {
  /// Whether a template has an error, so that all pages that it makes would be wrong.
  fileprivate var hasBrokenTemplates: Bool {
    diagnostics.contains { $0.severity == .error && $0.rule.code.hasPrefix("DOS-6") }
  }
}
