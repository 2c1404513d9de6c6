import Building
import Foundation
import Synchronization
import Testing

@testable import Publishing

/// A host in memory that stops after a number of steps, as one does whose line is cut.
final class FailingCarrier: Carrier {
  struct State {
    var files: [String: String] = [:]
    var stepsLeft = Int.max
  }

  let state = Mutex(State())

  func read(_ path: String) async throws(PublishFailure) -> [UInt8]? {
    state.withLock { $0.files[path] }.map { Array($0.utf8) }
  }

  func files() async throws(PublishFailure) -> [String] { state.withLock { $0.files.keys.sorted() } }

  func upload(_ paths: [String], from folder: String) async throws(PublishFailure) {
    for path in paths {
      try step()
      let text = (try? String(contentsOf: URL(filePath: folder).appending(path: path), encoding: .utf8)) ?? "lost"
      state.withLock { $0.files[path] = text }
    }
  }

  func remove(_ paths: [String]) async throws(PublishFailure) {
    for path in paths {
      try step()
      state.withLock { $0.files[path] = nil }
    }
  }

  private func step() throws(PublishFailure) {
    let goesOn = state.withLock { state in
      state.stepsLeft -= 1
      return state.stepsLeft >= 0
    }
    if !goesOn { throw PublishFailure("the line was cut") }
  }
}

@Suite struct InterruptionTests {
  private static let old = ["index.html": "uses s-1", "assets/s-1.css": "1", "a.html": "uses s-1"]
  private static let new = ["index.html": "uses s-2 ", "assets/s-2.css": "2", "b.html": "uses s-2"]

  @Test(arguments: 0...9)
  func cutOffAfterAnyStep_pagesHaveWhatTheyUse_andTheNextPublicationFinishes(steps: Int) async throws {
    let folder = try TemporaryFolder()
    let root = URL(filePath: folder.path, directoryHint: .isDirectory)
    let host = FailingCarrier()
    try writeSite(Self.old, at: root)
    try await publish(root, to: host)
    try writeSite(Self.new, at: root)
    host.state.withLock { $0.stepsLeft = steps }
    _ = try? await publish(root, to: host)
    let files = host.state.withLock { $0.files }
    for (path, text) in files where path.hasSuffix(".html") {
      let style = text.contains("s-1") ? "assets/s-1.css" : "assets/s-2.css"
      #expect(files[style] != nil, "\(path) lacks \(style) after \(steps) steps")
    }
    host.state.withLock { $0.stepsLeft = .max }
    try await publish(root, to: host)
    let last = host.state.withLock { $0.files }
    #expect(last.filter { $0.key != PublishedManifest.path } == Self.new)
  }

  private func publish(_ root: URL, to host: FailingCarrier) async throws {
    let output = path(root, "Output")
    let place = StepwiseDestination(carrier: host)
    let published = try PublishedManifest.read(await host.read(PublishedManifest.path), from: "memory")
    let site = try PublishedManifest.ofOutput(output)
    let plan = PublishPlan(from: published, to: site)
    if !plan.isEmpty {
      try await place.carryOut(plan, SiteChange(output: output, site: site, published: published))
    }
  }
}
