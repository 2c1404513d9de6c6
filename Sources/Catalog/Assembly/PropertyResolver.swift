internal import Foundations
internal import YAML

/// Reads the front matter that no field of the kind describes: shown as it is written, with its links looked up.
struct PropertyResolver {
  let note: Note
  let lookup: NoteLookup
  private(set) var diagnostics: [Diagnostic] = []

  init(note: Note, lookup: NoteLookup) {
    self.note = note
    self.lookup = lookup
  }

  /// Nil where all that the entry says leads to what the readers are not to know of.
  mutating func resolve(_ entry: YAMLEntry) -> Property? {
    let texts = Self.texts(entry.value)
    let values = texts.compactMap { value(of: $0) }
    return values.isEmpty && !texts.isEmpty ? nil : Property(label: entry.key.text, values: values)
  }

  /// Nil for a link to a note that is withheld.
  private mutating func value(of scalar: YAMLScalar) -> Property.Value? {
    let link = WikiText(link: scalar.text)
    guard link.label != scalar.text else { return Property.Value(text: link.label, entity: nil) }
    if lookup.isWithheld(link.target, in: note) { return nil }
    let target = target(of: link, at: scalar)
    // Of a Markdown link that leads to no note the words alone would say less than it does.
    let isPlain = target == nil && !scalar.text.hasPrefix("[[")
    return Property.Value(text: isPlain ? scalar.text : link.label, entity: target)
  }

  private mutating func target(of link: WikiText, at scalar: YAMLScalar) -> EntityID? {
    switch lookup.find(link.target) {
    case .one(let id): return id
    case .several:
      report(
        .ambiguousWikiLink, link, at: scalar, "“\(link.target)” may be any of several notes",
        fix: "write a name that only one of them bears")
      return nil
    case .none:
      if let id = lookup.find(NoteFileLink(link.target, from: note.relativePath)) { return id }
      if !isElsewhere(link.target) {
        report(.unknownWikiLink, link, at: scalar, "no note is called “\(link.target)”")
      }
      return nil
    }
  }

  /// Whether a link names an article or a file: their pages and places are not known yet, and the words say enough.
  private func isElsewhere(_ target: String) -> Bool {
    let ending = Path.fileExtension(of: target)
    let isFile = (1...5).contains(ending.utf8.count) && ending != "md" && ending.utf8.allSatisfy(\.isASCIILetterOrDigit)
    if isFile { return true }
    return lookup.sources.article(Path.stem(of: target)) != nil || lookup.sources.article(titled: target) != nil
  }

  private mutating func report(
    _ rule: DiagnosticRule, _ link: WikiText, at scalar: YAMLScalar, _ summary: String, fix: String? = nil
  ) {
    diagnostics.append(
      note.text.source.diagnostic(
        rule, at: scalar.position, length: max(1, scalar.text.unicodeScalars.count), summary, fix: fix,
        subject: rule == .unknownWikiLink ? link.target : nil))
  }

  // MARK: Texts

  /// The scalars of a value, and of a group its entries: properties are shown, not interpreted. YAML's own limit bounds the
  /// depth.
  private static func texts(_ node: YAMLNode) -> [YAMLScalar] {
    if let link = node.unquotedWikiLink { return [YAMLScalar(text: "[[\(link.text)]]", position: link.position)] }
    switch node {
    case .scalar(let scalar): return scalar.isEmpty ? [] : [scalar]
    case .sequence(let items, _): return items.flatMap(texts)
    case .mapping(let entries, _): return entries.map { YAMLScalar(text: pair($0), position: $0.key.position) }
    }
  }

  private static func pair(_ entry: YAMLEntry) -> String { "\(entry.key.text): \(words(of: entry.value))" }

  /// A value within a group in one line, groups within it in brackets.
  private static func words(of node: YAMLNode) -> String {
    if let link = node.unquotedWikiLink { return link.text }
    switch node {
    case .scalar(let scalar): return scalar.text
    case .sequence(let items, _): return items.map(words).joined(separator: ", ")
    case .mapping(let entries, _): return "(\(entries.map(pair).joined(separator: ", ")))"
    }
  }
}
