package import Foundations

/// The kinds of note of a site, in their order.
package struct KindTable: Sendable {
  package let kinds: [Kind]

  init(kinds: [Kind]) { self.kinds = kinds }

  /// By the name that kinds.yml uses, in its case; nil where there is none. Linear in the kinds.
  package func kind(named name: String) -> Kind? { kinds.first { $0.name == name } }

  /// The steps on which a deal may stand; empty where the site has no deals.
  var ladder: [String] { kind(named: Kind.dealName)?.field(named: "status")?.choices ?? [] }

  /// By the folder of its notes below the content folder, in its case; nil where it is no kind's. Linear in the kinds.
  package func kind(inFolder folder: String) -> Kind? { kinds.first { $0.folder == folder } }
}

extension KindTable {
  /// The kinds that are built in, changed by a site's own kinds.yml where it has one.
  ///
  /// A kind of the site takes the place of the built-in one of its name; other kinds follow; `builtin: false` leaves
  /// the built-in ones out. What is wrong is reported at its place and left out, the rest is used.
  package static func read(_ source: SourceText?) -> (kinds: KindTable, diagnostics: [Diagnostic]) {
    guard let source else { return (builtIn, []) }
    let file = KindsFile(source)
    var report = file.report
    let given = file.usesBuiltIn ? builtIn.kinds.map { KindDefinition($0) } : []
    let kinds = KindsMerge(given, file.definitions, &report).kinds
    return (KindTable(kinds: kinds), report.diagnostics)
  }

  /// The kinds of a site that has no kinds.yml.
  package static let builtIn: KindTable = {
    var kinds: [Kind] = []
    for file in EmbeddedFiles.all where file.path.description == "kinds.yml" {
      let bytes = UnsafeBufferPointer(start: file.text.utf8Start, count: file.text.utf8CodeUnitCount)
      kinds += KindsFile(SourceText(path: "kinds.yml", bytes: Array(bytes))).definitions.map(\.kind)
    }
    return KindTable(kinds: kinds)
  }()
}
