import Foundations
import Testing

@testable import Mustache

/// What the specification's cases leave open.
@Suite struct RenderingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let template: String
    let output: String

    init(_ name: String, _ template: String, _ output: String) {
      testDescription = name
      self.template = template
      self.output = output
    }
  }

  @Test(arguments: [
    Case("text is escaped", "{{text}}", "&lt;b&gt; &amp; &quot;it&#39;s&quot;"),
    Case("bytes are escaped", "{{bytes}}", "&lt;é&gt;"),
    Case("markup is not", "{{html}}", "<i>"),
    Case("three braces escape nothing", "{{{text}}}{{{bytes}}}{{{html}}}", "<b> & \"it's\"<é><i>"),
    Case("a flag prints its value", "{{yes}} {{no}}", "true false"),
    Case("a list and a record print nothing", "[{{list}}{{record}}]", "[]"),
    Case("empty text, bytes and markup are falsy", "{{^emptyText}}a{{/emptyText}}{{#emptyBytes}}b{{/emptyBytes}}", "a"),
    Case("an empty record is truthy", "{{#record}}a{{/record}}", "a"),
    Case("an absent value hides the outer one", "{{#hiding}}[{{text}}]{{/hiding}}", "[]"),
    Case("blank lines of a partial stay blank", "  {{>blank}}\n", "  a\n\n  b\n"),
    Case("a list inside a partial is indented", "  {{>rows}}\n", "  <ul>\n    <li>1\n    <li>2\n  </ul>\n"),
    Case("a partial among text is not indented", "  - {{>blank}}", "  - a\n\nb\n"),
    Case("a line that begins with a tag is indented", "\t{{>tags}}\n", "\ttrue\n\ttrue!\n\tfalse"),
    Case("a series renders its items in turn", "{{#series}}<{{.}}{{#yes}}!{{/yes}}>{{/series}}", "<0!><1!><2!>"),
    Case(
      "a series prints nothing, and an empty one is falsy", "[{{series}}]{{^none}}a{{/none}}{{#none}}b{{/none}}", "[]a"),
    Case("several tags on a line of their own", "a\n {{#yes}} {{^no}}\nb\n{{/no}}{{/yes}}\nc", "a\nb\nc"),
    Case(
      "a replaced block ends its line", "{{<block}}{{$b}}x{{/b}}{{/block}}", "<p>\n  x\n</p>\n"),
    Case(
      "a replacement sees the blocks of its own template",
      "{{<block}}{{$b}}{{<title}}{{$t}}own{{/t}}{{/title}}{{/b}}{{$t}}outer{{/t}}{{/block}}",
      "<p>\n  (own)\n</p>\nouter\n"),
  ]) func renders(_ test: Case) {
    let names = [
      "text", "bytes", "html", "yes", "no", "list", "record", "emptyText", "emptyBytes", "hiding", "rows", "b", "t",
      "series", "none",
    ]
    let fixture = TemplateFixture(
      [
        ("page", test.template), ("blank", "a\n\nb\n"), ("rows", "<ul>\n{{#list}}\n  <li>{{.}}\n{{/list}}\n</ul>\n"),
        ("tags", "{{yes}}\n{{#yes}}{{.}}{{/yes}}!\n{{no}}{{! unlike }}"),
        ("block", "<p>\n  {{$b}}\n  default\n  {{/b}}\n</p>\n{{$t}}{{/t}}"), ("title", "({{$t}}{{/t}})"),
      ], names: names)
    var hiding = Record()
    hiding.set(0, .absent)
    let rendered = fixture.render(
      "page",
      [
        "text": .text("<b> & \"it's\""), "bytes": .bytes(Array("<é>".utf8)), "html": .html(Array("<i>".utf8)),
        "yes": .flag(true), "no": .flag(false), "list": .list([.text("1"), .text("2")]), "record": .record(Record()),
        "emptyText": .text(""), "emptyBytes": .bytes([]), "hiding": .record(hiding),
        "series": .series(Series(count: 3) { .text(String($0)) }), "none": .series(Series(count: 0) { _ in .absent }),
      ])
    #expect(rendered.text == test.output)
    #expect(rendered.problems == [])
  }

  @Test func render_ofAMissingTemplate_isAProblem() {
    let fixture = TemplateFixture([("pages/company", "")])
    let rendered = fixture.render("pages/compnay")
    #expect(rendered.text == "")
    #expect(rendered.problems.map(\.rule) == [.missingTemplate])
    #expect(rendered.problems.first?.fix == "did you mean “pages/company”?")
  }

  @Test func dynamicName_ofNoTemplate_isAProblemAtItsTag() {
    let fixture = TemplateFixture([("page", "a\n 1️⃣{{>*kind}}b"), ("card", "")], names: ["kind"])
    let rendered = fixture.render("page", ["kind": .text("crad")])
    #expect(rendered.text == "a\n b")
    #expect(rendered.problems.map { DiagnosticText.place($0.path, $0.position) } == fixture.places)
    #expect(rendered.problems.first?.fix == "did you mean “card”?")
    #expect(fixture.render("page").problems == [], "a name that is absent is no error")
  }

  @Test func lambda_thatWritesABrokenTemplate_isAProblem() {
    let fixture = TemplateFixture([("page", "a{{kind}}b"), ("card", "C")], names: ["kind"])
    let rendered = fixture.render("page", ["kind": .lambda(Lambda { _ in "{{>card}}{{knid}}{{#kind}}{{>crad}}" })])
    #expect(rendered.text.hasPrefix("aC"))
    #expect(rendered.problems.map(\.rule).prefix(3) == [.unknownTemplateName, .unclosedSection, .missingTemplate])
  }

  @Test func nameThatThePageLacks_isLookedForInItsSurroundings() {
    let fixture = TemplateFixture(
      "{{site}} {{title}}{{#list}} {{root}}{{/list}}", names: ["site", "title", "root", "list"])
    let page = fixture.record(["title": .text("Page"), "list": .list([.text("1"), .text("2")])])
    let surroundings = fixture.record(["site": .text("Desk"), "title": .text("hidden"), "root": .text("../")])
    var output: [UInt8] = []
    #expect(fixture.library.render("page", page, within: surroundings, into: &output) == [])
    #expect(output == Array("Desk Page ../ ../".utf8))
  }

  @Test func longPage_growsWithoutLoss() {
    let fixture = TemplateFixture("{{#list}}{{.}}, {{/list}}", names: ["list"])
    let numbers = (0..<20_000).map(String.init)
    let rendered = fixture.render("page", ["list": .list(numbers.map { .text($0) })])
    #expect(rendered.text == numbers.map { $0 + ", " }.joined())
  }

  @Test func render_appendsToWhatIsThere() {
    var output = Array("before ".utf8)
    #expect(TemplateFixture("after").library.render("page", Record(), into: &output) == [])
    #expect(output == Array("before after".utf8))
  }
}
