internal import Foundations
internal import Programs

extension ExternalProgram {
  /// Runs the program and waits for its end, whatever its status.
  func attempt(
    _ arguments: [String], input: [UInt8] = [], in folder: String? = nil
  ) async throws(PublishFailure) -> Outcome {
    do throws(ProgramFailure) {
      return try await run(arguments, input: input, in: folder)
    } catch {
      throw PublishFailure(withoutSecrets(error.summary), fix: error.fix)
    }
  }

  /// Runs the program and fails where it does, with the last lines that it printed.
  @discardableResult
  func runToSuccess(
    _ arguments: [String], input: [UInt8] = [], in folder: String? = nil
  ) async throws(PublishFailure) -> Outcome {
    let outcome = try await attempt(arguments, input: input, in: folder)
    guard outcome.succeeded else { throw failure(outcome) }
    return outcome
  }

  /// What a run that did not succeed means to the one who publishes.
  ///
  /// - Parameter fix: what to do where nothing better is known.
  func failure(_ outcome: Outcome, fix: String = finish) -> PublishFailure {
    let said = withoutSecrets(outcome.problems)
    let known = name == "rsync" ? wordless[outcome.status] : nil
    var lines = said.split(whereSeparator: \.isNewline).suffix(4).map(String.init)
    if lines.isEmpty, let known { lines = [known.meaning] }
    return PublishFailure(
      "\(name) ended with status \(outcome.status):\n  \(lines.joined(separator: "\n  "))",
      fix: advice(on: said) ?? known?.advice ?? fix)
  }
}
