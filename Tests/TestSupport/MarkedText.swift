package import Foundations

/// A text with places marked in plain sight, `title: Foo1️⃣: bar`: the markers are taken out and their places kept.
package struct MarkedText: Sendable {
  package let text: String
  /// Where the markers 1️⃣, 2️⃣ … stood, in their numeric order.
  package let positions: [SourcePosition]

  package init(_ marked: String) {
    var text = ""
    var found: [(marker: Int, position: SourcePosition)] = []
    var position = SourcePosition.start
    for character in marked {
      if let marker = Self.markers.firstIndex(of: character) {
        found.append((marker, position))
        continue
      }
      text.append(character)
      if character == "\n" || character == "\r\n" || character == "\r" {
        position = SourcePosition(line: position.line + 1, column: 1)
      } else {
        position.column += character.unicodeScalars.count
      }
    }
    self.text = text
    positions = found.sorted { $0.marker < $1.marker }.map(\.position)
  }

  /// The text as a file.
  package func source(path: String = "note.md") -> SourceText {
    SourceText(path: path, bytes: Array(text.utf8))
  }

  private static let markers: [Character] = ["1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣", "6️⃣", "7️⃣", "8️⃣", "9️⃣"]
}
