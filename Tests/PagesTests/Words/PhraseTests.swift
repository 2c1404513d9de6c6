import Testing

@testable import Pages

@Suite struct PhraseTests {
  @Test(arguments: [
    ("by {author}", ["author"]), ("{a}{b.c}", ["a", "b.c"]), ("no place", []), ("{ not } {a place", []), ("{}", []),
    ("{{a}}", []),
  ])
  func places_areNamesInBraces(_ text: String, _ places: [String]) {
    #expect(Phrase(text).places == Set(places))
  }

  @Test func placesAreFilled_andTheRestStays() {
    let phrase = Phrase("{what}: {count} of {all} {")
    #expect(phrase.text(.other, [("count", "1"), ("what", "{all}")]) == "{all}: 1 of  {")
  }

  @Test func formOfACategory_elseTheOther() throws {
    let phrase = try #require(Phrase([.one: "one", .other: "many"]))
    #expect(phrase.text(.one) == "one")
    #expect(phrase.text(.few) == "many")
    #expect(Phrase([.one: "one"]) == nil)
  }
}
