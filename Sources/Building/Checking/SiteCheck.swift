internal import Catalog
package import Foundations
internal import Pages

/// Everything that a build reports and what the desk still has to do, with nothing written.
package struct SiteCheck: Sendable {
  /// Their output is not looked at.
  package let options: BuildOptions

  package init(_ options: BuildOptions) { self.options = options }

  /// Reads, links and renders the site in memory; writes nothing.
  package func run() async throws(BuildFailure) -> CheckReport {
    let loaded = try await LoadedSite(options)
    let site = loaded.site
    let reported = loaded.diagnostics + loaded.distinctPlans(of: await loaded.pages).clashes
    let worklists = WorklistBuilder(
      catalog: site.catalog, notes: site.notes, day: site.asOf, diagnostics: loaded.diagnostics
    ).worklists()
    let further = worklists.filter { !$0.topic.isReportedByBuild }.flatMap { $0.items.map(\.diagnostic) }
    return CheckReport(
      diagnostics: loaded.told(reported + further), notes: site.catalog.entities.count,
      articles: site.catalog.articles.count, claims: site.catalog.entities.reduce(0) { $0 + $1.claimCount },
      missingNotes: MissingNotes.count(in: loaded))
  }

  /// The errors that a build does not report, since they are such only where site.yml says so; none where it does not.
  package func errors(besides build: BuildReport) async throws(BuildFailure) -> [Diagnostic] {
    guard ContentReader.makesErrors(options.content) else { return [] }
    let known = Set(build.diagnostics)
    return try await run().diagnostics.filter { $0.severity == .error && !known.contains($0) }
  }
}

/// What a check found.
package struct CheckReport: Sendable {
  /// Sorted and complete.
  package var diagnostics: [Diagnostic]
  package let notes: Int
  package let articles: Int
  /// Values and milestones.
  package let claims: Int
  /// How many names stand in fields that no note bears, that are like none that one bears, and of which a note can be begun.
  var missingNotes = 0
  /// Problems that the baseline holds and that are therefore left out.
  package var accepted = 0
  /// Lines of the baseline that nothing answers to any more.
  package var settled = 0

  /// How many of the diagnostics are errors: those that a baseline accepts are not among them.
  package var errors: Int { diagnostics.count { $0.severity == .error } }

  /// Nil where there is something to mend: `no errors, no warnings in 12 notes, 40 articles and 310 values`.
  package var cleanSummary: String? {
    guard diagnostics.allSatisfy({ $0.severity == .note }) else { return nil }
    let counts = [(notes, "note"), (articles, "article"), (claims, "value")].map { counted in
      "\(counted.0) \(counted.1)\(counted.0 == 1 ? "" : "s")"
    }
    return "no errors, no warnings in \(counts[0]), \(counts[1]) and \(counts[2])"
  }
}

extension CheckReport {
  /// How several missing notes are made at one stroke; nil where at most one can be.
  package var missingNotesHint: String? {
    missingNotes < 2 ? nil : "\(missingNotes) names in fields have no note: “dossier new --missing” starts those notes"
  }

  /// How many notes there are of each rule, a line each: `412 × a value that rests on one source [DOS-511]`.
  package var noteCounts: [String] {
    var counts: [DiagnosticRule: Int] = [:]
    for diagnostic in diagnostics where diagnostic.severity == .note { counts[diagnostic.rule, default: 0] += 1 }
    return counts.sorted { $0.key.code < $1.key.code }.map { rule, count in
      "note: \(count) × \(rule.title); list them with --notes [\(rule.code)]"
    }
  }
}
