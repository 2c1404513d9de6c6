import Testing

/// A text made to be hard on a parser, at any size.
struct HostileText: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var make: @Sendable (_ bytes: Int) -> String

  init(_ name: String, _ make: @escaping @Sendable (Int) -> String) {
    testDescription = name
    self.make = make
  }

  /// One pattern over and over.
  init(_ name: String, repeating pattern: String, end: String = "") {
    self.init(name) { String(repeating: pattern, count: max(1, $0 / pattern.utf8.count)) + end }
  }

  static let all: [HostileText] = nesting + inlines + links + extensions

  private static let nesting: [HostileText] = [
    HostileText("quotations in one line", repeating: ">", end: "a"),
    HostileText("quotations over lines", repeating: String(repeating: "> ", count: 300) + "a\n"),
    HostileText("lists in one line", repeating: "- ", end: "a"),
    HostileText("numbered lists in one line", repeating: "1. ", end: "a"),
    HostileText("lists, ever deeper") { size in
      (0..<Int(Double(size).squareRoot())).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
    },
    HostileText("lists over blank lines") {
      String(repeating: "* ", count: $0 / 4) + "a\n" + String(repeating: "\n", count: $0 / 2)
    },
    HostileText("lists over blank lines in a quotation") {
      "> " + String(repeating: "* ", count: $0 / 4) + "a\n" + String(repeating: ">\n", count: $0 / 4)
    },
    HostileText("lists with lazy lines") {
      String(repeating: "- ", count: $0 / 4) + "a\n" + String(repeating: "a\n", count: $0 / 4)
    },
    HostileText("fences", repeating: "```\na\n```\n"),
    HostileText("headings", repeating: "# a\n"),
    HostileText("headings that number themselves") { size in
      (2..<size / 12).map { "# a-\($0)\n" }.joined() + String(repeating: "# a\n", count: size / 8)
    },
  ]

  private static let inlines: [HostileText] = [
    HostileText("stars", repeating: "*"),
    HostileText("stars and underscores", repeating: "*_"),
    HostileText("emphasis in emphasis", repeating: "*a **a "),
    HostileText("emphasis that closes") {
      String(repeating: "*a _b ", count: $0 / 12) + String(repeating: "c_ d* ", count: $0 / 12)
    },
    HostileText("emphasis around wiki links") {
      String(repeating: "*a [[b]] ", count: $0 / 12) + String(repeating: "c* ", count: $0 / 12)
    },
    HostileText("closers", repeating: "a_ "),
    HostileText("runs of backticks") { size in
      (1..<Int(Double(2 * size).squareRoot())).map { "e" + String(repeating: "`", count: $0) }.joined()
    },
    HostileText("backticks that match nothing", repeating: "`a``b"),
    HostileText("escapes", repeating: "\\[[a]] "),
    HostileText("entities", repeating: "&amp;", end: "[[a]]"),
    HostileText("entities and wiki links", repeating: "&amp;[[a]]"),
    HostileText("ampersands", repeating: "&"),
    HostileText("raw HTML", repeating: "<b>x</b>"),
    HostileText("open tags", repeating: "<a b "),
    HostileText("open comments and the like", repeating: "a <!--b <![CDATA[ <? <!A "),
    HostileText("quotation marks", repeating: "\"a 'b "),
    HostileText("zero bytes", repeating: "\0"),
  ]

  private static let links: [HostileText] = [
    HostileText("brackets", repeating: "["),
    HostileText("brackets that close") {
      String(repeating: "[", count: $0 / 2) + String(repeating: "]", count: $0 / 2)
    },
    HostileText("open images around links", repeating: "![[]()"),
    HostileText("open images before links") {
      String(repeating: "![[]()", count: $0 / 12) + String(repeating: "[a]", count: $0 / 6)
    },
    HostileText("open wiki images", repeating: "![[]("),
    HostileText("open destinations", repeating: "[a](<b"),
    HostileText("definitions", repeating: "[a]: u\n"),
    HostileText("definitions that go on", repeating: "[a]: (\n"),
    HostileText("one long definition, used often") {
      "[a]: /" + String(repeating: "x", count: $0 / 2) + "\n\n" + String(repeating: "[a] ", count: $0 / 8)
    },
    HostileText("refused addresses", repeating: "[a](x:y) "),
  ]

  private static let extensions: [HostileText] = [
    HostileText("open wiki links", repeating: "[[a"),
    HostileText("wiki links", repeating: "[[Name|label]] "),
    HostileText("wiki links over line ends", repeating: "[[Na\nme]] "),
    HostileText("embeds", repeating: "![[a]]"),
    HostileText("open citations", repeating: "[@a "),
    HostileText("open quotations in citations", repeating: "[@a, \"b "),
    HostileText("citations without end", repeating: "[@a; "),
    HostileText("citations", repeating: "[@a, \"b\"] "),
    HostileText("highlights", repeating: "==a "),
    HostileText("highlights and strikes", repeating: "==a~~b "),
    HostileText("highlights and links", repeating: "==a https://b.c "),
    HostileText("comments", repeating: "%%a "),
    HostileText("comments over blocks", repeating: "%%a\n\n- "),
    HostileText("addresses", repeating: "https://"),
    HostileText("addresses with brackets") { "https://a.b/" + String(repeating: ")", count: $0) },
    HostileText("addresses in brackets", repeating: "(https://a.b/(c) "),
    HostileText("footnote references", repeating: "[^1] ", end: "\n\n[^1]: x"),
    HostileText("footnotes") { size in
      (0..<size / 18).map { "[^\($0)]: x\n" }.joined() + "\n" + (0..<size / 18).map { "[^\($0)] " }.joined()
    },
    HostileText("footnotes in footnotes") { size in
      "[^0]\n\n" + (0..<size / 24).map { "[^\($0)]: [^\($0 + 1)] x\n" }.joined()
    },
    HostileText("footnotes that are not defined", repeating: "[^x] "),
    HostileText("definitions in one line", repeating: "[^1]: "),
    HostileText("a wide table") {
      String(repeating: "|a", count: $0 / 4) + "\n" + String(repeating: "|-", count: $0 / 4)
    },
    HostileText("a long table") { "|a|b|\n|-|-|\n" + String(repeating: "|x|[[y|z]]|\n", count: $0 / 12) },
    HostileText("a table of short rows") {
      String(repeating: "|a", count: 200) + "\n" + String(repeating: "|-", count: 200) + "\n"
        + String(repeating: "|\n", count: $0 / 2)
    },
    HostileText("many tables", repeating: "|a|\n|-|\n\n"),
    HostileText("delimiter rows", repeating: "|-|\n"),
    HostileText("callouts", repeating: "> [!note] x\n\n"),
    HostileText("callouts in callouts") { size in
      (1..<Int(Double(2 * size).squareRoot())).map { String(repeating: ">", count: $0) + " [!a] x\n" }.joined()
    },
    HostileText("tasks", repeating: "- [ ] a\n"),
  ]
}
