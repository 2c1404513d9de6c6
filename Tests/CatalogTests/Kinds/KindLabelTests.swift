import Foundations
import Testing

@testable import Catalog

@Suite struct KindLabelTests {
  static let labels: [String: KindLabels] = {
    var country = FieldLabels()
    (country.label, country.inverse) = ("Land", "Unternehmen")
    var company = KindLabels()
    (company.label, company.plural, company.fields) = ("Firma", "Unternehmen", ["country": country])
    var status = FieldLabels()
    status.choices = ["reported": "gemeldet"]
    var deal = KindLabels()
    deal.fields = ["status": status]
    return ["company": company, "deal": deal]
  }()

  @Test func builtInLabels_areReplaced() throws {
    let company = try #require(KindTable.builtIn.labelled(by: Self.labels).kind(named: "company"))
    #expect([company.label, company.plural] == ["Firma", "Unternehmen"])
    #expect(company.field(named: "country")?.label == "Land")
    #expect(company.field(named: "country")?.inverse == "Unternehmen")
    #expect(company.field(named: "founded")?.label == "Founded")
  }

  @Test func labelsOfTheSiteItself_stay() throws {
    let text =
      "kinds: {company: {folder: companies, label: Player, plural: Companies, fields: {country: {type: text}}}}"
    let (kinds, _) = KindTable.read(SourceText(path: "kinds.yml", bytes: Array(text.utf8)))
    let company = try #require(kinds.labelled(by: Self.labels).kind(named: "company"))
    #expect([company.label, company.plural] == ["Player", "Unternehmen"])
    #expect(company.field(named: "country")?.label == "Land")
    #expect(company.field(named: "country")?.inverse == nil)
  }

  @Test func choicesKeepTheirValues_andHaveLabels() throws {
    let deal = try #require(KindTable.builtIn.labelled(by: Self.labels).kind(named: "deal"))
    let status = try #require(deal.field(named: "status"))
    #expect(status.choices.first == "reported")
    #expect(status.choiceLabel(0) == "gemeldet")
    #expect(status.choiceLabel(1) == "announced")
    #expect(status.choiceLabel(99) == nil)
    #expect(deal.field(named: "binding")?.choiceLabel(0) == nil)
  }
}
