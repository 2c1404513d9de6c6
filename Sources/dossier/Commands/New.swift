internal import ArgumentParser
internal import Building

struct New: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Start a note: “dossier new company \"Lynas Rare Earths\"”.",
    discussion: """
      “dossier new briefing”, without a name, drafts one about the newest week of the content. “dossier new --missing” \
      starts all notes that fields name and that are not there yet.
      """)

  @Argument(help: "The kind of note: company, project, deal …")
  var kind: String?

  @Argument(help: "The name of what the note is about.")
  var name: String?

  @Flag(help: "Start every note that a field names and that is not there, of the kind that the field takes.")
  var missing = false

  @Option(help: "The folder of notes, articles and settings.")
  var content = "Content"

  func validate() throws {
    if missing, kind != nil { throw ValidationError("--missing takes no kind and no name.") }
    if !missing, kind == nil { throw ValidationError("Name the kind of note: “dossier new company \"RareX\"”.") }
  }

  func run() async throws {
    if missing { return try await writeMissing() }
    let kind = kind ?? ""
    try await reportingFailure { () async throws(BuildFailure) in
      Terminal.printLine("wrote \(try await write(kind))")
    }
  }

  private func write(_ kind: String) async throws(BuildFailure) -> String {
    if name == nil, kind == BriefingDraft.kind { return try await BriefingDraft(content: content).write() }
    return try NoteTemplate.write(kind: kind, name: name ?? "", content: content)
  }

  private func writeMissing() async throws {
    let content = content
    let outcome = try await reportingFailure { () async throws(BuildFailure) in
      try await MissingNotes(content: content).write()
    }
    for path in outcome.written { Terminal.printLine("wrote \(path)") }
    for name in outcome.left { Terminal.printError("left out \(name)") }
    if outcome.written.isEmpty, outcome.left.isEmpty { Terminal.printLine("every name in a field has its note") }
    if !outcome.left.isEmpty { throw Exit.problemsInContent }
  }
}
