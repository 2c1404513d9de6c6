import Articles
import Building
import Catalog
import Foundations
import Testing

/// What site.yml says, and what it is told where it says what no setting takes.
@Suite struct SettingsTests {
  private static func read(_ text: String) -> SettingsReader {
    let text = "base-url: https://a.example/\n\(text)\n"
    return SettingsReader(SourceText(path: "site.yml", bytes: Array(text.utf8)), languages: ["de", "en"])
  }

  private static let flags: [(name: String, value: @Sendable (SiteSettings) -> Bool)] = [
    ("data", { $0.hasData }), ("search", { $0.hasSearch }), ("pictures", { $0.hasPictures }),
    ("host-files", { $0.hasHostFiles }), ("compress", { $0.hasCompressedCopies }), ("changes", { $0.showsChanges }),
    ("worklists", { $0.showsWorklists }), ("smart-punctuation", { $0.smartPunctuation }),
  ]

  @Test(arguments: flags.map(\.name))
  func flag_isYesOrNo_andNothingElse(_ name: String) throws {
    let flag = try #require(Self.flags.first { $0.name == name })
    let standard = flag.value(SiteSettings())
    for (word, isOn) in [("true", true), ("Yes", true), ("ON", true), ("false", false), ("no", false), ("Off", false)] {
      let reader = Self.read("\(name): \(word)")
      #expect(flag.value(reader.settings) == isOn, "\(name): \(word)")
      #expect(reader.diagnostics.isEmpty, "\(name): \(word)")
    }
    for word in ["treu", "ja", "1", "[true]"] {
      let reader = Self.read("\(name): \(word)")
      #expect(flag.value(reader.settings) == standard, "\(name): \(word) leaves what is usual")
      #expect(reader.diagnostics.map(\.rule.code) == ["DOS-121"], "\(name): \(word)")
      #expect(reader.diagnostics.first?.position?.line == 2)
    }
    #expect(Self.read("\(name):").diagnostics.isEmpty, "nothing written is nothing said")
  }

  @Test(arguments: ["title", "description", "author", "intro", "language", "text", "feeds", "print", "audience"])
  func text_takesNoList(_ name: String) {
    #expect(Self.read("\(name): {a: b}").diagnostics.map(\.rule.code) == ["DOS-121"])
  }

  @Test(
    "what may have withheld something and cannot be read withholds what bears no mark",
    arguments: [
      ("audience_default: internal", "DOS-125"), ("Audience-Default: internal", "DOS-125"),
      ("audience-defualt: client", "DOS-125"), ("default-audience: internal", "DOS-125"),
      ("audiance: internal", "DOS-125"),
      ("audience-default: [internal]", "DOS-121"), ("audience-default: intern", "DOS-121"),
      ("audience_default: internal\naudience-default: public", "DOS-125"),
    ])
  func unreadAudience_withholds(_ lines: String, _ code: String) {
    let reader = Self.read(lines)
    #expect(reader.settings.readership == Readership(.public, unmarked: .internal))
    #expect(reader.diagnostics.map(\.rule.code) == [code])
    #expect(reader.diagnostics.allSatisfy { $0.severity == .error })
  }

  @Test("a text that holds a mark is left out", arguments: ["title", "description", "author", "intro"])
  func markWithinWords(_ name: String) {
    let reader = Self.read("\(name): \"hidden {audience: internal}\"")
    let settings = reader.settings
    #expect(
      [settings.title, settings.description, settings.author, settings.intro].allSatisfy {
        $0?.contains("hidden") != true
      })
    #expect(reader.diagnostics.map(\.rule.code) == ["DOS-238"])
  }
}
