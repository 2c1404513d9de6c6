import Catalog
import Foundations
import TestSupport
import Testing

@Suite struct KindTableTests {
  func read(_ text: String) -> (kinds: KindTable, diagnostics: [Diagnostic]) {
    KindTable.read(SourceText(path: "Content/kinds.yml", bytes: Array(text.utf8)))
  }

  @Test func builtInKinds_areAllThere_inTheirOrder() {
    let (table, diagnostics) = KindTable.read(nil)
    #expect(diagnostics == [])
    #expect(
      table.kinds.map(\.name) == [
        "company", "agency", "project", "deal", "mineral", "country", "policy", "person", "technology", "briefing",
        "page",
      ])
    #expect(table.kind(inFolder: "companies")?.label == "Company")
    #expect(table.kind(named: "deal")?.orderField == "announced")
    #expect(table.kind(named: "page")?.isListed == false)
    #expect(table.kind(named: "mineral")?.names == .common)
    let owner = table.kind(named: "project")?.field(named: "owner")
    #expect(owner?.targets == ["company", "agency"])
    #expect(owner?.inverse == "Owns")
    #expect(owner?.isMany == true)
  }

  @Test func builtInKinds_haveNothingToReport() throws {
    let text = try PackageText.read("Sources/Catalog/Embedded/kinds.yml")
    #expect(read("builtin: false\n" + text).diagnostics == [])
    #expect(read(text).kinds.kinds == KindTable.builtIn.kinds)
  }

  @Test func deskInAnotherField_definesItsOwnKinds() throws {
    let (table, diagnostics) = read(clinicalKinds)
    #expect(diagnostics == [])
    #expect(table.kinds.map(\.name) == ["sponsor", "trial", "drug", "site"])
    let trial = try #require(table.kind(inFolder: "trials"))
    #expect(trial.names == .none)
    #expect(trial.orderField == "registered")
    #expect(
      trial.fields.map(\.label) == [
        "Registered", "Phase", "Status", "Sponsor", "Drugs", "Sites", "Participants", "Response rate", "Budget",
        "Milestones",
      ])
    #expect(trial.field(named: "phase")?.choices == ["1", "2", "3", "4"])
    #expect(trial.field(named: "status")?.maximumAge == CalendarPeriod("6 months"))
    #expect(trial.field(named: "participants")?.unit == "people")
    #expect(trial.field(named: "milestones")?.isMany == true)
    #expect(table.kind(named: "sponsor")?.field(named: "country")?.type == .text)
    #expect(table.kind(named: "sponsor")?.field(named: "parent")?.targets == ["sponsor"])
    #expect(table.kind(named: "drug")?.sharedNames == [.init(name: "Iris", company: ["oncology", "inhibitor"])])
    #expect(table.kind(named: "site")?.isListed == false)
    #expect(table.kind(named: "site")?.field(named: "run-by")?.targets == [])
  }

  @Test func ownKind_takesThePlaceOfTheBuiltInOne_andOthersFollow() {
    let (table, diagnostics) = read(
      """
      kinds:
        mine: {folder: mines, fields: {owner: {type: link, to: [company]}}}
        country: {folder: states, label: State, plural: States}
      """)
    #expect(diagnostics == [])
    #expect(
      table.kinds.map(\.name) == [
        "company", "agency", "project", "deal", "mineral", "country", "policy", "person", "technology", "briefing",
        "page", "mine",
      ])
    #expect(table.kind(named: "country")?.folder == "states")
    #expect(table.kind(named: "country")?.fields == [])
    #expect(table.kind(named: "mine")?.label == "Mine")
    #expect(table.kind(named: "mine")?.plural == "Mines")
  }

  @Test(arguments: ["", "# nothing\n", "kinds:\n", "{}", "builtin: true\n"])
  func emptyFile_leavesTheBuiltInKinds(text: String) {
    let (table, diagnostics) = read(text)
    #expect(diagnostics == [])
    #expect(table.kinds == KindTable.builtIn.kinds)
  }
}
