/// The rows of a table, one after the other, as sentences for the names in them.
///
/// A cell alone tells a reader little: `12.5` is the whole of many. So the sentence is the row, each cell behind the head
/// of its column; of a row that is too long for that, the head of the row, and that of the column before the sentence.
struct MentionTable {
  /// What is shown around the names of a row, or of a cell.
  struct Sentence {
    /// Before each sentence of the text that is shown.
    var lead: [UInt8] = []
    var text: [UInt8] = []
    /// In the order of the text.
    var names: [MentionCollector.Found] = []
    /// Whether the text is shown as one, whatever stands in it.
    var isWhole = false
  }

  private struct Cell {
    let column: Int
    let text: [UInt8]
    let names: [MentionCollector.Found]
  }

  /// The bytes of a row, or of what leads to a cell, that are not too long for a sentence.
  private static let longestRow = 320
  private static let longestLead = 120

  /// Among the tables of its document.
  let number: Int
  private(set) var row: Int?
  /// By column; columns without words have none.
  private var heads: [Int: [UInt8]] = [:]
  private var cells: [Cell] = []

  init(number: Int) { self.number = number }

  mutating func begin(row: Int) {
    self.row = row
    cells.removeAll(keepingCapacity: true)
  }

  mutating func addHead(_ text: [UInt8], column: Int) {
    if !text.isEmpty { heads[column] = text }
  }

  /// A cell of the row that is open, whether there are names in it or not.
  mutating func add(_ text: [UInt8], _ names: [MentionCollector.Found], column: Int) {
    guard !text.isEmpty, text != Self.object else { return }
    cells.append(Cell(column: column, text: text, names: names))
  }

  /// The sentences for the names of the row that is open; none where it has no names.
  func sentences() -> [Sentence] {
    guard cells.contains(where: { !$0.names.isEmpty }) else { return [] }
    let whole = wholeRow
    if whole.text.count <= Self.longestRow { return [whole] }
    return cells.indices.filter { !cells[$0].names.isEmpty }.map { index in
      var lead: [UInt8] = []
      if index > 0 { lead += cells[0].text }
      begin(cells[index], in: &lead)
      return Sentence(
        lead: lead.count <= Self.longestLead ? lead : [], text: cells[index].text, names: cells[index].names)
    }
  }

  private var wholeRow: Sentence {
    var sentence = Sentence(isWhole: true)
    for cell in cells {
      begin(cell, in: &sentence.text)
      let start = sentence.text.count
      sentence.text += cell.text
      sentence.names += cell.names.map {
        MentionCollector.Found(target: $0.target, range: start + $0.range.lowerBound..<start + $0.range.upperBound)
      }
    }
    return sentence
  }

  /// Writes what stands between a cell and what is before it: a semicolon, and the head of its column.
  private func begin(_ cell: Cell, in text: inout [UInt8]) {
    end(&text, with: UInt8(ascii: ";"))
    text += heads[cell.column] ?? []
    if heads[cell.column] != nil { end(&text, with: UInt8(ascii: ":")) }
  }

  /// Adds a mark, unless one stands there, and a space; nothing to nothing.
  private func end(_ text: inout [UInt8], with mark: UInt8) {
    guard let last = text.last else { return }
    if !".:;!?".utf8.contains(last) { text.append(mark) }
    text.append(UInt8(ascii: " "))
  }

  /// What stands in prose for an image or code.
  private static let object: [UInt8] = [0xEF, 0xBF, 0xBC]
}

extension StruckWords {
  /// What stands of a whole text.
  func standing(in text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    standing(in: text.indices, of: text).flatMap { text[$0] }
  }

  /// Names of a text, none of them struck out, where they stand in what stands of it.
  func moved(_ names: [MentionCollector.Found], in text: UnsafeBufferPointer<UInt8>) -> [MentionCollector.Found] {
    guard !isEmpty else { return names }
    var moved: [MentionCollector.Found] = []
    var start = 0
    for piece in standing(in: text.indices, of: text) {
      moved += names.filter { piece.contains($0.range.lowerBound) }.map { name in
        let offset = start - piece.lowerBound
        return MentionCollector.Found(
          target: name.target, range: name.range.lowerBound + offset..<name.range.upperBound + offset)
      }
      start += piece.count
    }
    return moved
  }
}
