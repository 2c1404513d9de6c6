import Foundation
import Testing

/// `dossier check`, run as an editor runs it.
@Suite struct CheckTests {
  private static let article = """
    ---
    title: Mine is worth more
    date: 2025-03-01
    ---
    The study puts the mine at a post-tax value of about $330 million over eighteen years.
    """
  private static let note = """
    ---
    name: Big Mine
    npv: {value: $330 million, hedge: about, cite: study, quote: "post-tax value of about $330 million"}
    mine-life: {value: 18 years, cite: study}
    ---
    It is large [@study, "over eighteen years"].
    """

  @Test func soundContent_exitsWith0() throws {
    let result = try desk().run("check")
    #expect(result.status == 0, "\(result.problems)")
    #expect(!result.problems.contains("error:"))
    #expect(result.output == "no errors, no warnings in 1 note, 1 article and 2 values\n")
  }

  /// What a slip of the fingers made a draft is not gone without a word.
  @Test(arguments: [
    ("projects/big-mine.md", "publish: ye", "“publish” takes true or false, not “ye”; the note is a draft"),
    ("projects/big-mine.md", "drafts: true", "“drafts” says nothing; the note is a draft"),
    ("articles/study.md", "draft: flase", "“draft” takes true or false, not “flase”; the article is a draft"),
  ])
  func draftThatNobodyMayHaveMeant_isAnError(path: String, field: String, message: String) throws {
    let workshop = try Workshop()
    try workshop.write("---\nname: Small Mine\n---\nIt is small.\n", to: "Content/projects/small-mine.md")
    try workshop.write("---\ntitle: Big Mine\n\(field)\n---\nIt is large.\n", to: "Content/" + path)
    for result in [try workshop.run("check"), try workshop.run("check", "--drafts")] {
      #expect(result.status == 1)
      #expect(result.problems.contains("Content/\(path):3:"), "\(result.problems)")
      #expect(result.problems.contains(message), "\(result.problems)")
      #expect(result.problems.contains("1 error"), "\(result.problems)")
    }
  }

  @Test func linkToADraft_isToldWithItsNote() throws {
    let workshop = try Workshop()
    try workshop.write(
      "---\nname: Small Mine\nparent: Big Mine\n---\nIt is beside the [[big mine]].\n",
      to: "Content/companies/small-mine.md")
    try workshop.write("---\nname: Big Mine\ndraft: true\n---\nIt is large.\n", to: "Content/companies/big-mine.md")
    let problems = try workshop.run("check").problems
    let advice = "its note, Content/companies/big-mine.md, is a draft: publish it, or build with “--drafts”"
    #expect(problems.split(separator: advice).count == 3, "\(problems)")
    #expect(try workshop.run("check", "--drafts").status == 0)
  }

  @Test func contentWithProblems_isNotSaidToBeSound() throws {
    let workshop = try desk()
    try workshop.write("---\nname: Big Mine\nregion: North\n---\n", to: "Content/projects/big-mine.md")
    #expect(try workshop.run("check").output.isEmpty)
    #expect(!(try workshop.run("check", "--format", "github").output.contains("no errors")))
  }

  @Test func oneWordChangedInAQuote_failsAtThatLine_withTheNearestWords() throws {
    let workshop = try desk()
    try workshop.write(Self.note.replacing("post-tax value", with: "pre-tax value"), to: "Content/projects/big-mine.md")
    let result = try workshop.run("check")
    #expect(result.status == 1)
    #expect(result.problems.contains("Content/projects/big-mine.md:3:"), "\(result.problems)")
    #expect(result.problems.contains("“post-tax value of about $330 million”"), "\(result.problems)")
    #expect(result.problems.contains("[DOS-502]"))
  }

