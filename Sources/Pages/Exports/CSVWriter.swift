internal import Foundations

/// Writes rows of comma-separated values (RFC 4180), safe to open in a spreadsheet.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection).
struct CSVWriter: ~Copyable {
  /// Rows that are done. A table may be the largest file of a site: it is to stand in memory once.
  private var rows: [UInt8] = []
  /// What was written since.
  private var buffer = OutputBuffer()
  private var isRowStart = true

  private static let chunk = 1 << 15

  private init() {}

  /// - Parameter size: about how many bytes are to come.
  init(columns: [String], size: Int = 0) {
    rows.reserveCapacity(size)
    for column in columns { text(column) }
    endRow()
  }

  /// All that was written.
  consuming func finished() -> [UInt8] {
    flush()
    return rows
  }

  private mutating func flush() {
    rows.append(contentsOf: buffer.bytes)
    buffer.clear()
  }

  /// A cell; nil leaves it empty.
  mutating func text(_ text: String?) {
    beginCell()
    guard var text, !text.isEmpty else { return }
    text.withUTF8 { append($0) }
  }

  /// A cell given as UTF-8.
  mutating func text(_ text: [UInt8]) {
    beginCell()
    text.withUnsafeBufferPointer { append($0) }
  }

  /// Several values in one cell.
  mutating func texts(_ texts: [String]) {
    if texts.isEmpty { return empty() }
    text(texts.count == 1 ? texts[0] : joined(texts, by: "; "))
  }

  mutating func number(_ number: Decimal?) {
    beginCell()
    if let number { buffer.append(number.description) }
  }

  mutating func flag(_ flag: Bool) {
    beginCell()
    buffer.append(flag ? "true" as StaticString : "false")
  }

  /// The cells of a row with these alone, for cells that many rows share.
  static func cells(_ write: (inout CSVWriter) -> Void) -> [UInt8] {
    var csv = CSVWriter()
    write(&csv)
    return csv.finished()
  }

  /// Cells that `cells` has made.
  mutating func append(cells: [UInt8]) {
    beginCell()
    buffer.append(cells)
  }

  mutating func empty(_ count: Int = 1) {
    for _ in 0..<count { beginCell() }
  }

  mutating func endRow() {
    buffer.append("\r\n" as StaticString)
    isRowStart = true
    if buffer.count > Self.chunk { flush() }
  }

  private mutating func beginCell() {
    if !isRowStart { buffer.append(UInt8(ascii: ",")) }
    isRowStart = false
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    let isQuoted = Self.needsQuotes(text)
    if isQuoted { buffer.append(UInt8(ascii: "\"")) }
    if Self.beginsFormula(text) { buffer.append(UInt8(ascii: "'")) }
    if isQuoted { appendWithMarksDoubled(text) } else { buffer.append(text) }
    if isQuoted { buffer.append(UInt8(ascii: "\"")) }
  }

  private mutating func appendWithMarksDoubled(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while start < text.count {
      let mark = text.place(from: start) { $0.marks(of: UInt8(ascii: "\"")) }
      buffer.append(text, start..<min(mark + 1, text.count))
      if mark < text.count { buffer.append(UInt8(ascii: "\"")) }
      start = mark + 1
    }
  }

  /// By `= + - @` or a control character before them; by `＝ ＋ － ＠` as well, which some spreadsheets read alike.
  private static func beginsFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0..<0x20, 0x7F: return true
    case 0xEF:
      guard text.count > 2, text[1] == 0xBC else { return false }
      return [0x9D, 0x8B, 0x8D, 0xA0].contains(text[2])
    default: return false
    }
  }

  private static func needsQuotes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if text.first == 0x20 || text.last == 0x20 { return true }
    let place = text.place(from: 0) { bytes in
      bytes.marks(of: UInt8(ascii: ",")) | bytes.marks(of: UInt8(ascii: "\"")) | bytes.marks(of: 0x0A)
        | bytes.marks(of: 0x0D)
    }
    return place < text.count
  }
}
