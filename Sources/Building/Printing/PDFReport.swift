internal import Articles
internal import Catalog
internal import Foundations
internal import Programs

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// `report.pdf`: the print edition as PDF, made by an installed Chromium.
///
/// The file is no part of what builds compare and remove, for browsers put the day and their version into it.
package struct PDFReport: Sendable {
  static let file = "report.pdf"
  private static let unfinished = ".dossier/report.pdf"
  /// What the browser keeps for itself while it prints.
  private static let profile = ".dossier/browser"
  /// Whom the site in the folder is for, and whether it has drafts.
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
  package func write() async throws(BuildFailure) {
    let page = Path.join(output, "print.html")
    guard fileStatus(page)?.kind == .file else {
      throw BuildFailure("there is no print.html in \(output)", fix: "give “print” in site.yml a number above 0")
    }
    let site = resolvedPath(output)
    let folder = Folder(site)
    try prepare(folder)
    defer { for path in [Self.profile, Self.unfinished] { try? folder.removeTree(path) } }
    let unfinished = Path.join(site, Self.unfinished)
    guard try await print(Path.join(site, "print.html"), to: unfinished, Path.join(site, Self.profile)),
      let bytes = try? readFile(unfinished, limit: Self.sizeLimit), bytes.starts(with: "%PDF-".utf8)
    else { throw failure("the browser made no PDF") }
    do throws(FileProblem) {
      try folder.rename(Self.unfinished, to: Self.file)
    } catch {
      throw BuildFailure("\(error)")
    }
  }

  /// Takes away what an earlier printing left: the browser would write through a link that stands there.
  private func prepare(_ folder: Folder) throws(BuildFailure) {
    do throws(FileProblem) {
      for path in [Self.profile, Self.unfinished] { try folder.removeTree(path) }
      try folder.makeFolder(Self.profile)
    } catch {
      throw failure("\(error)")
    }
  }

  /// Removes the report of a site that was for more readers than the one that stands there now; builds leave it otherwise.
  static func discard(in output: String, unlessFor readers: Audience, withDrafts: Bool) {
    let folder = Folder(output)
    let words = ((try? folder.read(audience, limit: 64)).map { String(decoding: $0, as: UTF8.self) } ?? "")
      .split(separator: " ")
    let before = words.first.flatMap { Audience(rawValue: String($0)) }
    let hadDrafts = words.dropFirst().first == drafts
    if before == readers, hadDrafts == withDrafts { return }
    if let before, before > readers || hadDrafts && !withDrafts { try? folder.removeFile(file) }
    let state = readers.rawValue + (withDrafts ? " \(drafts)" : "")
    _ = try? folder.write(Array(state.utf8), to: audience, atomically: true)
  }

  private static let drafts: Substring = "drafts"

  private static let browsers = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]

  /// Lets the first browser that is installed print a page; false where it fails.
  private func print(_ page: String, to file: String, _ profile: String) async throws(BuildFailure) -> Bool {
    for name in Self.browsers {
      let browser = ExternalProgram(name: name, variables: variables(home: profile), surroundings: .bare)
      do throws(ProgramFailure) {
        return try await browser.runSilently(arguments(page: page, to: file, profile), for: .seconds(timeLimit)) == 0
      } catch {
        if case .notInstalled = error { continue }
        throw failure(error.summary)
      }
    }
    throw BuildFailure(
      "no Chromium was found to make \(Self.file)",
      fix: "install it (apt install chromium), put it on the PATH, or print print.html from any browser")
  }

  /// All that a browser sees of the environment: where programs are, a home of its own and UTC.
  private func variables(home: String) -> [String: String] {
    ["PATH": getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin", "HOME": home, "TZ": "UTC"]
  }

  private func failure(_ why: String) -> BuildFailure {
    BuildFailure("\(why); the site itself is built", fix: "print print.html from a browser")
  }

  private func arguments(page: String, to file: String, _ profile: String) -> [String] {
    [
      "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--no-pdf-header-footer",
      "--generate-pdf-document-outline",
      "--user-data-dir=\(profile)", "--print-to-pdf=\(file)",
    ] + (Self.isSuperuser ? ["--no-sandbox"] : []) + ["file://" + percentEncodedPath(page)]
  }

  /// As root Chromium starts only without its sandbox.
  private static var isSuperuser: Bool { geteuid() == 0 }
}
