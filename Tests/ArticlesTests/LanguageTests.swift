import Foundations
import Testing

@testable import Articles

@Suite("Which language a text is in")
struct LanguageTests {
  static let english = [
    "Dysprosium oxide rose 3.2% w/w to $245/kg, neodymium fell w/w.",
    "Output rose 4% y/y, sales fell 2% y/y, prices held y/y.", "Sales +4% y-o-y, costs +2% y-o-y, profit flat y-o-y.",
    "Capex A$210m, opex A$90m, cash A$7m.", "Trading at 9 a.m., closing at 4 p.m., opening at 8 a.m.",
    "Northgate Metals wins a permit for Redgum, and a grant of A$90m.",
  ]

  @Test("signs of English prose are no words of another language", arguments: english)
  func english_isNoOtherLanguage(text: String) {
    let article = readArticle(
      SourceText(path: "a.txt", bytes: Array("Prices of the week\n\n5/6/2025\n\n\(text)\n".utf8)))
    #expect(article.language == nil || article.language == "en")
    #expect(article.diagnostics.contains { $0.rule == .dateAmbiguous })
  }

  static let others: [(text: String, language: String)] = [
    ("Cena tlenku dysprozu wzrosła w tym tygodniu, ale nie na giełdzie w Londynie.", "pl"),
    ("La société Neo a ouvert une usine à Narva en mai. Un magnat a payé.", "fr"),
    ("Neo a construit une usine. La production a commencé en mai.", "fr"),
    ("Compania a deschis o fabrică la Narva. Ea are o sută de angajați.", "ro"),
    ("La empresa abrió una fábrica a orillas del mar. La producción comenzó.", "es"),
    ("La empresa dijo que los precios subieron y que el proyecto avanza.", "es"),
    ("A empresa disse que os preços subiram e que o projeto avança no Brasil.", "pt"),
    ("Der Preis ist in dieser Woche nicht gestiegen, und die Händler warten.", "de"),
    ("Компания сообщила, что в этом году на руднике не было аварий.", "ru"),
  ]

  @Test("a sentence tells its language", arguments: others)
  func sentence_tellsItsLanguage(text: String, language: String) {
    #expect(guessLanguage([Block(Array(text.utf8), line: 1)]) == language)
  }
}