  @Test func introductionOfTheSite_isCheckedAsNotesAre() throws {
    let workshop = try desk()
    try workshop.write(
      "title: A\nintro: |\n  See [[Big Mine]] and [it](projects/big-mine.md).\n\n  Not [[Bgi Mine]], [x](nowhere.md), <b>.\n",
      to: "Content/site.yml")
    let result = try workshop.run("check")
    #expect(result.status == 1)
    #expect(result.problems.contains("site.yml:5:7: error: no note is called “Bgi Mine”"), "\(result.problems)")
    #expect(result.problems.contains("did you mean “Big Mine”?"), "\(result.problems)")
    #expect(result.problems.contains("there is no note “nowhere.md”"), "\(result.problems)")
    #expect(result.problems.contains("raw HTML is left out"), "\(result.problems)")
    #expect(result.problems.contains("2 errors"), "\(result.problems)")
  }

  @Test func drawingWithAScript_isAnErrorAndNotPublished_unlessTheSiteAllowsIt() throws {
    let workshop = try desk()
    try workshop.write("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"a()\"/>", to: "Content/files/bad.svg")
    try workshop.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", to: "Content/files/good.svg")
    try workshop.write(
      "---\nname: Small Mine\n---\n![a](../files/bad.svg)\n\n[[bad.svg]] [b](../files/bad.svg) ![[bad.svg|a]]\n\n![c](../files/good.svg)\n",
      to: "Content/projects/small-mine.md")
    let refused = try workshop.run("build", "--output", "Site")
    #expect(refused.status == 1)
    #expect(refused.problems.contains("small-mine.md:4:"), "\(refused.problems)")
    #expect(refused.problems.contains("“files/bad.svg” holds an attribute “onload”"), "\(refused.problems)")
    let files = try workshop.files(below: "Site").keys
    #expect(!files.contains { $0.hasSuffix("bad.svg") } && files.contains { $0.hasSuffix("good.svg") })
    try workshop.write("title: A\nactive-drawings: true\n", to: "Content/site.yml")
    #expect(try workshop.run("build", "--output", "Site").status == 0)
    #expect(try workshop.files(below: "Site").keys.contains { $0.hasSuffix("bad.svg") })
  }

  @Test func settingOfTheSite_givesNoOthersTextAway_andExplainSaysSo() throws {
    let workshop = try desk()
    try workshop.write("title: A\ntext: full\n", to: "Content/site.yml")
    #expect(try workshop.run("explain", "articles/study.html").output.contains("text: full, as the site has it"))
    try workshop.write(
      Self.article.replacing("title:", with: "publisher: The Letter\ntitle:"), to: "Content/articles/study.md")
    #expect(try workshop.run("explain", "articles/study.html").output.contains("text: excerpt, since another"))
  }

  @Test func sourceRemoved_namesEveryClaimThatReliedOnIt() throws {
    let workshop = try desk()
    try FileManager.default.removeItem(at: workshop.folder.appending(path: "Content/articles/study.md"))
    let result = try workshop.run("check")
    #expect(result.status == 1)
    #expect(result.problems.contains("no article has the id “study” (3 places)"), "\(result.problems)")
    for claim in ["“npv: $330 million” of “Big Mine”", "“mine-life: 18 years” of “Big Mine”", "the text of “Big Mine”"]
    {
      #expect(result.problems.contains("note: \(claim) relies on it"), "\(result.problems)")
    }
    #expect(result.problems.components(separatedBy: "[DOS-501]").count - 1 == 1)
    #expect(result.problems.contains("3 errors"))
  }

  @Test func severity_isWhatTheSettingsSay() throws {
    let workshop = try desk()
    try workshop.write("---\nname: Big Mine\nregion: North\n---\n", to: "Content/projects/big-mine.md")
    #expect(try workshop.run("check").problems.contains("warning: no source is given"))
    try workshop.write("diagnostics: {DOS-510: error}\n", to: "Content/site.yml")
    let strict = try workshop.run("check")
    #expect(strict.status == 1)
    #expect(strict.problems.contains("error: no source is given"))
    try workshop.write("diagnostics: {DOS-510: off}\n", to: "Content/site.yml")
    #expect(!(try workshop.run("check").problems.contains("no source is given")))
    try workshop.write("diagnostics: {DOS-5100: off, DOS-510: maybe}\n", to: "Content/site.yml")
    let wrong = try workshop.run("check")
    #expect(wrong.problems.contains("no rule has the code “DOS-5100”; did you mean “DOS-"), "\(wrong.problems)")
    #expect(wrong.problems.contains("“DOS-510” takes error, warning, note or off, not “maybe”"))
  }

