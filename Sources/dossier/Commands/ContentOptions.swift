internal import ArgumentParser
internal import Articles
internal import Building
internal import Foundations

/// Where a site comes from; shared by the commands that read one.
struct ContentOptions: ParsableArguments {
  @Option(help: "The folder of notes, articles and settings.")
  var content = "Content"

  @Option(
    help:
      "A folder whose files override the built-in templates of the same name. (default: Templates, where there is one)")
  var templates: String?

  @Option(
    name: .customLong("articles"),
    help: ArgumentHelp("A further folder of articles; may be repeated.", valueName: "folder"))
  var articleFolders: [String] = []

  @Flag(help: "Include notes marked “draft: true”.")
  var drafts = false

  @Option(
    help:
      "Whom the site is for: public, client or internal. (default: as site.yml says, else public; check: everything)")
  var audience: Audience?

  @Option(
    help: ArgumentHelp(
      "What counts as today, like 2025-10-31. (default: the newest date in the content)", valueName: "date"))
  var asOf: String?

  static let usualTemplates = "Templates"

  /// - Parameter audience: for whom where the command line does not say; nil leaves it to site.yml.
  func buildOptions(output: String, for audience: Audience? = nil) throws -> BuildOptions {
    let templates = templates ?? (fileStatus(Self.usualTemplates)?.kind == .folder ? Self.usualTemplates : nil)
    var options = BuildOptions(content: content, templates: templates, output: output)
    options.articleFolders = articleFolders
    options.includesDrafts = drafts
    options.audience = self.audience ?? audience
    if let asOf {
      guard let date = CalendarDate(iso: asOf) else {
        throw ValidationError("“\(asOf)” is no date: write it like 2025-10-31.")
      }
      options.asOf = date
    }
    return options
  }
}

extension Audience: ExpressibleByArgument {}
