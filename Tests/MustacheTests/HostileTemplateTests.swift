import Foundations
import TestSupport
import Testing

@testable import Mustache

/// Templates that try to exhaust the stack, the memory or the reader's patience.
@Suite struct HostileTemplateTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let template: @Sendable () -> String
    let rules: Set<DiagnosticRule>

    init(_ name: String, _ rules: Set<DiagnosticRule>, _ template: @escaping @Sendable () -> String) {
      testDescription = name
      self.rules = rules
      self.template = template
    }
  }

  @Test(arguments: cases) func template_isReadInReasonableTime_andReported(_ test: Case) {
    let text = test.template()
    let time = processorTime {
      let fixture = TemplateFixture([("page", text)], names: ["a", "b"], shapes: [:])
      #expect(Set(fixture.diagnostics.map(\.rule)).subtracting([.moreTemplateProblems]) == test.rules)
      #expect(fixture.diagnostics.count <= 120)
      _ = fixture.render("page", ["a": .flag(true), "b": .list([.text("x"), .text("y")])])
    }
    #expect(time < .seconds(20))
  }

  static let cases: [Case] = [
    Case("10,000 nested sections", [.deepTemplate]) {
      String(repeating: "{{#a}}", count: 10_000) + "x" + String(repeating: "{{/a}}", count: 10_000)
    },
    Case("10,000 nested blocks", [.deepTemplate]) { String(repeating: "{{$a}}\n", count: 10_000) },
    Case("10,000 nested parents", [.deepTemplate, .missingTemplate]) {
      String(repeating: "{{<a}}{{$b}}", count: 5_000)
    },
    Case("100,000 unclosed tags", [.unclosedTag]) { String(repeating: "{{a ", count: 100_000) },
    Case("100,000 unclosed comments", [.unclosedTag]) { String(repeating: "{{! ", count: 100_000) },
    Case("100,000 opening braces", [.unclosedTag]) { String(repeating: "{", count: 100_000) },
    Case("100,000 broken delimiters", [.malformedTag]) { String(repeating: "{{=a}} =}}", count: 100_000) },
    Case("100,000 stray close tags", [.strayCloseTag]) { String(repeating: "{{/a}}", count: 100_000) },
    Case("50,000 unknown names on one line", [.unknownTemplateName]) { String(repeating: "{{nope}}", count: 50_000) },
    Case("a name of 500,000 bytes", [.unknownTemplateName]) { "{{" + String(repeating: "n", count: 500_000) + "}}" },
    Case("a name of 200,000 dots", [.malformedTag]) { "{{" + String(repeating: ".", count: 200_000) + "}}" },
    Case("a name of 200,000 parts", []) { "{{a" + String(repeating: ".a", count: 200_000) + "}}" },
    Case("200,000 line ends", []) { String(repeating: "\n", count: 200_000) },
    Case("100,000 standalone tags", []) { String(repeating: "{{! }}\n", count: 100_000) },
    Case("a million spaces", []) { String(repeating: " ", count: 1_000_000) + "{{a}}" },
    Case("more than a megabyte", [.unreadableTemplate]) { String(repeating: "x", count: 2_000_000) },
    Case("control characters in a name", [.unknownTemplateName]) { "{{\u{1B}[31m}}" },
  ]

  @Test func template_notInUTF8_isReported() {
    let source = SourceText(path: "page.mustache", bytes: [0x61, 0xFF, 0x62])
    let (_, diagnostics) = TemplateLibrary.compile([("page", source)], vocabulary: Vocabulary([]), shapes: [:])
    #expect(diagnostics.map(\.rule) == [.unreadableTemplate])
  }

  @Test func message_showsNoControlCharacter() {
    let fixture = TemplateFixture("{{\u{1B}[31m}}")
    #expect(fixture.messages == ["DOS-610: no template may use the name “\u{FFFD}[31m”"])
  }

  /// A section that finds its own value again in an outer record never ends with the data.
  @Test func recursion_thatDataDoesNotEnd_isStopped() {
    let fixture = TemplateFixture([("page", "{{#a}}<{{>page}}{{>page}}>{{/a}}")], names: ["a", "b"])
    let rendered = fixture.render("page", ["a": .record(fixture.record(["b": .text("x")]))])
    #expect(rendered.problems.map(\.rule) == [.endlessTemplate])
    #expect(rendered.problems.first?.position == SourcePosition(line: 1, column: 8))
  }

  @Test func recursion_throughADynamicName_isStopped() {
    let fixture = TemplateFixture([("page", "x{{>*a}}")], names: ["a"])
    let rendered = fixture.render("page", ["a": .text("page")])
    #expect(rendered.problems.map(\.rule) == [.endlessTemplate])
  }

  @Test func lambda_thatWritesItself_isStopped() {
    let fixture = TemplateFixture("{{a}}", names: ["a"])
    let rendered = fixture.render("page", ["a": .lambda(Lambda { _ in "{{a}}" })])
    #expect(rendered.problems.map(\.rule) == [.endlessTemplate])
  }

  /// Thirty templates, each calling the next twice: a thousand million expansions.
  @Test func doubling_isStopped() {
    let templates =
      (0..<30).map { (name: "t\($0)", text: "{{>t\($0 + 1)}}{{>t\($0 + 1)}}") } + [(name: "t30", text: "")]
    let fixture = TemplateFixture(templates)
    #expect(fixture.messages == [])
    var output: [UInt8] = []
    let problems = fixture.library.render(
      "t0", root: .absent, limits: RenderLimits(expansions: 100_000), into: &output)
    #expect(problems.map(\.rule) == [.endlessTemplate])
  }

  @Test func output_beyondItsLimit_isStopped() {
    let fixture = TemplateFixture("{{#b}}0123456789{{/b}}", names: ["b"])
    var output: [UInt8] = []
    let root = Value.record(fixture.record(["b": .list(Array(repeating: .flag(true), count: 100))]))
    let problems = fixture.library.render("page", root: root, limits: RenderLimits(outputBytes: 200), into: &output)
    #expect(problems.map(\.rule) == [.endlessTemplate])
    #expect(output.count == 210)
  }

  @Test func problem_inALongList_isReportedAFewTimes() {
    let fixture = TemplateFixture("{{#b}}{{>*a}}{{/b}}", names: ["a", "b"])
    let rendered = fixture.render(
      "page", ["a": .text("nowhere"), "b": .list(Array(repeating: .flag(true), count: 10_000))])
    #expect(rendered.problems.count == 20)
  }

  /// Each template could be expanded in twice as many ways as the one before.
  @Test func waysOfExpansion_beyondCounting_areGivenUp() {
    let templates =
      (0..<40).map { (name: "t\($0)", text: "{{>t\($0 + 1)}}{{<t\($0 + 1)}}{{$b\($0)}}x{{/b\($0)}}{{/t\($0 + 1)}}") }
      + [(name: "t40", text: (0..<40).map { "{{$b\($0)}}{{/b\($0)}}" }.joined())]
    #expect(TemplateFixture(templates).messages == [])
  }

  @Test func longChain_ofParents_isRead() {
    let count = 500
    let templates =
      (0..<count).map {
        (name: "t\($0)", text: "{{<t\($0 + 1)}}{{$b\($0)}}x{{/b\($0)}}{{/t\($0 + 1)}}{{$b\($0 - 1)}}{{/b\($0 - 1)}}")
      }
      + [(name: "t\(count)", text: "end{{$b\(count - 1)}}{{/b\(count - 1)}}")]
    let fixture = TemplateFixture(templates)
    #expect(fixture.messages == [])
    #expect(fixture.render("t\(count - 5)").text.hasPrefix("end"))
    #expect(fixture.render("t0").problems.map(\.rule) == [.endlessTemplate])
  }
}
