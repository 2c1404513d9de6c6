internal import Foundations

/// Gives a table or code that may be wider than a phone a tab stop, a role and a name, so that it can be scrolled by
/// keyboard and is known when it is reached.
///
/// Whether it may be is told from its words, since a stop where nothing scrolls is in the way of who walks by keyboard.
/// The measures take 320 CSS pixels, the width to which pages must reflow, and rather too wide words than too narrow.
struct ScrollRegions {
  /// Pixels that a page leaves its text, and those that each container around it takes away.
  private static let room = 288
  private static let indentation = 26
  /// Characters of code that stand beside each other, and those that each container takes away.
  private static let columns = 26
  private static let columnsOfIndentation = 3

  private var names: [String: Int] = [:]

  /// A name for the next region that no other region of the document has.
  mutating func name(_ label: String, under heading: String?) -> String {
    let base = heading.map { "\(label): \($0)" } ?? label
    let count = names[base, default: 0] + 1
    names[base] = count
    return count == 1 ? base : "\(base) \(count)"
  }

  static func mayScroll(table widths: [Int], depth: Int) -> Bool {
    widths.reduce(0) { $0 + $1 + TableWidth.padding } > room - depth * indentation
  }

  static func mayScroll(code: UnsafeBufferPointer<UInt8>, depth: Int) -> Bool {
    let fitting = columns - depth * columnsOfIndentation
    return code.split(separator: UInt8(ascii: "\n")).contains { line in
      line.count > fitting && line.reduce(0) { $0 + characters($1) } > fitting
    }
  }

  /// How many columns the character that a byte begins takes; none where it begins none.
  private static func characters(_ byte: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: "\t"): 8
    case 0x80...0xBF: 0
    case 0xE3...: 2
    default: 1
    }
  }
}

/// How narrow a table's column can become, in pixels.
enum TableWidth {
  /// Beside each column.
  static let padding = 20
  private static let capital = 11
  private static let character = 8
  private static let ideograph = 15
  /// What stands for code, a picture or the mark of a source.
  private static let object = 100

  /// The widest word of a cell's text: lines end at white space, and beside ideographs.
  static func widestWord(of text: [UInt8]) -> Int {
    var widest = 0
    var word = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"): word = 0
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), 0xC3...0xE2: word += capital
      case objectMark[0]: word += object
      case 0xE3...: word = ideograph
      case 0x80...0xC2: break
      default: word += character
      }
      widest = max(widest, word)
    }
    return widest
  }
}

extension DocumentRenderer {
  /// ` role="region" aria-label="…" tabindex="0"`
  mutating func regionAttributes(_ label: String) -> [UInt8] {
    let heading = footnoteItem == nil ? facts.headings.last?.text : nil
    var attributes = Array(" role=\"region\" aria-label=\"".utf8)
    attributes.appendHTML(regions.name(label, under: heading))
    attributes.append(literal: "\" tabindex=\"0\"")
    return attributes
  }
}
