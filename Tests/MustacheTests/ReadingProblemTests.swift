import Foundations
import Testing

@testable import Mustache

/// Errors that can be seen in one template alone.
@Suite struct ReadingProblemTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// The template; a marker stands where a problem is expected.
    let template: String
    let messages: [String]
    /// What is rendered all the same, with `name` = N, `list` = two empty records.
    let output: String

    init(_ name: String, _ template: String, _ messages: [String], output: String) {
      testDescription = name
      self.template = template
      self.messages = messages
      self.output = output
    }
  }

  @Test(arguments: cases) func problem_isReportedWhereItIs_andTheRestIsRendered(_ test: Case) {
    let fixture = TemplateFixture([("page", test.template), ("part", "P")], names: ["name", "list"])
    #expect(fixture.messages == test.messages)
    #expect(fixture.problemPlaces == fixture.places)
    let list = Value.list([.record(Record()), .record(Record())])
    #expect(fixture.render("page", ["name": .text("N"), "list": list]).text == test.output)
  }

  static let cases: [Case] = [
    Case(
      "unclosed at the end", "a {{name}} 1️⃣{{name\n",
      ["DOS-602: this tag is never closed; end it with “}}”"], output: "a N "),
    Case(
      "unclosed before another", "a 1️⃣{{name\nb {{name}}",
      ["DOS-602: this tag is never closed; end it with “}}”"], output: "a N"),
    Case(
      "unclosed comment", "a\n1️⃣{{! no end {{name}\n",
      ["DOS-602: this tag is never closed; end it with “}}”"], output: "a\n"),
    Case(
      "two braces close three", "1️⃣{{{name}} {{name}}",
      ["DOS-602: this tag is never closed; end it with “}}}”"], output: "N"),
    Case(
      "empty", "é 1️⃣{{ }}!", ["DOS-603: this tag has no name; name a value, or remove the tag"], output: "é !"),
    Case(
      "space in a name", "1️⃣{{the name}}!",
      ["DOS-603: a name holds no space, as “the name” does"], output: "!"),
    Case(
      "dots", "1️⃣{{name.}}2️⃣{{.name}}3️⃣{{name..list}}",
      ["name.", ".name", "name..list"].map {
        "DOS-603: “\($0)” has a dot with no name on one side; write “.” alone, or names with one dot between them"
      }, output: ""),
    Case(
      "delimiters", "1️⃣{{=| | |=}}{{name}}",
      [
        "DOS-603: a tag that sets delimiters holds two words, none with “=” or longer than 16 bytes; "
          + "write it like “{{=<% %>=}}”"
      ], output: "N"),
    Case(
      "unclosed section", "1️⃣{{#list}}x",
      ["DOS-604: “list” is never closed; end it with a close tag of the same name"], output: "xx"),
    Case(
      "unclosed inner section", "{{#list}}1️⃣{{^name}}x{{/list}}y",
      ["DOS-604: “name” is never closed; end it with a close tag of the same name"], output: "y"),
    Case(
      "slip in a close tag", "{{#list}}x1️⃣{{/lits}}y",
      ["DOS-605: no open tag is called “lits”; did you mean “list”?"], output: "xxy"),
    Case(
      "stray close tag", "{{#list}}x1️⃣{{/elsewhere}}{{/list}}y",
      ["DOS-605: no open tag is called “elsewhere”; “list” is open here"], output: "xxy"),
    Case(
      "close tag alone", "x1️⃣{{/list}}y", ["DOS-605: no open tag is called “list”; remove it"], output: "xy"),
    Case(
      "content of a parent", "{{<part}} 1️⃣{{name}} {{! a comment}}  2️⃣words {{/part}}",
      Array(
        repeating:
          "DOS-607: this is inside the parent “part” but in none of its blocks; put it into a block, or remove it",
        count: 2),
      output: "P"),
    Case(
      "unknown name", "{{#list}}\n  é {{1️⃣nmae}}\n{{/list}}\n",
      ["DOS-610: no template may use the name “nmae”; did you mean “name”?"], output: "  é \n  é \n"),
    Case(
      "unknown part of a name", "{{name.1️⃣surname}}",
      ["DOS-610: no template may use the name “surname”"], output: ""),
    Case(
      "unknown section", "{{#1️⃣liszt}}x{{/liszt}}{{^2️⃣zzz}}y{{/zzz}}",
      [
        "DOS-610: no template may use the name “liszt”; did you mean “list”?",
        "DOS-610: no template may use the name “zzz”",
      ], output: "y"),
    Case(
      "missing partial", "a1️⃣{{>prat}}b\n2️⃣{{<nothing-like-it}}{{/nothing-like-it}}\n",
      [
        "DOS-620: there is no template called “prat”; did you mean “part”?",
        "DOS-620: there is no template called “nothing-like-it”",
      ], output: "ab\n"),
  ]
}
