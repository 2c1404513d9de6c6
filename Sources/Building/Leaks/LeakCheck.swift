package import Articles
internal import Catalog
package import Foundations
internal import Pages

/// Proves that a site shows nothing that is not for its readers: plants a marker in each such item, makes the site in
/// memory for each audience, and looks for the markers in every byte of it, names of files included.
package struct LeakCheck: Sendable {
  private let options: BuildOptions
  private let audiences: [Audience]
  /// To whom the site is shown instead of the audience: where they see more, every item must be found.
  private let readers: Audience?

  /// - Parameter audience: the only one to check; nil for all that do not see everything.
  package init(_ options: BuildOptions, audience: Audience? = nil) {
    self.init(options, audience: audience, shownTo: nil)
  }

  init(_ options: BuildOptions, audience: Audience?, shownTo readers: Audience?) {
    var options = options
    options.audience = .internal
    self.options = options
    self.readers = readers
    audiences = audience.map { [$0] } ?? [.public, .client]
  }

  /// Makes a site for each audience, one after the other; writes nothing.
  package func run() async throws(BuildFailure) -> LeakReport {
    let (files, _) = try TemplateReader(options: options).read()
    let content = try await ContentReader(options: options, templates: files, progress: BuildProgress()).read()
    let templates = PageTemplates.compile(files, words: content.words)
    var report = LeakReport(diagnostics: content.markProblems, items: [:])
    for audience in audiences {
      let planted = try PlantedContent(content, for: audience, shownTo: readers ?? audience, in: options.content)
      let site = await LoadedSite(planted.content, templates: templates, options: options)
      let snapshot = await SiteSnapshot(site, content: options.content)
      report.items[audience] = planted.items.count
      report.diagnostics += await leaks(of: planted.items, in: snapshot, for: audience)
    }
    report.diagnostics.sort()
    return report
  }

  private func leaks(of items: [LeakItem], in site: SiteSnapshot, for audience: Audience) async -> [Diagnostic] {
    let scan = LeakScan(items)
    let search = await site.searchFiles()
    let addresses = (site.addresses + search.keys).sorted()
    let found = await parallelMap(count: addresses.count) { index in
      let address = addresses[index]
      return scan.items(inFile: search[address]?.bytes ?? site.page(at: address) ?? [], at: address)
    }
    var places = Array(repeating: [String](), count: items.count)
    for (index, leaked) in found.enumerated() {
      for item in leaked { places[item].append(addresses[index]) }
    }
    return zip(items, places).compactMap { item, places in places.isEmpty ? nil : item.leak(to: places, of: audience) }
  }
}

/// What a leak check found.
package struct LeakReport: Sendable {
  /// A leak an item and audience, and marks that are none.
  package var diagnostics: [Diagnostic]
  /// How many items each audience is not to see.
  package var items: [Audience: Int]

  /// `public: 12 items left out`, a line an audience.
  package var summary: String {
    items.sorted { $0.key < $1.key }.map { audience, count in
      "\(audience.rawValue): \(count == 1 ? "1 item is" : "\(count) items are") left out"
    }.joined(separator: "\n")
  }
}

extension LeakItem {
  fileprivate func leak(to places: [String], of audience: Audience) -> Diagnostic {
    let shown = places.prefix(3).joined(separator: ", ")
    let more = places.count > 3 ? " and \(places.count - 3) more files" : ""
    return Diagnostic(
      .leak, path: path, position: position,
      "\(what) is not for \(audience.rawValue) readers and stands in \(shown)\(more) of their site",
      fix: "do not publish; this is a fault of the program: please report it")
  }
}

extension ContentReader.Content {
  /// Marks that are no audience or stand where none is read, and settings that may have said whom something is for.
  fileprivate var markProblems: [Diagnostic] {
    let rules: [DiagnosticRule] = [.wrongAudience, .misplacedAudience, .unreadSettings]
    return (diagnostics + notes.flatMap(\.diagnostics)).filter { rules.contains($0.rule) }
  }
}
