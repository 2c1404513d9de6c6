/// One of two coordinates as written.
struct Angle {
  enum Axis { case latitude, longitude }

  let microdegrees: Int
  /// Nil where no letter tells.
  let axis: Axis?
  let range: Range<Int>
}

extension ValueParser {
  /// Takes degrees with minutes, seconds and a letter of the compass, as far as they stand there.
  mutating func takeAngle() throws(ValueProblem) -> Angle {
    let start = place.lowerBound
    let leading = takeDirection()
    let isNegative = takeSign("-")
    if !isNegative { _ = takeSign("+") }
    guard let degrees = takeMillionths(limit: 180) else {
      throw ValueProblem("no degrees where they should be", fix: "write “-19.29, 127.9”", at: place)
    }
    _ = takeSign("°")
    let isWhole = degrees % 1_000_000 == 0
    let minutes = isWhole ? takeSixtieths(mark: "'") : nil
    let seconds = minutes.map { $0 % 1_000_000 == 0 } == true ? takeSixtieths(mark: "\"") : nil
    let direction = leading ?? takeDirection()
    guard !(isNegative && direction != nil) else {
      throw ValueProblem("a minus sign and a letter for one angle", fix: "write one of them", at: lastPlace)
    }
    let size = degrees + ((minutes ?? 0) * 60 + (seconds ?? 0) + 1800) / 3600
    return Angle(
      microdegrees: isNegative || direction?.isNegative == true ? -size : size, axis: direction?.axis,
      range: start..<lastPlace.upperBound)
  }

  /// Takes minutes or seconds: a number with its mark, or without one where figures and a letter follow.
  private mutating func takeSixtieths(mark: String) -> Int? {
    let start = index
    let isUnmarked = isFollowedByDirection
    guard let number = takeMillionths(limit: 60) else { return nil }
    if takeSign(mark) { return number }
    if mark == "\"", takeSign("'") {
      if takeSign("'") { return number }
    } else if isUnmarked {
      return number
    }
    rewind(to: start)
    return nil
  }

  /// Whether one or two numbers and then a letter of the compass stand here: `17 24 S`.
  private var isFollowedByDirection: Bool {
    let numbers = tokens[index...].prefix(2).prefix { $0.number != nil }.count
    return numbers > 0 && token(numbers).map { Self.directions[$0.folded] != nil } == true
  }

  /// Takes a number from 0 to a limit, in millionths.
  private mutating func takeMillionths(limit: Decimal) -> Int? {
    guard let number = next?.number, number <= limit, let result = number.scaled(byPowerOfTen: 6).rounded else {
      return nil
    }
    advance()
    return result
  }

  private mutating func takeDirection() -> (axis: Angle.Axis, isNegative: Bool)? {
    guard let word = next, let direction = Self.directions[word.folded] else { return nil }
    advance()
    return direction
  }

  private static let directions: [String: (axis: Angle.Axis, isNegative: Bool)] = [
    "n": (.latitude, false), "north": (.latitude, false), "s": (.latitude, true), "south": (.latitude, true),
    "e": (.longitude, false), "east": (.longitude, false), "w": (.longitude, true), "west": (.longitude, true),
  ]
}
