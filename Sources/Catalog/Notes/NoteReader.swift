package import Articles
package import Foundations
package import YAML

/// Reads a note's front matter as its kind describes it. Nothing is looked up in other notes here.
package struct NoteReader: Sendable {
  /// Of all notes that it reads.
  package let kind: Kind
  /// For whom: what a note marks for others is not read.
  package let readership: Readership

  package init(kind: Kind, readership: Readership = .desk) {
    self.kind = kind
    self.readership = readership
  }

  /// What is wrong with the note is in its diagnostics; the rest of it is read all the same.
  ///
  /// - Parameter relativePath: the path below the content folder.
  package func read(_ source: SourceText, relativePath: String) -> Note {
    let source = source.composed
    return read(readFrontMatter(source), of: source, relativePath: relativePath)
  }

  /// The same, with the front matter read already.
  package func read(_ frontMatter: FrontMatter, of source: SourceText, relativePath: String) -> Note {
    let frontMatter = frontMatter.withNamesByLine(of: source)
    var front = NoteFields(frontMatter, in: source)
    let split = frontMatter.split
    let (body, firstLine) = split.bodyBehindFields(of: source.bytes)
    var text = NoteText(source: source, body: body, firstLine: firstLine)
    if let problem = source.encodingProblem(in: body) {
      front.diagnostics.append(problem)
      text = text.asShown
    }
    var marks = front.readMarks(for: readership)
    front.dropEmpty()
    let head = source.bytes.prefix(max(split.body.lowerBound, 4096))
    // Front matter that cannot be read may have kept the note from readers.
    var isUnreadDraft = false
    if frontMatter.diagnostics.contains(where: { $0.severity == .error }) {
      if AudienceMark.mayStand(in: head) { marks.audience = .internal }
      if let line = lineOfUnreadDraft(in: head) {
        front.diagnostics.tellUnreadDraft(at: line, of: source)
        isUnreadDraft = true
      }
    }
    let readable = ReadableBody(text, for: readership)
    marks.withheldSections = readable.withheldSections
    return note(from: &front, marks, isUnreadDraft: isUnreadDraft, body: readable, relativePath: relativePath)
  }

  private func note(
    from front: inout NoteFields, _ marks: NoteMarks, isUnreadDraft: Bool, body: ReadableBody, relativePath: String
  ) -> Note {
    let heading = TitleHeading(of: body.text)
    let head = NoteHead(
      of: kind, from: &front, isUnreadDraft: isUnreadDraft, heading: heading,
      stem: composed(Path.stem(of: relativePath)))
    var reader = FieldReader(kind: kind)
    let fields = reader.fields(from: &front)
    let milestones = reader.milestones(from: &front)
    let stated = front.date(.date)
    // Only now, so that a kind may have a field of such a name.
    front.dropPassedOver()
    let values = NoteValues(
      fields: fields, milestones: milestones, date: kind.orderDate(in: fields) ?? stated, unknown: front.remaining)
    return Note(
      relativePath: relativePath, kind: kind, head: head, marks: marks, values: values,
      text: heading?.body(of: body.text, besides: head.name) ?? body.text,
      diagnostics: front.diagnostics + body.diagnostics)
  }
}

extension NoteText {
  /// With `�` for what is not UTF-8, as readers see it: columns are counted in what is shown.
  fileprivate var asShown: NoteText {
    let shown = Array(String(decoding: source.bytes[body], as: UTF8.self).utf8)
    let bytes = source.bytes[..<body.lowerBound] + shown + source.bytes[body.upperBound...]
    return NoteText(
      source: SourceText(path: source.path, bytes: Array(bytes)),
      body: body.lowerBound..<body.lowerBound + shown.count, firstLine: firstLine)
  }
}
