internal import ArgumentParser
internal import CMemory

/// The command line: each subcommand has a file of its own in Commands, and none holds logic.
@main
struct Dossier: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "Turns clipped articles and Markdown notes into a cross-linked static report site.",
    discussion: "Exit status: 0 clean, 1 problems in the content, 2 wrong usage or environment.",
    version: "0.1.0",
    subcommands: [
      Build.self, Serve.self, Publish.self, Hosting.self, Check.self, Import.self, Repair.self, Suggest.self,
      Explain.self,
      Initialize.self, New.self,
    ])

  static func main() async {
    do {
      var command = try parseAsRoot()
      // Before any thread but this one has a heap: by itself glibc enlarges those of others page by page, each time with
      // a call of the system. A preview is to give memory back.
      if command is Build { expect_large_heap() }
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      end(with: error)
    }
    Terminal.endUnlessPrinted()
  }
}
