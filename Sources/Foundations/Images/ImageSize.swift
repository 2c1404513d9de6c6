/// An image's size in CSS pixels, as a browser lays it out: turned as its metadata say.
package struct ImageSize: Sendable, Hashable {
  /// In pixels, more than 0.
  package let width: Int
  package let height: Int

  /// Sides that are more than 0, which is not checked.
  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// Nil where a side is missing or nothing at all.
  init?(_ width: Int?, _ height: Int?) {
    guard let width, let height, width > 0, height > 0 else { return nil }
    self.init(width: width, height: height)
  }

  var turned: ImageSize { ImageSize(width: height, height: width) }
}

/// The size of a PNG, JPEG, GIF, WebP, AVIF or SVG image, read from its header; nil where there is none to be read.
///
/// The bytes may be anything: what an image says of itself is never followed out of bounds.
package func imageSize(of bytes: [UInt8]) -> ImageSize? {
  let image = ImageBytes(bytes)
  return switch image.format {
  case .png: pngSize(image)
  case .jpeg: jpegSize(image)
  case .gif: gifSize(image)
  case .webp: webPSize(image)
  case .avif: avifSize(image)
  case .svg: svgSize(image)
  case nil: nil
  }
}
