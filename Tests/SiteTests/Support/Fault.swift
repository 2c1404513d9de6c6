import Foundation
import Testing

/// Something of the machine that fails while the tool runs.
struct Fault: Sendable {
  static let plainStart = "exec \"$0\" \"$@\""

  /// The last line of a shell that starts the tool, which is `$0` with its arguments.
  let start: String

  /// A write is refused part of the way, as by a quota.
  static let largeFilesRefused = Fault(start: "trap '' XFSZ; ulimit -f 16; " + plainStart)

  /// The folder is a disk of its own, with little room, for as long as the tool runs.
  static func smallDisk(at folder: String) -> Fault {
    apart("mkdir -p \(folder); mount -t tmpfs -o size=64k tmpfs \(folder)")
  }

  /// The folder cannot be written to for as long as the tool runs.
  static func readOnly(_ folder: String) -> Fault {
    apart("mount --bind \(folder) \(folder) && mount -o remount,ro,bind \(folder)")
  }

  /// The tool runs as somebody who may write only where everybody may.
  static let stranger = Fault(
    start: getuid() == 0 ? "exec setpriv --reuid=65534 --regid=65534 --clear-groups \"$0\" \"$@\"" : plainStart)

  /// Whether it can be brought about on this machine: not everywhere may one mount a disk or be somebody else. Where it
  /// cannot the log says that the case was skipped.
  var isPossible: Bool {
    get throws {
      let workshop = try Workshop()
      try workshop.shell("chmod 755 . && mkdir -p Output www")
      let result = try workshop.run("--version", under: self)
      if result.status != 0 { print("skipped: \(start) is not possible here: \(result.problems)") }
      return result.status == 0
    }
  }

  private static func apart(_ preparation: String) -> Fault {
    Fault(
      start: """
        exec unshare --user --map-root-user --mount sh -c '\(preparation) && exec "$0" "$@"' "$0" "$@"
        """)
  }
}

/// A fault that is tried, what is said of it, and what is done to the folder before and after.
struct FaultCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let fault: Fault
  let told: String
  var before = "true"
  var after = "true"
}
