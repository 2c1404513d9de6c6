/// How numbers that pages print are written.
struct NumberMarks: Sendable {
  /// Between groups of three digits.
  var separator = ","
  var decimal = "."
  /// Numbers of fewer digits are not grouped.
  var groupedFrom = 5

  /// A whole number: `12,345`.
  func text(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var text = number < 0 ? "−" : ""
    guard digits.utf8.count >= groupedFrom else { return text + digits }
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index) % 3 == 0 { text += separator }
      text.append(digit)
    }
    return text
  }
}
