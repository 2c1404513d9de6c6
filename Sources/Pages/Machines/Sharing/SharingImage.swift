internal import Pictures

/// The image that goes with a link to a page where it is shared: one a kind, in its shape and colours.
///
/// PNG, since the sites on which links are shared show no SVG; 1200 by 630 pixels, as they ask (ogp.me).
enum SharingImage {
  static let width = 1200
  static let height = 630

  /// Not among the assets, whose names change with their bytes, so that nobody asks for them again.
  static func address(of mark: KindMark) -> String { "sharing/\(mark.name).png" }

  /// A folder with its tab, the shape of the kind on it, and lines beside it.
  static func bytes(of mark: KindMark) -> [UInt8] {
    let paper: UInt32 = 0xFDFDFB
    let (sheet, shape, ink, line): (UInt8, UInt8, UInt8, UInt8) = (1, 2, 3, 4)
    var image = FlatImage(
      width: width, height: height, palette: [mark.tint, paper, mark.shade, 0x17191D, 0xDCDDD7])
    image.fillRectangle(x: 80, y: 88, width: 300, height: 56, color: shape)
    image.fillRectangle(x: 80, y: 136, width: 1040, height: 406, color: sheet)
    image.fillRectangle(x: 80, y: 136, width: 1040, height: 8, color: shape)
    draw(mark, x: 150, y: 216, side: 250, color: shape, on: &image)
    image.fillRectangle(x: 480, y: 226, width: 520, height: 48, color: ink)
    for (position, width) in [570, 540, 570, 360].enumerated() {
      image.fillRectangle(x: 480, y: 318 + position * 42, width: width, height: 20, color: line)
    }
    image.fillRectangle(x: 864, y: 444, width: 20, height: 20, color: shape)
    image.fillRectangle(x: 0, y: 606, width: width, height: 24, color: shape)
    return image.png
  }

  private static func draw(_ mark: KindMark, x: Int, y: Int, side: Int, color: UInt8, on image: inout FlatImage) {
    if mark.corners.isEmpty {
      image.fillCircle(x: x + side / 2, y: y + side / 2, radius: side * 48 / 100, color: color)
    } else {
      image.fillPolygon(
        mark.corners.map { (x: x + $0.x * side / 100, y: y + $0.y * side / 100) }, color: color)
    }
  }
}
