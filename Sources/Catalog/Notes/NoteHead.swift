internal import Foundations
internal import YAML

/// What front matter says of a note whatever its kind is: what it is called, and how it stands among others.
struct NoteHead: Sendable {
  let name: String
  let namePosition: SourcePosition
  let names: [EntityName]
  let shields: [String]
  let summary: String?
  let tags: [String]
  let isDraft: Bool
  let draftProblems: [Diagnostic]
  let weight: Int?
  let formerAddresses: [FormerAddress]

  /// - Parameters:
  ///   - isUnreadDraft: whether the fields could not be read, and may have said that the note is a draft.
  ///   - heading: the title of the note's body, by which it goes where the fields name none.
  ///   - stem: the file's name, by which it goes where there is no title either.
  init(of kind: Kind, from front: inout NoteFields, isUnreadDraft: Bool, heading: TitleHeading?, stem: String) {
    (name, namePosition) = Self.name(from: &front) ?? heading.map { ($0.text, $0.position) } ?? (stem, .start)
    names = NameReader(kind: kind).names(name: name, at: namePosition, from: &front)
    summary = (front.text(.summary) ?? front.text(.description)).map(withoutMarkdown)
    tags = (front.list(.tags) + front.list(.tag)).map(Self.plainTag)
    let told = isUnreadDraft ? 0 : front.diagnostics.count
    isDraft = front.readDraft(of: kind) || isUnreadDraft
    draftProblems = Array(front.diagnostics[told...])
    weight = front.integer(.weight)
    shields = front.list(.not) + kind.longerNames(of: names)
    formerAddresses = front.formerAddresses()
  }

  /// `name`, else `title`.
  private static func name(from front: inout NoteFields) -> (String, SourcePosition)? {
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
  private static func plainTag(_ tag: String) -> String {
    tag.hasPrefix("#") ? String(tag.dropFirst()) : tag
  }
}
