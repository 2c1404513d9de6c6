package import Articles
package import Foundations
package import YAML

/// Reads a note's front matter as its kind describes it. Nothing is looked up in other notes here.
package struct NoteReader: Sendable {
  package let kind: Kind
  /// For whom: what a note marks for others is not read.
  package let readership: Readership

  package init(kind: Kind, readership: Readership = .desk) {
    self.kind = kind
    self.readership = readership
  }

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
    front.diagnostics += [source.encodingProblem(in: body)].compactMap(\.self)
    let text = NoteText(source: source, body: body, firstLine: firstLine)
    var marks = front.readMarks(for: readership)
    front.dropEmpty()
    let head = source.bytes.prefix(max(split.body.lowerBound, 4096))
    // Front matter that cannot be read may have kept the note from readers.
    if frontMatter.diagnostics.contains(where: { $0.severity == .error }), AudienceMark.mayStand(in: head) {
      marks.audience = .internal
    }
    return note(from: &front, marks, body: ReadableBody(text, for: readership), relativePath: relativePath)
  }

  private func note(
    from front: inout NoteFields, _ marks: (audience: Audience?, withheldNames: [String]), body: ReadableBody,
    relativePath: String
  ) -> Note {
    let text = body.text
    let stem = composed(Path.stem(of: relativePath))
    let heading = TitleHeading(of: text)
    let (name, position) = self.name(from: &front) ?? heading.map { ($0.text, $0.position) } ?? (stem, .start)
    let names = NameReader(kind: kind).names(name: name, at: position, from: &front)
    let summary = (front.text(.summary) ?? front.text(.description)).map(withoutMarkdown)
    let tags = front.list(.tags) + front.list(.tag)
    let isDraft = front.flag(.draft, default: false)
    let isPublished = front.flag(.publish, default: true)
    let weight = front.integer(.weight)
    let shields = front.list(.not)
    let formerAddresses = front.formerAddresses()
    var reader = FieldReader(kind: kind)
    let fields = reader.fields(from: &front)
    let milestones = reader.milestones(from: &front)
    let stated = front.date(.date)
    // Only now, so that a kind may have a field of such a name.
    front.dropPassedOver()
    let date = kind.orderDate(in: fields) ?? stated
    return Note(
      path: text.source.path, relativePath: relativePath, kind: kind, name: name, namePosition: position, names: names,
      shields: shields, summary: summary, tags: tags.map(plainTag), isDraft: isDraft || !isPublished,
      audience: marks.audience, withheldNames: marks.withheldNames, withheldSections: body.withheldSections,
      weight: weight, date: date, fields: fields, milestones: milestones, unknown: front.remaining,
      text: heading?.body(of: text, besides: name) ?? text, formerAddresses: formerAddresses,
      diagnostics: front.diagnostics + body.diagnostics)
  }

  /// `name`, else `title`.
  private func name(from front: inout NoteFields) -> (String, SourcePosition)? {
    let name = front.scalar(.name)
    let title = front.scalar(.title)
    for candidate in [name, title] {
      guard let candidate else { continue }
      let text = trimmed(candidate.text)
      if !text.isEmpty { return (text, candidate.position) }
    }
    return nil
  }

  /// A tag without the `#` that other tools write before it.
  private func plainTag(_ tag: String) -> String {
    tag.hasPrefix("#") ? String(tag.dropFirst()) : tag
  }
}
