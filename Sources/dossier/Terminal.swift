internal import ArgumentParser
internal import Building
internal import Foundations

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What a person reads: results on standard output, problems on standard error.
enum Terminal {
  /// Whether problems may be coloured: standard error is a terminal and `NO_COLOR` is not set (no-color.org).
  static var usesColor: Bool { canRedraw && environment("NO_COLOR").isEmpty }

  /// Whether standard error is a terminal that knows more than text, so that a line can be drawn again.
  static var canRedraw: Bool {
    isatty(STDERR_FILENO) == 1 && !["", "dumb"].contains(environment("TERM"))
  }

  /// Columns of the terminal behind standard error; 80 where it does not say.
  static var width: Int {
    var size = winsize()
    return ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  /// Whether a descriptor is a terminal of which the locale says that it shows no UTF-8.
  private static func isPlain(_ descriptor: Int32) -> Bool {
    guard isatty(descriptor) == 1 else { return false }
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.map(environment).first { !$0.isEmpty } ?? ""
    let encoding = locale.lowercased()
    return !encoding.isEmpty && !encoding.contains("utf-8") && !encoding.contains("utf8")
  }

  /// Empty where it is not set.
  private static func environment(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }

  /// Prints lines that may hold what others wrote.
  static func printError(_ text: String) { printErrorRaw(printable(text, keepsLines: true) + "\n") }

  static func printFailure(_ failure: BuildFailure) { printError("dossier: \(failure.message)") }

  /// Prints results that may hold what others wrote, and ends the line.
  static func printLine(_ text: String) {
    let text = printable(text, keepsLines: true) + "\n"
    write(Array((isPlain(STDOUT_FILENO) ? plainCharacters(text) : text).utf8), to: STDOUT_FILENO)
  }

  static func printBytes(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  /// All of standard input; fails where it is a folder or breaks off.
  static func readInput() throws(BuildFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw BuildFailure("standard input cannot be read", fix: "redirect a file to it, not a folder") }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }

  static func printErrorRaw(_ text: String) {
    write(Array((isPlain(STDERR_FILENO) ? plainCharacters(text) : text).utf8), to: STDERR_FILENO)
  }

  /// Ends the process where results were lost, as on a disk that is full.
  static func endUnlessPrinted() { if fflush(nil) != 0, errno != EPIPE { endWithLostOutput() } }

  private static func endWithLostOutput() -> Never {
    printErrorRaw("dossier: standard output cannot be written; see whether the disk is full\n")
    endProcess(Exit.wrongUsage.rawValue)
  }

  /// A pipe that nobody reads any more is no failure of ours.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { writeBytes(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno != EPIPE, descriptor == STDOUT_FILENO { endWithLostOutput() }
      if count <= 0 { return }
      bytes = bytes.dropFirst(count)
    }
  }

  static func endProcess(_ status: Int32) -> Never { exit(status) }
}

/// The system's `write`, which the members above would hide.
private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
