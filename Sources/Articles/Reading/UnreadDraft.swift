package import Foundations
internal import YAML

/// Finds in front matter that could not be read the line by which a note or an article may be a draft.
///
/// - Parameter head: the front matter, or as much of the file as it may take.
/// - Returns: the number of the line, from 1; nil where none speaks of drafts, or one says that this is none.
package func lineOfUnreadDraft(in head: some Collection<UInt8>) -> Int? {
  let text = String(decoding: head, as: UTF8.self)
  let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  return lines.firstIndex { $0.split(separator: ",").contains(where: mayMeanDraft) }.map { $0 + 1 }
}

/// `draft: true`, `"publish": no`, `draft = true`.
private func mayMeanDraft(_ line: Substring) -> Bool {
  guard let mark = line.firstIndex(where: { $0 == ":" || $0 == "=" }) else { return false }
  let isQuoting = { (character: Character) in character.isWhitespace || "\"',{}".contains(character) }
  let key = line[..<mark].filter { !isQuoting($0) }.lowercased()
  guard key == "draft" || key == "publish" else { return false }
  return yesOrNo(line[line.index(after: mark)...].filter { !isQuoting($0) }) != (key == "publish")
}

extension [Diagnostic] {
  /// Adds to the first error, by which front matter could not be read, what became of the file.
  package mutating func tellUnreadDraft(at line: Int, of source: SourceText) {
    guard let error = firstIndex(where: { $0.severity == .error }) else { return }
    let place = SourcePosition(line: line, column: 1)
    self[error].notes.append(
      source.note(at: place, "this may mean a draft, so the file is left out until it can be read"))
  }
}
