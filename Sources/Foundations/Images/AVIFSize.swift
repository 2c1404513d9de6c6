/// AVIF, a HEIF file (ISO/IEC 23008-12): the property `ispe` of the primary item, swapped where `irot` turns it.
func avifSize(_ image: ImageBytes) -> ImageSize? {
  let brands = image.bigEndian(0, count: 4).map { image.part(from: 8, count: $0 - 8) }
  guard let brands, brands.contains("avif") || brands.contains("avis") else { return nil }
  // A full box begins with four bytes of version and flags.
  guard let meta = boxes(in: image).first(where: { $0.isNamed("meta") })?.content.dropping(4) else { return nil }
  let parts = boxes(in: meta)
  guard let properties = parts.first(where: { $0.isNamed("iprp") }).map({ boxes(in: $0.content) }),
    let container = properties.first(where: { $0.isNamed("ipco") }).map({ boxes(in: $0.content) })
  else { return nil }
  let primary = parts.first { $0.isNamed("pitm") }.flatMap { primaryItem($0.content) }
  let places = properties.filter { $0.isNamed("ipma") }.flatMap { associations($0.content, of: primary) }
  return size(of: places.compactMap { container.indices.contains($0 - 1) ? container[$0 - 1] : nil })
    ?? size(of: container.filter { $0.isNamed("ispe") })
}

/// A box of the ISO base media file format (ISO/IEC 14496-12): a length, a name of four letters, content.
private struct Box {
  let image: ImageBytes
  let start: Int
  let content: ImageBytes

  func isNamed(_ name: StaticString) -> Bool { image.has(name, at: start + 4) }
}

/// The boxes that fill a part of a file, up to one whose length makes no sense.
private func boxes(in part: ImageBytes) -> [Box] {
  let most = 4096
  var boxes: [Box] = []
  var offset = part.range.lowerBound
  while boxes.count < most, let length = part.bigEndian(offset, count: 4), part.byte(offset + 7) != nil {
    let rest = part.range.upperBound - offset
    // A length of nothing means up to the end; lengths of 64 bits are for media data, not for headers.
    guard length == 0 || length >= 8, length <= rest else { break }
    let count = length == 0 ? rest : length
    boxes.append(Box(image: part, start: offset, content: part.part(from: offset + 8, count: count - 8)))
    offset += count
  }
  return boxes
}

private func primaryItem(_ pitm: ImageBytes) -> Int? {
  let start = pitm.range.lowerBound
  return pitm.bigEndian(start + 4, count: pitm.byte(start) == 0 ? 2 : 4)
}

/// The places, from 1, of an item's properties.
private func associations(_ ipma: ImageBytes, of item: Int?) -> [Int] {
  var offset = ipma.range.lowerBound
  guard let version = ipma.byte(offset), let flags = ipma.bigEndian(offset + 1, count: 3),
    let entries = ipma.bigEndian(offset + 4, count: 4)
  else { return [] }
  let (idCount, placeCount) = (version == 0 ? 2 : 4, flags & 1 == 0 ? 1 : 2)
  offset += 8
  for _ in 0..<entries {
    guard let id = ipma.bigEndian(offset, count: idCount), let count = ipma.byte(offset + idCount) else { return [] }
    offset += idCount + 1
    // The highest bit says whether a reader has to understand the property.
    let mask = placeCount == 1 ? 0x7F : 0x7FFF
    if id == item {
      return (0..<count).compactMap { ipma.bigEndian(offset + $0 * placeCount, count: placeCount).map { $0 & mask } }
    }
    offset += count * placeCount
  }
  return []
}

private func size(of properties: [Box]) -> ImageSize? {
  guard let extent = properties.first(where: { $0.isNamed("ispe") })?.content else { return nil }
  let start = extent.range.lowerBound
  let size = ImageSize(extent.bigEndian(start + 4, count: 4), extent.bigEndian(start + 8, count: 4))
  let rotation = properties.first { $0.isNamed("irot") }.flatMap { $0.content.byte($0.content.range.lowerBound) } ?? 0
  return rotation & 1 == 1 ? size?.turned : size
}

extension ImageBytes {
  fileprivate func dropping(_ count: Int) -> ImageBytes {
    part(from: range.lowerBound + count, count: range.count - count)
  }

  /// Whether a brand is among the four-letter names that fill the part.
  fileprivate func contains(_ brand: StaticString) -> Bool {
    stride(from: range.lowerBound, to: range.upperBound, by: 4).contains { has(brand, at: $0) }
  }
}
