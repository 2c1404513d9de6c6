internal import Articles
internal import Foundations
internal import Markdown

/// Finds marks in prose and beside code, where they are none: code and comments are no prose.
struct MarkScout: MarkdownHost {
  struct Stray {
    var marks: AudienceMarks
    var position: SourcePosition
  }

  private(set) var strays: [Stray] = []

  mutating func links(in prose: borrowing Prose) -> [ProseLink] {
    let marks = AudienceMarks(in: prose.text[...])
    if let first = marks.ranges.first {
      strays.append(Stray(marks: marks, position: prose.position(of: first.lowerBound)))
    }
    return []
  }

  mutating func block(info: String, text: [UInt8], position: SourcePosition) -> [UInt8]? {
    // A live block shows words of its own, and asks by words.
    let isLive = LiveBlock.Form(rawValue: String(info.prefix { !$0.isWhitespace })) != nil
    let marks = AudienceMarks(in: isLive ? "\(info)\n\(String(decoding: text, as: UTF8.self))" : info)
    if !marks.isEmpty { strays.append(Stray(marks: marks, position: position)) }
    return nil
  }
}

extension MarkScout.Stray {
  init?(_ image: MarkdownImage) {
    self.init(marks: AudienceMarks(in: "\(image.alternative)\n\(image.title ?? "")"), position: image.position)
    if marks.isEmpty { return nil }
  }
}
