internal import Programs

/// What a host serves at an address.
struct WebAnswer {
  let bytes: [UInt8]
  /// Where it stands: another address than the one that was asked for where the host led on to it.
  let address: String
}

/// “HTTP page not retrieved”, for the answer was 400 or above, and “unrecognized transfer encoding”, for what came as
/// compressed was not (curl(1), exit codes).
private let unusable = [22, 61]

/// Asks a host; nil where it answers that there is nothing, or what cannot be read.
///
/// - Parameter compressed: whether the bytes may come compressed, as they do to a browser.
func fetch(_ address: String, compressed: Bool) async throws(PublishFailure) -> WebAnswer? {
  let curl = ExternalProgram(name: "curl")
  let options = [
    "--disable", "--silent", "--show-error", "--fail", "--globoff", "--netrc-optional", "--max-time", "60",
    "--location", "--max-redirs", "5", "--proto", "=http,https", "--write-out", "%{stderr}\n%{url_effective}",
  ]
  // The address goes in by the back door: it may hold a password, and other users see the arguments of a program.
  let quoted = address.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  let outcome = try await curl.attempt(
    options + (compressed ? ["--compressed"] : []) + ["--config", "-"], input: Array("url = \"\(quoted)\"\n".utf8))
  if unusable.contains(outcome.status) { return nil }
  guard outcome.succeeded else { throw curl.failure(outcome, fix: "see whether a browser can open this address") }
  let final = outcome.problems.split(separator: "\n").last.map(String.init) ?? address
  return WebAnswer(bytes: outcome.output, address: final)
}
