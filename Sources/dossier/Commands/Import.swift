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
    var hasProblems = false
    var hasFailures = false
    // What is wrong with one file or article keeps no other from being read.
    for file in files.isEmpty ? ["-"] : files {
      guard let articles = attempt({ () throws(BuildFailure) in try read(file, options) }) else {
        hasFailures = true
        continue
      }
      for article in articles {
        let isSound = attempt { () throws(BuildFailure) in try take(article) }
        if isSound == nil { hasFailures = true }
        if isSound == false { hasProblems = true }
      }
    }
    if hasFailures { throw Exit.wrongUsage }
    if hasProblems { throw Exit.problemsInContent }
  }

  /// Nil where it fails, which is told.
  private func attempt<Result>(_ work: () throws(BuildFailure) -> Result) -> Result? {
    do throws(BuildFailure) {
      return try work()
    } catch {
      Terminal.printFailure(error)
      return nil
    }
  }

  /// Shows or writes an article; whether all was well with it.
  private func take(_ clipping: ArticleImport) throws(BuildFailure) -> Bool {
    let article = clipping.article
    if report { for line in ArticleReport(article).lines { Terminal.printError(line) } }
    ReportPrinter().print(article.diagnostics)
    let isSound = !article.diagnostics.contains { $0.severity == .error }
    guard write else {
      Terminal.printBytes(clipping.markdown)
      return isSound
    }
    guard !article.passages.isEmpty else {
      Terminal.printError("dossier: no article is written of \(article.path), which has no text of one")
      return false
    }
    Terminal.printLine("wrote \(try clipping.write(to: to))")
    return isSound
  }

  private func read(_ file: String, _ options: ArticleOptions) throws(BuildFailure) -> [ArticleImport] {
    guard file == "-" else { return try ArticleImport.all(inFile: file, options: options) }
    return ArticleImport.all(in: try Terminal.readInput(), path: "standard input", options: options)
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
