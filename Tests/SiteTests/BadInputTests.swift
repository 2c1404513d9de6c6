import Foundation
import Testing

/// Whatever the content folder holds: a clear message, the right exit status, nothing written outside the output folder.
@Suite struct BadInputTests {
  @Test func noContentFolder_isAnEnvironmentError() throws {
    let workshop = try Workshop()
    let result = try workshop.run("build")
    #expect(result.status == 2)
    #expect(result.problems.contains("there is no folder Content"))
    #expect(try workshop.files(below: ".").isEmpty)
  }

  @Test func emptyContentFolder_isSaidSo_andWritesNothing() throws {
    let workshop = try Workshop()
    try FileManager.default.createDirectory(
      at: workshop.folder.appending(path: "Content"), withIntermediateDirectories: true)
    let result = try workshop.run("build")
    #expect(result.status == 2)
    #expect(result.problems.contains("no notes and no articles"))
    #expect(!workshop.exists("Output/index.html"))
  }

  struct BadFile: CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let message: String?
  }

  static let badFiles = [
    BadFile(
      testDescription: "front matter never closed", bytes: Array("---\nname: X\n\nText".utf8), message: "never closed"),
    BadFile(
      testDescription: "invalid UTF-8", bytes: Array("---\nname: X\n---\nA ".utf8) + [0xFF, 0xC3, 0x28],
      message: "bad.md:4:3: error: bytes that are not UTF-8"),
    BadFile(
      testDescription: "a letter of an older encoding", bytes: Array("---\nname: X\n---\n\ncaf".utf8) + [0xE9, 0x0A],
      message: "bad.md:5:4: error: bytes that are not UTF-8"),
    BadFile(
      testDescription: "an older encoding without front matter", bytes: Array("caf".utf8) + [0xE9],
      message: "bad.md:1:4: error: bytes that are not UTF-8"),
    BadFile(
      testDescription: "a link behind letters of an older encoding",
      bytes: Array("---\nname: X\n---\nü ".utf8) + [0xE9, 0x20, 0x93, 0x20] + Array("[[Nowhere]]\n".utf8),
      message: "bad.md:4:7: error: no note is called"),
    BadFile(
      testDescription: "an older encoding in a field",
      bytes: Array("---\nname: Xü".utf8) + [0xE9, 0x20, 0x62, 0x0A]
        + Array("---\n".utf8),
      message: "bad.md:2:9: error: bytes that are not UTF-8"),
    BadFile(
      testDescription: "UTF-16 cut within a character", bytes: [0xFF, 0xFE, 0x41, 0x00, 0x42],
      message: "bad.md:1:1: error: bytes that are not UTF-8"),
    BadFile(
      testDescription: "NUL bytes", bytes: Array("---\nname: X\n---\nA".utf8) + [0, 0] + Array("B".utf8), message: nil),
    BadFile(testDescription: "100 MB", bytes: [], message: "larger than"),
    BadFile(
      testDescription: "front matter nested deeply",
      bytes: Array(("---\nname: X\nother: " + String(repeating: "[", count: 5_000) + "\n---\n").utf8), message: "DOS-2"),
    BadFile(
      testDescription: "YAML aliases", bytes: Array("---\nname: &a X\nsummary: *a\n---\n".utf8), message: "DOS-2"),
    BadFile(
      testDescription: "50,000 nested quotations",
      bytes: Array(("---\nname: X\n---\n" + String(repeating: "> ", count: 50_000) + "a").utf8), message: nil),
    BadFile(
      testDescription: "50,000 open brackets",
      bytes: Array(("---\nname: X\n---\n" + String(repeating: "[", count: 50_000) + "a").utf8), message: nil),
    BadFile(
      testDescription: "50,000 open images",
      bytes: Array(("---\nname: X\n---\n" + String(repeating: "![[]()", count: 8_000)).utf8), message: nil),
    BadFile(
      testDescription: "50,000 stars",
      bytes: Array(("---\nname: X\n---\n" + String(repeating: "*a **a ", count: 8_000)).utf8), message: nil),
  ]

  @Test(arguments: badFiles) func badNote_isReported_andTheRestIsBuilt(_ bad: BadFile) throws {
    let workshop = try Workshop()
    try workshop.write("---\nname: Sound\n---\nFine.\n", to: "Content/companies/sound.md")
    try workshop.write(Data(bad.bytes), to: "Content/companies/bad.md")
    if bad.testDescription == "100 MB" {
      let handle = try FileHandle(forWritingTo: workshop.folder.appending(path: "Content/companies/bad.md"))
      try handle.truncate(atOffset: 100 << 20)
      try handle.close()
    }
    let result = try workshop.run("build", processorSeconds: 20)
    #expect(result.status == (bad.message == nil ? 0 : 1) || result.status == 1, "\(result.problems)")
    if let message = bad.message {
      #expect(result.status == 1)
      #expect(result.problems.contains(message), "\(result.problems)")
      #expect(result.problems.contains("Content/companies/bad.md"))
    }
    #expect(workshop.exists("Output/companies/sound.html"))
    #expect(
      Set(try workshop.files(below: ".").keys.map { $0.split(separator: "/")[0] }) == [
        ".dossier-cache", "Content", "Output",
      ])
  }

  @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian, .utf8])
  func files_withAByteOrderMark_areReadByIt(encoding: String.Encoding) throws {
    func marked(_ text: String) throws -> Data { try #require(("\u{FEFF}" + text).data(using: encoding)) }
    let workshop = try Workshop()
    try workshop.write(try marked("---\nname: Café Noir\n---\nFine 🙂, by [[Hill]].\n"), to: "Content/hills/noir.md")
    try workshop.write(try marked("---\nname: Hill\n---\n"), to: "Content/hills/hill.md")
    try workshop.write(try marked("title: Über uns\nbase-url: https://example.org/\n"), to: "Content/site.yml")
    try workshop.write(try marked("kinds:\n  hill: {folder: hills}\n"), to: "Content/kinds.yml")
    let template = try String(
      contentsOf: Tool.packageRoot.appending(path: "Templates/missing.mustache"), encoding: .utf8)
    try workshop.write(try marked(template), to: "Templates/missing.mustache")
    let result = try workshop.run("build")
    #expect(result.status == 0, "\(result.problems)")
    #expect(!(try workshop.read("Output/404.html")).contains("\u{FEFF}"))
    let page = try workshop.read("Output/hills/noir.html")
    #expect(page.contains("Café Noir"))
    #expect(page.contains("Fine 🙂, by <a"))
    #expect(page.contains("Über uns"))
  }

  @Test func notesOfNoKind_areToldOf_whereThereAreNoPages() throws {
    let workshop = try Workshop()
    try workshop.write("builtin: false\nkinds:\n  mine: {folder: mines}\n", to: "Content/kinds.yml")
    try workshop.write("---\nname: Sound\n---\nFine.\n", to: "Content/mines/sound.md")
    for path in ["root.md", "stuff/s.md", "stuff/t.md", "mine/u.md"] {
      try workshop.write("---\nname: \(path)\n---\n", to: "Content/\(path)")
    }
    let result = try workshop.run("build")
    #expect(result.status == 1)
    #expect(result.problems.contains("Content/root.md: error: this note stands in no folder of a kind"))
    #expect(result.problems.contains("Content/stuff: error: no kind of note has this folder, so its 2 notes"))
    #expect(result.problems.contains("Content/mine: error: no kind of note has this folder, so its note is left out"))
    #expect(result.problems.contains("did you mean “mines”?"))
    #expect(workshop.exists("Output/mines/sound.html"))
  }

  @Test func partsOfASavedPage_areNoArticles() throws {
    let workshop = try Workshop()
    let page =
      "<html><body><h1>Larvik ships stone</h1><p>The quarry sent a block to Carrara this week, it said.</p></body></html>"
    try workshop.write(page, to: "Content/articles/larvik.html")
    try workshop.write(
      "<html><body><p>A frame of the page, with some words of its own.</p></body></html>",
      to: "Content/articles/larvik_files/frame.html")
    try workshop.write("let a = 1", to: "Content/articles/larvik_files/a.js")
    let other =
      "<html><body><h1>Oslo buys granite</h1><p>The harbour gets a new quay by spring, its master wrote.</p></body></html>"
    try workshop.write(other, to: "Content/articles/other_files/block.html")
    let result = try workshop.run("build")
    #expect(!result.problems.contains("DOS-122"))
    #expect(workshop.exists("Output/articles/larvik.html"))
    #expect(workshop.exists("Output/articles/block.html"))
    #expect(!workshop.exists("Output/articles/frame.html"))
  }

  @Test(arguments: ["repair", "import -"]) func standardInputThatIsAFolder_isRefused(command: String) throws {
    let workshop = try Workshop()
    let tool = Tool.binary.path(percentEncoded: false)
    #expect(try workshop.shell("'\(tool)' \(command) < . > output 2> problems; test $? = 2"))
    #expect(try workshop.read("problems").contains("standard input cannot be read"))
  }

  @Test func fileOfNoUse_isTold_unlessItIsIgnored() throws {
    let workshop = try Workshop()
    try workshop.write("---\nname: Sound\n---\nFine.\n", to: "Content/companies/sound.md")
    try workshop.write("words", to: "Content/articles/story.psd")
    let told = try workshop.run("build")
    #expect(told.status == 0)
    #expect(told.problems.contains("Content/articles/story.psd: warning:"), "\(told.problems)")
    try workshop.write("*.psd\n", to: "Content/.dossierignore")
    #expect(try workshop.run("build").problems.isEmpty)
  }

  @Test func formerAddress_atWhichAPageStands_isAnError_andThePageStays() throws {
    let workshop = try Workshop()
    try workshop.write("---\nname: Sound\n---\nFine.\n", to: "Content/companies/sound.md")
    try workshop.write(
      "---\nname: Other\nformer-addresses: [companies/Sound.html, names.html, companies/old.html]\n---\n",
      to: "Content/companies/other.md")
    let result = try workshop.run("build")
    #expect(result.status == 1)
    #expect(result.problems.contains("Content/companies/other.md:3:20: error:"), "\(result.problems)")
    #expect(result.problems.contains("“names.html”"), "\(result.problems)")
    #expect(result.problems.contains("DOS-701"))
    #expect(try workshop.read("Output/companies/sound.html").contains("Fine."))
    #expect(try workshop.read("Output/companies/old.html").contains("url=../companies/other.html"))
  }

  @Test func formerAddress_thatTwoNotesName_isSaidToBeTheOthers() throws {
    let workshop = try Workshop()
    for name in ["first", "second"] {
      try workshop.write(
        "---\nname: \(name)\nformer-addresses: [companies/old.html]\n---\n", to: "Content/companies/\(name).md")
    }
    let result = try workshop.run("build")
    #expect(result.status == 1)
    #expect(
      result.problems.contains(
        "Content/companies/second.md:3:20: error: “companies/old.html” is a former address of "
          + "Content/companies/first.md as well, and leads there"), "\(result.problems)")
    #expect(try workshop.read("Output/companies/old.html").contains("url=../companies/first.html"))
  }

  @Test func cycleOfPartials_isReportedAtItsPlace() throws {
    let workshop = try Workshop()
    try workshop.write("---\nname: Sound\n---\nFine.\n", to: "Content/companies/sound.md")
    try workshop.write("{{> partials/title}}", to: "Templates/partials/title.mustache")
    let result = try workshop.run("build")
    #expect(result.status == 1, "\(result.problems)")
    #expect(result.problems.contains("Templates/partials/title.mustache:1:"))
  }

  static let names = [
    "Quote \" and ' Co", "Angle <script>alert(1)</script>", "Bracket [x](javascript:alert(1))",
    "Braces {{name}} {{{x}}}",
    "Curly “quotes” ‘all’ «round»", "Ampersand & Sons", "Back\\slash", "../../etc/passwd", "Percent %2e%2e",
    "Line\u{2028}end",
    "日本レアアース", "Ünïcödé ÅÄÖ", "-", "!!!", "con", "a/b", ".hidden", "[[Wiki]]", "x|y", "# Hash",
  ]

  @Test func names_withEveryKindOfQuoteAndBracket_giveSafePages() throws {
    let workshop = try Workshop()
    for (index, name) in Self.names.enumerated() {
      let quoted = name.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"")
      try workshop.write(
        "---\nname: \"\(quoted)\"\naliases: [\"alias \(quoted)\"]\nsummary: \"\(quoted)\"\ntags: [\"\(quoted)\"]\n---\n\(name)\n",
        to: "Content/companies/note-\(index).md")
    }
    let result = try workshop.run("build")
    #expect(result.status <= 1, "\(result.problems)")
    let files = try workshop.files(below: "Output")
    #expect(LinkAudit(files).problems == [])
    for (path, data) in files where path.hasSuffix(".html") {
      let text = String(decoding: data, as: UTF8.self)
      #expect(!text.contains("<script>alert"), "\(path)")
      #expect(!text.contains("href=\"javascript:"), "\(path)")
    }
    #expect(
      Set(try workshop.files(below: ".").keys.map { $0.split(separator: "/")[0] }) == [
        ".dossier-cache", "Content", "Output",
      ])
  }

  @Test func outputWithOtherFiles_isRefused_andLeftAsItWas() throws {
    let workshop = try Workshop()
    try workshop.write("---\nname: Sound\n---\n", to: "Content/companies/sound.md")
    try workshop.write("mine", to: "Output/precious.txt")
    let result = try workshop.run("build")
    #expect(result.status == 2)
    #expect(result.problems.contains("precious.txt"))
    #expect(try workshop.files(below: "Output").keys.sorted() == ["precious.txt"])
  }

  @Test func fileOfTheUsersInTheOutput_survivesBuilds() throws {
    let workshop = try Workshop()
    try workshop.write("---\nname: Sound\n---\n", to: "Content/companies/sound.md")
    #expect(try workshop.run("build").status == 0)
    try workshop.write("mine", to: "Output/CNAME")
    try FileManager.default.removeItem(at: workshop.folder.appending(path: "Content/companies/sound.md"))
    try workshop.write("---\nname: Other\n---\n", to: "Content/companies/other.md")
    #expect(try workshop.run("build").status == 0)
    #expect(try workshop.read("Output/CNAME") == "mine")
    #expect(!workshop.exists("Output/companies/sound.html"))
    #expect(workshop.exists("Output/companies/other.html"))
  }

  @Test func outputWithinContent_isRefused() throws {
    let workshop = try Workshop()
    try workshop.write("---\nname: Sound\n---\n", to: "Content/companies/sound.md")
    for output in ["Content/Site", "Content", "."] {
      let result = try workshop.run("build", "--output", output)
      #expect(result.status == 2, "\(output)")
    }
    #expect(try workshop.files(below: "Content").keys.sorted() == ["companies/sound.md"])
  }

  @Test func linkInTheOutput_thatLeadsOut_isNotWrittenThrough() throws {
    let workshop = try Workshop()
    try workshop.write("---\nname: Sound\n---\n", to: "Content/companies/sound.md")
    #expect(try workshop.run("build").status == 0)
    try FileManager.default.createDirectory(
      at: workshop.folder.appending(path: "Elsewhere"), withIntermediateDirectories: true)
    try FileManager.default.removeItem(at: workshop.folder.appending(path: "Output/companies"))
    try FileManager.default.createSymbolicLink(
      at: workshop.folder.appending(path: "Output/companies"),
      withDestinationURL: workshop.folder.appending(path: "Elsewhere"))
    let result = try workshop.run("build")
    #expect(result.status == 2, "\(result.problems)")
    #expect(try workshop.files(below: "Elsewhere").isEmpty)
  }

  @Test(arguments: [["--no-such-option"], ["frobnicate"], ["build", "--as-of", "soon"], ["new", "compny", "X"]])
  func wrongUsage_exitsWith2(_ arguments: [String]) throws {
    let workshop = try Workshop()
    let result = try Tool.run(arguments, in: workshop.folder)
    #expect(result.status == 2)
    #expect(!result.problems.isEmpty)
  }

  @Test(arguments: [["--help"], ["--version"], ["build", "--help"], ["new", "--help"]])
  func help_fitsOneScreen_andExitsWith0(_ arguments: [String]) throws {
    let workshop = try Workshop()
    let result = try Tool.run(arguments, in: workshop.folder)
    #expect(result.status == 0)
    #expect((1...40).contains(result.output.split(separator: "\n", omittingEmptySubsequences: false).count))
  }
}
