internal import Foundations

/// Writes rows of comma-separated values (RFC 4180), safe to open in a spreadsheet.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection).
struct CSVWriter {
  enum Cell {
    case text(String)
    case number(Decimal)
    case flag(Bool)
    case empty
  }

  private(set) var bytes: [UInt8] = []

  init(columns: [String]) { row(columns.map { .text($0) }) }

  mutating func row(_ cells: [Cell]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch cell {
      case .text(let text): append(text)
      case .number(let number): bytes.append(number.description)
      case .flag(let flag): bytes.append(flag ? "true" as StaticString : "false")
      case .empty: break
      }
    }
    bytes.append("\r\n" as StaticString)
  }

  private mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { text in
      let isFormula = text.first.map(Self.beginsFormula) ?? false
      let isQuoted = text.contains(where: Self.needsQuotes) || text.first == 0x20 || text.last == 0x20
      if isQuoted { bytes.append(UInt8(ascii: "\"")) }
      if isFormula { bytes.append(UInt8(ascii: "'")) }
      for byte in text {
        bytes.append(byte)
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      }
      if isQuoted { bytes.append(UInt8(ascii: "\"")) }
    }
  }

  private static func beginsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D, 0x0A: true
    default: false
    }
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
  }
}

extension CSVWriter.Cell {
  init(_ text: String?) { self = text.map { $0.isEmpty ? .empty : .text($0) } ?? .empty }

  init(_ number: Decimal?) { self = number.map { .number($0) } ?? .empty }

  /// Several values in one cell.
  init(_ texts: [String]) { self.init(texts.joined(separator: "; ")) }
}
