internal import ArgumentParser
internal import Building
internal import Foundations
internal import Preview

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the site in a browser, and show it anew at every change.",
    discussion: "Ctrl-C ends it. Nothing is written; no other machine can reach it.")

  @OptionGroup var source: ContentOptions

  @Option(help: "The port to listen on; where it is taken, a later one.")
  var port = PreviewOptions.defaultPort

  @Option(help: ArgumentHelp("The path at which the site stands, like /reports/.", valueName: "path"))
  var base = "/"

  @Flag(help: "Open the site in the browser.")
  var open = false

  @Flag(help: "Show articles in full, marked as local, whatever of them is published.")
  var fullText = false

  @Flag(name: .shortAndLong, help: "Print the address and problems only.")
  var quiet = false

  func validate() throws {
    guard 0..<65_536 ~= port else { throw ValidationError("A port is a number from 0 to 65535.") }
    guard SitePrefix(base) != nil else { throw ValidationError("“\(base)” is no path: write it like /reports/.") }
  }

  func run() async throws {
    var site = try source.buildOptions(output: "")
    site.showsFullText = fullText
    if source.templates == nil {
      // Whoever makes the usual folder while the preview runs sees what is put there, until it goes again.
      site.templates = ContentOptions.usualTemplates
      site.mayLackTemplates = true
    }
    let options = PreviewOptions(site: site, prefix: SitePrefix(base) ?? .root, port: port)
    let printer = PreviewPrinter(opens: open, quiet: quiet)
    try await reportingFailure { () throws(BuildFailure) in
      try await Preview(options) { printer.print($0) }.runUntilInterrupted()
    }
  }
}

/// Says on the terminal what a preview does.
private struct PreviewPrinter: Sendable {
  let opens: Bool
  let quiet: Bool

  func print(_ notice: PreviewNotice) {
    switch notice {
    case .serving(let address, let report, let isOtherPort):
      ReportPrinter().print(report.diagnostics)
      if isOtherPort { Terminal.printError("dossier: the port is taken; using another") }
      Terminal.printBytes(Array((address + "\n").utf8))
      if !quiet { say("\(report.pages) pages; Ctrl-C ends the preview") }
      if opens { open(address) }
    case .rebuilt(let report, let time):
      ReportPrinter().print(report.diagnostics)
      if !quiet { say("\(report.pages) pages built anew in \(Int((time / .milliseconds(1)).rounded())) ms") }
    case .kept(let report):
      ReportPrinter().print(report.diagnostics)
      Terminal.printError("dossier: the pages stay as they were until the templates are mended")
    case .failed(let failure):
      Terminal.printError("dossier: \(failure.message); the pages stay as they were")
    }
  }

  /// Meanwhile pages are served: some browsers go on running in the program that opened them.
  private func open(_ address: String) {
    Task {
      if await !openInBrowser(address) { Terminal.printError("dossier: no browser could be opened") }
    }
  }

  private func say(_ text: String) { Terminal.printBytes(Array((text + "\n").utf8)) }
}
