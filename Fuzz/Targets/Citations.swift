internal import Articles
internal import Catalog
internal import Foundations
internal import Markdown

private let article = readArticle(
  SourceText(
    path: "Content/articles/sale-2025.md",
    bytes: Array("---\ndate: 2025-03-04\n---\nNorth Hill sold “20% of it” for $14 million. It “was done” [soon].".utf8))
)

/// A note whose value and prose cite an article: resolved, checked against it and rendered with its links.
func fuzzCitations(_ bytes: [UInt8]) async {
  _ = CitationShorthand(String(decoding: bytes, as: UTF8.self))
  guard let kind = KindTable.builtIn.kind(inFolder: "companies") else { return }
  let value = bytes.filter { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "'") }
  let front = Array("---\nname: North Hill\naliases: [Hill]\nstaff: '".utf8) + value + Array("'\n---\n".utf8)
  let source = SourceText(path: "Content/companies/hill.md", bytes: front + bytes)
  let note = NoteReader(kind: kind).read(source, relativePath: "companies/hill.md")
  let (catalog, _) = await CatalogBuilder(kinds: .builtIn).build(notes: [note], articles: [article])
  let linker = DocumentLinker(catalog, files: FileTable([]), options: MarkdownOptions())
  for entity in catalog.entities { _ = linker.link(entity.id) }
  for article in catalog.articles { _ = linker.link(article.id) }
}
