import Foundations
import Mustache
import Pages
import Testing

@Suite struct TemplateTests {
  @Test func builtInTemplates_compileWithoutAComplaint() {
    let templates = PageTemplates.compile(PageTemplates.builtIn)
    #expect(templates.problems.map { "\($0.path): \($0.summary)" } == [])
    #expect(templates.assets.map(\.name) == ["icon.svg", "site.css"])
  }

  @Test func stylesheet_isSmall_andLoadsNothing() throws {
    let css = try #require(PageTemplates.compile(PageTemplates.builtIn).assets.first { $0.name == "site.css" })
    #expect(css.bytes.count < 30_000)
    let text = String(decoding: css.bytes, as: UTF8.self)
    #expect(!text.contains("url(") && !text.contains("@import"))
  }

  @Test func assetsOfOtherBytes_haveOtherAddresses() {
    let one = Asset(name: "site.css", bytes: Array("a{}".utf8))
    let other = Asset(name: "site.css", bytes: Array("b{}".utf8))
    #expect(one.address != other.address)
    #expect(one.address.hasPrefix("assets/site-") && one.address.hasSuffix(".css"))
    #expect(one.address == Asset(name: "site.css", bytes: Array("a{}".utf8)).address)
  }

  @Test func unknownNameInATemplate_isReported() {
    var files = PageTemplates.builtIn.filter { $0.path != "missing.mustache" }
    files.append(
      TemplateFile(
        path: "missing.mustache", source: SourceText(path: "Templates/missing.mustache", bytes: Array("{{titel}}".utf8))
      ))
    #expect(PageTemplates.compile(files).problems.map(\.path) == ["Templates/missing.mustache"])
  }
}
