/// The decimal digits of a number. Those of small ones, which count things on every page, are made once.
package func decimalDigits(_ number: Int) -> String {
  small.indices.contains(number) ? small[number] : String(number)
}

private let small = (0..<256).map { String($0) }
