internal import Catalog
internal import Foundations

private let readers = KindTable.builtIn.kinds.map { NoteReader(kind: $0) }

/// A note of a kind that the input chooses; every place that is told of lies in the file.
func fuzzFrontMatter(_ bytes: [UInt8]) {
  let source = SourceText(path: "a.md", bytes: bytes)
  let note = readers[bytes.count % readers.count].read(source, relativePath: "companies/a.md")
  for problem in note.diagnostics {
    precondition(problem.position.map { $0 >= .start } ?? true, "a place before the file")
  }
  precondition(note.namePosition >= .start)
}
