import Foundations
import Testing

@testable import Articles

/// Paragraphs, and for each of their quotations who speaks: a name, `(name)` where it is implied, `-` for nobody.
struct SpeakerCase: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var paragraphs: [String]
  var speakers: [String]

  init(_ name: String, _ paragraphs: [String], _ speakers: [String]) {
    testDescription = name
    self.paragraphs = paragraphs
    self.speakers = speakers
  }
}

@Suite("Who speaks")
struct SpeakerTests {
  static let oneParagraph: [SpeakerCase] = [
    SpeakerCase(
      "a senator's title", ["“The loan should never be signed,” said Sen. Jane Doe of Ohio."], ["Jane Doe"]),
    SpeakerCase(
      "a title before the verb", ["Rep. John Smith said: “The loan should never be signed.”"], ["John Smith"]),
    SpeakerCase(
      "a name that is a title elsewhere", ["“The loan should never be signed,” said Amartya Sen."], ["Amartya Sen"]),
    SpeakerCase(
      "German marks", ["»Der Hügel ist ganz leer und still«, sagte Petra Dorn am Montag."], ["Petra Dorn"]),
    SpeakerCase(
      "German marks behind words", ["Petra Dorn sagte: »Der Hügel ist ganz leer und still.«"], ["Petra Dorn"]),
    SpeakerCase("marks of one side", ["»The hill is quite empty and still,» said Pat Doe."], ["Pat Doe"]),
    SpeakerCase("French marks", ["« La colline est vraiment vide », dit Anne Roy."], ["Anne Roy"]),
    SpeakerCase(
      "signs between the links of a path", ["Home » News » The hill is quite empty and still » said Pat Doe."], []),
    SpeakerCase(
      "a verb in an earlier sentence is not the quotation's",
      [
        "Kim Roe told the council the road must stay open. “The hill is empty, and we all knew it,” said Pat Doe, a miner."
      ],
      ["Pat Doe"]),
    SpeakerCase(
      "whom the speaker talks to does not speak", ["“The hill is quite empty,” Pat Doe told Kim Roe."], ["Pat Doe"]),
    SpeakerCase(
      "she is who was named since",
      ["“The hill is quite empty,” Pat Doe said. Kim Roe disagreed. “It is full of ore,” she said."],
      ["Pat Doe", "(Kim Roe)"]),
    SpeakerCase(
      "two speakers in a paragraph",
      ["“The hill is quite empty,” said Pat Doe. “It is full of ore,” said Kim Roe."], ["Pat Doe", "Kim Roe"]),
    SpeakerCase(
      "one speaker goes on", ["“The hill is quite empty,” said Pat Doe, a miner. “It is a hole in the end.”"],
      ["Pat Doe", "Pat Doe"]),
    SpeakerCase(
      "one speaker goes on in the same sentence",
      ["“The hill is quite empty,” Pat Doe said, “and it is a hole in the end.”"], ["Pat Doe", "Pat Doe"]),
    SpeakerCase(
      "he is who was not convinced",
      ["John Smith of the union was not convinced. \"They told us this story before,\" he said at the gate."],
      ["(John Smith)"]),
    SpeakerCase(
      "she is the neighbour, not who spoke before",
      [
        "\"We were never asked about it,\" said Peter Long. Mary Major, a neighbour, was angry too. \"Nobody told us of "
          + "the dust,\" she said."
      ], ["Peter Long", "(Mary Major)"]),
    SpeakerCase(
      "a senator named with her office",
      ["Senator Ann Black called it a scandal. \"This loan should never be signed,\" she told the committee."],
      ["(Ann Black)"]),
    SpeakerCase(
      "a neighbour of somebody is somebody else",
      ["\"The site is a danger to us,\" said a neighbour of James Durrant. Rivals laughed."], ["-"]),
    SpeakerCase(
      "the head of something, named behind a comma",
      ["“It is a danger to us,” said the head of the union, John Smith."], ["John Smith"]),
    SpeakerCase(
      "a subject behind an aside",
      ["After talks with James Durrant, minister John Smith said: \"The loan is not going to be paid.\""],
      ["John Smith"]),
    SpeakerCase(
      "a subject with an apposition",
      ["Jane Doe, chief executive of Lynas, said: “We are going to build it.”"], ["Jane Doe"]),
    SpeakerCase(
      "a firm's chief is not the firm",
      ["“We are going to build it,” said Lynas chief executive Jane Doe on Monday."], ["Jane Doe"]),
    SpeakerCase("a day before the subject", ["On Monday Jane Doe said: “We are going to build it.”"], ["Jane Doe"]),
    SpeakerCase("according to", ["“We are going to build it,” according to Jane Doe."], ["Jane Doe"]),
    SpeakerCase(
      "words that others use in a clause of their own",
      ["Pat Doe said the union, which called the plan “a very bad idea indeed”, was wrong."], ["-"]),
    SpeakerCase("somebody was told", ["Kim Roe was told that “the hill is quite empty”."], ["-"]),
    SpeakerCase(
      "states that are no verb", ["In the United States “a hill of gold and ore” is a saying."], ["-"]),
    SpeakerCase("a signature", ["“We are going to build it.” — James Durrant, Managing Director"], ["James Durrant"]),
    SpeakerCase(
      "two people of one last name keep theirs",
      ["“We are going to build it,” said Ann Doe. “We are not going to,” said Jim Doe."], ["Ann Doe", "Jim Doe"]),
    SpeakerCase(
      "inversion in French", ["« Nous voulons savoir ce qui sortira », a déclaré Marc Soulier, président."],
      ["Marc Soulier"]),
    SpeakerCase(
      "an office in German, and whom it is said to",
      ["„Wir halten am Standort fest“, sagte Vorstandschef Klaus Hübner der Zeitung."], ["Klaus Hübner"]),
    SpeakerCase(
      "whom it is said to, of many words",
      ["„Wir halten am Standort fest“, sagte Klaus Hübner der Deutschen Presse-Agentur."], ["Klaus Hübner"]),
    SpeakerCase(
      "an office with its firm, and several who are told",
      ["„Wir halten am Standort fest“, sagte LSE-Chefin Dr. Anna Groß den Aktionären."], ["Anna Groß"]),
    SpeakerCase(
      "a particle before the article is the name's",
      ["„Wir halten am Standort fest“, sagte Wirtschaftsministerin Ute von der Heide."], ["Ute von der Heide"]),
    SpeakerCase("a Dutch name", ["“We are keeping the site,” said Joop den Hartog."], ["Joop den Hartog"]),
  ]

