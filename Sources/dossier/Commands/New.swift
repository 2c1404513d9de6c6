internal import ArgumentParser
internal import Building

struct New: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Start a note: “dossier new company \"Lynas Rare Earths\"”.",
    discussion: "“dossier new briefing”, without a name, drafts one about the newest week of the content.")

  @Argument(help: "The kind of note: company, project, deal …")
  var kind: String

  @Argument(help: "The name of what the note is about.")
  var name: String?

  @Option(help: "The folder of notes, articles and settings.")
  var content = "Content"

  func run() async throws {
    try await reportingFailure { () async throws(BuildFailure) in
      Terminal.printLine("wrote \(try await write())")
    }
  }

  private func write() async throws(BuildFailure) -> String {
    if name == nil, kind == BriefingDraft.kind { return try await BriefingDraft(content: content).write() }
    return try NoteTemplate.write(kind: kind, name: name ?? "", content: content)
  }
}
