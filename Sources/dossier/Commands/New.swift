internal import ArgumentParser
internal import Building

struct New: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Start a note: “dossier new company \"Lynas Rare Earths\"”.")

  @Argument(help: "The kind of note: company, project, deal …")
  var kind: String

  @Argument(help: "The name of what the note is about.")
  var name: String

  @Option(help: "The folder of notes, articles and settings.")
  var content = "Content"

  func run() async throws {
    try await reportingFailure { () throws(BuildFailure) in
      print("wrote \(try NoteTemplate.write(kind: kind, name: name, content: content))")
    }
  }
}
