/// One paragraph, heading, highlight, quotation … of an article.
package struct Passage: Sendable, Hashable {
  /// What part of the article it is.
  package enum Kind: Sendable, Hashable {
    case heading(level: Int)
    case paragraph
    case highlight
    case listItem
    /// A paragraph that is somebody's words from end to end.
    case quotation(speaker: String?, attribution: Attribution)
    case caption
    case tableRow
  }

  package var kind: Kind
  /// Clean plain text, one line.
  package var text: String
  /// Links and emphasis, in the order of their start; ranges may nest but never cross.
  package var marks: [InlineMark]
  /// Unique in the article and made from the text alone, `p-3f2a9c`: it survives changes elsewhere.
  package var anchor: String
  /// The line of the file where it starts, from 1.
  package var line: Int

  package init(kind: Kind, text: String, marks: [InlineMark] = [], anchor: String = "", line: Int = 0) {
    self.kind = kind
    self.text = text
    self.marks = marks
    self.anchor = anchor
    self.line = line
  }

  /// Whether it is a heading of any level.
  package var isHeading: Bool {
    if case .heading = kind { true } else { false }
  }
}

/// How the speaker of a quotation is known.
package enum Attribution: String, Sendable, Hashable {
  /// The text names the speaker beside the words.
  case stated
  /// The speaker follows from the text around: an interview's only guest, a `she said`, a quotation carried on.
  case implied
  case none
}
