import Articles
import Foundations
import Testing

@testable import Catalog

/// What readers of an audience may see of a desk that marks some of it.
@Suite struct AudienceTests {
  private static let secret = "---\nname: Secret Mine\naudience: internal\n---\nWords.\n"

  @Test(
    "a marked note is there for those whom it is for",
    arguments: [("internal", 1, 1, 1), ("client", 0, 1, 1), ("public", 0, 0, 1)] as [(String, Int, Int, Int)])
  func notes(_ readers: String, _ internals: Int, _ clients: Int, _ publics: Int) async throws {
    let audience = try #require(Audience(rawValue: readers))
    let desk = await Desk(
      [
        "companies/a.md": "---\nname: Alpha\naudience: internal\n---\n",
        "companies/b.md": "---\nname: Beta\naudience: client\n---\n",
        "companies/c.md": "---\nname: Gamma\n---\n",
      ], readership: Readership(audience))
    #expect(desk.catalog.entities.count { $0.name == "Alpha" } == internals)
    #expect(desk.catalog.entities.count { $0.name == "Beta" } == clients)
    #expect(desk.catalog.entities.count { $0.name == "Gamma" } == publics)
    #expect(desk.codes() == [])
  }

  @Test func unmarkedNote_isForWhomTheSiteSays() async {
    let files = [
      "companies/a.md": "---\nname: Alpha\n---\n", "companies/b.md": "---\nname: Beta\naudience: public\n---\n",
    ]
    let desk = await Desk(files, readership: Readership(.client, unmarked: .internal))
    #expect(desk.catalog.entities.map(\.name) == ["Beta"])
  }

  @Test func relationToWithheldNote_vanishesInSilence() async {
    let desk = await publicDesk(["projects/a.md": "---\nname: Alpha\nowner: [Secret Mine, {to: secret}]\n---\n"])
    #expect(desk.entity("Alpha")?.fields.isEmpty == true)
    #expect(desk.codes() == [])
  }

  @Test(
    "a property that leads to a withheld note vanishes in silence",
    arguments: [
      ("\"[[Secret Mine|the mine]]\"", []), ("[[Secret Mine]]", []), ("\"[[companies/secret]]\"", []),
      ("[\"[[Secret Mine]]\", Perth]", ["Perth"]),
    ])
  func property(_ value: String, _ shown: [String]) async throws {
    let desk = await publicDesk(["companies/a.md": "---\nname: Alpha\nrival: \(value)\n---\n"])
    #expect(try #require(desk.entity("Alpha")).properties.flatMap(\.values).map(\.text) == shown)
    #expect(desk.codes() == ["DOS-232"])
  }

  @Test(
    "what leads to a withheld note becomes words",
    arguments: [
      ("See [[Secret Mine|the mine]].", "<p>See the mine.</p>\n"),
      ("See [the mine](../companies/secret.md).", "<p>See the mine.</p>\n"),
      ("See [the mine](../companies/secret.html).", "<p>See the mine.</p>\n"),
      ("![[Secret Mine]]\n\nMore.", "<p>More.</p>\n"),
      ("Secret Mine grows.", "<p>Secret Mine grows.</p>\n"),
      ("```network\nof: Secret Mine\n```\n\nMore.", "<p>More.</p>\n"),
    ])
  func links(_ markdown: String, _ html: String) async {
    let desk = await publicDesk(["companies/a.md": "---\nname: Alpha\n---\n" + markdown])
    #expect(desk.html("Alpha") == html)
    #expect(desk.codes() == [])
  }

  @Test func shorterNameWithinAWithheldOne_isNotLinked() async {
    let desk = await publicDesk([
      "companies/a.md": "---\nname: Alpha\n---\nSecret Mine and Secret.", "companies/s.md": "---\nname: Secret\n---\n",
    ])
    #expect(desk.mentions(of: "Secret") == ["Secret Mine and «Secret»."])
  }

