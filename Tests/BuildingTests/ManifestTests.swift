import Building
import Testing

@Suite struct ManifestTests {
  @Test(arguments: ["index.html", "files/a b.png", "\u{301}a/b.html", "a/\u{1F468}\u{200D}.html", "a\u{85}b"])
  func aPath_comesBackAsItWas(path: String) {
    let manifest = Manifest([path: 7, "zebra.html": UInt64.max])
    #expect(Manifest(manifest.bytes)?.files == manifest.files)
  }

  @Test(arguments: ["", "another header\n", "dossier manifest 1\nzz a\n", "dossier manifest 1\n1 ../a\n"])
  func anythingElse_isNone(text: String) {
    #expect(Manifest(Array(text.utf8)) == nil)
  }
}
