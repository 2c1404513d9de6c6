internal import Foundations
internal import YAML

/// Sets a site's kinds beside the built-in ones and checks what concerns several kinds.
struct KindsMerge {
  let kinds: [Kind]

  init(_ builtIn: [KindDefinition], _ own: [KindDefinition], _ report: inout DefinitionReport) {
    var all = builtIn
    var places = Dictionary(uniqueKeysWithValues: builtIn.enumerated().map { ($1.kind.name, $0) })
    for definition in own {
      if let place = places[definition.kind.name] {
        all[place] = definition
      } else {
        places[definition.kind.name] = all.count
        all.append(definition)
      }
    }
    let usable = all.filter { Self.hasUsableFolder($0, &report) }
    let separate = Self.withFoldersOfTheirOwn(usable, &report)
    if separate.isEmpty {
      report.add(.kindsFile, at: .start, "no kind of note is left", fix: "describe one, or remove “builtin: false”")
    }
    let names = separate.map(\.kind.name)
    let known = Set(names)
    kinds = separate.map { Self.withoutUnknownTargets($0, known: known, names: names, &report) }
  }

  /// Folders at the top of a site that hold something else than notes.
  private static let reservedFolders = [
    "articles", "assets", "data", "feeds", "files", "print", "search", "sharing", "tags", "worklists",
  ]

  private static func hasUsableFolder(_ definition: KindDefinition, _ report: inout DefinitionReport) -> Bool {
    guard let place = definition.folder ?? definition.name else { return true }
    let folder = definition.kind.folder
    if reservedFolders.contains(folder) {
      report.add(
        .kindFolderUnusable, at: place, "the folder “\(folder)” is kept for the site’s own files",
        fix: "choose another folder")
      return false
    }
    guard folder != slug(folder) else { return true }
    report.add(
      .kindFolderUnusable, at: place, "“\(folder)” cannot be the folder of a kind, for it is a piece of an address",
      fix: "call it “\(slug(folder))”, in lower case with “-” between words")
    return false
  }

  /// Leaves out each kind whose folder belongs to another; a site's own kind is the one to change.
  private static func withFoldersOfTheirOwn(
    _ definitions: [KindDefinition], _ report: inout DefinitionReport
  ) -> [KindDefinition] {
    var owners = Dictionary(
      definitions.filter { $0.name == nil }.map { ($0.kind.folder, $0) }, uniquingKeysWith: { first, _ in first })
    return definitions.filter { definition in
      guard let place = definition.folder ?? definition.name else { return true }
      guard let owner = owners[definition.kind.folder] else {
        owners[definition.kind.folder] = definition
        return true
      }
      report.add(
        .kindFolderTaken, at: place,
        "the folder “\(definition.kind.folder)” belongs to the kind “\(owner.kind.name)” already",
        fix: owner.name == nil ? "choose another, or add “builtin: false”" : "choose another")
      return false
    }
  }

  /// Reports the targets that no kind is called by, and leaves them out.
  private static func withoutUnknownTargets(
    _ definition: KindDefinition, known: Set<String>, names: [String], _ report: inout DefinitionReport
  ) -> Kind {
    let unknown = definition.targets.filter { !known.contains($0.text) }
    for target in unknown {
      if target.text == "article" {
        report.add(
          .unknownTargetKind, at: target, "articles are no kind of note, so no field leads to them",
          fix: "let the field’s values cite articles: “value [@article-id]”")
        continue
      }
      report.add(
        .unknownTargetKind, at: target, "there is no kind “\(target.text)”",
        fix: didYouMean(target.text, among: names) ?? "describe it, or lead to \(names.joined(separator: ", "))")
    }
    var kind = definition.kind
    for index in kind.fields.indices where !unknown.isEmpty {
      kind.fields[index].targets.removeAll { !known.contains($0) }
    }
    return kind
  }
}
