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
    appendDecimal(point.x)
    append(" ")
    appendDecimal(point.y)
  }
}
