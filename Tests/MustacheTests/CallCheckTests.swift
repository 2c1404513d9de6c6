import Foundations
import Testing

@testable import Mustache

/// Calls between templates: blocks that are not there, and calls that never end.
@Suite struct CallCheckTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let templates: [(name: String, text: String)]
    let messages: [String]

    init(_ name: String, _ templates: [(String, String)], _ messages: [String] = []) {
      testDescription = name
      self.templates = templates.map { (name: $0.0, text: $0.1) }
      self.messages = messages
    }
  }

  @Test(arguments: blockCases + cycleCases) func call_isChecked(_ test: Case) {
    let fixture = TemplateFixture(test.templates, names: ["items", "isOpen", "kind"])
    #expect(fixture.messages == test.messages)
    #expect(fixture.problemPlaces == fixture.places)
  }

  static let blockCases: [Case] = [
    Case(
      "unknown block",
      [("layout", "{{$main}}{{/main}}{{$title}}{{/title}}"), ("page", "{{<layout}}1️⃣{{$mian}}x{{/mian}}{{/layout}}")],
      ["DOS-622: “layout” has no block called “mian”; did you mean “main”?"]),
    Case(
      "block of the parent's parent",
      [
        ("base", "{{$title}}{{/title}}"), ("layout", "{{<base}}{{/base}}"),
        ("page", "{{<layout}}{{$title}}x{{/title}}{{/layout}}"),
      ]
    ),
    Case(
      "block of a partial of the parent",
      [
        ("head", "{{$title}}{{/title}}"), ("layout", "{{>head}}"),
        ("page", "{{<layout}}{{$title}}x{{/title}}{{/layout}}"),
      ]),
    Case(
      "block inside a replacement in the parent",
      [
        ("base", "{{$main}}{{/main}}"), ("layout", "{{<base}}{{$main}}{{$side}}{{/side}}{{/main}}{{/base}}"),
        ("page", "{{<layout}}{{$side}}x{{/side}}{{/layout}}"),
      ]),
    Case(
      "a dynamic call could have any block",
      [("layout", "{{>*kind}}"), ("page", "{{<layout}}{{$anything}}x{{/anything}}{{/layout}}")]),
  ]

  static let cycleCases: [Case] = [
    Case(
      "itself", [("a", "x1️⃣{{>a}}")],
      [cycle("a → a")]),
    Case(
      "by way of others",
      [("a", "{{>b}}"), ("b", "{{#isOpen}}{{/isOpen}}{{>c}}"), ("c", "\n1️⃣{{>a}}{{>d}}"), ("d", "")],
      [cycle("a → b → c → a")]),
    Case(
      "two in one", [("a", "1️⃣{{>a}}{{>b}}"), ("b", "2️⃣{{>a}}")],
      [cycle("a → a"), cycle("a → b → a")]),
    Case("in an inverted section", [("a", "{{^isOpen}}1️⃣{{>a}}{{/isOpen}}")], [cycle("a → a")]),
    Case("in a section, which ends with the data", [("a", "{{#items}}{{>a}}{{/items}}")]),
    Case("by inheritance", [("a", "1️⃣{{<a}}{{/a}}")], [cycle("a → a")]),
    Case(
      "in default content that every caller replaces",
      [("frame", "{{$main}}{{>page}}{{/main}}"), ("page", "1️⃣{{<frame}}{{/frame}}")],
      [cycle("frame → page → frame")]),
    Case(
      "ended by a replaced block",
      [("list", "{{$rest}}{{<list}}{{$rest}}{{/rest}}{{/list}}{{/rest}}")]),
    Case("a dynamic call may end", [("a", "{{>*kind}}")]),
  ]

  private static func cycle(_ route: String) -> String {
    "DOS-623: this call leads back to itself without end: \(route); "
      + "remove it, or put it into a section that ends with the data"
  }

  @Test func cycle_isLeftOutOfThePage() {
    let fixture = TemplateFixture([("page", "a{{>part}}b"), ("part", "<{{>page}}>")])
    let rendered = fixture.render()
    #expect(rendered.text == "a<>b")
    #expect(rendered.problems == [])
  }

  @Test func ofTemplatesOfOneName_theFirstCounts() {
    let first = (name: "page", text: SourceText(path: "Templates/page.mustache", bytes: Array("first".utf8)))
    let second = (name: "page", text: SourceText(path: "Other/page.mustache", bytes: Array("second".utf8)))
    let (library, diagnostics) = TemplateLibrary.compile([first, second], vocabulary: Vocabulary([]), shapes: [:])
    #expect(diagnostics == [])
    var output: [UInt8] = []
    #expect(library.render("page", Record(), into: &output) == [])
    #expect(output == Array("first".utf8))
  }
}
