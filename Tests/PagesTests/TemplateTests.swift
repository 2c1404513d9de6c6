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
    #expect(assets.reduce(0) { $0 + $1.bytes.count } < 19_500)
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

  @Test func stylesheet_loadsOtherAssets_underTheNamesThatTheyHave() throws {
    let css = """
      @import "more/print.css";
      /* url(none.png) */
      @font-face { src: url(fonts/a.woff2?v=1#x) format("woff2"), url( 'fonts/a.woff2' ) }
      b { background: url(data:image/png;base64,aa), url(https://example.org/b.png), url(/c.png), url(#d) }
      c::after { content: "url(none.png)"; }
      """
    let templates = compile([
      "assets/own.css": css, "assets/fonts/a.woff2": "font", "assets/more/print.css": "a { b: url(../fonts/a.woff2) }",
    ])
    #expect(templates.problems.map(\.summary) == [])
    func address(_ name: String) throws -> String {
      String(try #require(templates.assets.first { $0.name == name }).address.dropFirst("assets/".count))
    }
    let sheet = try #require(templates.assets.first { $0.name == "own.css" })
    let text = String(decoding: sheet.bytes, as: UTF8.self)
    let (font, print) = (try address("fonts/a.woff2"), try address("more/print.css"))
    #expect(text.contains("@import \"\(print)\";"))
    #expect(text.contains("url(\(font)?v=1#x)"))
    #expect(text.contains("url( '\(font)' )"))
    for address in ["data:image/png;base64,aa", "https://example.org/b.png", "/c.png", "#d"] {
      #expect(text.contains("url(\(address))"))
    }
    #expect(text.contains("\"url(none.png)\""))
    let printed = try #require(templates.assets.first { $0.name == "more/print.css" })
    #expect(String(decoding: printed.bytes, as: UTF8.self).contains("url(../\(font))"))
  }

  @Test(arguments: [
    ("a { b: url(fonts/b.woff2) }", "1:12", "there is no asset “fonts/b.woff2”"),
    ("a {}\n@import 'own.css';", "2:10", "“own.css” loads this stylesheet itself"),
    ("a { b: url(../x.png) }", "1:12", "there is no asset “../x.png”"),
    ("a { b: url(", nil, nil), ("@import \"", nil, nil), ("a { b: \\", nil, nil), ("/* a", nil, nil),
  ])
  func stylesheet_thatLoadsWhatIsNotThere_isToldOf(css: String, place: String?, summary: String?) {
    let problems = compile(["assets/own.css": css, "assets/fonts/a.woff2": "font"]).problems
    #expect(problems.map(\.summary) == [summary].compactMap(\.self))
    #expect(problems.map { "\($0.position?.line ?? 0):\($0.position?.column ?? 0)" } == [place].compactMap(\.self))
  }

  @Test func templateThatNothingShows_isToldOf() {
    let files = [
      "Home.mustache": "a", "partials/called.mustache": "b", "partials/alone.mustache": "c",
      "missing.mustache": "{{> partials/called}}",
    ]
    let problems = compile(files).problems
    #expect(problems.map(\.path) == ["Templates/Home.mustache", "Templates/partials/alone.mustache"])
    #expect(problems.map(\.rule) == [.uncalledTemplate, .uncalledTemplate])
    #expect(problems.first?.fix == "did you mean “home”?")
  }

  /// The built-in templates with others, or with other text.
  private func compile(_ own: [String: String]) -> SiteTemplates {
    let files = own.sorted { $0.key < $1.key }.map { path, text in
      TemplateFile(path: path, source: SourceText(path: "Templates/" + path, bytes: Array(text.utf8)))
    }
    return PageTemplates.compile(PageTemplates.builtIn.filter { own[$0.path] == nil } + files)
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
