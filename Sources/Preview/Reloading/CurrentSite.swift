internal import Building
internal import Foundations

/// A site as it is shown, and the name of its version, by which a page in a browser knows that there is a later one.
struct ShownSite: Sendable {
  let snapshot: SiteSnapshot
  let version: String
}

/// What the preview shows at the moment, and who wants to hear when that changes.
actor CurrentSite {
  private(set) var shown: ShownSite
  private var message: ReloadMessage
  private var listeners: [Int: AsyncStream<ReloadMessage>.Continuation] = [:]
  private var joined = 0
  private var versions = 0
  /// Tells the versions of this run from those of an earlier one at the same port.
  private let run = String(UInt32.random(in: .min ... .max), radix: 36)

  init(_ snapshot: SiteSnapshot) {
    shown = ShownSite(snapshot: snapshot, version: "\(run)-0")
    message = ReloadMessage(version: shown.version, diagnostics: snapshot.report.diagnostics)
  }

  /// Shows a complete new site, and then tells the readers.
  ///
  /// - Parameter onlyStyles: whether nothing but stylesheets changed since the site that was shown.
  /// - Returns: the site that was shown: letting go of a large one takes a while, for which no reader should wait.
  func show(_ snapshot: SiteSnapshot, onlyStyles: Bool) -> ShownSite {
    versions += 1
    let last = shown
    shown = ShownSite(snapshot: snapshot, version: "\(run)-\(versions)")
    message = ReloadMessage(version: shown.version, diagnostics: snapshot.report.diagnostics)
    let names = snapshot.stylesheets.keys.sorted()
    if onlyStyles, names == last.snapshot.stylesheets.keys.sorted() {
      message.since = last.version
      message.styles = names.compactMap { name in
        guard let old = last.snapshot.stylesheets[name], let new = snapshot.stylesheets[name] else { return nil }
        return ReloadMessage.Style(old: old, new: new)
      }
    }
    tellAll()
    return last
  }

  /// Keeps the site that is shown, and tells the readers why.
  func keep(because diagnostics: [Diagnostic]) {
    message = ReloadMessage(version: shown.version, diagnostics: diagnostics)
    message.isKept = true
    tellAll()
  }

  func keep(because failure: BuildFailure) {
    message = ReloadMessage(version: shown.version, diagnostics: [])
    message.isKept = true
    message.failure = failure
    tellAll()
  }

  /// What there is to tell now, and from now on; a slow reader gets the latest alone.
  func listen() -> AsyncStream<ReloadMessage> {
    let (messages, continuation) = AsyncStream<ReloadMessage>.makeStream(bufferingPolicy: .bufferingNewest(1))
    let number = joined
    joined += 1
    listeners[number] = continuation
    continuation.onTermination = { _ in Task { await self.leave(number) } }
    continuation.yield(message)
    return messages
  }

  private func leave(_ number: Int) { listeners[number] = nil }

  private func tellAll() {
    for listener in listeners.values { listener.yield(message) }
  }
}
