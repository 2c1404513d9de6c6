import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why the browser could not be driven.
package struct BrowserFailure: Error, CustomStringConvertible {
  package let description: String

  package init(description: String) {
    self.description = description
  }
}

/// The two ends of Chromium's debugging pipe: JSON messages that end in a zero byte (`--remote-debugging-pipe`).
final class BrowserPipe {
  private let process: pid_t
  private let commands: Int32
  private let answers: Int32
  private var unread: [UInt8] = []

  /// Starts a program with the pipe as its file descriptors 3 and 4.
  init(program: String, arguments: [String], environment: [String: String]) throws {
    var toBrowser: [Int32] = [0, 0]
    var fromBrowser: [Int32] = [0, 0]
    guard pipe(&toBrowser) == 0, pipe(&fromBrowser) == 0 else { throw BrowserFailure(description: "no pipe") }
    for end in toBrowser + fromBrowser { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    commands = toBrowser[1]
    answers = fromBrowser[0]
    process = try BrowserPipe.start(
      program, arguments, environment, reading: toBrowser[0], writing: fromBrowser[1])
    close(toBrowser[0])
    close(fromBrowser[1])
  }

  /// Ends the program with all that it started; the pipe is of no use afterwards.
  func end() {
    close(commands)
    close(answers)
    kill(-process, SIGKILL)
    waitpid(process, nil, 0)
  }

  func send(_ message: Data) throws {
    var bytes = [UInt8](message) + [0]
    while !bytes.isEmpty {
      let count = write(commands, bytes, bytes.count)
      guard count > 0 else { throw BrowserFailure(description: "the browser no longer listens") }
      bytes.removeFirst(count)
    }
  }

  /// The next message, or nil where none comes in time.
  func receive(within seconds: Double) throws -> Data? {
    while true {
      if let end = unread.firstIndex(of: 0) {
        defer { unread.removeSubrange(...end) }
        return Data(unread[..<end])
      }
      var waiting = pollfd(fd: answers, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, Int32(seconds * 1000)) > 0 else { return nil }
      var chunk = [UInt8](repeating: 0, count: 1 << 18)
      let count = read(answers, &chunk, chunk.count)
      guard count > 0 else { throw BrowserFailure(description: "the browser went away") }
      unread.append(contentsOf: chunk[..<count])
    }
  }

  private static func start(
    _ program: String, _ arguments: [String], _ environment: [String: String], reading: Int32, writing: Int32
  ) throws -> pid_t {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A process group of its own, so that its children end with it.
    #if canImport(Glibc)
      posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    #else
      posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_CLOEXEC_DEFAULT))
    #endif
    // The ends may stand at 3 and 4 already; what is copied to its own number keeps its close-on-exec, so go by others.
    posix_spawn_file_actions_adddup2(&actions, reading, 100)
    posix_spawn_file_actions_adddup2(&actions, writing, 101)
    posix_spawn_file_actions_adddup2(&actions, 100, 3)
    posix_spawn_file_actions_adddup2(&actions, 101, 4)
    // It lives longer than most tests: a pipe of theirs that it held would never end for whoever reads it.
    #if canImport(Glibc)
      for number in 5..<min(4096, Int32(clamping: sysconf(Int32(_SC_OPEN_MAX)))) {
        posix_spawn_file_actions_addclose(&actions, number)
      }
    #else
      for number: Int32 in [0, 1] { posix_spawn_file_actions_addinherit_np(&actions, number) }
    #endif
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in words + variables { free(word) } }
    var child: pid_t = 0
    guard posix_spawn(&child, program, &actions, &attributes, words, variables) == 0 else {
      throw BrowserFailure(description: "cannot start \(program)")
    }
    return child
  }
}
