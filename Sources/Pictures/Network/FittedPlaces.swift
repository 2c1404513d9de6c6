#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Places turned so that they reach farthest to the sides, and stretched to fill a frame.
///
/// One axis is stretched more than the other only so far that shapes stay recognisable.
func fitted(_ places: [Point], in frame: Box) -> [Point] {
  let turned = levelled(places)
  guard let box = Box(around: turned) else { return [] }
  let across = frame.width / max(box.width, 1e-6)
  let along = frame.height / max(box.height, 1e-6)
  let limit = 1.5 * min(across, along)
  let (right, down) = (min(across, limit), min(along, limit))
  return turned.map { place in
    Point(
      frame.center.x + (place.x - box.center.x) * right, frame.center.y + (place.y - box.center.y) * down)
  }
}

/// The places turned around their mean so that the axis along which they vary most lies level.
private func levelled(_ places: [Point]) -> [Point] {
  let count = Double(max(1, places.count))
  let middle = Point(places.reduce(0) { $0 + $1.x } / count, places.reduce(0) { $0 + $1.y } / count)
  var (xx, xy, yy) = (0.0, 0.0, 0.0)
  for place in places {
    let (x, y) = (place.x - middle.x, place.y - middle.y)
    xx += x * x
    xy += x * y
    yy += y * y
  }
  let angle = atan2(2 * xy, xx - yy) / 2
  let (sine, cosine) = (sin(angle), cos(angle))
  return places.map { place in
    let (x, y) = (place.x - middle.x, place.y - middle.y)
    return Point(x * cosine + y * sine, y * cosine - x * sine)
  }
}
