import Testing

@testable import Pages

@Suite struct PluralRuleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: PluralRule
    /// Some counts of each class, after the Unicode CLDR.
    let counts: [PluralCategory: [Int]]

    var testDescription: String { rule.rawValue }
  }

  static let cases = [
    Case(rule: .japanese, counts: [.other: [0, 1, 2, 11]]),
    Case(rule: .english, counts: [.one: [1], .other: [0, 2, 11, 21, 101]]),
    Case(rule: .french, counts: [.one: [0, 1], .other: [2, 11, 21]]),
    Case(rule: .czech, counts: [.one: [1], .few: [2, 3, 4], .other: [0, 5, 12, 22]]),
    Case(rule: .polish, counts: [.one: [1], .few: [2, 4, 22, 104], .many: [0, 5, 12, 14, 21, 112]]),
    Case(rule: .russian, counts: [.one: [1, 21, 101], .few: [2, 4, 22], .many: [0, 5, 11, 12, 14, 111]]),
    Case(
      rule: .arabic,
      counts: [.zero: [0], .one: [1], .two: [2], .few: [3, 10, 103], .many: [11, 99, 111], .other: [100, 102, 201]]),
  ]

  @Test(arguments: cases) func count_isOfTheClassThatTheLanguageGivesIt(_ test: Case) {
    for (category, counts) in test.counts {
      for count in counts { #expect(test.rule.category(of: count) == category, "\(count)") }
    }
  }

  @Test(arguments: PluralRule.allCases) func everyCount_isOfAClassThatTheRuleNames(_ rule: PluralRule) {
    let found = Set((0...1_000).map(rule.category))
    #expect(found.isSubset(of: Set(rule.categories)))
  }
}
