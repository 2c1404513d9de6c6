import Foundation

@testable import Publishing

/// An OpenSSH server with keys of its own, for as long as a test holds it.
final class SecureShellServer {
  static let program = "/usr/sbin/sshd"
  static var isInstalled: Bool {
    FileManager.default.isExecutableFile(atPath: program) && PublishingTests.isInstalled("rsync")
      && PublishingTests.isInstalled("ssh")
  }

  private let process = Process()
  private let held = Pipe()
  private let root: URL
  /// Below those that the system gives to whoever asks for any, of which one may be in use.
  private let port = Int.random(in: 20_000...32_000)

  init(in root: URL) async throws {
    self.root = root
    for key in ["host", "other", "client", "stranger"] {
      try await shell("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", path(root, key)])
    }
    try run(nil)
    for (file, key) in [("known", "host"), ("changed", "other")] {
      let shared = try String(contentsOf: root.appending(path: "\(key).pub"), encoding: .utf8)
      try Data("[127.0.0.1]:\(port) \(shared)".utf8).write(to: root.appending(path: file))
    }
    // The server parts with its rights in this folder where it runs as root.
    if getuid() == 0 {
      try? FileManager.default.createDirectory(atPath: "/run/sshd", withIntermediateDirectories: true)
    }
    // The server closes all files that it is born with, and Foundation takes a program that closed them for one that
    // has ended: it would wait for this one, and learn of no other end until then. So a shell stands between them, which
    // ends the server when nobody holds its input any more.
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", #""$@" & read -r end; kill $!"#, "server", Self.program,
      "-D", "-f", "/dev/null", "-p", String(port), "-h", path(root, "host"), "-o", "ListenAddress=127.0.0.1",
      "-o", "AuthorizedKeysFile=\(path(root, "authorized"))", "-o", "StrictModes=no", "-o", "PidFile=none",
      "-o", "PasswordAuthentication=no", "-o", "KbdInteractiveAuthentication=no",
    ]
    process.standardInput = held
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
    try? held.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// Makes the server run a command of the test for whoever comes, or what it is asked to.
  func run(_ command: String?) throws {
    let key = try String(contentsOf: root.appending(path: "client.pub"), encoding: .utf8)
    let option = command.map { "command=\"\($0.replacing("\"", with: "\\\""))\" " } ?? ""
    try Data((option + key).utf8).write(to: root.appending(path: "authorized"))
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
