import Building
import Foundation
import Testing

@testable import Publishing

/// rsync through a real OpenSSH server on this machine.
@Suite(.enabled("an OpenSSH server lets one in on this machine") { await SecureShellServer.letsOneIn }, .serialized)
struct SecureShellTests {
  @Test func aSite_arrivesThroughTheServer() async throws {
    let folder = try TemporaryFolder()
    let root = URL(filePath: folder.path, directoryHint: .isDirectory)
    let server = try await SecureShellServer(in: root)
    try writeSite(["index.html": "one", "companies/rarex.html": "RareX"], at: root)
    server.letIn(withKey: "client", knowing: "known")
    let target = PublishTarget(name: "host", way: .rsync, destination: "127.0.0.1:" + path(root, "live"))
    #expect(try await publish(root, to: target).added.count == 2)
    #expect(try files(in: root.appending(path: "live")).keys.sorted() == ["companies/rarex.html", "index.html"])
    #expect(try await publish(root, to: target).isEmpty)
  }

  @Test(arguments: [
    (key: "client", hosts: "changed", advice: "ask the host's keeper for its key, then mend ~/.ssh/known_hosts"),
    (key: "stranger", hosts: "known", advice: "ask the host's keeper to let your ssh key in"),
  ])
  func aHostOrAKeyThatIsNotKnown_isAFailureWithAdvice(key: String, hosts: String, advice: String) async throws {
    let folder = try TemporaryFolder()
    let root = URL(filePath: folder.path, directoryHint: .isDirectory)
    let server = try await SecureShellServer(in: root)
    try writeSite(["index.html": "one"], at: root)
    server.letIn(withKey: key, knowing: hosts)
    let target = PublishTarget(name: "host", way: .rsync, destination: "127.0.0.1:" + path(root, "live"))
    do {
      _ = try await publish(root, to: target)
      Issue.record("published past \(key) and \(hosts)")
    } catch let failure as PublishFailure {
      #expect(failure.fix == advice, "\(failure.summary)")
    }
    #expect(!FileManager.default.fileExists(atPath: path(root, "live")))
  }
}

/// An OpenSSH server with keys of its own, for as long as a test holds it.
final class SecureShellServer {
  static let program = "/usr/sbin/sshd"
  static var isInstalled: Bool {
    FileManager.default.isExecutableFile(atPath: program) && PublishingTests.isInstalled("rsync")
      && PublishingTests.isInstalled("ssh")
  }

  private let process = Process()
  private let root: URL
  private let port = Int.random(in: 20_000...40_000)

  init(in root: URL) async throws {
    self.root = root
    for key in ["host", "other", "client", "stranger"] {
      try await shell("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", path(root, key)])
    }
    try FileManager.default.copyItem(at: root.appending(path: "client.pub"), to: root.appending(path: "authorized"))
    for (file, key) in [("known", "host"), ("changed", "other")] {
      let shared = try String(contentsOf: root.appending(path: "\(key).pub"), encoding: .utf8)
      try Data("[127.0.0.1]:\(port) \(shared)".utf8).write(to: root.appending(path: file))
    }
    // The server parts with its rights in this folder where it runs as root.
    if getuid() == 0 {
      try? FileManager.default.createDirectory(atPath: "/run/sshd", withIntermediateDirectories: true)
    }
    process.executableURL = URL(filePath: Self.program)
    process.arguments = [
      "-D", "-f", "/dev/null", "-p", String(port), "-h", path(root, "host"), "-o", "ListenAddress=127.0.0.1",
      "-o", "AuthorizedKeysFile=\(path(root, "authorized"))", "-o", "StrictModes=no", "-o", "PidFile=none",
      "-o", "PasswordAuthentication=no", "-o", "KbdInteractiveAuthentication=no",
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    try await waitUntilReady()
  }

  /// Whether a server can be had here at all: what it needs beside its program differs from machine to machine.
  static var letsOneIn: Bool {
    get async {
      guard isInstalled, let folder = try? TemporaryFolder() else { return false }
      let root = URL(filePath: folder.path, directoryHint: .isDirectory)
      guard let server = try? await SecureShellServer(in: root) else { return false }
      let answer = try? await shell(
        "ssh", server.options(withKey: "client", knowing: "known") + ["127.0.0.1", "echo in"])
      return answer == "in"
    }
  }

  /// Waits until the server tells its name.
  private func waitUntilReady() async throws {
    for _ in 0..<600 where process.isRunning {
      if (try? await shell("ssh-keyscan", ["-p", String(port), "-T", "1", "127.0.0.1"]))?.isEmpty == false { return }
      try await Task.sleep(for: .milliseconds(50))
    }
    throw ServerFailure()
  }

  private struct ServerFailure: Error {}

  deinit {
    process.terminate()
    process.waitUntilExit()
  }

  /// Makes ssh go by a key and a list of known hosts of the test.
  func letIn(withKey key: String, knowing hosts: String) {
    setenv("RSYNC_RSH", (["ssh"] + options(withKey: key, knowing: hosts)).joined(separator: " "), 1)
  }

  private func options(withKey key: String, knowing hosts: String) -> [String] {
    [
      "-F", "none", "-p", String(port), "-i", path(root, key), "-o", "IdentitiesOnly=yes", "-o", "BatchMode=yes",
      "-o", "StrictHostKeyChecking=yes", "-o", "UserKnownHostsFile=\(path(root, hosts))",
    ]
  }
}
