internal import Subprocess
internal import SystemPackage

/// A program that people already trust, found on this machine, which carries the files.
struct ExternalProgram: Sendable {
  /// How a run of it ended.
  struct Outcome: Sendable {
    /// Its exit status; 128 and the signal's number where a signal ended it.
    let status: Int
    let output: [UInt8]
    let problems: String

    var text: String { String(decoding: output, as: UTF8.self) }
    var succeeded: Bool { status == 0 }
  }

  let name: String
  /// Variables that are set for it beside those of this process.
  var variables: [String: String] = [:]

  /// Bytes of what a program prints beyond which it is given up.
  private static let outputLimit = 256 << 20

  /// Runs the program and waits for its end, whatever its status.
  func run(
    _ arguments: [String], input: [UInt8] = [], in folder: String? = nil
  ) async throws(PublishFailure) -> Outcome {
    var changes: [Environment.Key: String?] = [:]
    for (key, value) in variables {
      if let key = Environment.Key(rawValue: key) { changes[key] = value }
    }
    do {
      let result = try await Subprocess.run(
        .name(name), arguments: Arguments(arguments), environment: .inherit.updating(changes),
        workingDirectory: folder.map { FilePath($0) }, input: .array(input),
        output: .bytes(limit: Self.outputLimit), error: .bytes(limit: Self.outputLimit))
      return Outcome(
        status: status(of: result.terminationStatus), output: result.standardOutput,
        problems: String(decoding: result.standardError, as: UTF8.self))
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw PublishFailure("\(name) is not installed", fix: "install it: apt install \(name), or brew install \(name)")
    } catch {
      throw PublishFailure("\(name) could not be run: \(error)")
    }
  }

  /// Runs the program and fails where it does, with the last lines that it printed.
  @discardableResult
  func runToSuccess(
    _ arguments: [String], input: [UInt8] = [], in folder: String? = nil
  ) async throws(PublishFailure) -> Outcome {
    let outcome = try await run(arguments, input: input, in: folder)
    guard outcome.succeeded else { throw failure(outcome) }
    return outcome
  }

  /// What a run that did not succeed means to the one who publishes.
  func failure(_ outcome: Outcome) -> PublishFailure {
    let said = withoutSecrets(outcome.problems)
    let lines = said.split(whereSeparator: \.isNewline).suffix(4).joined(separator: "\n  ")
    return PublishFailure(
      "\(name) ended with status \(outcome.status):\n  \(lines)", fix: advice(on: said) ?? "publish again to finish")
  }

  private func status(of status: TerminationStatus) -> Int {
    switch status {
    case .exited(let code): Int(code)
    case .signaled(let signal): 128 + Int(signal)
    }
  }
}

/// What to do about the troubles that hosts have most often, by words that the programs print.
private func advice(on problems: String) -> String? {
  let known: [(words: String, advice: String)] = [
    ("Host key verification failed", "ask the host's keeper for its key, then mend ~/.ssh/known_hosts"),
    ("No space left on device", "make room at the target, then publish again to finish"),
    ("Permission denied (publickey", "ask the host's keeper to let your ssh key in"),
    ("Permission denied", "ask who may write there, then publish again to finish"),
    ("Authentication failed", "renew the password in git's credential helper"),
    ("AccessDenied", "check the keys in rclone's settings: “rclone config”"),
    ("InvalidAccessKeyId", "check the keys in rclone's settings: “rclone config”"),
    ("SignatureDoesNotMatch", "check the keys in rclone's settings: “rclone config”"),
    ("didn't find section in config file", "set the store up first: “rclone config”"),
    ("stale info", "somebody else has published meanwhile; publish again"),
    ("non-fast-forward", "somebody else has published meanwhile; publish again"),
  ]
  return known.first { problems.contains($0.words) }?.advice
}

/// A text with what stands between `://` and `@` of an address left out.
func withoutSecrets(_ text: String) -> String {
  var output = ""
  var rest = text[...]
  while let scheme = rest.firstRange(of: "://") {
    output += rest[..<scheme.upperBound]
    rest = rest[scheme.upperBound...]
    let authority = rest.prefix { $0 != "/" && !$0.isWhitespace && $0 != "'" && $0 != "\"" }
    guard let at = authority.lastIndex(of: "@") else { continue }
    output += "…"
    rest = rest[at...]
  }
  return output + rest
}
