import Foundation
import Testing

/// `dossier suggest` and `dossier explain`, run as an editor runs them.
@Suite struct DeskToolTests {
  @Test func suggest_listsNamesWithoutANote_andWritesTheirNotes() throws {
    let workshop = try desk()
    let listed = try workshop.run("suggest")
    #expect(listed.status == 0)
    #expect(listed.output.contains("Torngat Metals (2 × in 1 article, looks like: company)"), "\(listed.output)")
    #expect(listed.output.contains("    story: The mine was bought by Torngat Metals"))
    #expect(!listed.output.contains("Big Mine ("))
    let written = try workshop.run("suggest", "--write", "company")
    #expect(written.status == 0, "\(written.problems)")
    #expect(
      try workshop.read("Content/companies/torngat-metals.md").contains(
        "name: \"Torngat Metals\"\naliases: [\"Torngat\"]"))
    #expect(!(try workshop.run("suggest").output.contains("Torngat Metals (")))
  }

  @Test func suggest_tellsOfNamesThatHaveANote_andWritesTheOthers() throws {
    let workshop = try desk()
    let result = try workshop.run("suggest", "Big Mine", "Torngat Metals", "--write", "company")
    #expect(result.status == 0, "\(result.problems)")
    #expect(result.output.contains("“Big Mine” has its note already, Content/"), "\(result.output)")
    #expect(result.output.contains("wrote Content/companies/torngat-metals.md"), "\(result.output)")
    #expect(try workshop.run("suggest", "Big Mine", "--write", "company").status == 0)
  }

  @Test(arguments: ["😀", "—", "..."])
  func new_takesNoNameWithoutALetter(_ name: String) throws {
    let workshop = try desk()
    let result = try workshop.run("new", "company", name)
    #expect(result.status == 2)
    #expect(result.problems.contains("has no letter and no digit"), "\(result.problems)")
    #expect(!workshop.exists("Content/companies/untitled.md"))
  }

  @Test func import_writesEveryArticleItCan_andTellsOfTheOthers() throws {
    let workshop = try Workshop()
    let story = "A story\n3 May 2025\n\nHill Mining expects its first ore in 2027, as it said on Monday in Perth.\n"
    for name in ["known", "new", "newer"] { try workshop.write(story, to: "\(name).txt") }
    try workshop.write("%PDF-1.7\n", to: "report.txt")
    try workshop.write("of the desk\n", to: "Content/articles/known.md")
    let result = try workshop.run(
      "import", "known.txt", "report.txt", "new.txt", "lost.txt", "newer.txt", "--write")
    #expect(result.status == 2)
    #expect(result.output == "wrote Content/articles/new.md\nwrote Content/articles/newer.md\n")
    for problem in ["known.md is there already", "no article is written of report.txt", "DOS-403", "lost.txt"] {
      #expect(result.problems.contains(problem), "\(result.problems)")
    }
    #expect(try workshop.read("Content/articles/known.md") == "of the desk\n")
    #expect(!workshop.exists("Content/articles/report.md"))
    #expect(try workshop.run("import", "report.txt", "--write").status == 1)
  }

  @Test func import_writesEachArticleOfAPressDatabase() throws {
    let workshop = try Workshop()
    let text = ["First ore", "Second ore"].map {
      """
      \($0)
      By Siv Lie
      58 words
      3 December 2024
      Stone Weekly
      English
      (c) 2024 Stone & Co.

      Hill Mining expects its first ore in 2027, as it said on Monday in Perth.

      Document STNW000020241203ekc30000t
      """
    }
    .joined(separator: "\n\n")
    try workshop.write(text, to: "Content/articles/export.txt")
    let result = try workshop.run("import", "Content/articles/export.txt", "--write")
    #expect(result.status == 0, "\(result.problems)")
    #expect(result.output == "wrote Content/articles/first-ore.md\nwrote Content/articles/second-ore.md\n")
    let told = try workshop.run("check", "--articles", "Content/articles")
    #expect(told.problems.contains("export.txt:13:1"), "\(told.problems)")
    #expect(told.problems.contains("DOS-413"), "\(told.problems)")
  }

  @Test("init takes the name of the folder for the site", arguments: ["reports", "our desk", "path/to/reports", "."])
  func initialize_inAFolder(_ folder: String) throws {
    let workshop = try Workshop()
    let result = try workshop.run("init", folder)
    #expect(result.status == 0, "\(result.problems)")
    #expect(result.output.hasSuffix("build it with “dossier build” in the folder \(folder)\n"), "\(result.output)")
    #expect(result.output.contains("Content/site.yml\n"))
    #expect(workshop.exists("\(folder)/Content/site.yml"))
    #expect(try workshop.run("build", "--content", "\(folder)/Content").status == 0)
    let again = try workshop.run("init", folder)
    #expect(again.status == 2)
    #expect(again.problems.contains("holds notes or articles already"), "\(again.problems)")
  }

  @Test func init_inAFolder_leavesWhatIsThere() throws {
    let workshop = try Workshop()
    try workshop.write("title: Ours\n", to: "reports/Content/site.yml")
    try workshop.write("# Ours\n", to: "reports/README.md")
    #expect(try workshop.run("init", "reports").status == 0)
    #expect(try workshop.read("reports/Content/site.yml") == "title: Ours\n")
    #expect(try workshop.read("reports/README.md") == "# Ours\n")
  }

  @Test(
    "init makes no site where none can be",
    arguments: [
      (["Content"], "is a content folder"), (["notes.txt"], "notes.txt"), ([""], "Name the folder"),
      (["reports", "--content", "/tmp"], "--content is sought within"),
    ])
  func initialize_whereNoneCanBe(_ arguments: [String], _ problem: String) throws {
    let workshop = try Workshop()
    try workshop.write("title: Ours\n", to: "Content/site.yml")
    try workshop.write("Words.\n", to: "notes.txt")
    let result = try Tool.run(["init"] + arguments, in: workshop.folder)
    #expect(result.status == 2)
    #expect(result.problems.contains(problem), "\(result.problems)")
    #expect(!workshop.exists("Content/Content"))
    #expect(try workshop.read("notes.txt") == "Words.\n")
  }

  @Test(arguments: ["index", "Index!"]) func new_takesNoNameWhosePageWouldBeTheListOfItsKind(_ name: String) throws {
    let workshop = try desk()
    let result = try workshop.run("new", "company", name)
    #expect(result.status == 2)
    #expect(result.problems.contains("the address of the list of its kind, companies/index.html"), "\(result.problems)")
    #expect(!workshop.exists("Content/companies/index.md"))
  }

  @Test func init_writesASample_andNoneAmongTheDesksOwnTexts() throws {
    let workshop = try Workshop()
    try workshop.write("title: Mine\n", to: "Content/site.yml")
    #expect(try workshop.run("init").status == 0)
    #expect(try workshop.read("Content/site.yml") == "title: Mine\n")
    #expect(try workshop.run("build").output.contains(" and 1 article, "))
    try FileManager.default.removeItem(at: workshop.folder.appending(path: "Content/projects/sample-hill.md"))
    let again = try workshop.run("init")
    #expect(again.status == 2)
    #expect(again.problems.contains("the sample would stand among them"), "\(again.problems)")
    #expect(!workshop.exists("Content/projects/sample-hill.md"))
  }

  /// What a build does not read is no reason to send the desk back to it.
  @Test func init_writesASample_besideTextsThatNoBuildReads() throws {
    let workshop = try Workshop()
    try workshop.write("Where things are.\n", to: "Content/readme.txt")
    try workshop.write("# Old\n", to: "Content/companies/old.md")
    try workshop.write("companies/old.md\n", to: "Content/.dossierignore")
    let begun = try workshop.run("init")
    #expect(begun.status == 0, "\(begun.problems)")
    #expect(try workshop.run("build").status == 0)
  }

  @Test func sampleOfInit_isCitedThroughout() throws {
    let workshop = try Workshop()
    #expect(try workshop.run("init").status == 0)
    let check = try workshop.run("check")
    #expect(check.output.contains("no errors, no warnings in 5 notes, 1 article"), "\(check.output)\(check.problems)")
  }

  @Test func newMissing_startsTheNotesThatFieldsName_ofAKindThatAllOfThemTake() throws {
    let workshop = try desk()
    try workshop.write(
      """
      ---
      name: Small Mine
      owner:
        - Torngat Metals
        - Ministry of Ore
        - Big Mina
      minerals: [gallium]
      country: Canada
      ---
      """, to: "Content/projects/small-mine.md")
    try workshop.write(
      "---\nname: Ore Act\nagencies: Ministry of Ore\nminerals: gallium\n---\n", to: "Content/policies/ore-act.md")
    let hint = try workshop.run("check").problems
    #expect(hint.contains("5 names in fields have no note: “dossier new --missing” starts those notes"), "\(hint)")
    let result = try workshop.run("new", "--missing")
    #expect(result.status == 0, "\(result.problems)")
    #expect(
      result.output.split(separator: "\n").map { $0.dropFirst("wrote Content/".count) }.sorted() == [
        "agencies/ministry-of-ore.md", "companies/big-mina.md", "companies/torngat-metals.md", "countries/canada.md",
        "minerals/gallium.md",
      ], "\(result.output)")
    #expect(try workshop.read("Content/companies/torngat-metals.md").contains("aliases: [\"Torngat\"]"))
    #expect(!(try workshop.run("check").problems.contains("DOS-340")))
    #expect(try workshop.run("new", "--missing").output == "every name in a field has its note\n")
  }

  @Test func newMissing_leavesOutNamesThatAreMisspelt_andThoseThatNoKindFits() throws {
    let workshop = try desk()
    try workshop.write("---\nname: Torngat Metals\ncountry: Kanada\n---\n", to: "Content/companies/torngat.md")
    try workshop.write(
      "---\nname: Small Mine\nowner: Torngat Metalls\nminerals: Kanada\n---\n", to: "Content/projects/small-mine.md")
    let result = try workshop.run("new", "--missing")
    #expect(result.status == 1)
    #expect(result.output.isEmpty, "\(result.output)")
    #expect(
      result.problems.contains("left out “Torngat Metalls”: did you mean “Torngat Metals”?"), "\(result.problems)")
    #expect(result.problems.contains("left out “Kanada”: no kind fits all fields that name it"), "\(result.problems)")
  }

  @Test func new_withoutAKind_orWithOneToo_isWrongUsage() throws {
    let workshop = try desk()
    let alone = try workshop.run("new")
    #expect(alone.status == 2 && alone.problems.contains("Name the kind of note"), "\(alone.problems)")
    let both = try workshop.run("new", "company", "X", "--missing")
    #expect(both.status == 2 && both.problems.contains("--missing takes no kind"), "\(both.problems)")
  }

  @Test func suggest_writesTheNameThatIsGiven_asAnyKind() throws {
    let workshop = try desk()
    #expect(try workshop.run("suggest", "Quebec", "--write", "country").status == 0)
    #expect(workshop.exists("Content/countries/quebec.md"))
    let unknown = try workshop.run("suggest", "Torngat Metls", "--write", "company")
    #expect(unknown.status == 2)
    #expect(unknown.problems.contains("did you mean “Torngat Metals”?"))
    #expect(try workshop.run("suggest", "--write", "contry").status == 2)
  }

  @Test func explain_tellsWhatMadeAPage() throws {
    let workshop = try desk()
    for subject in [
      "projects/big-mine.html", "Content/projects/big-mine.md", "Output/projects/big-mine.html",
      "/projects/big-mine.html", "./projects/big-mine.html", "./Output/projects/big-mine.html",
      "./Content/projects/big-mine.md", "Content/projects/../projects/big-mine.md",
      workshop.folder.appending(path: "Content/projects/big-mine.md").path,
    ] {
      let result = try workshop.run("explain", subject)
      #expect(result.status == 0)
      #expect(result.output.contains("made from Content/projects/big-mine.md"), "\(subject)")
      #expect(result.output.contains("template: entity.mustache, built in"))
      #expect(result.output.contains("start: the first has the newest as-of date"))
      #expect(result.output.contains("  first: 2027, as of 2024 [no source] at Content/projects/big-mine.md:5:13"))
      #expect(result.output.contains("mentioned in: Content/articles/story.md (1)"))
    }
    let article = try workshop.run("explain", "story")
    #expect(
      article.output.contains("made from Content/articles/story.md") && article.output.contains("it names: Big Mine"))
    #expect(try workshop.run("explain", "index.html").output.contains("template: home.mustache"))
  }

  @Test(arguments: [
    (
      "projects/big-mien.html",
      "there is no page and no file projects/big-mien.html\n  did you mean “projects/big-mine.html”?"
    ),
    ("Content/projects/bg-mine.md", "  did you mean “Content/projects/big-mine.md”?"),
    ("Content/site.yml", "no page is made of the file Content/site.yml"),
  ])
  func explain_saysOfAPathThatItLeadsToNothing(subject: String, words: String) throws {
    let workshop = try desk()
    try workshop.write("title: Desk\n", to: "Content/site.yml")
    let result = try workshop.run("explain", subject)
    #expect(result.status == 0)
    #expect(result.output.contains(words), "\(result.output)")
    #expect(!result.output.contains("no note bears this name"))
  }

  @Test func explain_findsAnArticleByAnyPathOfItsFile() throws {
    let workshop = try desk()
    let path = workshop.folder.appending(path: "Content/articles/story.md").path
    for subject in ["./Content/articles/story.md", path] {
      let result = try workshop.run("explain", subject)
      #expect(result.output.contains("made from Content/articles/story.md"), "\(result.output)")
    }
  }

  @Test func explain_namesTheClippingThatAnEntryTook_andFindsTheEntryByIt() throws {
    let workshop = try desk()
    try workshop.write(
      "A sale in the north\n\nThe mine was bought by Torngat Metals, which lies in Quebec. People say that Torngat will open the Big Mine soon.\n",
      to: "Content/articles/raw.txt")
    for subject in ["story", "raw", "Content/articles/raw.txt", "./Content/articles/raw.txt"] {
      let result = try workshop.run("explain", subject)
      #expect(result.output.contains("made from Content/articles/story.md"), "\(subject): \(result.output)")
      #expect(result.output.contains("with the text of the clipping Content/articles/raw.txt"), "\(result.output)")
    }
  }

  @Test func explain_tellsWhyANameLinks() throws {
    let result = try desk().run("explain", "Big Mine")
    #expect(result.output.contains("the name of “Big Mine” (project, projects/big-mine.html)"), "\(result.output)")
    #expect(result.output.contains("1 × means “Big Mine”"))
  }

  private func desk() throws -> Workshop {
    let workshop = try Workshop()
    try workshop.write(
      """
      ---
      title: A sale in the north
      date: 2025-03-01
      ---
      The mine was bought by Torngat Metals, which lies in Quebec. People say that Torngat will open the Big Mine soon.
      """, to: "Content/articles/story.md")
    try workshop.write(
      """
      ---
      name: Big Mine
      start:
        - {value: 2026, as-of: 2022}
        - {value: 2027, as-of: 2024}
      ---
      """, to: "Content/projects/big-mine.md")
    return workshop
  }
}