  static let paragraphs: [SpeakerCase] = [
    SpeakerCase(
      "others are quoted after one speaker",
      [
        "“We will build the plant by 2027,” said James Durrant, managing director of RareX.",
        "A report by the auditor in May called the plan “a very bad idea for everyone” and asked for it to be stopped.",
        "The shares fell a tenth. On its placards the union wrote “no dust in our green valley” in red paint.",
      ], ["James Durrant", "-", "-"]),
    SpeakerCase(
      "a neighbour is not an interview's only guest",
      [
        "After talks with James Durrant, minister John Smith said: “The loan is not going to be paid out.”",
        "“The site is a danger to all of us,” said a neighbour of James Durrant.",
      ], ["John Smith", "-"]),
    SpeakerCase(
      "he is who spoke last, by his last name in between",
      [
        "“People laughed when we asked for it,” said Dale Hutchins, the founder.",
        "Hutchins said the next one would treat two hundred.", "“The question is not whether it works,” he said.",
      ], ["Dale Hutchins", "(Dale Hutchins)"]),
    SpeakerCase(
      "he is nobody known once somebody else was named",
      [
        "“People laughed when we asked for it,” said Dale Hutchins, the founder.",
        "Kim Roe came to the hill in the spring.", "“The question is not whether it works,” he said.",
      ], ["Dale Hutchins", "-"]),
    SpeakerCase(
      "a quotation left open goes on",
      ["Pat Doe told the council of the town:", "“The hill was full of ore once.", "“But now it is a hole.”"],
      ["(Pat Doe)", "(Pat Doe)"]),
    SpeakerCase(
      "a paragraph that is all quotation goes on",
      [
        "“The hill is empty now, and it will be so for good,” said Pat Doe.",
        "“And the road to it is closed for good.”",
        "Kim Roe said nothing of it.",
      ], ["Pat Doe", "(Pat Doe)"]),
    SpeakerCase(
      "a colon announces",
      ["Pat Doe told the council of the town on Monday:", "“The hill is empty now, and it will stay so.”"],
      ["(Pat Doe)"]),
    SpeakerCase(
      "a colon announces somebody without a name",
      [
        "“We will build the plant by 2027,” said James Durrant.", "The auditor of the ministry wrote:",
        "“The plan is a very bad idea for everyone.”",
      ], ["James Durrant", "-"]),
  ]

  static let surnames: [SpeakerCase] = [
    ("a hyphen", "Anna Smith-Jones", "Smith-Jones"), ("letters with accents", "Eva Muñoz-García", "Muñoz-García"),
    ("an apostrophe", "Pat O’Neil", "O’Neil"), ("apostrophes of two sorts", "Pat O'Neil", "O’Neil"),
    ("a suffix", "Robert McNamara Jr", "McNamara"), ("a number", "Robert McNamara III", "McNamara"),
    ("three words before a hyphen", "Ana Maria J. Muñoz-García", "Muñoz-García"),
    ("particles", "Ursula von der Leyen", "von der Leyen"),
    ("particles at a sentence's start", "Ursula von der Leyen", "Von der Leyen"),
  ].map { what, full, last in
    SpeakerCase(
      "a surname with \(what)",
      [
        "“The hill is empty now, and so is the town,” said \(full) on Monday.",
        "“Nobody came to see it all again,” \(last) said.",
        "\(last) said: “We will be going up the hill again.”",
      ], [full, full, full])
  }

  @Test("one half of a surname is another's") func halfOfASurname_isNoSurname() {
    speaker_isWhoSaysIt(
      example: SpeakerCase(
        "",
        [
          "“The hill is empty now, and so is the town,” said Anna Smith-Jones on Monday.",
          "“Nobody came to see it all again,” Jones said.",
        ], ["Anna Smith-Jones", "Jones"]))
  }

  @Test("each quotation has its own speaker", arguments: oneParagraph + paragraphs + surnames)
  func speaker_isWhoSaysIt(example: SpeakerCase) {
    let text = "The hill and the road\n\nBy Alex Poe\n\n3 May 2025\n\n" + example.paragraphs.joined(separator: "\n\n")
    let lead =
      "\n\nThe story ends here, with a paragraph that is long enough to be told from all the lines around it.\n"
    let article = readArticle(SourceText(path: "a.txt", bytes: Array((text + lead).utf8)))
    let speakers = article.quotations.map { quotation -> String in
      guard let name = quotation.speaker else { return "-" }
      return quotation.attribution == .stated ? name : "(\(name))"
    }
    #expect(speakers == example.speakers)
  }

  @Test func passageOfTwoVoices_isNoQuotation() {
    let text = "“The hill is quite empty now,” said Pat Doe. “It is full of ore,” said Kim Roe.\n"
    let article = readArticle(SourceText(path: "a.txt", bytes: Array("The hill\n\n\(text)".utf8)))
    #expect(article.passages.last?.kind == .paragraph)
  }
}
