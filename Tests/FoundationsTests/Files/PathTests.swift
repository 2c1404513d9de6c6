import Foundations
import Testing

@Suite struct PathTests {
  @Test(arguments: [
    ("a", "a"), ("a/b", "a/b"), ("./a//b/", "a/b"), ("a/../b", "b"), ("a/b/../../c", "c"), ("...", "..."),
    ("a/..b", "a/..b"),
    ("..", nil), ("../a", nil), ("a/../../b", nil), ("/a", nil), ("/", nil), ("", nil), (".", nil), ("a/..", nil),
    ("a\0b", nil),
  ])
  func inside_isNilWhereThePathLeadsOut(path: String, inside: String?) {
    #expect(Path.inside(path) == inside)
  }

  @Test(arguments: [
    ("a", "b", "a/b"), ("a/", "b", "a/b"), ("", "b", "b"), ("a", "", "a"), ("a", "/b", "/b"), ("/", "b", "/b"),
  ])
  func join(folder: String, path: String, joined: String) {
    #expect(Path.join(folder, path) == joined)
  }

  @Test(arguments: [
    ("a/b/note.MD", "a/b", "note.MD", "note", "md"), ("note", "", "note", "note", ""),
    ("/note.md", "/", "note.md", "note", "md"), ("a/.hidden", "a", ".hidden", ".hidden", ""),
    ("a.b/c", "a.b", "c", "c", ""), ("a.tar.gz", "", "a.tar.gz", "a.tar", "gz"), ("a/", "a", "", "", ""),
  ])
  func pieces(path: String, parent: String, name: String, stem: String, fileExtension: String) {
    #expect(Path.parent(of: path) == parent)
    #expect(Path.name(of: path) == name)
    #expect(Path.stem(of: path) == stem)
    #expect(Path.fileExtension(of: path) == fileExtension)
  }
}
