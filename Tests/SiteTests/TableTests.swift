import BrowserSupport
import Foundation
import Testing

/// Indexes that are sorted and filtered in a real browser, from the disk.
@Suite(.enabled(if: Browser.program != nil)) struct TableTests {
  /// A desk with deals whose words would sort wrongly, and with so many companies that they come in two pages.
  private static func site() throws -> Workshop {
    let workshop = try Workshop()
    try workshop.write("title: Tables\n", to: "Content/site.yml")
    let deals = [
      ("Alpha", "announced: 2025-02-01\nstatus: definitive\namount: $9 million"),
      ("Beta", "announced: 2024-11-30\nstatus: reported\namount: $1.5 billion"),
      ("Gamma", "announced: 2025-10\nstatus: definitive\namount: $40 million"),
      ("Delta", "status: reported"),
      ("Epsilon", "announced: 2023\nstatus: lapsed\namount: $700,000"),
      ("Zeta", "announced: 2025-03-05\nstatus: reported"),
    ]
    for (name, fields) in deals {
      try workshop.write("---\nname: \(name)\n\(fields)\n---\n", to: "Content/deals/\(name.lowercased()).md")
    }
    try workshop.write("---\nname: Norway\n---\n", to: "Content/countries/norway.md")
    for number in 0..<310 {
      let name = number == 305 ? "<img src=x onerror=window.hacked=1>" : "Company \(1000 - number)"
      try workshop.write(
        "---\nname: '\(name)'\n\(number.isMultiple(of: 100) ? "country: Norway\n" : "")---\n",
        to: "Content/companies/c\(number).md")
    }
    let built = try workshop.run("build", "--output", "Site")
    #expect(built.status == 0, "\(built.problems)")
    return workshop
  }

  private static let names = "[...document.querySelectorAll('.index tbody th a')].map(a => a.textContent).join(' ')"
  private static let head = "[...document.querySelectorAll('.index thead th')].find(h => h.textContent.includes('%'))"
  private static let isReady = "document.querySelector('.index thead button')"

  private static func column(_ label: String) -> String { head.replacingOccurrences(of: "%", with: label) }

  @Test func columns_areSorted_byDaysAndSums_byKeyboardAlone() throws {
    let reader = try SiteReader(of: Self.site())
    try reader.open("deals/index.html")
    try reader.waits(until: Self.isReady)
    try reader.page.evaluate("\(Self.column("Announced")).querySelector('button').focus()")
    try reader.page.press("Enter")
    #expect(try reader.says(Self.names) == "Epsilon Beta Alpha Zeta Gamma Delta")
    #expect(try reader.says("\(Self.column("Announced")).ariaSort") == "ascending")
    let arrow = "getComputedStyle(\(Self.column("Announced")).querySelector('button'), '::after').content"
    #expect(try reader.says(arrow).contains("↑"))
    try reader.page.press("Enter")
    #expect(try reader.says(Self.names) == "Gamma Zeta Alpha Beta Epsilon Delta")
    #expect(try reader.says("\(Self.column("Announced")).ariaSort") == "descending")
    #expect(try reader.says(arrow).contains("↓"))
    try reader.page.evaluate("\(Self.column("Amount")).querySelector('button').focus()")
    try reader.page.press("Enter")
    #expect(try reader.says(Self.names).hasPrefix("Epsilon Alpha Gamma Beta"))
    #expect(try reader.page.messages() == [])
  }

  @Test func rows_areFiltered_byWordsAndByAChoice_andCounted() throws {
    let reader = try SiteReader(of: Self.site())
    try reader.open("deals/index.html")
    try reader.waits(until: Self.isReady)
    let choice = "document.querySelector('.filter select[data-column]')"
    try reader.page.evaluate("\(choice).value = 'reported'; \(choice).dispatchEvent(new Event('change'))")
    let count = "document.querySelector('.filter [role=status]').textContent"
    #expect(try reader.says(count, once: "\(count) === 'Rows: 3'") == "Rows: 3")
    try reader.page.evaluate("document.querySelector('.filter input').focus()")
    try reader.page.type("bet")
    #expect(try reader.says(Self.names, once: "\(count) === 'Rows: 1'") == "Beta")
  }

  @Test func choicesComeInTheirOrder_rowsAreFoundByAllTheirValues_pricesByTheirSize() throws {
    let workshop = try Workshop()
    try workshop.write("title: Values\n", to: "Content/site.yml")
    let chains = ["[mining, magnet]", "exploration", "{value: magnet, hedge: planned}", "alloy", "", "separation"]
    let prices = ["$1.5 a kg", "$1.25 a kg", "$12 a kg", "", "$2,000 a tonne", "$1.05 a kg"]
    for (number, (chain, price)) in zip(chains, prices).enumerated() {
      try workshop.write("---\nname: C\(number)\nchain: \(chain)\n---\n", to: "Content/companies/c\(number).md")
      try workshop.write("---\nname: M\(number)\nprice: \(price)\n---\n", to: "Content/minerals/m\(number).md")
    }
    #expect(try workshop.run("build", "--output", "Site").status == 0)
    let reader = try SiteReader(of: workshop)
    try reader.open("companies/index.html")
    try reader.waits(until: Self.isReady)
    let choice = "document.querySelector('.filter select[data-column]')"
    #expect(
      try reader.says("[...\(choice).options].map(o => o.text).slice(1)")
        == "exploration (1),mining (1),separation (1),alloy (1),magnet (2)")
    let heads = "document.querySelectorAll('.index thead button')"
    try reader.page.evaluate("\(heads)[1].click()")
    #expect(try reader.says(Self.names) == "C1 C0 C5 C3 C2 C4")
    try reader.page.evaluate("\(choice).value = 'magnet'; \(choice).dispatchEvent(new Event('change'))")
    #expect(try reader.says(Self.names, once: "document.querySelectorAll('tbody tr').length === 2") == "C0 C2")
    try reader.open("minerals/index.html")
    try reader.waits(until: Self.isReady)
    try reader.page.evaluate("\(heads)[1].click()")
    #expect(try reader.says(Self.names) == "M5 M1 M0 M4 M2 M3")
  }

  @Test func listInSeveralPages_isSortedAsAWhole_andItsNamesAreText() throws {
    let reader = try SiteReader(of: Self.site())
    try reader.open("companies/index.html")
    try reader.waits(until: Self.isReady)
    try reader.page.evaluate("document.querySelector('.index thead button').click()")
    let first = "document.querySelector('.index tbody th a').textContent"
    #expect(try reader.says(first, once: "\(first).startsWith('<')") == "<img src=x onerror=window.hacked=1>")
    #expect(try reader.says("document.querySelectorAll('.index tbody tr').length") == "300")
    try reader.page.evaluate("document.querySelector('.filter input').focus()")
    try reader.page.type("norw")
    let count = "document.querySelector('.filter [role=status]').textContent"
    #expect(try reader.says(Self.names, once: "\(count) === 'Rows: 4'").contains("Company 700"))
    #expect(try reader.page.truth("document.querySelector('main > .pager').hidden"))
    #expect(try reader.page.truth("!document.querySelector('.orders .pager').hidden"))
    #expect(try reader.says("document.querySelector('.index tbody td a').pathname").hasSuffix("/countries/norway.html"))
    #expect(try reader.says("window.hacked") == "undefined")
  }

  @Test func withNoScript_thePartsAreLinked_andNoFilterIsShown() throws {
    let reader = try SiteReader(of: Self.site())
    try reader.page.setScripts(false)
    try reader.open("companies/index.html")
    #expect(try reader.says("getComputedStyle(document.querySelector('.filter')).display") == "none")
    #expect(try reader.page.number("document.querySelectorAll('.index tbody tr').length") == 300)
    #expect(try reader.page.truth("[...document.links].some(a => a.pathname.endsWith('companies/index-2.html'))"))
  }

  @Test func withNoScript_headsLeadToOtherOrders_inGroupsThatLinksLeadTo() throws {
    let reader = try SiteReader(of: Self.site())
    try reader.page.setScripts(false)
    try reader.open("deals/index.html")
    let head = "[...document.querySelectorAll('.index thead a')].find(a => a.textContent === 'Amount')"
    #expect(try reader.says("\(head).pathname").hasSuffix("/deals/by-amount.html"))
    try reader.open("deals/by-status.html")
    #expect(
      try reader.says(Self.names.replacing(" th a", with: " th"))
        == "reported 3 Zeta Beta Delta definitive 2 Gamma Alpha lapsed 1 Epsilon")
    let jump = "[...document.querySelectorAll('.pager a')].find(a => a.textContent === 'lapsed (1)')"
    #expect(try reader.says("document.querySelector(\(jump).hash).textContent") == "lapsed 1")
    try reader.page.resize(width: 360)
    #expect(try reader.says("getComputedStyle(document.querySelector('.index thead')).display") == "none")
    #expect(try reader.page.truth("[...document.querySelectorAll('.orders a')].every(a => a.offsetHeight >= 24)"))
  }
}
