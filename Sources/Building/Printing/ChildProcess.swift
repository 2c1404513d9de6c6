internal import Foundations

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// How a program ended.
enum ProgramEnd { case cleanly, withProblems, tooLate }

/// Whether the process runs as root, as which Chromium starts only without its sandbox.
var isSuperuser: Bool { geteuid() == 0 }

/// The first Chromium on the PATH; nil where there is none.
func installedBrowser() -> String? {
  guard let path = getenv("PATH").map({ String(cString: $0) }) else { return nil }
  for name in ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"] {
    for folder in path.split(separator: ":") {
      let file = Path.join(String(folder), name)
      if access(file, X_OK) == 0 { return file }
    }
  }
  return nil
}

/// Runs a program with its output thrown away, and ends it with all its children after so many seconds.
///
/// It sees no more of the environment than where programs are, a home of its own and UTC.
func run(_ program: String, _ arguments: [String], home: String, for seconds: Int) -> ProgramEnd {
  #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
    var attributes: posix_spawnattr_t?
  #else
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
  #endif
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
    posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
  }
  // A process group of its own, so that its children end with it.
  posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
  posix_spawnattr_setpgroup(&attributes, 0)
  var child: pid_t = 0
  let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
  var words = cStrings([program] + arguments)
  var environment = cStrings(["PATH=\(path)", "HOME=\(home)", "TZ=UTC"])
  defer { for word in words + environment { free(word) } }
  guard posix_spawn(&child, program, &actions, &attributes, &words, &environment) == 0 else { return .withProblems }
  return wait(for: child, seconds: seconds)
}

/// Copies that the caller frees, with the null behind them that C lists end with.
private func cStrings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] { texts.map { strdup($0) } + [nil] }

private func wait(for child: pid_t, seconds: Int) -> ProgramEnd {
  var status: Int32 = 0
  for _ in 0..<seconds * 20 {
    if waitpid(child, &status, WNOHANG) == child { return status == 0 ? .cleanly : .withProblems }
    usleep(50_000)
  }
  kill(-child, SIGKILL)
  waitpid(child, &status, 0)
  return .tooLate
}
