package import Articles
internal import Foundations

/// A clipping read for import: the article, its clean Markdown, and what was done to it.
package struct ArticleImport: Sendable {
  package let article: Article
  /// UTF-8, with front matter; it reads as the same article.
  package let markdown: [UInt8]

  /// Bytes of a clipping beyond which it is not read.
  private static let sizeLimit = 8 << 20

  /// Reads bytes in any encoding, and gives the article their hash.
  ///
  /// - Parameter path: as messages show it; its name serves as id where the options and front matter give none.
  package init(_ bytes: [UInt8], path: String, options: ArticleOptions) {
    var options = options
    options.hashesSource = true
    article = readArticle(SourceText(path: path, bytes: bytes), options: options)
    markdown = writeMarkdown(article)
  }

  /// Reads a file of up to 8 MB; throws where it cannot be read. What is wrong with the clipping is in the article.
  package init(file path: String, options: ArticleOptions) throws(BuildFailure) {
    do throws(FileProblem) {
      self.init(try readFile(path, limit: Self.sizeLimit), path: path, options: options)
    } catch {
      throw BuildFailure("\(error)")
    }
  }

  /// Writes the Markdown as `<id>.md` into a folder, never over a file that is there.
  ///
  /// - Returns: the path of the new file.
  package func write(to folder: String) throws(BuildFailure) -> String {
    let name = slug(article.id) + ".md"
    let path = Path.join(folder, name)
    let target = Folder(folder)
    guard target.status(of: name) == nil else {
      throw BuildFailure(
        "\(path) is there already",
        fix: "remove it first, or write “id: …” with another one into the clipping’s front matter")
    }
    do throws(FileProblem) {
      try target.write(markdown, to: name, atomically: true)
    } catch {
      throw BuildFailure("\(error)")
    }
    return path
  }
}

/// What reading did to a clipping, line by line, for a person.
package struct ArticleReport: Sendable {
  /// Without the ends of lines.
  package let lines: [String]

  /// Where each field comes from, what was repaired, and every line that was removed.
  package init(_ article: Article) {
    var lines = ["\(article.path): \(article.title.isEmpty ? "no title found" : "“\(article.title)”")"]
    lines += MetadataField.allCases.compactMap { field in
      article.origins[field].map { "  \(field.rawValue): \($0.rawValue)" }
    }
    lines += article.repairs.map(Self.line)
    lines += article.removed.map { "  removed, line \($0.line), \($0.reason.rawValue): \($0.text)" }
    self.lines = lines
  }

  /// What was repaired, and what could not be; no line where the text is sound.
  package init(_ report: RepairReport) {
    lines =
      report.repairs.map(Self.line)
      + report.unrepaired.map { "  not repaired, byte \($0.offset), \($0.reason.rawValue): “\($0.text)”" }
  }

  private static func line(_ repair: RepairEntry) -> String {
    let encoding = repair.encoding.isEmpty ? "" : " (\(repair.encoding))"
    let sample = repair.before.isEmpty ? "" : ": “\(repair.before)” → “\(repair.after)”"
    return "  repaired, \(repair.kind.rawValue)\(encoding), \(counted(repair.count, "time"))\(sample)"
  }
}
