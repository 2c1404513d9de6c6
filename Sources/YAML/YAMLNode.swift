package import Foundations

/// A value of a YAML document with its place in the file. Every scalar is text: whoever reads a field gives it a type.
package enum YAMLNode: Sendable, Hashable {
  case scalar(YAMLScalar)
  case sequence([YAMLNode], SourcePosition)
  case mapping([YAMLEntry], SourcePosition)
}

/// A key of a mapping and its value.
package struct YAMLEntry: Sendable, Hashable {
  package let key: YAMLScalar
  package let value: YAMLNode

  package init(key: YAMLScalar, value: YAMLNode) {
    self.key = key
    self.value = value
  }
}

/// Text of a YAML document: quotes taken off, escapes and folded lines resolved.
package struct YAMLScalar: Sendable, Hashable {
  /// Its value, quotes and escapes resolved.
  package let text: String
  /// Where it begins in the file: at its quotation mark, where it has one.
  package let position: SourcePosition
  /// Whether it stands in single or double quotation marks: a quoted `null` is a word.
  package let isQuoted: Bool
  /// Whether it was written as a block, after `|` or `>`.
  package let isBlock: Bool
  private let spelling: Spelling

  /// How the file has the text.
  enum Spelling: Sendable, Hashable {
    case verbatim, otherwise
    /// On one line, in so many columns without its quotation marks: whether these are its characters is seldom asked, and
    /// seen to then.
    case columns(Int)
  }

  package init(
    text: String, position: SourcePosition, isQuoted: Bool = false, isBlock: Bool = false, isVerbatim: Bool = true
  ) {
    self.init(
      text: text, position: position, isQuoted: isQuoted, isBlock: isBlock,
      spelling: isVerbatim ? .verbatim : .otherwise)
  }

  init(text: String, position: SourcePosition, isQuoted: Bool, isBlock: Bool, spelling: Spelling) {
    self.text = text
    self.position = position
    self.isQuoted = isQuoted
    self.isBlock = isBlock
    self.spelling = spelling
  }

  /// Whether the file spells the text character by character on one line, so that an offset in it is a column.
  package var isVerbatim: Bool {
    switch spelling {
    case .verbatim: true
    case .otherwise: false
    case .columns(let count): text.unicodeScalars.count == count
    }
  }
}
