import Foundations
import Mustache

/// A made-up company's page with the templates to show it.
struct CompanyPage {
  enum Key: Int, CaseIterable {
    case title, language, root, name, kind, summary, body, facts, label, value, source, address, deals, deal, partner
    case date, status, mentions, sentence, publisher, people, role, isActive, note
  }

  static let templates = [
    source(
      "layout",
      """
      <!doctype html>
      <html lang="{{language}}">
      <head>
      {{>head}}
      </head>
      <body>
      <main>
      {{$content}}{{/content}}
      </main>
      {{>foot}}
      </body>
      </html>
      """),
    source(
      "head",
      """
      <meta charset="utf-8">
      <title>{{title}}</title>
      <link rel="stylesheet" href="{{root}}assets/site.css">
      <meta name="description" content="{{summary}}">
      """),
    source("foot", "<footer><a href=\"{{root}}index.html\">Home</a> {{note}}</footer>\n"),
    source("cite", "<a class=\"source\" href=\"{{root}}{{address}}\">{{source}}</a>"),
    source(
      "company",
      """
      {{<layout}}
      {{$content}}
      <h1>{{name}}</h1>
      <p class="kind">{{kind}}</p>
      {{#summary}}<p>{{summary}}</p>{{/summary}}
      <dl>
      {{#facts}}
        <dt>{{label}}</dt><dd>{{value}} {{>cite}}</dd>
      {{/facts}}
      </dl>
      <table>
      {{#deals}}
      <tr><td><a href="{{root}}{{address}}">{{deal}}</a></td><td>{{partner}}</td><td>{{date}}</td><td>{{status}}</td></tr>
      {{/deals}}
      </table>
      <ul>
      {{#people}}
      <li{{#isActive}} class="active"{{/isActive}}>{{name}}, {{role}}</li>
      {{/people}}
      </ul>
      {{{body}}}
      {{#mentions}}
      <blockquote>{{sentence}} <cite>{{publisher}}, {{date}}</cite></blockquote>
      {{/mentions}}
      {{^mentions}}<p>No mentions.</p>{{/mentions}}
      {{/content}}
      {{/layout}}
      """),
  ]

  private static func source(_ name: String, _ text: String) -> (name: String, text: SourceText) {
    (name, SourceText(path: "Templates/\(name).mustache", bytes: Array(text.utf8)))
  }
}

extension CompanyPage {
  var vocabulary: Vocabulary { Vocabulary(Key.allCases.map { "\($0)" }) }

  /// Tags that print a value: 8 facts of 5, 6 deals of 5, 5 people of 2, 8 mentions of 3, 13 others.
  var printedTags: Int { 8 * 5 + 6 * 5 + 5 * 2 + 8 * 3 + 13 }

  var shape: Shape {
    let fact = Shape.record(name: "fact", fields: fields([.label, .value, .source, .address]))
    let deal = Shape.record(name: "deal", fields: fields([.deal, .partner, .date, .status, .address]))
    let mention = Shape.record(name: "mention", fields: fields([.sentence, .publisher, .date]))
    var person = fields([.name, .role])
    person[Key.isActive.rawValue] = .flag
    var page = fields([.title, .language, .root, .name, .kind, .summary, .note])
    page[Key.body.rawValue] = .html
    page[Key.facts.rawValue] = .list(of: fact)
    page[Key.deals.rawValue] = .list(of: deal)
    page[Key.people.rawValue] = .list(of: .record(name: "person", fields: person))
    page[Key.mentions.rawValue] = .list(of: mention)
    return .record(name: "company page", fields: page)
  }

  private func fields(_ keys: [Key]) -> [Int: Shape] {
    Dictionary(uniqueKeysWithValues: keys.map { ($0.rawValue, Shape.text) })
  }

  var record: Record {
    let body = "<p>Northfield Rare Earths separates oxides at a plant in the north.</p>\n"
    return make([
      (.title, .text("Northfield Rare Earths · Company")), (.language, .text("en")), (.root, .text("../")),
      (.name, .text("Northfield Rare Earths")), (.kind, .text("Company")), (.note, .text("Made with Dossier")),
      (.summary, .text("A separator of rare earths & a maker of magnets in the county's north")),
      (.body, .html(Array(String(repeating: body, count: 30).utf8))),
      (.facts, list(8) { fact($0) }), (.deals, list(6) { deal($0) }),
      (.people, list(5) { person($0) }), (.mentions, list(8) { mention($0) }),
    ])
  }

  private func fact(_ number: Int) -> Record {
    make([
      (.label, .text("Field \(number)")), (.value, .text("approximately $\(number)30 million, post-tax")),
      (.source, .text("Market Gazette, 2025-10-0\(number)")),
      (.address, .text("articles/market-gazette-\(number).html")),
    ])
  }

  private func deal(_ number: Int) -> Record {
    make([
      (.deal, .text("Memorandum \(number) with the “Harbour & Coast” fund")), (.partner, .text("Harbour & Coast")),
      (.date, .text("2025-0\(number)-11")), (.status, .text("announced")),
      (.address, .text("deals/deal-\(number).html")),
    ])
  }

  private func person(_ number: Int) -> Record {
    make([
      (.name, .text("Ada Larsen \(number)")), (.role, .text("chief executive")), (.isActive, .flag(number % 2 == 0)),
    ])
  }

  private func mention(_ number: Int) -> Record {
    let sentence =
      "“We expect Northfield's plant to reach capacity in \(2026 + number)”, said the firm's chief executive."
    return make([
      (.sentence, .text(sentence)), (.publisher, .text("Mining Courier")), (.date, .text("2025-09-1\(number)")),
    ])
  }

  private func list(_ count: Int, _ item: (Int) -> Record) -> Value {
    .list((1...count).map { .record(item($0)) })
  }

  private func make(_ values: [(Key, Value)]) -> Record {
    var record = Record()
    for (key, value) in values { record.set(key.rawValue, value) }
    return record
  }
}
