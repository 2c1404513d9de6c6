internal import ArgumentParser
internal import Building

struct Initialize: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Start a site: write a small content folder that builds.",
    discussion: """
      “dossier init reports” makes the folder reports for it; without a name the site starts in the folder that you are \
      in. No file that is there is written over.
      """)

  @Argument(help: "The folder for the site, made where it is not there: reports, or path/to/reports.")
  var folder: String?

  @Option(help: "The folder to write to, within that; it must hold no notes and no articles yet.")
  var content = "Content"

  func validate() throws {
    if folder?.isEmpty == true { throw ValidationError("Name the folder for the site: “dossier init reports”.") }
    if folder != nil, content.hasPrefix("/") {
      throw ValidationError("--content is sought within the folder that you name; leave one of the two out.")
    }
  }

  func run() async throws {
    let (folder, content) = (folder, content)
    try await reportingFailure { () throws(BuildFailure) in
      let written =
        if let folder { try StarterSite.write(to: content, in: folder) } else { try StarterSite.write(to: content) }
      for path in written { Terminal.printLine("wrote \(path)") }
    }
    Terminal.printLine("build it with “dossier build”" + (folder.map { " in the folder \($0)" } ?? ""))
  }
}
