import Foundations
import Testing

@testable import Mustache

/// Names checked against what the values around them can be.
@Suite struct ShapeCheckTests {
  private static let names = [
    "title", "people", "name", "role", "body", "isOpen", "parts", "place", "city", "kind", "titles",
    "shout",
  ]

  private static let place = TemplateFixture.shape("place", ["city": .text], names: names)
  private static let person = TemplateFixture.shape("person", ["name": .text, "role": .text], names: names)
  private static let part = TemplateFixture.shape(
    "part", ["name": .text, "parts": .list(of: .reference(to: "part"))], names: names)
  private static let page = TemplateFixture.shape(
    "page",
    [
      "title": .text, "people": .list(of: person), "body": .html, "isOpen": .flag, "place": place,
      "parts": .list(of: part), "kind": .text, "shout": .lambda,
    ], names: names)

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let templates: [(name: String, text: String)]
    let messages: [String]

    init(_ name: String, _ page: String, _ others: [(name: String, text: String)] = [], _ messages: [String] = []) {
      testDescription = name
      templates = [(name: "page", text: page)] + others
      self.messages = messages
    }
  }

  @Test(arguments: cases) func name_isCheckedAgainstTheShapesAroundIt(_ test: Case) {
    let fixture = TemplateFixture(test.templates, names: Self.names, shapes: ["page": Self.page])
    #expect(fixture.messages == test.messages)
    #expect(fixture.problemPlaces == fixture.places)
  }

  static let cases: [Case] = [
    Case(
      "all in order",
      "{{title}}{{{body}}}{{body}}{{isOpen}}{{place.city}}{{#people}}{{name}} {{title}}{{/people}}{{#title}}{{.}}{{/title}}"
    ),
    Case("not in the page", "1️⃣{{role}}", [], ["DOS-611: there is no “role” in record “page”"]),
    Case(
      "not in the records around", "{{#people}}\n 1️⃣{{city}}{{/people}}", [],
      ["DOS-611: there is no “city” in record “person”, record “page”"]),
    Case(
      "in another record than the innermost",
      "{{#parts}}1️⃣{{role}}{{#place}}{{city}}{{/place}}2️⃣{{#name.city}}{{/name.city}}{{/parts}}",
      [],
      [
        "DOS-611: there is no “role” in record “part”, record “page”",
        "DOS-611: there is no “city” in text",
      ]),
    Case(
      "close to a name that is there", "1️⃣{{titles}}", [],
      ["DOS-611: there is no “titles” in record “page”; did you mean “title”?"]),
    Case(
      "in a list without a section", "1️⃣{{people.name}}", [], ["DOS-611: there is no “name” in a list"]),
    Case(
      "list printed", "1️⃣{{people}}{{#people}}2️⃣{{.}}{{/people}}", [],
      [
        "DOS-612: “{{people}}” prints nothing, since its value is a list; use a section",
        "DOS-612: “{{.}}” prints nothing, since its value is record “person”; use a section",
      ]),
    Case(
      "text unescaped", "1️⃣{{{title}}}2️⃣{{&title}}{{#title}}3️⃣{{{.}}}{{/title}}", [],
      ["{{{title}}}", "{{&title}}", "{{{.}}}"].map {
        "DOS-613: “\($0)” prints text unescaped, which may hold markup of any kind; use two braces"
      }),
    Case("inverted", "{{^people}}1️⃣{{name}}{{/people}}", [], ["DOS-611: there is no “name” in record “page”"]),
    Case(
      "in a partial, from one place of two", "{{#people}}{{>card}}{{/people}}{{>card}}",
      [("card", "1️⃣{{role}}")], ["DOS-611: there is no “role” in record “page”"]),
    Case(
      "in the body of a block", "{{<layout}}{{$main}}1️⃣{{role}}{{/main}}{{/layout}}",
      [("layout", "{{#people}}{{$main}}{{/main}}{{/people}}{{$main}}{{/main}}")],
      ["DOS-611: there is no “role” in record “page”"]),
    Case(
      "default content that is replaced everywhere is not checked",
      "{{<layout}}{{$main}}{{title}}{{/main}}{{/layout}}", [("layout", "{{$main}}{{role}}{{/main}}")]),
    Case("tree", "{{#parts}}{{>part}}{{/parts}}", [("part", "{{name}}<{{#parts}}{{>part}}{{/parts}}>")]),
    Case(
      "tree with a slip", "{{#parts}}{{>part}}{{/parts}}",
      [("part", "{{name}}<{{#parts}}{{>part}}1️⃣{{role}}{{/parts}}>")],
      ["DOS-611: there is no “role” in record “part”, record “page”"]),
    Case("dynamic name", "{{>*kind}}1️⃣{{>*role}}", [], ["DOS-611: there is no “role” in record “page”"]),
    Case(
      "lambda", "{{shout}}{{{shout}}}{{#shout}}{{title}}1️⃣{{role}}{{/shout}}", [],
      ["DOS-611: there is no “role” in record “page”"]),
    Case("template without a shape", "{{title}}", [("other", "{{role}}{{{name}}}")]),
  ]

  @Test func problem_inAPartial_saysHowItWasReached() throws {
    let fixture = TemplateFixture(
      [("page", "{{title}}\n{{>outer}}"), ("outer", "\n {{>inner}}"), ("inner", "{{role}}")], names: Self.names,
      shapes: ["page": Self.page])
    let notes = try #require(fixture.diagnostics.first).notes.map { DiagnosticText.place($0.path, $0.position) }
    #expect(notes == ["outer:2:2", "page:2:1"])
  }

  @Test func shape_ofATemplateThatIsNotThere_isAnError() {
    let fixture = TemplateFixture(
      [("page", "")], names: Self.names, shapes: ["pages/page": Self.page, "paje": Self.page])
    #expect(
      fixture.messages == [
        "DOS-620: there is no template called “pages/page”",
        "DOS-620: there is no template called “paje”; did you mean “page”?",
      ])
  }
}