  @Test func worklists_areReportedByCheck_andNotByBuild() throws {
    let workshop = try desk()
    try workshop.write("---\nname: Big Mine\nregion: North\n---\n", to: "Content/projects/big-mine.md")
    #expect(try workshop.run("check").problems.contains("[DOS-510]"))
    #expect(!(try workshop.run("build").problems.contains("[DOS-510]")))
    #expect(!workshop.exists("Output/worklists/index.html"))
  }

  @Test func baseline_letsOnlyNewProblemsThrough() throws {
    let workshop = try desk()
    try workshop.write("---\nname: Big Mine\ncountry: Nowhere\n---\n", to: "Content/projects/big-mine.md")
    #expect(try workshop.run("check", "--baseline", "known.txt").status == 2)
    #expect(try workshop.run("check", "--write-baseline").status == 2)
    #expect(try workshop.run("check", "--baseline", "known.txt", "--write-baseline").status == 0)
    #expect(try workshop.run("check", "--baseline", "known.txt").status == 0)
    try workshop.write("---\nname: Other\ncountry: Elsewhere\n---\n", to: "Content/projects/other.md")
    let result = try workshop.run("check", "--baseline", "known.txt")
    #expect(result.status == 1)
    #expect(result.problems.contains("Elsewhere") && !result.problems.contains("Nowhere"), "\(result.problems)")
  }

  @Test(arguments: [(["Elsewhere"], "1 line of the baseline is settled"), ([], "2 lines of the baseline are settled")])
  func baseline_tellsHowManyOfItsLinesAreSettled(_ left: [String], _ told: String) throws {
    let workshop = try desk()
    func write(_ links: [String]) throws {
      try workshop.write(
        "---\nname: Big Mine\n---\n" + links.map { "[[\($0)]]\n" }.joined(), to: "Content/projects/big-mine.md")
    }
    try write(["Nowhere", "Elsewhere"])
    #expect(try workshop.run("check", "--baseline", "known.txt", "--write-baseline").status == 0)
    try write(left)
    let result = try workshop.run("check", "--baseline", "known.txt")
    #expect(result.problems.contains(told), "\(result.problems)")
    #expect(result.problems.contains("1 more is in the baseline") == !left.isEmpty, "\(result.problems)")
  }

  @Test(arguments: ["json", "sarif"]) func machineReadableReport_isJSON_onStandardOutput(_ format: String) throws {
    let workshop = try desk()
    try workshop.write("---\nname: Big Mine\ncountry: Nowhere\n---\n", to: "Content/projects/big-mine.md")
    let result = try workshop.run("check", "--format", format)
    #expect(result.status == 1)
    #expect(result.problems.isEmpty)
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(result.output.utf8)) }
    #expect(result.output.contains("DOS-340"))
  }

  @Test func gitHubReport_isOneCommandALine() throws {
    let workshop = try desk()
    try workshop.write("---\nname: Big Mine\ncountry: Nowhere\n---\n", to: "Content/projects/big-mine.md")
    let result = try workshop.run("check", "--format", "github")
    #expect(result.output.contains("::error file=Content/projects/big-mine.md,line=3,col=10,title=DOS-340::"))
  }

  @Test func explain_tellsWhatACodeMeans() throws {
    let workshop = try Workshop()
    let result = try workshop.run("check", "--explain", "DOS-502")
    #expect(result.status == 0)
    #expect(result.output.contains("Example:") && result.output.contains("Fix:"))
    let unknown = try workshop.run("check", "--explain", "DOS-520")
    #expect(unknown.status == 2)
    #expect(unknown.problems.contains("did you mean DOS-"))
  }

  private func desk() throws -> Workshop {
    let workshop = try Workshop()
    try workshop.write(Self.article, to: "Content/articles/study.md")
    try workshop.write(Self.note, to: "Content/projects/big-mine.md")
    return workshop
  }
}
