import Foundations
import Mustache
import Pages
import Testing

@Suite struct TemplateTests {
  @Test func builtInTemplates_compileWithoutAComplaint() {
    let templates = PageTemplates.compile(PageTemplates.builtIn)
    #expect(templates.problems.map { "\($0.path): \($0.summary)" } == [])
    let scripts = ["theme.js", "site.js", "search.js", "previews.js", "tables.js", "pictures.js"]
    #expect(templates.assets.map(\.name) == ["icon.svg", "site.css"] + scripts)
  }

  @Test func scripts_areSmall_strict_andAddOneGlobal() throws {
    let assets = PageTemplates.compile(PageTemplates.builtIn).assets.filter { $0.name.hasSuffix(".js") }
    #expect(assets.reduce(0) { $0 + $1.bytes.count } < 18_500)
    #expect(try #require(assets.first { $0.name == "site.js" }).bytes.count < 4_300)
    for asset in assets {
      let text = String(decoding: asset.bytes, as: UTF8.self)
      #expect(text.hasPrefix("\"use strict\";"))
      #expect(!text.contains("innerHTML") && !text.contains("eval("))
      #expect(text.split(separator: "globalThis.").count <= 2)
    }
  }

  @Test func siteScript_isItsFiles_withoutTheirComments_andWithShortNames() {
    let files = [
      TemplateFile(
        path: "assets/scripts/one.js",
        source: SourceText(
          path: "",
          bytes: Array(
            "/** Says. */\nfunction one() {\n  // Why.\n  return a + +b - c - -d ? \"c = d\" : e++ + f;\n}\n".utf8))),
      TemplateFile(path: "assets/site.css", source: SourceText(path: "", bytes: Array("a {}".utf8))),
    ]
    let script = PageTemplates.compile(files).assets.first { $0.name == "site.js" }
    #expect(
      script.map { String(decoding: $0.bytes, as: UTF8.self) }
        == "\"use strict\";(()=>{function g(){return a+ +b-c- -d?\"c = d\":e++ +f}})();\n")
  }

  @Test func stylesheet_losesItsComments_andNoMeaning() {
    let css =
      "/* Links. */\n.a > :first-child,\n  .b :hover {\n  content: \": {\"; margin: calc(1px + 2px) 0;\n}\n.c { d: e; }\n"
    let files = [TemplateFile(path: "assets/site.css", source: SourceText(path: "", bytes: Array(css.utf8)))]
    let asset = PageTemplates.compile(files).assets.first { $0.name == "site.css" }
    #expect(
      asset.map { String(decoding: $0.bytes, as: UTF8.self) }
        == ".a > :first-child,.b :hover{content:\": {\";margin:calc(1px + 2px) 0}.c{d:e}")
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
