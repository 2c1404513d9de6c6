/// Portable Network Graphics, third edition, section 11.2.1: the first chunk holds the size.
func pngSize(_ image: ImageBytes) -> ImageSize? {
  guard image.has("IHDR", at: 12) else { return nil }
  return ImageSize(image.bigEndian(16, count: 4), image.bigEndian(20, count: 4))
}

/// GIF89a specification, section 18: the logical screen.
func gifSize(_ image: ImageBytes) -> ImageSize? {
  ImageSize(image.littleEndian(6, count: 2), image.littleEndian(8, count: 2))
}

/// WebP container specification (RFC 9649): lossy, lossless and extended files each say it in their own way.
func webPSize(_ image: ImageBytes) -> ImageSize? {
  if image.has("VP8X", at: 12) {
    return ImageSize(
      image.littleEndian(24, count: 3).map { $0 + 1 }, image.littleEndian(27, count: 3).map { $0 + 1 })
  }
  if image.has("VP8L", at: 12), image.byte(20) == 0x2F, let bits = image.littleEndian(21, count: 4) {
    return ImageSize(width: (bits & 0x3FFF) + 1, height: (bits >> 14 & 0x3FFF) + 1)
  }
  if image.has("VP8 ", at: 12), image.bigEndian(23, count: 3) == 0x9D012A {
    return ImageSize(
      image.littleEndian(26, count: 2).map { $0 & 0x3FFF }, image.littleEndian(28, count: 2).map { $0 & 0x3FFF })
  }
  return nil
}
