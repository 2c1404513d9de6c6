import Foundations
import Testing

@testable import Catalog

/// Which names in prose become links and mentions.
@Suite struct MentionTests {
  @Test func firstMentionInEachSection_links_andAllAreRecorded() async {
    let desk = await Desk([
      "companies/rarex.md": "---\nname: RareX\n---\n",
      "companies/other.md": "---\nname: Other\n---\nRareX said so. Then RareX left.\n\n## Later\n\nRareX came back.\n",
    ])
    #expect(desk.html("Other").components("<a class=\"entity\"") == 2)
    #expect(desk.mentions(of: "RareX").count == 3)
  }

  @Test func sentences_areThoseOfTheMention() async {
    let desk = await Desk([
      "companies/rarex.md": "---\nname: RareX\n---\n",
      "companies/other.md":
        "---\nname: Other\n---\nIt rained. The U.S. met RareX in Washington D.C. on Friday. It ended.\n",
    ])
    #expect(desk.mentions(of: "RareX") == ["The U.S. met «RareX» in Washington D.C. on Friday."])
  }

  /// A name with a full stop or the like in it joins what looks like two sentences.
  @Test func nameOverTheEndOfASentence_keepsBoth() async {
    let desk = await Desk([
      "companies/rarex.md": "---\nname: RareX\n---\n", "companies/yahoo.md": "---\nname: Yahoo! Japan\n---\n",
      "companies/other.md":
        "---\nname: Other\n---\nRareX met Yahoo! Japan. Then RareX left Yahoo! Japan.\n\nSecret words stand here.\n",
    ])
    #expect(
      desk.mentions(of: "Yahoo! Japan") == [
        "RareX met «Yahoo! Japan».", "Then RareX left «Yahoo! Japan».",
      ])
    #expect(desk.mentions(of: "RareX") == ["«RareX» met Yahoo! Japan.", "Then «RareX» left Yahoo! Japan."])
  }

  @Test func struckWords_areNoMention_andStandInNoSentence() async {
    let text = """
      ~~Once~~ The deal of ~~$4 million with [[RareX]]~~ $9 million by RareX ~~lapsed~~. ~~RareX sold.~~ It ~~did~~.

      ~~RareX is here.~~
      """
    let desk = await Desk([
      "companies/rarex.md": "---\nname: RareX\n---\n", "companies/other.md": "---\nname: Other\n---\n\(text)\n",
    ])
    #expect(desk.mentions(of: "RareX") == ["The deal of $9 million by «RareX»."])
    #expect(desk.html("Other").contains("<del>RareX is here.</del>"))
  }

  static let rows = [
    ("|Mine|Owner|kt|\n|-|-|-|\n|Hill|RareX|12.5|", "Mine: Hill; Owner: «RareX»; kt: 12.5"),
    ("|Mine|kt|\n|-|-|\n|Hill|[[RareX|12.5]]|", "Mine: Hill; kt: «12.5»"),
    ("|Mine||\n|-|-|\n|U.S. Hill.|RareX|", "Mine: U.S. Hill. «RareX»"),
    ("|Who?|~~Old~~ New|\n|-|-|\n|~~He~~|RareX ~~may~~ can[^1]|", "New: «RareX» can"),
    ("|RareX|kt|\n|-|-|\n|`a`|1|\n|RareX||", "RareX: «RareX»"),
    ("|A|B|\n|-|-|\n|Hill|1|\n\nRareX.\n\n|C|\n|-|\n|x|", "«RareX»."),
    (
      "|Mine|Text|\n|-|-|\n|Hill|\(String(repeating: "Long words. ", count: 40)) It is RareX. It ends.|",
      "Hill; Text: It is «RareX»."
    ),
  ]

  @Test("a name in a table is shown with its row", arguments: rows)
  func row_isTheSentence(text: String, sentence: String) async {
    let desk = await Desk([
      "companies/rarex.md": "---\nname: RareX\n---\n",
      "companies/other.md": "---\nname: Other\n---\n\(text)\n\n[^1]: A note.\n",
    ])
    #expect(desk.mentions(of: "RareX") == [sentence])
  }

  /// Names of one row share its sentence, in the order in which they stand.
  @Test func namesOfARow_shareItsSentence() async {
    let desk = await Desk([
      "companies/rarex.md": "---\nname: RareX\n---\n", "companies/iluka.md": "---\nname: Iluka\n---\n",
      "companies/other.md": "---\nname: Other\n---\n|Buyer|Seller|\n|-|-|\n|RareX|Iluka|\n|Iluka|RareX|\n",
    ])
    #expect(desk.mentions(of: "RareX") == ["Buyer: «RareX»; Seller: Iluka", "Buyer: Iluka; Seller: «RareX»"])
    #expect(desk.mentions(of: "Iluka") == ["Buyer: RareX; Seller: «Iluka»", "Buyer: «Iluka»; Seller: RareX"])
  }

  static let marked = [
    ("RareX holds 20% of it [@report]. More.", "«RareX» holds 20% of it."),
    ("RareX [@report, \"Words.\"] holds 20%[^1], they say[^1].", "«RareX» holds 20%, they say."),
    ("The firm <b>RareX</b> <i><b>holds</b></i> it.", "The firm «RareX» holds it."),
    ("RareX runs `make` and ![a map](map.png) it.", "«RareX» runs … and … it."),
    ("~~Once~~ [@report] RareX holds it ~~all~~[^1].", "«RareX» holds it."),
  ]

  @Test("marks of citations and notes leave nothing in a sentence", arguments: marked)
  func marks_standInNoSentence(text: String, sentence: String) async {
    let desk = await Desk([
      "companies/rarex.md": "---\nname: RareX\n---\n",
      "articles/report.md": "---\ntitle: Report\n---\nWords.\n",
      "companies/other.md": "---\nname: Other\n---\n\(text)\n\n[^1]: A note.\n",
    ])
    #expect(desk.mentions(of: "RareX") == [sentence])
  }

  @Test func ownPage_isNotLinked() async {
    let desk = await Desk(["companies/rarex.md": "---\nname: RareX\n---\nRareX is RareX.\n"])
    #expect(!desk.html("RareX").contains("<a"))
    #expect(desk.mentions(of: "RareX").isEmpty)
  }

  @Test func headingsAndCode_areNotSearched() async {
    let desk = await Desk([
      "companies/rarex.md": "---\nname: RareX\n---\n",
      "companies/other.md":
        "---\nname: Other\n---\n## RareX\n\n`RareX`\n\n    RareX\n\n[RareX](https://example.com/)\n",
    ])
    #expect(!desk.html("Other").contains("class=\"entity\""))
    #expect(desk.mentions(of: "RareX").isEmpty)
  }

  @Test func wikiLink_isAMention_inItsSentence() async {
    let desk = await Desk([
      "companies/rarex.md": "---\nname: RareX\n---\n",
      "companies/other.md": "---\nname: Other\n---\nOnce. The deal of [[RareX|the explorer]] stands. RareX is glad.\n",
    ])
    #expect(desk.mentions(of: "RareX") == ["The deal of «the explorer» stands.", "«RareX» is glad."])
    #expect(desk.html("Other").components("class=\"entity\"") == 1)
  }

  @Test func sharedAlias_linksToNothing_andIsReportedOnce() async {
    let desk = await Desk([
      "companies/a.md": "---\nname: Alpha Metals\naliases: [Delta Group]\n---\n",
      "companies/b.md": "---\nname: Beta Metals\naliases: [Delta Group]\n---\nThe Delta Group again. Delta Group.\n",
      "companies/c.md": "---\nname: Gamma\n---\nThe Delta Group.\n",
    ])
    #expect(!desk.html("Gamma").contains("<a"))
    #expect(desk.codes() == ["DOS-342"])
  }

  @Test func countryThatSharesItsName_needsCompany() async {
    let desk = await Desk([
      "countries/georgia.md": "---\nname: Georgia\n---\n",
      "countries/india.md": "---\nname: India\n---\n",
      "articles/a.md": "---\ntitle: A\n---\nThe plant opens in Columbus, Georgia, and not in Indiana.\n",
      "articles/b.md": "---\ntitle: B\n---\nGeorgia mines manganese. The minister spoke in Tbilisi.\n",
    ])
    #expect(desk.mentions(of: "Georgia") == ["«Georgia» mines manganese."])
    #expect(desk.mentions(of: "India").isEmpty)
  }

  @Test func longerNamesOfPlaces_areNotTheCountryWithin() async {
    let desk = await Desk([
      "countries/mexico.md": "---\nname: Mexico\n---\n", "countries/sudan.md": "---\nname: Sudan\n---\n",
      "countries/south-sudan.md": "---\nname: South Sudan\n---\n",
      "articles/a.md": "---\ntitle: A\n---\nThe plant in New Mexico opened. Mexico buys from South Sudan.\n",
    ])
    #expect(desk.mentions(of: "Mexico") == ["«Mexico» buys from South Sudan."])
    #expect(desk.mentions(of: "Sudan") == [])
    #expect(desk.mentions(of: "South Sudan") == ["Mexico buys from «South Sudan»."])
  }

  @Test func shield_keepsAPhraseFromLinking() async {
    let desk = await Desk([
      "projects/columbus.md": "---\nname: Columbus\nnot: [Christopher Columbus]\n---\n",
      "companies/other.md": "---\nname: Other\n---\nNot Christopher Columbus, but Columbus.\n",
    ])
    #expect(desk.mentions(of: "Columbus") == ["Not Christopher Columbus, but «Columbus»."])
  }

  @Test func formerName_meansItsBearer_ofTheArticlesDay() async {
    let desk = await Desk([
      "companies/new.md": "---\nname: New Holder\naliases: [{name: Star Metals, from: 2024}]\n---\n",
      "companies/old.md": "---\nname: Old Holder\nformer-names: [{name: Star Metals, until: 2024}]\n---\n",
      "articles/early.md": "---\ntitle: Early\ndate: 2022-05-01\n---\nStar Metals grew.\n",
      "articles/late.md": "---\ntitle: Late\ndate: 2025-05-01\n---\nStar Metals shrank.\n",
    ])
    #expect(desk.mentions(of: "Old Holder") == ["«Star Metals» grew."])
    #expect(desk.mentions(of: "New Holder") == ["«Star Metals» shrank."])
    #expect(desk.codes().isEmpty)
  }

  @Test func formerName_meansItsBearer_beforeANoteThatBearsItToday() async {
    let desk = await Desk([
      "companies/new.md": "---\nname: Falcon Metals\n---\n",
      "companies/old.md":
        "---\nname: Eagle Corp\nformer-names: [{name: Falcon Metals, from: 2010, until: 2020-03}]\n---\n",
      "articles/early.md": "---\ntitle: Early\ndate: 2018-05-01\n---\nFalcon Metals grew.\n",
      "articles/late.md": "---\ntitle: Late\ndate: 2024-05-01\n---\nFalcon Metals shrank.\n",
      "articles/undated.md": "---\ntitle: Undated\n---\nFalcon Metals stood.\n",
    ])
    #expect(desk.mentions(of: "Eagle Corp") == ["«Falcon Metals» grew."])
    #expect(desk.mentions(of: "Falcon Metals") == ["«Falcon Metals» shrank."])
  }

  @Test func datedName_goesOnItsDaysBeforeOneWithoutDates() async {
    let desk = await Desk([
      "companies/new.md": "---\nname: Star Metals\n---\n",
      "companies/old.md": "---\nname: Old Holder\nformer-names: [{name: Star Metals, until: 2024}]\n---\n",
      "articles/early.md": "---\ntitle: Early\ndate: 2022-05-01\n---\nStar Metals grew.\n",
      "articles/late.md": "---\ntitle: Late\ndate: 2025-05-01\n---\nStar Metals shrank.\n",
      "projects/a.md":
        "---\nname: A\nowner:\n- {to: Star Metals, until: 2020-05-01}\n- {to: Star Metals, from: 2025}\n---\n",
      "projects/b.md": "---\nname: B\nowner: Star Metals\n---\n",
    ])
    #expect(desk.mentions(of: "Old Holder") == ["«Star Metals» grew."])
    #expect(desk.mentions(of: "Star Metals") == ["«Star Metals» shrank."])
    let owners = ["A", "B"].map { project in
      desk.entity(project).map { desk.catalog.relations[$0.id.index].map { desk.catalog[$0.to].name } } ?? []
    }
    #expect(owners == [["Old Holder", "Star Metals"], ["Star Metals"]])
    #expect(desk.codes().isEmpty)
  }

  @Test func companyTellsBearersApart() async {
    let desk = await Desk([
      "countries/georgia.md": "---\nname: Republic of Georgia\naliases: [{name: Georgia, when: [Tbilisi]}]\n---\n",
      "projects/georgia.md": "---\nname: Georgia Plant\naliases: [Georgia]\n---\n",
      "articles/far.md": "---\ntitle: Far\n---\nGeorgia and Tbilisi agree.\n",
      "articles/near.md": "---\ntitle: Near\n---\nGeorgia starts up.\n",
    ])
    #expect(desk.mentions(of: "Republic of Georgia") == ["«Georgia» and Tbilisi agree."])
    #expect(desk.mentions(of: "Georgia Plant") == ["«Georgia» starts up."])
    #expect(desk.codes().isEmpty)
  }

  @Test func dateOfANameThatIsNone_isReported() async {
    let desk = await Desk(["companies/a.md": "---\nname: A\nformer-names: [{name: B, until: soon}]\n---\n"])
    #expect(desk.diagnostics.map { $0.position?.line } == [3])
  }

  @Test func backlinks_areNewestFirst() async {
    let desk = await Desk([
      "companies/rarex.md": "---\nname: RareX\n---\n",
      "articles/b.md": "---\ntitle: B\ndate: 2025-01-02\n---\nSecond, RareX.\n",
      "articles/a.md": "---\ntitle: A\ndate: 2025-03-04\n---\nFirst, RareX.\n",
      "articles/c.md": "---\ntitle: C\n---\nUndated, RareX.\n",
    ])
    #expect(desk.mentions(of: "RareX").map { $0.prefix(3) } == ["Fir", "Sec", "Und"])
  }

  @Test func commonNoun_matchesInAnyCase_andAcronymDoesNot() async {
    let desk = await Desk([
      "minerals/dysprosium.md": "---\nname: dysprosium\naliases: [Dy]\n---\n",
      "companies/gm.md": "---\nname: General Motors\naliases: [GM]\n---\n",
      "companies/other.md": "---\nname: Other\n---\nDysprosium by GM. No gm, no dy.\n",
    ])
    #expect(desk.mentions(of: "dysprosium").count == 1)
    #expect(desk.mentions(of: "General Motors").count == 1)
  }
}

extension String {
  /// How often the text holds a part.
  func components(_ part: String) -> Int {
    var count = 0
    var rest = self[...]
    while let range = rest.firstRange(of: part) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
