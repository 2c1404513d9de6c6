import TestSupport
import Testing

@testable import Pages

/// A reader that goes by RFC 4180 gets the cells as they were, but for the apostrophe that keeps a formula from running.
@Suite struct CSVRoundTripTests {
  @Test func anyCells_areReadBack() {
    let pieces = [",", "\"", "\n", "\r\n", "\r", " ", ";", "=", "+1", "-", "@", "a", "é", "東", "\t", "'", "＝", "＠"]
    var random = SeededGenerator(seed: 1)
    for _ in 0..<300 {
      let rows = (0..<3).map { _ in
        (0..<4).map { _ in
          (0..<Int.random(in: 0...6, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }.joined()
        }
      }
      var csv = CSVWriter(columns: ["a", "b", "c", "d"])
      for row in rows {
        for cell in row { csv.text(cell) }
        csv.endRow()
      }
      let inert = rows.map { row in row.map { isFormula($0) ? "'" + $0 : $0 } }
      let bytes = csv.finished()
      #expect(Self.read(bytes) == [["a", "b", "c", "d"]] + inert)
    }
  }

  private func isFormula(_ cell: String) -> Bool {
    cell.unicodeScalars.first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
  }

  private static func read(_ bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch byte {
      case UInt8(ascii: "\"") where isQuoted && next == byte:
        cell.append(byte)
        index += 1
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        row.append(String(decoding: cell, as: UTF8.self))
        cell = []
      case 0x0D where !isQuoted && next == 0x0A:
        rows.append(row + [String(decoding: cell, as: UTF8.self)])
        (row, cell) = ([], [])
        index += 1
      default: cell.append(byte)
      }
      index += 1
    }
    return rows
  }
}
