import Foundation
import Testing

/// The tables of a built site.
@Suite struct ExportSiteTests {
  @Test func fieldsOfTheNamesOfColumnsThatAllTablesHave_haveColumnsOfTheirOwn() throws {
    let workshop = try Workshop()
    try workshop.write("title: Things\n", to: "Content/site.yml")
    try workshop.write(
      "kinds: {thing: {folder: things, fields: {id: {type: text}, page: {type: text}, sources: {type: text}}}}\n",
      to: "Content/kinds.yml")
    try workshop.write("---\nname: One\npage: '7'\nsources: many\n---\n", to: "Content/things/one.md")
    #expect(try workshop.run("build", "--output", "Site").status == 0)
    let lines = try workshop.read("Site/data/things.csv").split(separator: "\r\n")
    #expect(
      lines.first == "id,name,aliases,former_names,summary,tags,field_id,field_page,field_sources,sources,page")
    #expect(lines.last == "things/one,One,,,,,,7,many,,things/one.html")
    let package = try workshop.read("Site/data/datapackage.json")
    #expect(package.components(separatedBy: "\"field_page\"").count == 2)
  }
}
