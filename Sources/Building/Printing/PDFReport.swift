internal import Articles
internal import Catalog
internal import Foundations

/// `report.pdf`: the print edition as PDF, made by an installed Chromium.
///
/// The file is no part of what builds compare and remove, for browsers put the day and their version into it.
package struct PDFReport: Sendable {
  package static let file = "report.pdf"
  private static let unfinished = ".dossier/report.pdf"
  /// Whom the site in the folder is for.
  private static let audience = ".dossier/audience"
  private static let sizeLimit = 1 << 30

  private let output: String
  private let timeLimit: Int

  /// - Parameter timeLimit: seconds after which the browser is ended.
  package init(output: String, timeLimit: Int = 180) {
    self.output = output
    self.timeLimit = timeLimit
  }

  /// Prints `print.html` of a finished site. What was at the place before stays unless all went well.
  package func write() throws(BuildFailure) {
    let page = Path.join(output, "print.html")
    guard fileStatus(page)?.kind == .file else {
      throw BuildFailure("there is no print.html in \(output)", fix: "give “print” in site.yml a number above 0")
    }
    guard let browser = installedBrowser() else {
      throw BuildFailure(
        "no Chromium was found to make \(Self.file)",
        fix: "install it (apt install chromium), put it on the PATH, or print print.html from any browser")
    }
    let site = resolvedPath(output)
    let unfinished = Path.join(site, Self.unfinished)
    let profile = Path.join(site, ".dossier/browser")
    defer { removeTree(profile) }
    let end = run(
      browser, arguments(page: Path.join(site, "print.html"), to: unfinished, profile), home: profile, for: timeLimit)
    let folder = Folder(site)
    guard end == .cleanly, let bytes = try? readFile(unfinished, limit: Self.sizeLimit),
      bytes.starts(with: "%PDF-".utf8)
    else {
      try? folder.removeFile(Self.unfinished)
      let why = end == .tooLate ? "was not done after \(timeLimit) seconds" : "made no PDF"
      throw BuildFailure("\(browser) \(why); the site itself is built", fix: "print print.html from a browser")
    }
    do throws(FileProblem) {
      try folder.rename(Self.unfinished, to: Self.file)
    } catch {
      throw BuildFailure("\(error)")
    }
  }

  /// Removes the report of a site that was for more readers than the one that stands there now; builds leave it otherwise.
  static func discard(in output: String, unlessFor readers: Audience) {
    let folder = Folder(output)
    let known = try? folder.read(audience, limit: 64)
    let before = known.flatMap { Audience(rawValue: String(decoding: $0, as: UTF8.self)) }
    if before == readers { return }
    if let before, before > readers { try? folder.removeFile(file) }
    _ = try? folder.write(Array(readers.rawValue.utf8), to: audience, atomically: true)
  }

  private func arguments(page: String, to file: String, _ profile: String) -> [String] {
    [
      "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--no-pdf-header-footer",
      "--user-data-dir=\(profile)", "--print-to-pdf=\(file)",
    ] + (isSuperuser ? ["--no-sandbox"] : []) + ["file://" + percentEncodedPath(page)]
  }

  private func removeTree(_ path: String) {
    let folder = Folder(path)
    let listing = folder.list(includingHidden: true)
    for file in listing.files { try? folder.removeFile(file.path) }
    for path in listing.folders.reversed() { try? folder.removeEmptyFolder(path) }
    try? Folder(Path.parent(of: path)).removeEmptyFolder(Path.name(of: path))
  }
}
