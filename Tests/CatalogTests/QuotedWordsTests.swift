import Foundations
import Testing

@testable import Catalog

/// Quoted words against the article that they are said to be in.
@Suite struct QuotedWordsTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let article: String
    let quote: String
    /// The article's spelling of the words; nil where they are not in it.
    let found: String?
    let advice: String?

    init(_ name: String, _ article: String, _ quote: String, found: String? = nil, advice: String? = nil) {
      testDescription = name
      self.article = article
      self.quote = quote
      self.found = found
      self.advice = advice
    }
  }

  static let found = [
    Case("to the letter", "South Korea’s JS Link waits.", "Korea’s JS Link", found: "Korea’s JS Link"),
    Case("another apostrophe", "South Korea’s JS Link waits.", "South Korea's JS Link", found: "South Korea’s JS Link"),
    Case("no apostrophe", "South Korea’s JS Link waits.", "South Koreas JS Link", found: "South Korea’s JS Link"),
    Case("another dash", "The plant—if it comes—is large.", "plant-if it", found: "plant—if it"),
    Case("in marks of its own", "He called it “fully owned” then.", "\"fully owned\"", found: "“fully owned”"),
    Case("marks around it in the article", "He called it “fully owned” then.", "fully  owned", found: "fully owned"),
    Case(
      "as the clipping is broken", "South Korea’s JS Link waits.", "South Koreaโ€™s JS Link",
      found: "South Korea’s JS Link"),
    Case("accents", "Das Büro “Süd” – groß.", "Büro \"Süd\" - groß", found: "Büro “Süd” – groß"),
  ]

  static let cut = [
    Case(
      "words left out", "The plant is large and will be larger by then.", "The plant is large … by then",
      found: "The plant is large … by then"),
    Case(
      "words left out twice, by points", "The plant is large and will be larger by then.",
      "plant ... large... larger by", found: "plant … large … larger by"),
    Case("words left out, in brackets", "It is large and new by then.", "is large [...] by", found: "is large … by"),
    Case("words left out, in round brackets", "It is large and new.", "It (…) new", found: "It … new"),
    Case("end of a sentence left out", "It is large. We wait.", "It is …. We", found: "It is … We"),
    Case("a denial elsewhere", "It is not old. It is big and large.", "is big … large", found: "is big … large"),
    Case("a part of a word", "It is noted as nominal and large.", "It is … large", found: "It is … large"),
    Case("a passage without denial", "It is not large.\n\nIt is so large.", "It is … large", found: "It is … large"),
    Case("before the words", "It is large.", "… is large", found: "is large"),
    Case("behind the words", "It is large.", "It is…", found: "It is"),
    Case(
      "typography of the runs", "Korea’s “JS Link” – a firm – waits.", "Korea's \"JS Link\" ... waits",
      found: "Korea’s “JS Link” … waits"),
    Case("mark that the article has", "It is … large.", "is … large", found: "is … large"),
    Case("nearest passage with all runs", "It is big.\n\nIt is large and big.", "is … big", found: "is … big"),
  ]

  static let whole = [
    Case("figure that goes on a longer one", "It has 520 Mt, of which 20 Mt are rich.", "20 Mt", found: "20 Mt"),
    Case("word that ends a longer one", "The party took part in art.", "art", found: "art"),
    Case("before an apostrophe", "In Korea’s port.", "Korea", found: "Korea"),
    Case("before an apostrophe, white space aside", "In South Korea’s port.", "South  Korea", found: "South Korea"),
    Case("figure without its unit", "It has 520Mt of ore.", "has 520", found: "has 520"),
    Case("unit without its figure", "It has 520Mt of ore.", "Mt of ore", found: "Mt of ore"),
    Case("end of a sentence", "It fell to 5. It rose to 7, then fell.", "rose to 7", found: "rose to 7"),
    Case("before a mark of a footnote", "Lynas¹ waits.", "Lynas", found: "Lynas"),
    Case("behind a dash", "A Sino-American plant.", "American plant", found: "American plant"),
    Case("script without spaces", "The group is 中国稀土集团公司 now.", "稀土集团", found: "稀土集团"),
    Case("accented word", "Das Büro und Bü.", "Bü", found: "Bü"),
  ]

  static let parts = [
    Case("end of a figure", "It has 520 Mt.", "20 Mt", advice: "the nearest words there are “520 Mt.”"),
    Case(
      "end of a share", "Up by 25 per cent then.", "5 per cent", advice: "the nearest words there are “25 per cent”"),
    Case("start of a figure", "Some 5,600 jobs.", "Some 5", advice: "the nearest words there are “Some 5,600”"),
    Case("start of a fraction", "A grade of 0.31 there.", "of 0", advice: "the nearest words there are “of 0.31”"),
    Case(
      "end of a fraction", "It cost 1.5 million then.", "5 million", advice: "the nearest words there are “1.5 million”"
    ),
    Case("start of halves", "It cost 1½ million.", "cost 1", advice: "the nearest words there are “cost 1½”"),
    Case("end of a word", "The party is over.", "art", advice: nothingNear),
    Case("start of a word", "The partner is here.", "The part", advice: "the nearest words there are “The partner”"),
    Case(
      "part of a figure, white space aside", "It has 520 Mt.", "20  Mt", advice: "the nearest words there are “520 Mt.”"
    ),
    Case("part of an accented word", "Das Büro ist da.", "Das B", advice: "the nearest words there are “Das Büro”"),
    Case(
      "without its negation", "A non-binding pact.", "binding pact",
      advice: "the nearest words there are “non-binding pact.”"),
    Case(
      "words in quotation marks", "A pact “of up to $55 million” now.", "of up to $54 million",
      advice: "the nearest words there are “of up to $55 million”"),
    Case(
      "words that hold a quotation", "It is “a big” pact now.", "a big pact then",
      advice: "the nearest words there are ““a big” pact now.”"),
  ]

  static let missed = [
    Case(
      "last word", "It is expected to secure its Mining Licence in early 2026, he said.",
      "is expected to secure its mining licence in early 2027",
      advice: "the nearest words there are “is expected to secure its Mining Licence in early 2026,”"),
    Case(
      "first word", "We are helping to build the chains for calling it home.", "were helping to build the chains",
      advice: "the nearest words there are “are helping to build the chains”"),
    Case(
      "a word too many", "The plant—is South Korea’s first of its kind.", "is truly South Korea's first",
      advice: "the nearest words there are “The plant—is South Korea’s first”"),
    Case(
      "a word left out", "We met officials from the U.S. Department of State there.",
      "officials from the U.S. Department State",
      advice: "the nearest words there are “officials from the U.S. Department of State”"),
    Case("nothing near", "The plant is large.", "a quite different sentence", advice: nothingNear),
    Case("runs in another order", "The plant is large by then.", "by then … The plant", advice: apart),
    Case("runs of two passages", "The plant is large.\n\nIt will be larger by then.", "plant … by then", advice: apart),
    Case("run that overlaps the next", "The plant is large.", "The plant is … is large", advice: apart),
    Case(
      "a word left out within a run", "The plant is large and will be larger by then.", "The is large … larger by then",
      advice: "the nearest words there are “The plant is large and will be larger by then.”"),
    Case(
      "part of a word behind a cut", "A binding, then non-binding pact.", "then … binding pact",
      advice: "the nearest words there are “A binding, then non-binding pact.”"),
    Case("a denial left out", "The Hill mine is not in production.", "mine is … in production", advice: denied),
    Case("a never left out", "It has NEVER been closed.", "It has … closed", advice: denied),
    Case("a contracted not", "It isn’t large and isn’t in production.", "It … in production", advice: denied),
    Case("a half of a contracted not", "They can’t close.", "They can … close", advice: denied),
    Case("a no before a hyphen", "A deal that is non-binding now.", "A deal … now", advice: denied),
    Case("a German denial", "Die Mine ist noch keine Baustelle.", "Die Mine ist … Baustelle", advice: denied),
    Case("only a mark", "The plant is large.", "…", advice: nothingNear),
    Case("no words", "The plant is large.", "\"\"", advice: nothingNear),
  ]

  private static let apart =
    "what stands around “…” is not of one passage, in this order: cite each run for itself, parted by “;”"
  private static let denied =
    "what “…” leaves out there denies what is said, as “not” does: quote these words too"
  private static let nothingNear =
    "nothing there comes near: copy words that “dossier import Content/articles/report.md” prints, or cite another article"

  @Test(arguments: found + cut + whole + parts + missed) func quote(of test: Case) async throws {
    let desk = await Desk([
      "articles/report.md": "---\ntitle: Report\n---\n\(test.article)\n",
      "companies/alpha.md":
        "---\nname: Alpha\nheadquarters:\n  value: Perth\n  cite: report\n  quote: |\n    \(test.quote)\n---\n",
    ])
    let citation = try #require(desk.entity("Alpha")?.claims(of: "headquarters").first?.citations.first)
    #expect((citation.place == nil) == (test.found == nil))
    if let found = test.found { #expect(citation.quote == found) }
    #expect(desk.diagnostics.first { $0.rule.code == "DOS-502" }?.fix == test.advice)
  }

  @Test func figureOfWordsThatAreNotFound_isNotReportedBeside() async {
    let desk = await Desk([
      "articles/report.md": "---\ntitle: Report\n---\nIt has 200 people.\n",
      "companies/alpha.md": "---\nname: Alpha\nemployees: 300 [@report, \"It has 400 people\"]\n---\n",
    ])
    #expect(desk.codes() == ["DOS-502"])
  }

  @Test func wordsThatWereCut_areSaidToBe() async {
    let desk = await Desk([
      "articles/report.md":
        "---\ntitle: Report\ndrop: [Straight into]\n---\nThe plant is large.\n\nStraight into your inbox.\n",
      "companies/alpha.md":
        "---\nname: Alpha\nheadquarters: {value: Perth, cite: report, quote: into your inbox}\n---\n",
    ])
    let fix = desk.diagnostics.first { $0.rule.code == "DOS-502" }?.fix
    #expect(
      fix == "they were cut from the clipping as front matter asks for it; “keep” in its front matter leaves them in")
  }

  struct SpeakerCase: CustomTestStringConvertible {
    let testDescription: String
    let claim: String
    let fix: String?
  }

  static let speakers = [
    SpeakerCase(
      testDescription: "none, and the article names one", claim: "{value: we are helping to build it, cite: talk}",
      fix: "add “speaker: James Durrant” to the claim, in its long form"),
    SpeakerCase(
      testDescription: "misspelt", claim: "{value: we are helping to build it, cite: talk, speaker: James Durant}",
      fix: "did you mean “James Durrant”?"),
    SpeakerCase(
      testDescription: "another", claim: "{value: we are helping to build it, cite: talk, speaker: Ann Lee}",
      fix: "correct the speaker, or quote words of “Ann Lee”"),
    SpeakerCase(
      testDescription: "the same", claim: "{value: we are helping to build it, cite: talk, speaker: James Durrant}",
      fix: nil),
    SpeakerCase(
      testDescription: "by an alias", claim: "{value: we are helping to build it, cite: talk, speaker: Durrant}",
      fix: nil),
    SpeakerCase(testDescription: "words outside of quotation marks", claim: "RareX waits for it [@talk]", fix: nil),
  ]

  @Test(arguments: speakers) func speaker_isHeldAgainstTheArticle(test: SpeakerCase) async {
    let desk = await Desk([
      "articles/talk.md":
        "---\ntitle: Talk\n---\nRareX waits for it now.\n\n“With this we are helping to build it,” said James Durrant.\n",
      "companies/rarex.md": "---\nname: RareX\nquotes:\n  - \(test.claim)\n---\n",
      "people/durrant.md": "---\nname: James Durrant\naliases: [Durrant]\norganisation: RareX\n---\n",
    ])
    #expect(desk.diagnostics.filter { $0.rule.code == "DOS-505" }.map(\.fix) == (test.fix.map { [$0] } ?? []))
  }
}
