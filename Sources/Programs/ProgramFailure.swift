/// Why a program did not run to its end.
package enum ProgramFailure: Error, Sendable, Hashable {
  case notInstalled(String)
  /// It was not done in the time it was given, and was ended.
  case tooLate(String)
  case notRun(String, reason: String)

  /// One line without a full stop, for a person.
  package var summary: String {
    switch self {
    case .notInstalled(let name): "\(name) is not installed"
    case .tooLate(let name): "\(name) was not done in time"
    case .notRun(let name, let reason): "\(name) could not be run: \(reason)"
    }
  }

  /// How to install what is missing; nil for other failures.
  package var fix: String? {
    guard case .notInstalled(let name) = self else { return nil }
    return "install it: apt install \(name), or brew install \(name)"
  }
}
