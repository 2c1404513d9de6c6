import BrowserSupport
import Foundation
import Testing

/// Values below zero in tables that readers sort.
@Suite(.enabled(if: Browser.program != nil)) struct NegativeValueTests {
  @Test func amountsBelowZero_standBelowTheOthers_theLeastFirst() throws {
    let workshop = try Workshop()
    try workshop.write("title: Values\n", to: "Content/site.yml")
    let prices = ["$3 a kg", "-$5 a kg", "-$10.5 a kg", "$12 a kg", "-$10 a kg", "-$0.5 a kg", "$0.25 a kg"]
    for (number, price) in prices.enumerated() {
      try workshop.write("---\nname: M\(number)\nprice: \(price)\n---\n", to: "Content/minerals/m\(number).md")
    }
    #expect(try workshop.run("build", "--output", "Site").status == 0)
    let reader = try SiteReader(of: workshop)
    try reader.open("minerals/index.html")
    try reader.waits(until: "document.querySelector('.index thead button')")
    let head = "[...document.querySelectorAll('.index thead th')].find(h => h.textContent.includes('Price'))"
    try reader.page.evaluate("\(head).querySelector('button').click()")
    let names = "[...document.querySelectorAll('.index tbody th a')].map(a => a.textContent).join(' ')"
    #expect(try reader.says(names, once: "\(head).ariaSort === 'ascending'") == "M2 M4 M1 M5 M6 M0 M3")
  }
}
