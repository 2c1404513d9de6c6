package import Foundations
internal import YAML

/// Reads a note's front matter as its kind describes it. Nothing is looked up in other notes here.
package struct NoteReader: Sendable {
  package let kind: Kind

  package init(kind: Kind) { self.kind = kind }

  package func read(_ source: SourceText, relativePath: String) -> Note {
    let frontMatter = readFrontMatter(source)
    var front = NoteFields(frontMatter, in: source)
    let split = frontMatter.split
    let text = NoteText(source: source, body: split.body, firstLine: split.bodyLine)
    return note(from: &front, text: text, relativePath: relativePath)
  }

  private func note(from front: inout NoteFields, text: NoteText, relativePath: String) -> Note {
    let stem = Path.stem(of: relativePath)
    let heading = TitleHeading(of: text)
    let (name, position) = self.name(from: &front) ?? heading.map { ($0.text, $0.position) } ?? (stem, .start)
    let names = NameReader(kind: kind).names(name: name, at: position, from: &front)
    let summary = front.text("summary") ?? front.text("description")
    let tags = front.list("tags") + front.list("tag")
    let isDraft = front.flag("draft")
    let weight = front.integer("weight")
    let shields = front.list("not")
    let formerAddresses = front.formerAddresses()
    front.drop(["kind", "type", "id", "slug", "cssclass", "cssclasses", "publish"])
    var reader = FieldReader(kind: kind)
    let fields = reader.fields(from: &front)
    let milestones = reader.milestones(from: &front)
    let date = orderDate(fields) ?? front.date("date")
    return Note(
      path: text.source.path, relativePath: relativePath, kind: kind, name: name, namePosition: position, names: names,
      shields: shields, summary: summary, tags: tags.map(plainTag), isDraft: isDraft, weight: weight, date: date,
      fields: fields, milestones: milestones, unknown: front.remaining,
      text: heading?.body(of: text, besides: name) ?? text, formerAddresses: formerAddresses,
      diagnostics: front.diagnostics)
  }

  /// `name`, else `title`.
  private func name(from front: inout NoteFields) -> (String, SourcePosition)? {
    let name = front.scalar("name")
    let title = front.scalar("title")
    for candidate in [name, title] {
      guard let candidate else { continue }
      let text = trimmed(candidate.text)
      if !text.isEmpty { return (text, candidate.position) }
    }
    return nil
  }

  private func orderDate(_ fields: [FieldClaims]) -> CalendarDate? {
    guard let order = kind.orderField, let claims = fields.first(where: { $0.field.name == order })?.claims else {
      return nil
    }
    for claim in claims where claim.isCurrent {
      if case .date(let date) = claim.value { return date.earliest }
    }
    return nil
  }

  /// A tag without the `#` that other tools write before it.
  private func plainTag(_ tag: String) -> String {
    tag.hasPrefix("#") ? String(tag.dropFirst()) : tag
  }
}