  @Test(
    "values that are marked for others are not read",
    arguments: [
      "npv: {value: $330 million, audience: internal}",
      "npv: [{value: $330 million, audience: client}, {value: A$3 million, Audience: INTERNAL}]",
      "owner: {to: Alpha, audience: internal}",
      "milestones: [{what: first ore, due: 2026, audience: client}]",
      "aliases: [{name: Hill Two, audience: internal}]",
      "remark: {value: hidden, audience: internal}",
      "npv: {value: $330 million, cite: inside}",
      "npv: \"$330 million [@inside]\"",
      "milestones: [{what: first ore, due: 2026, cite: inside}]",
      "milestones: [{what: first ore, due: 2026, met: 2026-01, met-cite: inside}]",
    ])
  func values(_ field: String) async {
    let desk = await publicDesk([
      "projects/hill.md": "---\nname: Hill\n\(field)\n---\n", "companies/a.md": "---\nname: Alpha\n---\n",
      "articles/inside.md": "---\ntitle: Inside\naudience: internal\n---\nWords of the article.\n",
    ])
    let hill = desk.entity("Hill")
    #expect(hill?.fields.isEmpty == true && hill?.milestones.isEmpty == true && hill?.properties.isEmpty == true)
    #expect(hill?.names.map(\.text) == ["Hill"])
    #expect(desk.catalog.articles.isEmpty)
    #expect(desk.codes() == [])
  }

  @Test(
    "a mark that is misspelt is for the desk alone",
    arguments: ["audiance: public", "Audience_: public", "audence: client", "uadience: internal", "ａudience: internal"])
  func misspelt(_ mark: String) async {
    let files = [
      "companies/a.md": "---\nname: Alpha\n\(mark)\n---\n",
      "companies/b.md": "---\nname: Beta\nremark: {value: hidden, \(mark)}\n---\n",
    ]
    let desk = await publicDesk(files)
    #expect(desk.entity("Alpha") == nil)
    #expect(desk.entity("Beta")?.properties.isEmpty == true)
    let all = await Desk(files).diagnostics.filter { $0.rule.code == "DOS-237" }
    #expect(all.count == 2)
    #expect(all.allSatisfy { $0.fix == "did you mean “audience”?" })
  }

  @Test(
    "another word is no mark",
    arguments: ["ambition", "science", "evidence", "guidance", "residence", "target-audience"])
  func otherWord(_ key: String) async {
    let desk = await publicDesk(["companies/a.md": "---\nname: Alpha\n\(key): shown\n---\n"])
    #expect(desk.entity("Alpha")?.properties.count == 1)
  }

  @Test(
    "a mark within the words of a field takes the note with it",
    arguments: [
      "summary: \"For us. {audience: internal}\"", "aliases: [\"Falcon {audience: client}\"]",
      "tags: [\"{audience=internal}\"]",
      "former-names: [{name: \"Old {audience: internal}\", until: 2020}]",
      "country: {value: Kenya, note: \"ours {audience: internal}\"}", "own: [1, {a: \"b {Audience: client}\"}]",
      "\"own {audience: internal}\": 1", "summary: \"For us. &#123;audience: internal}\"",
      "summary: \"For us. {audien&#99;e: internal}\"", "summary: \"For us. {ａudience: internal}\"",
      "milestones: [{what: \"sale {audience: internal}\", due: 2026, hedge: planned}]",
    ])
  func markWithinWords(_ field: String) async {
    let files = ["companies/a.md": "---\nname: Alpha\n\(field)\n---\n"]
    #expect(await publicDesk(files).entity("Alpha") == nil)
    let desk = await Desk(files)
    #expect(desk.entity("Alpha") != nil)
    #expect(desk.codes().count { $0 == "DOS-238" } == 1)
  }

  @Test func markWithinALiveBlock_takesTheBlock() async {
    let desk = await publicDesk([
      "companies/a.md":
        "---\nname: Alpha\n---\nOne.\n\n```table\ntitle: \"Ours {audience: internal}\"\nfrom: companies\n```\n\nTwo.\n"
    ])
    #expect(desk.html("Alpha") == "<p>One.</p>\n<p>Two.</p>\n")
    #expect(desk.codes() == ["DOS-238"])
  }

  @Test func valueWithAnotherSource_staysWithThat() async throws {
    let desk = await publicDesk([
      "projects/hill.md": "---\nname: Hill\nnpv: {value: $330 million, cite: [inside, outside]}\n---\n",
      "articles/inside.md": "---\ntitle: Inside\naudience: internal\n---\nWords of the article.\n",
      "articles/outside.md": "---\ntitle: Outside\n---\nWords of the article.\n",
    ])
    let claim = try #require(desk.entity("Hill")?.claims(of: "npv").first)
    #expect(claim.citations.map(\.source) == ["outside"])
  }

