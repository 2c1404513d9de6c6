import Foundations
import Testing

@testable import Articles

@Suite("Clippings that are e-mails or archives")
struct MailTests {
  @Test("a mail that is quoted whole is read as it was", arguments: ["> ", ">", ">> "])
  func quotedMail(mark: String) {
    let paragraphs = [
      "The ferry between the two islands will run twice a day from the spring on, its owner said on Tuesday.",
      "Both harbours have been dredged for it, and the council has promised a bus to the school at either end.",
    ]
    let lines = ["Ferry runs twice a day", "", "4 June 2024", "", paragraphs[0], "", paragraphs[1]]
    let text = "On 5 Jun 2024, at 09:12, Jane Doe wrote:\n\n" + lines.map { mark + $0 + "\n" }.joined()
    let article = readArticle(SourceText(path: "ferry.txt", bytes: Array(text.utf8)))
    #expect(article.title == "Ferry runs twice a day")
    #expect(article.passages.map(\.text) == paragraphs)
    #expect(article.passages.first?.line == 7)
  }

  private static let body = [
    "The quarry at Larvik sent its last block of the year to Carrara on Tuesday, two weeks sooner than it had planned.",
    "Frost had shut the upper bench in November, the quarry said, and the men have been paid until the thaw comes.",
  ]

  private func read(_ lines: [String], path: String = "mail.txt") -> Article {
    readArticle(SourceText(path: path, bytes: Array(lines.joined(separator: "\n").utf8)))
  }

  @Test("the head of an e-mail is read, and is no text", arguments: [[], ["---------- Forwarded message ---------"]])
  func head_isRead(announced: [String]) {
    let head = [
      "From: Stone Weekly <desk@stone.example>", "To: Kim", " and others <all@desk.example>",
      "Subject: Fwd: Re: Last block leaves Larvik", "Date: Tue, 3 Dec 2024 08:15:00 +0000",
    ]
    let article = read(announced + head + ["", Self.body[0], "", Self.body[1]])
    #expect(article.title == "Last block leaves Larvik")
    #expect(article.publisher == "Stone Weekly")
    #expect(article.published?.description == "2024-12-03")
    #expect(article.passages.map(\.text) == Self.body)
    #expect(article.passages.first?.line == announced.count + 7)
    #expect(article.removed.map(\.text).prefix(announced.count + 5) == (announced + head.map { $0.trimmed })[...])
  }

  struct ForwardCase: CustomTestStringConvertible, Sendable {
    var testDescription: String
    /// All that stands above the mail's text.
    var head: [String]
  }

  static let forwards = [
    ForwardCase(
      testDescription: "Gmail",
      head: [
        "From: Kim Berg <kim@desk.example>", "Date: Wed, 4 Dec 2024 at 09:12", "Subject: Fwd: Last block leaves Larvik",
        "To: Desk <desk@desk.example>", "", "For the file, please. Kim", "", "---------- Forwarded message ---------",
        "From: Stone Weekly <desk@stone.example>", "Date: Tue, Dec 3, 2024 at 8:15 AM",
        "Subject: Last block leaves Larvik", "To: Kim Berg <kim@desk.example>", "",
      ]),
    ForwardCase(
      testDescription: "Outlook in German, without the head of the mail that forwards",
      head: [
        "Zur Kenntnis.", "", "________________________________", "Von: Stone Weekly <desk@stone.example>",
        "Gesendet: Dienstag, 3. Dezember 2024 08:15", "An: Kim Berg <kim@desk.example>",
        "Betreff: WG: Last block leaves Larvik", "",
      ]),
    ForwardCase(
      testDescription: "no line announces it, but one of a signature looks so",
      head: [
        "From: Kim Berg <kim@desk.example>", "Subject: FW: Last block leaves Larvik", "", "FYI", "", "____________",
        "Kim Berg, Desk", "", "From: Stone Weekly <desk@stone.example>", "Sent: Tuesday, 3 December 2024 08:15",
        "To: Kim Berg <kim@desk.example>", "Subject: Last block leaves Larvik", "",
      ]),
    ForwardCase(
      testDescription: "forwarded twice, in French and by Apple",
      head: [
        "Pour info", "", "-------- Message transféré --------", "De : Kim Berg <kim@desk.example>",
        "Envoyé : mercredi 4 décembre 2024 09:12", "Objet\u{A0}: TR: Last block leaves Larvik", "", "FYI", "",
        "Begin forwarded message:", "", "From: Stone Weekly <desk@stone.example>",
        "Subject: Last block leaves Larvik", "Date: 3 December 2024 at 08:15:00 GMT",
        "To: Kim Berg <kim@desk.example>", "",
      ]),
  ]

  @Test(arguments: forwards)
  func forwardedMail_isThatOfItsSender(example: ForwardCase) {
    let article = read(example.head + [Self.body[0], "", Self.body[1]])
    #expect(article.title == "Last block leaves Larvik")
    #expect(article.publisher == "Stone Weekly")
    #expect(article.published?.description == "2024-12-03")
    #expect(article.authors == [])
    #expect(article.passages.map(\.text) == Self.body)
    #expect(article.passages.first?.line == example.head.count + 1)
    #expect(article.removed.map(\.text).contains(example.head[0]))
  }

  @Test("a rule or a talk of messages in a text announces no mail")
  func ruleInAText_announcesNothing() {
    let article = read([
      "Last block leaves Larvik", "3 December 2024", "", Self.body[0], "", "__________________", "",
      "Original messages of the quarry: none were kept.", "", Self.body[1],
    ])
    #expect(article.title == "Last block leaves Larvik")
    #expect(article.passages.map(\.text).contains(Self.body[1]))
  }

  @Test func senderOfTwoNames_isTheAuthor() {
    let article = read(["From: \"Siv Lie\" <siv@stone.example>", "Subject: Larvik", "", Self.body[0], "", Self.body[1]])
    #expect(article.authors == ["Siv Lie"])
  }

  @Test("a text that begins with a label is no e-mail")
  func labelledText_isNoMail() {
    let article = read(["Larvik: last block leaves", "Date: 3 December 2024", "", Self.body[0], "", Self.body[1]])
    #expect(article.title == "Larvik: last block leaves")
    #expect(article.passages.map(\.text) == Self.body)
  }

  @Test(
    "what is wrapped up in another format is refused, with the way out",
    arguments: [
      [
        "From: <Saved by Blink>", "Snapshot-Content-Location: https://stone.example/", "Subject: Larvik",
        "MIME-Version: 1.0", "Content-Type: multipart/related; boundary=\"x\"", "", "--x", "Content-Type: text/html",
      ],
      [
        "From: a@b.example", "Subject: Larvik", "Content-Transfer-Encoding: quoted-printable", "", "One line=",
        "goes on.",
      ],
      ["Subject: =?utf-8?Q?L=C3=A5rvik?=", "From: a@b.example", "", "A text of some words."],
      ["%PDF-1.7", "1 0 obj", "<</Type/Catalog>>"],
      ["bplist00\u{1}\u{2}WebMainResource", "and more of it"], ["{\\rtf1\\ansi Larvik", "and more of it}"],
    ])
  func wrappedText_isRefused(lines: [String]) {
    for path in ["page.mhtml", "mail.eml", "clip.txt", "clip.webarchive"] {
      let article = read(lines, path: path)
      #expect(article.passages.isEmpty)
      #expect(article.diagnostics.map(\.rule.code) == ["DOS-403"])
      #expect(article.diagnostics.first?.fix?.contains(".html") == true)
    }
  }
}

extension String {
  /// Without the spaces before it.
  var trimmed: String { String(drop { $0 == " " }) }
}
