import Testing

@testable import Catalog

@Suite struct CitationShorthandTests {
  @Test func valueWithoutBracket_isAllWords() {
    #expect(CitationShorthand("A$333 million").words == "A$333 million")
    #expect(CitationShorthand("ends [in a bracket]").words == "ends [in a bracket]")
    #expect(CitationShorthand("A [@x] B").words == "A [@x] B")
  }

  @Test func valueWithCitation_isSplit() {
    let shorthand = CitationShorthand("A$333 million [@scoping-study-2023]")
    #expect(shorthand.words == "A$333 million")
    #expect(shorthand.items == [.init(source: "scoping-study-2023", quote: nil, offset: 16)])
  }

  @Test func severalItems_withQuotes_areRead() {
    let shorthand = CitationShorthand("12 Mt [@a-1, \"approximately [sic] 12 Mt\"; @b, “twelve”]")
    #expect(shorthand.words == "12 Mt")
    #expect(shorthand.items.map(\.source) == ["a-1", "b"])
    #expect(shorthand.items.map(\.quote) == ["approximately [sic] 12 Mt", "twelve"])
  }

  @Test(arguments: [
    "12 Mt [@a, @b, “twelve”]", "12 Mt [@a; @b, \"twelve\"]", "12 Mt [@b, \"twelve\", @a]", "12 Mt [@b \"twelve\", @a]",
  ])
  func citations_mayBeParted_byAComma(text: String) {
    let shorthand = CitationShorthand(text)
    let items = shorthand.items.isEmpty ? MistypedCitation(endOf: text)?.meant.items ?? [] : shorthand.items
    #expect(items.map(\.source).sorted() == ["a", "b"])
    #expect(items.compactMap(\.quote) == ["twelve"])
  }

  @Test(arguments: [
    ("$5 [@id \"the words\"]", "$5 [@id, \"the words\"]"), ("$5 [@id, 'the words']", "$5 [@id, \"the words\"]"),
    ("$5 [@id, the words]", "$5 [@id, \"the words\"]"),
    ("$5 [id, \"the [sic] words\"]", "$5 [@id, \"the [sic] words\"]"),
    ("$5 (@id, ‘so \"said\" he’)", "$5 [@id, “so \"said\" he”]"), ("$5 [id]", "$5 [@id]"),
    ("$5 [\"@id\"]", "$5 [@id]"), ("$5 [@id: \"never closed]", "$5 [@id, \"never closed\"]"),
    ("$5 [@a \"x; y\"; @b]", "$5 [@a, \"x; y\"; @b]"), ("$5 [@id, \"never closed\"", "$5 [@id, \"never closed\"]"),
    ("$5 [@id, \"the words\"].", "$5 [@id, \"the words\"]"), ("$5 [@id, \"w\"] a year", "$5 a year [@id, \"w\"]"),
    ("$5 [@id, \"w\"", "$5 [@id, \"w\"]"),
    ("$5 [@Weekly Deals, \"the words\"]", "$5 [@weekly-deals, \"the words\"]"),
    ("$5 [@a; @Weekly Deals 2, “so \"said\" he”]", "$5 [@a; @weekly-deals-2, “so \"said\" he”]"),
    ("$5 [@id the words]", "$5 [@id, \"the words\"]"),
  ])
  func mistypedCitation_isReadAsItWasMeant(text: String, meant: String) throws {
    #expect(CitationShorthand(text).items.isEmpty)
    #expect(try #require(MistypedCitation(endOf: text)).meant.written == meant)
  }

  @Test(arguments: [
    ("$5 [@id 'w']", true), ("$5 [story-2025, 'w']", true), ("$5 [story-2025]", false), ("$5 [sic, 'w']", false),
    ("$5 (@id, 'w')", false),
  ])
  func mistypedCitation_isCertain_orIsOneOnlyOfAKnownArticle(text: String, isCertain: Bool) {
    #expect(MistypedCitation(endOf: text)?.isCertain == isCertain)
  }

  @Test(arguments: ["$5", "$5 [two words]", "[", "]", "x []", "x [@]", "f(x)", "(a) b", "x[@id", "x [@", "x [@; @"])
  func whatIsNoCitation_isNotReadAsOne(_ text: String) {
    #expect(MistypedCitation(endOf: text) == nil)
  }

  @Test(arguments: ["x [@", "x [@]", "x [@a, ]", "x [@a, \"never closed]", "[@", "]", "[@;]"])
  func brokenCitation_staysWords(_ text: String) {
    #expect(CitationShorthand(text).items.isEmpty)
  }
}