  @Test func citationInProse_vanishes() async {
    let desk = await publicDesk([
      "companies/a.md": "---\nname: Alpha\n---\nIt grows[@inside, \"Words\"].",
      "articles/inside.md": "---\ntitle: Inside\naudience: internal\n---\nWords of the article.\n",
    ])
    #expect(desk.html("Alpha") == "<p>It grows.</p>\n")
    #expect(desk.codes() == [])
  }

  @Test func dateOfAWithheldValue_ordersNothing() async {
    let desk = await publicDesk([
      "deals/deal.md": "---\nname: Deal\nannounced: {value: 2025-03-04, cite: inside}\n---\n",
      "articles/inside.md": "---\ntitle: Inside\naudience: internal\n---\nWords of the article.\n",
    ])
    #expect(desk.entity("Deal").map { $0.date == nil } == true)
    #expect(desk.catalog.newestDate == nil)
  }

  @Test func rawClippingOfAMarkedEntry_isWithheldWithIt() async {
    let desk = await publicDesk([
      "articles/entry.md": "---\ntitle: The mine is sold to nobody\naudience: internal\n---\n",
      "articles/clipping.txt":
        "The mine is sold to nobody\n\nA paragraph of the story that is long enough to be one.\n",
    ])
    #expect(desk.catalog.articles.isEmpty)
  }

  @Test("a raw clipping with the words or the address of a marked article goes with it, whatever its title")
  func rawClippingOfAnotherTitle() async {
    let words = (0..<40).map { "Sentence \($0) tells of mine \($0 * 7) and of plant \($0 * 13)." }.joined(
      separator: " ")
    let other = words.replacing("mine", with: "port").replacing("plant", with: "ship")
    let desk = await publicDesk([
      "articles/entry.md": "---\ntitle: Our note on the sale\naudience: internal\n---\n\(words)\n",
      "articles/clipping.txt": "The mine is sold to nobody\n\n\(words) A last line.\n",
      "articles/other.txt": "A tale of ports and of ships\n\n\(other)\n",
      "articles/stated.md": "---\ntitle: Said by the desk to be for all\n---\n\(words)\n",
    ])
    #expect(desk.catalog.articles.map(\.article.id).sorted() == ["other", "stated"])
  }

  @Test(
    "what cannot be read as an audience is for the desk alone",
    arguments: [
      ("audience: intern", "DOS-237"), ("audience: [internal]", "DOS-237"), ("audience: {", "DOS-201"),
      ("audience: public\naudience: internal", "DOS-206"),
    ])
  func unreadableMarks(_ field: String, _ code: String) async {
    let files = ["companies/a.md": "---\nname: Alpha\n\(field)\n---\nWords.\n"]
    #expect(await Desk(files, readership: Readership(.public)).catalog.entities.isEmpty)
    #expect(await Desk(files).codes().contains(code))
  }

  @Test(
    "marked front matter that does not begin as it has to keeps its note for the desk",
    arguments: [
      "name: Alpha\naudience: internal\n---\n", "—\nname: Alpha\naudience: internal\n---\n",
      "\n---\nname: Alpha\naudience: internal\n---\n", " ---\nname: Alpha\naudience: internal\n---\n",
      "---\u{A0}\nname: Alpha\naudiences: internal\n---\n", "---\rname: Alpha\raudience: internal\r---\r",
    ])
  func misplacedFences(_ head: String) async {
    let files = ["companies/a.md": head + "Words.\n", "companies/b.md": "---\nname: Beta\n---\nSee [[Alpha]].\n"]
    #expect(await Desk(files, readership: Readership(.public)).catalog.entities.map(\.name) == ["Beta"])
    let desk = await Desk(files)
    #expect(desk.entity("Alpha") != nil)
    #expect(!desk.codes().contains("DOS-343"))
  }

  private func publicDesk(_ files: [String: String]) async -> Desk {
    await Desk(files.merging(["companies/secret.md": Self.secret]) { $1 }, readership: Readership(.public))
  }
}
