internal import Catalog
internal import Foundations

/// A new note: its kind's fields, empty, with what each takes.
package enum NoteTemplate {
  /// Writes a note of a kind into the content folder; never over a file that is there.
  ///
  /// - Parameter kindName: the kind's name, label or folder, in any case.
  /// - Returns: the path of the new file.
  package static func write(
    kind kindName: String, name: String, aliases: [String] = [], content: String
  ) throws(BuildFailure) -> String {
    let folder = Folder(content)
    let kind = try kind(kindName, in: folder)
    let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !name.isEmpty else { throw BuildFailure("a note needs a name") }
    guard name.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }) else {
      throw BuildFailure(
        "“\(name)” has no letter and no digit, of which the name of a file could be made",
        fix: "name the note in letters, or write its file yourself")
    }
    guard slug(name) != "index" else { throw listsAddress(of: kind, wantedBy: name) }
    let relative = "\(kind.folder)/\(slug(name)).md"
    let path = Path.join(content, relative)
    guard folder.status(of: relative) == nil else {
      throw taken(relative, in: folder, kind, by: name)
    }
    do throws(FileProblem) {
      try folder.write(Array(text(kind: kind, name: name, aliases: aliases).utf8), to: relative)
    } catch {
      throw BuildFailure("\(error)")
    }
    return path
  }

  /// That the page of a note would stand where the list of its kind stands.
  private static func listsAddress(of kind: Kind, wantedBy name: String) -> BuildFailure {
    BuildFailure(
      "the page of “\(name)” would take the address of the list of its kind, \(kind.folder)/index.html",
      fix: "write the note yourself, with “name: \(name)”, in a file of another name")
  }

  /// That a file is there already: for the same name, or for another that gives the same file.
  private static func taken(_ relative: String, in folder: Folder, _ kind: Kind, by name: String) -> BuildFailure {
    let path = Path.join(folder.path, relative)
    let bytes = (try? folder.read(relative, limit: 1 << 20)) ?? []
    let note = NoteReader(kind: kind).read(SourceText(path: path, bytes: bytes), relativePath: relative)
    if note.names.contains(where: { foldedName($0.text) == foldedName(name) }) {
      return BuildFailure("“\(name)” has its note already, \(path)", fix: "open it")
    }
    return BuildFailure(
      "\(path) is there already, the note of “\(note.name)”",
      fix: "open it, or begin the one of “\(name)” in a file of another name")
  }

  private static func kind(_ name: String, in folder: Folder) throws(BuildFailure) -> Kind {
    let bytes = try? folder.read("kinds.yml", limit: 1 << 20)
    let source = bytes.map { SourceText(path: Path.join(folder.path, "kinds.yml"), file: $0) }
    let kinds = KindTable.read(source).kinds.kinds
    let wanted = name.lowercased()
    if let kind = kinds.first(where: { [$0.name, $0.folder, $0.label.lowercased()].contains(wanted) }) { return kind }
    throw BuildFailure(
      "there is no kind “\(name)”",
      fix: didYouMean(name, among: kinds.map(\.name)) ?? "the kinds are \(kinds.map(\.name).joined(separator: ", "))")
  }

  static func text(kind: Kind, name: String, aliases: [String] = []) -> String {
    let aliases = aliases.map(yamlText).joined(separator: ", ")
    var text = """
      ---
      name: \(yamlText(name))
      aliases: [\(aliases)]  # other names that articles use, parted by commas
      summary:  # a sentence for the head of the page and for lists

      """
    // Milestones are written otherwise, and a choice takes none but its own values.
    let example = kind.fields.first { $0.type != .milestones && $0.type != .choice }
    if let example { text += citing(example) }
    for field in kind.fields {
      text += "\(field.name):  # \(FieldHint(field: field, isOfDeal: kind.isDeal).text)\n"
    }
    return text + "---\n\n"
  }

  /// How values are cited, shown with a field of the kind.
  private static func citing(_ field: Field) -> String {
    """
    # Write each value with the article that states it and the exact words, and delete fields that stay empty:
    #   \(field.name): value [@article-id, "exact words"]
    # The id is the name of the article's file without its ending. Several values stand below their field, one a line:
    #   - value [@article-id, "exact words"]

    """
  }

  /// A name as a YAML scalar: quoted, with what would end the quotes escaped.
  private static func yamlText(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\\": "\\\\"
      case "\"": "\\\""
      case _ where scalar.value < 0x20: " "
      case _ where !isPlainInYAML(scalar): "\\u" + hexadecimal(scalar.value)
      default: String(scalar)
      }
    }.joined()
    return "\"\(escaped)\""
  }

  /// Whether a scalar may stand in YAML as it is (YAML 1.2, 5.1) and is no end of a line.
  private static func isPlainInYAML(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
