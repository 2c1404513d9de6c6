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

/// How a run ended, decided in this one place.
enum Exit {
  static let problemsInContent = ExitCode(1)
  static let wrongUsage = ExitCode(2)
}

extension Dossier {
  /// Ends the process with the message and status of an error: 2 for wrong usage, as `Exit` has it.
  static func exit(with error: any Error) -> Never {
    if let code = error as? ExitCode { Glibc.exit(code.rawValue) }
    let message = fullMessage(for: error)
    let isHelp = exitCode(for: error) == .success
    if !message.isEmpty { isHelp ? print(message) : Terminal.printError(message) }
    Glibc.exit(isHelp ? 0 : Exit.wrongUsage.rawValue)
  }
}

/// Runs a command's work, and turns a failure into its message and exit status.
func reportingFailure(_ body: () async throws(BuildFailure) -> Void) async throws {
  do throws(BuildFailure) {
    try await body()
  } catch {
    Terminal.printError("dossier: \(error.summary)" + (error.fix.map { "; \($0)" } ?? ""))
    throw Exit.wrongUsage
  }
}
