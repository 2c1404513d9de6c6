import Foundations
import Testing

@Suite struct CalendarUnitTests {
  @Test(arguments: [
    (CalendarUnit.week, "2025-09-14", "2025-09-08"), (.week, "2025-09-08", "2025-09-08"),
    (.week, "1969-12-31", "1969-12-29"), (.month, "2024-02-29", "2024-02-01"), (.quarter, "2025-12-31", "2025-10-01"),
    (.year, "0001-06-01", "0001-01-01"),
  ])
  func day_liesInTheUnitThatBegins(unit: CalendarUnit, day: String, first: String) throws {
    let date = try #require(CalendarDate(iso: day))
    #expect(unit.firstDay(of: unit.number(of: date)).description == first)
  }

  @Test(arguments: CalendarUnit.allCases) func neighbours_differByOne(unit: CalendarUnit) {
    let number = unit.number(of: CalendarDate(daysSinceEpoch: 20_000))
    let next = unit.firstDay(of: number + 1)
    #expect(unit.number(of: next) == number + 1)
    #expect(unit.number(of: next.addingDays(-1)) == number)
  }

  @Test(arguments: CalendarUnit.allCases) func farNumbers_stayInTheCalendar(unit: CalendarUnit) {
    for number in [-1_000_000, 1_000_000] { #expect(1...9999 ~= unit.firstDay(of: number).year) }
  }
}
