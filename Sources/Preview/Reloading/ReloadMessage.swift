internal import Building
internal import Foundations

/// What a page in a browser is told: which version of the site there is, and what is wrong with the content.
///
/// Each message says all there is to say, so that one that a slow reader misses is no loss.
struct ReloadMessage: Sendable {
  /// A stylesheet that changed its address with its bytes.
  struct Style: Sendable {
    let old: String
    let new: String
  }

  let version: String
  /// The version from which this one differs in its stylesheets alone; nil where more changed.
  var since: String?
  var styles: [Style] = []
  let diagnostics: [Diagnostic]
  var failure: BuildFailure?
  /// Whether the pages are those of an earlier build, since the latest could not be shown.
  var isKept = false

  /// Messages shown in full; the rest is counted.
  private static let shownLimit = 20

  init(version: String, diagnostics: [Diagnostic]) {
    self.version = version
    self.diagnostics = diagnostics.filter { $0.severity != .note }
  }

  /// As a server-sent event.
  var event: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("version", version)
      json.member("since", since)
      json.member("styles", styles) { json, style in
        json.object { json in
          json.member("old", style.old)
          json.member("new", style.new)
        }
      }
      writeProblems(to: &json)
    }
    return Array("data: ".utf8) + json.bytes + Array("\n\n".utf8)
  }

  private func writeProblems(to json: inout JSONWriter) {
    let report = DiagnosticReport(diagnostics)
    let entries =
      report.entries.filter { $0.diagnostic.severity == .error }
      + report.entries.filter { $0.diagnostic.severity != .error }
    let failed = failure?.message
    json.member("isKept", isKept)
    json.member("hasErrors", failed != nil || report.count(.error) > 0)
    json.member("summary", failed ?? (report.isEmpty ? nil : report.summary))
    json.member("problems", Array(entries.prefix(Self.shownLimit))) { json, entry in
      json.string(DiagnosticText().render(entry))
    }
    json.member("more", entries.count > Self.shownLimit ? entries.count - Self.shownLimit : nil)
  }
}
