internal import Subprocess
internal import SystemPackage

/// A program that people already trust, found on this machine.
package struct ExternalProgram: Sendable {
  /// How a run of it ended.
  package struct Outcome: Sendable {
    /// Its exit status; 128 and the signal's number where a signal ended it.
    package let status: Int
    /// What it wrote to its standard output.
    package let output: [UInt8]
    /// What it wrote to its standard error.
    package let problems: String

    /// The output as UTF-8; other bytes become �.
    package var text: String { String(decoding: output, as: UTF8.self) }
    package var succeeded: Bool { status == 0 }
  }

  /// What it sees of the environment of this process, beside its own variables.
  package enum Surroundings: Sendable { case inherited, bare }

  /// As it is looked for on the PATH.
  package let name: String
  /// Its own; nil for those of this process that it does not see.
  package var variables: [String: String?]
  private let surroundings: Surroundings

  /// Bytes of what a program prints beyond which it is given up.
  private static let outputLimit = 256 << 20

  /// Looks for nothing yet: a program that is not installed is a `ProgramFailure` of its first run.
  package init(name: String, variables: [String: String?] = [:], surroundings: Surroundings = .inherited) {
    self.name = name
    self.variables = variables
    self.surroundings = surroundings
  }

  /// Runs the program and waits for its end, whatever its status.
  package func run(
    _ arguments: [String], input: [UInt8] = [], in folder: String? = nil
  ) async throws(ProgramFailure) -> Outcome {
    do {
      let result = try await Subprocess.run(
        .name(name), arguments: Arguments(arguments), environment: environment,
        workingDirectory: folder.map { FilePath($0) },
        input: .fileDescriptor(try openInput(input), closeAfterSpawningProcess: true),
        output: .bytes(limit: Self.outputLimit), error: .bytes(limit: Self.outputLimit))
      return Outcome(
        status: status(of: result.terminationStatus), output: result.standardOutput,
        problems: String(decoding: result.standardError, as: UTF8.self))
    } catch {
      throw failure(error)
    }
  }

  /// Runs the program with all that it prints thrown away, and gives its exit status.
  ///
  /// - Parameter limit: after which it is ended with all that it started; nil to wait as long as it takes.
  package func runSilently(_ arguments: [String], for limit: Duration? = nil) async throws(ProgramFailure) -> Int {
    guard let limit else { return try await finish(arguments).get() }
    let end = await withTaskGroup(of: Result<Int, ProgramFailure>.self) { group in
      group.addTask { await finish(arguments) }
      group.addTask {
        try? await Task.sleep(for: limit)
        return .failure(.tooLate(name))
      }
      // The group waits for the other: a program that is given up is gone when this returns.
      defer { group.cancelAll() }
      return await group.next() ?? .failure(.tooLate(name))
    }
    return try end.get()
  }

  private func finish(_ arguments: [String]) async -> Result<Int, ProgramFailure> {
    var options = PlatformOptions()
    // A process group of its own, so that its children end with it.
    options.processGroupID = 0
    options.teardownSequence = [.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)]
    do {
      let result = try await Subprocess.run(
        .name(name), arguments: Arguments(arguments), environment: environment, platformOptions: options,
        input: .none, output: .discarded, error: .discarded)
      return .success(status(of: result.terminationStatus))
    } catch {
      return .failure(failure(error))
    }
  }

  private var environment: Environment {
    var own: [Environment.Key: String?] = [:]
    for (key, value) in variables {
      if let key = Environment.Key(rawValue: key) { own.updateValue(value, forKey: key) }
    }
    return switch surroundings {
    case .inherited: .inherit.updating(own)
    case .bare: .custom(own.compactMapValues { $0 })
    }
  }

  private func failure(_ error: any Error) -> ProgramFailure {
    if let error = error as? SubprocessError, error.code == .executableNotFound { return .notInstalled(name) }
    return .notRun(name, reason: "\(error)")
  }

  private func status(of status: TerminationStatus) -> Int {
    switch status {
    case .exited(let code): Int(code)
    case .signaled(let signal): 128 + Int(signal)
    }
  }
}
