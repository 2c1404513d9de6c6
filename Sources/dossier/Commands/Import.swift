internal import ArgumentParser
internal import Articles
internal import Building
internal import Foundations

struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show clippings as clean Markdown, or write them into the content folder.",
    discussion: "Without files, or with “-”, it reads standard input.")

  @Argument(help: "Clippings: .txt, .md or .html.")
  var files: [String] = []

  @Flag(help: "Write each article to a file of its own, never over one that is there.")
  var write = false

  @Option(help: ArgumentHelp("The folder to write to.", valueName: "folder"))
  var to = "Content/articles"

  @Flag(help: "Print what was found, repaired and cut.")
  var report = false

  @Option(help: "The article's title.")
  var title: String?

  @Option(help: "The day it was published, like 2025-10-31.")
  var date: String?

  @Option(help: "Who published it.")
  var publisher: String?

  @Option(help: "Its web address.")
  var url: String?

  func run() async throws {
    let options = try articleOptions()
    var hasErrors = false
    for file in files.isEmpty ? ["-"] : files {
      let article = try await read(file, options)
      if report { for line in ArticleReport(article.article).lines { Terminal.printError(line) } }
      ReportPrinter().print(article.article.diagnostics)
      hasErrors = hasErrors || article.article.diagnostics.contains { $0.severity == .error }
      try await show(article)
    }
    if hasErrors { throw Exit.problemsInContent }
  }

  private func read(_ file: String, _ options: ArticleOptions) async throws -> ArticleImport {
    try await reportingFailure { () throws(BuildFailure) in
      guard file == "-" else { return try ArticleImport(file: file, options: options) }
      return ArticleImport(try Terminal.readInput(), path: "standard input", options: options)
    }
  }

  private func show(_ article: ArticleImport) async throws {
    guard write else { return Terminal.printBytes(article.markdown) }
    let path = try await reportingFailure { () throws(BuildFailure) in try article.write(to: to) }
    Terminal.printLine("wrote \(path)")
  }

  private func articleOptions() throws -> ArticleOptions {
    var published: CalendarDate?
    if let date {
      published = CalendarDate(iso: date)
      if published == nil { throw ValidationError("“\(date)” is no date: write it like 2025-10-31.") }
    }
    return ArticleOptions(title: title, published: published, publisher: publisher, url: url)
  }
}
