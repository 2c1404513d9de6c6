internal import Foundations

/// The path of a straight line.
func line(from start: Point, to end: Point) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.appendPoint("M", start)
  bytes.appendPoint("L", end)
  return bytes
}

extension [UInt8] {
  /// Appends a command of a path with a place: `M12 -3.5`.
  mutating func appendPoint(_ command: StaticString, _ point: Point) {
    append(command)
    appendTenths(point.x)
    append(" ")
    appendTenths(point.y)
  }

  /// Appends a straight line as far to the right and down as its end is from its start: `h8.2`, `l4 -8.2`.
  mutating func appendStep(from start: Point, to end: Point) {
    let across = inTenths(end.x) - inTenths(start.x)
    let down = inTenths(end.y) - inTenths(start.y)
    append(down == 0 ? "h" : across == 0 ? "v" : "l")
    if across != 0 || down == 0 { appendTenths(across / 10) }
    if across != 0 && down != 0 { append(" ") }
    if down != 0 { appendTenths(down / 10) }
  }

  /// What is written of a place, so that steps lead to where the next one starts.
  private func inTenths(_ place: Double) -> Double { (place * 10).rounded() }
}
