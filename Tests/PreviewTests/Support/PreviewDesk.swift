import Building
import Foundation
import NIOCore
import Testing

@testable import Preview

/// A small site and a preview of it, for one test.
final class PreviewDesk: Sendable {
  let folder: URL
  let options: PreviewOptions

  /// Other tests may keep all threads busy for a minute.
  static var patientLimits: ConnectionLimits {
    var limits = ConnectionLimits()
    limits.request = .minutes(10)
    limits.response = .minutes(10)
    return limits
  }

  /// - Parameter laterTemplates: whether there may be a folder of templates that is not there yet.
  init(
    prefix: String = "/", port: Int = 0, fullText: Bool = false, templates: Bool = false, laterTemplates: Bool = false
  ) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "dossier-preview-\(UUID().uuidString)")
    let content = folder.appending(path: "Content").path()
    _ = try StarterSite.write(to: content)
    var site = BuildOptions(content: content, output: "")
    if templates {
      site.templates = folder.appending(path: "Templates").path()
      try FileManager.default.createDirectory(
        at: folder.appending(path: "Templates/assets"), withIntermediateDirectories: true)
    }
    if laterTemplates {
      site.templates = folder.appending(path: "Templates").path()
      site.mayLackTemplates = true
    }
    site.showsFullText = fullText
    options = PreviewOptions(site: site, prefix: try #require(SitePrefix(prefix)), port: port)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: false, encoding: .utf8)
  }

  func remove(_ path: String) throws { try FileManager.default.removeItem(at: folder.appending(path: path)) }

  func move(_ path: String, to new: String) throws {
    try FileManager.default.moveItem(at: folder.appending(path: path), to: folder.appending(path: new))
  }

  /// Runs the preview while the body does what it has to; the body is given the port and what the preview tells.
  func preview(_ body: @Sendable (Int, PreviewNotices) async throws -> Void) async throws {
    let notices = PreviewNotices()
    let running = Task { try await Preview(options, limits: Self.patientLimits) { notices.add($0) }.run() }
    defer { running.cancel() }
    let address = try #require(await notices.address())
    try await body(try #require(URL(string: address)?.port), notices)
    running.cancel()
    try await running.value
  }

  /// Serves the site as it is, without watching.
  func serve(
    limits: ConnectionLimits = PreviewDesk.patientLimits, _ body: @Sendable (Int) async throws -> Void
  ) async throws {
    let server = try await PreviewServer(port: 0, limits: limits)
    let site = CurrentSite(try await SiteSnapshot(options.site))
    let running = Task { await server.serve(site, below: options.prefix) }
    defer { running.cancel() }
    try await body(server.port)
    running.cancel()
    await running.value
  }
}

/// What a preview has told so far.
final class PreviewNotices: Sendable {
  private let told: AsyncStream<PreviewNotice>
  private let teller: AsyncStream<PreviewNotice>.Continuation

  init() { (told, teller) = AsyncStream.makeStream() }

  func add(_ notice: PreviewNotice) { teller.yield(notice) }

  /// The next notice.
  func next() async throws -> PreviewNotice {
    for await notice in told { return notice }
    throw CancellationError()
  }

  fileprivate func address() async throws -> String? {
    if case .serving(let address, _, _) = try await next() { return address }
    return nil
  }
}
