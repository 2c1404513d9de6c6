import Building
import Foundation
import TestSupport
import Testing

@testable import Publishing

/// rsync through a real OpenSSH server on this machine.
@Suite(
  .enabled("an OpenSSH server lets one in on this machine") { await SecureShellServer.letsOneIn }, .serialized,
  .ownThreads)
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

  struct Fault: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// What the server runs instead of what it is asked to, in a shell.
    let command: String
    /// What is told to do; what the host says of it may be lost with the line.
    let advice: [String]
    var isPossible: @Sendable () async -> Bool = { true }
  }

  private static let asked = "eval $SSH_ORIGINAL_COMMAND"
  /// Byte for byte, for whoever waits for more before it writes would keep both sides waiting.
  private static let some = "dd bs=1 count=100000 status=none"
  /// What is asked for, with no more of what comes than another command lets through.
  private static func partly(_ filter: String) -> String {
    "exec 3<&0; mkfifo p$$; (\(filter)) <&3 >p$$ 2>/dev/null & \(asked) <p$$"
  }
  private static let again = "publish again to finish"
  private static let lookAtDisk = "look at the disk and the quota of the target, then publish again to finish"
  /// A disk of its own for as long as the command runs.
  private static let smallDisk =
    "unshare --user --map-root-user --mount sh -c 'mount -t tmpfs -o size=90k tmpfs live && "

  static let faults = [
    Fault(
      testDescription: "the line is cut after 100 kB", command: partly(some), advice: [again]),
    Fault(
      testDescription: "the server is killed after 100 kB", command: partly("\(some); kill -9 $PPID"),
      advice: [again]),
    Fault(
      testDescription: "no space left", command: smallDisk + asked + "'",
      advice: ["make room at the target, then publish again to finish", lookAtDisk],
      isPossible: { (try? await shell("sh", ["-c", "mkdir -p live; " + smallDisk + "true'"])) != nil }),
    Fault(
      testDescription: "a quota on files", command: "trap '' XFSZ; ulimit -f 90; " + asked,
      advice: [lookAtDisk]),
    Fault(
      testDescription: "permission denied",
      command: getuid() == 0
        ? "setpriv --reuid=65534 --regid=65534 --clear-groups sh -c '\(asked)'" : "chmod 555 live; \(asked)",
      advice: ["ask who may write there, then publish again to finish"]),
  ]

  @Test(arguments: faults)
  func aTransferThatFails_leavesWholePages_andTheNextOneFinishes(_ fault: Fault) async throws {
    guard await fault.isPossible() else { return print("skipped: \(fault.command) is not possible here") }
    let folder = try TemporaryFolder()
    let root = URL(filePath: folder.path, directoryHint: .isDirectory)
    let server = try await SecureShellServer(in: root)
    server.letIn(withKey: "client", knowing: "known")
    let target = PublishTarget(name: "host", way: .rsync, destination: "127.0.0.1:" + path(root, "live"))
    let old = ["index.html": "uses 1", "a.html": "uses 1", "assets/1.css": "1"]
    let new = ["index.html": "uses 2 ", "b.html": "uses 2", "assets/2.css": String(repeating: "2", count: 400_000)]
    try writeSite(old, at: root)
    _ = try await publish(root, to: target)

    try writeSite(new, at: root)
    try server.run("cd \(root.path(percentEncoded: false)); " + fault.command)
    let failure = await #expect(throws: PublishFailure.self) { _ = try await publish(root, to: target) }
    #expect(fault.advice.contains(failure?.fix ?? ""), "\(failure?.summary ?? "")")
    // The stylesheet comes first and did not arrive, so nothing that uses it did. What the host runs may outlive the line
    // by a moment, in which it takes away what it has begun to write.
    let live = root.appending(path: "live")
    for _ in 0..<200 where (try? files(in: live)) != old { try await Task.sleep(for: .milliseconds(50)) }
    #expect(try files(in: live) == old)

    try server.run(nil)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path(root, "live"))
    _ = try await publish(root, to: target)
    #expect(try files(in: root.appending(path: "live")) == new)
  }
}
