package import Articles
internal import Foundations

/// An article of a clipping read for import: the article, its clean Markdown, and what was done to it.
package struct ArticleImport: Sendable {
  package let article: Article
  /// UTF-8, with front matter; it reads as the same article.
  package let markdown: [UInt8]

  /// Bytes of a clipping beyond which it is not read.
  private static let sizeLimit = 8 << 20

  private init(_ article: Article) {
    self.article = article
    markdown = writeMarkdown(article)
  }

  /// Reads bytes in any encoding, and gives each article their hash: mostly one, more where a press database gave them out.
  ///
  /// - Parameter path: as messages show it; its name serves as id where the options and front matter give none.
  package static func all(in bytes: [UInt8], path: String, options: ArticleOptions) -> [ArticleImport] {
    var options = options
    options.hashesSource = true
    return readArticles(SourceText(path: path, bytes: bytes), options: options).map { ArticleImport($0) }
  }

  /// Reads a file of up to 8 MB; throws where it cannot be read. What is wrong with a clipping is in the article.
  package static func all(inFile path: String, options: ArticleOptions) throws(BuildFailure) -> [ArticleImport] {
    do throws(FileProblem) {
      return all(in: try readFile(path, limit: sizeLimit), path: path, options: options)
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
