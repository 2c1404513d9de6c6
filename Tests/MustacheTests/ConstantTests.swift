import Foundations
import Testing

@testable import Mustache

/// Texts of the vocabulary that templates name.
@Suite struct ConstantTests {
  static let constants = Constants(
    prefix: "words",
    [
      "sources": [.text("Sources & <more>")], "by": [.text("by "), .name("author.name")], "wrong": [.name("nmae")],
      "empty": [],
    ])

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let template: String
    let output: String

    init(_ name: String, _ template: String, _ output: String) {
      (testDescription, self.template, self.output) = (name, template, output)
    }
  }

  @Test(arguments: [
    Case("escaped", "<h2>{{words.sources}}</h2>", "<h2>Sources &amp; &lt;more&gt;</h2>"),
    Case("as it is", "{{{words.sources}}}", "Sources & <more>"),
    Case("with a place", "{{words.by}}!", "by N &amp; M!"),
    Case("at the start of lines", "{{words.by}}\n{{words.sources}}\n", "by N &amp; M\nSources &amp; &lt;more&gt;\n"),
    Case("empty", "a{{words.empty}}b", "ab"),
    Case("a value of the prefix's name", "{{words}}", "W"),
  ])
  func constant_standsInTheOutput(_ test: Case) {
    let fixture = TemplateFixture(test.template, names: ["words", "author", "name"], constants: Self.constants)
    #expect(fixture.messages == [])
    let author = fixture.record(["name": .text("N & M")])
    #expect(fixture.render("page", ["author": .record(author), "words": .text("W")]).text == test.output)
  }

  @Test func constantInAnIndentedPartial_isIndentedWithItsLine() {
    let fixture = TemplateFixture(
      [("page", "  {{> part}}\n"), ("part", "{{words.by}}\nx{{words.sources}}\n")],
      names: ["words", "author", "name"], constants: Self.constants)
    #expect(fixture.render().text == "  by \n  xSources &amp; &lt;more&gt;\n")
  }

  @Test func unknownConstant_isReportedWhereItIs() {
    let fixture = TemplateFixture(
      "a {{words.1️⃣soruces}}", names: ["words"], constants: Self.constants)
    #expect(fixture.messages == ["DOS-610: “words” has nothing called “soruces”; did you mean “sources”?"])
    #expect(fixture.problemPlaces == fixture.places)
  }

  @Test func placeOfNoName_isReported() {
    let fixture = TemplateFixture("{{1️⃣words.wrong}}", names: ["name"], constants: Self.constants)
    #expect(
      fixture.messages == [
        "DOS-610: “words.wrong” has a place for “nmae”, a name that no template may use; did you mean “name”?"
      ])
    #expect(fixture.problemPlaces == fixture.places)
  }

  @Test func placeThatTheRecordLacks_isReported() {
    let names = ["author", "name"]
    let fixture = TemplateFixture(
      [("page", "1️⃣{{words.by}}")], names: names,
      shapes: ["page": TemplateFixture.shape("page", ["name": .text], names: names)], constants: Self.constants)
    #expect(fixture.diagnostics.map(\.rule.code) == ["DOS-611"])
    #expect(fixture.problemPlaces == fixture.places)
  }
}
