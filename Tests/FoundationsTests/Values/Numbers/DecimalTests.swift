import Foundations
import Testing

@Suite struct DecimalTests {
  func decimal(_ mantissa: Int, _ exponent: Int = 0) -> Foundations.Decimal {
    Foundations.Decimal(mantissa: mantissa, exponent: exponent)
  }

  @Test(arguments: [
    (0, 0, "0", "0"), (5, 0, "5", "5"), (-5, 0, "-5", "-5"), (1234, 0, "1234", "1,234"),
    (33, 7, "330000000", "330,000,000"),
    (31, -2, "0.31", "0.31"), (-31, -2, "-0.31", "-0.31"), (5, -4, "0.0005", "0.0005"),
    (123_456_789, -2, "1234567.89", "1,234,567.89"),
    (100, -2, "1", "1"), (1000, 0, "1000", "1,000"), (-123_456, 0, "-123456", "-123,456"),
    (.max, 0, "9223372036854775807", "9,223,372,036,854,775,807"),
    (.min, 0, "-9223372036854775808", "-9,223,372,036,854,775,808"),
  ])
  func digits(mantissa: Int, exponent: Int, plain: String, grouped: String) {
    #expect(decimal(mantissa, exponent).description == plain)
    #expect(decimal(mantissa, exponent).grouped == grouped)
  }

  @Test func equalNumbers_areEqualValues() {
    #expect(decimal(100, -2) == decimal(1))
    #expect(decimal(0, 5) == decimal(0))
    #expect(decimal(12, 6).hashValue == decimal(12_000_000).hashValue)
  }

  @Test func order_isThatOfTheNumbers() {
    let sorted = [
      decimal(.min), decimal(-1, 12), decimal(-2), decimal(-15, -1), decimal(-1), decimal(-1, -18), decimal(0),
      decimal(1, -18), decimal(99, -2), decimal(1), decimal(101, -2), decimal(15, -1), decimal(2), decimal(95),
      decimal(1_000_000_000_000_000_001, -16), decimal(999_999_999_999_999_999), decimal(1, 18), decimal(.max),
      decimal(1, 19),
    ]
    #expect(sorted.shuffled().sorted() == sorted)
  }

  @Test(
    arguments: [
      ((5, 8), (7, 6), "507000000"), ((1, -1), (2, -1), "0.3"), ((1, 9), (-1, 9), "0"),
      ((1, 18), (1, 0), "1000000000000000001"),
      ((.max, 0), (1, 0), nil), ((1, 30), (1, 0), nil), ((0, 0), (1, 40), nil),
      ((1, 40), (1, 40), "20000000000000000000000000000000000000000"),
    ] as [((Int, Int), (Int, Int), String?)])
  func adding_isExactOrNil(left: (Int, Int), right: (Int, Int), sum: String?) {
    #expect(decimal(left.0, left.1).adding(decimal(right.0, right.1))?.description == sum)
  }

  @Test(
    arguments: [
      (15, -1, 2), (14, -1, 1), (-15, -1, -2), (1, 3, 1000), (4, -20, 0), (.max, 0, .max), (1, 30, nil), (0, 0, 0),
      (5, -1, 1),
    ] as [(Int, Int, Int?)])
  func rounded_isTheNearestWholeNumber(mantissa: Int, exponent: Int, whole: Int?) {
    #expect(decimal(mantissa, exponent).rounded == whole)
  }

  @Test func double_isTheNearestBinaryNumber() {
    #expect(decimal(31, -2).double == 0.31)
    #expect(decimal(17, 8).double == 1_700_000_000)
    #expect((-decimal(1, -1)).double == -0.1)
  }
}
