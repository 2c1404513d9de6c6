internal import ArgumentParser
internal import Building

/// How a run ended, decided in this one place: 0 clean, 1 problems in the content, 2 wrong usage or environment.
enum Exit {
  static let problemsInContent = ExitCode(1)
  static let wrongUsage = ExitCode(2)
}

extension Dossier {
  /// Ends the process with the message of an error; whatever the parser refuses is wrong usage.
  static func end(with error: any Error) -> Never {
    if let code = error as? ExitCode {
      Terminal.endUnlessPrinted()
      Terminal.endProcess(code.rawValue)
    }
    let message = fullMessage(for: error)
    guard exitCode(for: error) == .success else {
      Terminal.printError(message)
      Terminal.endProcess(Exit.wrongUsage.rawValue)
    }
    if !message.isEmpty { Terminal.printLine(message) }
    Terminal.endUnlessPrinted()
    Terminal.endProcess(0)
  }
}

/// Runs a command's work, and turns a failure into its message and exit status.
func reportingFailure<Result>(_ work: () async throws(BuildFailure) -> Result) async throws -> Result {
  do throws(BuildFailure) {
    return try await work()
  } catch {
    Terminal.printFailure(error)
    throw Exit.wrongUsage
  }
}
