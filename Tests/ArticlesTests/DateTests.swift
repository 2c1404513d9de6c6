import Foundations
import Testing

@testable import Articles

struct DateCase: CustomTestStringConvertible, Sendable {
  var text: String
  var date: String
  var testDescription: String { text }
}

@Suite("Dates in lines")
struct DateTests {
  static let cases: [DateCase] = [
    DateCase(text: "October 31, 2025", date: "2025-10-31"),
    DateCase(text: "31st of October 2025", date: "2025-10-31"),
    DateCase(text: "Fri, Oct. 31, 2025 at 4:05 PM", date: "2025-10-31"),
    DateCase(text: "31. Oktober 2025", date: "2025-10-31"),
    DateCase(text: "31 de octubre de 2025", date: "2025-10-31"),
    DateCase(text: "le 1er août 2025", date: "2025-08-01"),
    DateCase(text: "2025-10-31T08:15:00Z", date: "2025-10-31"),
    DateCase(text: "2025/10/31", date: "2025-10-31"),
    DateCase(text: "31.10.2025", date: "2025-10-31"),
    DateCase(text: "31/10/2025", date: "2025-10-31"),
    DateCase(text: "10/31/2025", date: "2025-10-31"),
    DateCase(text: "31-Oct-2025", date: "2025-10-31"),
    DateCase(text: "2025年10月31日", date: "2025-10-31"),
    DateCase(text: "31 октября 2025", date: "2025-10-31"),
    DateCase(text: "Sept 5, 2024", date: "2024-09-05"),
    DateCase(text: "May 2026", date: "2026-05"),
  ]

  @Test("is found", arguments: cases)
  func date_isFound(example: DateCase) {
    #expect(findDates(in: Block(Array(example.text.utf8), line: 1)).first?.date.description == example.date)
  }

  @Test(
    "is not found", arguments: ["31 February 2025", "in the spring of 2025", "Q3 2025", "13/13/2025", "ASX 2025 10"])
  func noDate_isFound(text: String) {
    #expect(findDates(in: Block(Array(text.utf8), line: 1)).isEmpty)
  }

  @Test func ambiguousDate_keepsBothReadings() {
    let found = findDates(in: Block(Array("04/05/2025".utf8), line: 1)).first
    #expect(found?.date.description == "2025-04-05")
    #expect(found?.alternative?.description == "2025-05-04")
  }

  @Test(arguments: [
    ("Record date: 14 November 2025", FoundDate.Role.event), ("Ex-dividend date: 14 November 2025", .event),
    ("Published accounts: 30 June 2026", .event), ("Release date: 14 November 2025", .published),
    ("Date: 14 November 2025", .published), ("Published online: 14 November 2025", .published),
    ("Published by Jane Doe: 14 November 2025", .published), ("Published 14 November 2025", .published),
    ("Date updated: 14 November 2025", .updated), ("Saved 14 November 2025", .kept),
    ("Accessed: 14 November 2025", .kept), ("Printed on 14 November 2025", .kept),
    ("Zuletzt abgerufen am 14. November 2025", .kept), ("Perth: 14 November 2025", .bare),
  ])
  func label_givesRole(line: String, role: FoundDate.Role) {
    #expect(findDates(in: Block(Array(line.utf8), line: 1)).map(\.role) == [role])
  }

  @Test func labels_giveRoles() {
    let found = findDates(in: Block(Array("Updated: 3 May 2025 | First published 1 May 2025".utf8), line: 1))
    #expect(found.map(\.role) == [.updated, .published])
  }
}
