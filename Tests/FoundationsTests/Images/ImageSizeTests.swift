import TestSupport
import Testing

@testable import Foundations

@Suite struct ImageSizeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let size: ImageSize?

    init(_ name: String, _ bytes: [UInt8], _ width: Int, _ height: Int) {
      testDescription = name
      self.bytes = bytes
      size = ImageSize(width: width, height: height)
    }

    init(none name: String, _ bytes: [UInt8]) {
      testDescription = name
      self.bytes = bytes
      size = nil
    }
  }

  @Test(arguments: raster + photographs + drawings + nothing) func size_isReadFromTheHeader(_ test: Case) {
    #expect(imageSize(of: test.bytes) == test.size)
  }

  static let raster: [Case] = [
    Case("PNG", ImageHeaders.png(1200, 630), 1200, 630),
    Case("PNG wider than 16 bits", ImageHeaders.png(70_000, 2), 70_000, 2),
    Case("GIF", ImageHeaders.gif(320, 200), 320, 200),
    Case("WebP, extended", ImageHeaders.webPExtended(70_000, 1), 70_000, 1),
    Case("WebP, lossless", ImageHeaders.webPLossless(16_384, 3), 16_384, 3),
    Case("WebP, lossy", ImageHeaders.webPLossy(550, 368), 550, 368),
    Case("AVIF", ImageHeaders.avif(800, 533), 800, 533),
    Case("AVIF with long item ids", ImageHeaders.avif(800, 533, version: 1), 800, 533),
    Case("AVIF, a quarter turn", ImageHeaders.avif(800, 533, rotation: 1), 533, 800),
    Case("AVIF, half a turn", ImageHeaders.avif(800, 533, rotation: 2), 800, 533),
    Case("AVIF without a primary item", avifWithoutPrimary, 64, 48),
  ]

  private static let avifWithoutPrimary =
    ImageHeaders.box("ftyp", ImageHeaders.ascii("avif\0\0\0\0"))
    + ImageHeaders.fullBox(
      "meta", ImageHeaders.box("iprp", ImageHeaders.box("ipco", ImageHeaders.extent(64, 48))))

  static let photographs: [Case] =
    [0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC9, 0xCF].map { marker in
      Case(
        "JPEG, frame \(marker)", ImageHeaders.jpeg(ImageHeaders.jfif, ImageHeaders.frame(marker, 640, 480)), 640, 480)
    }
    + (1...8).flatMap { orientation in
      [true, false].map { isLittle in
        let exif = ImageHeaders.exif(orientation: orientation, isLittle: isLittle)
        let bytes = ImageHeaders.jpeg(exif, ImageHeaders.frame(0xC0, 640, 480))
        let isTurned = orientation >= 5
        return Case(
          "JPEG, orientation \(orientation), \(isLittle ? "little" : "big") endian", bytes, isTurned ? 480 : 640,
          isTurned ? 640 : 480)
      }
    } + [
      Case(
        "JPEG with tables and fill bytes before the frame",
        ImageHeaders.jpeg(
          ImageHeaders.jfif, ImageHeaders.segment(0xC4, [1, 2, 3]), [0xFF, 0xFF], ImageHeaders.frame(0xC2, 7, 9)), 7, 9)
    ]

  private static func svg(_ text: String) -> [UInt8] { Array(text.utf8) }

  static let drawings: [Case] = [
    Case("SVG", svg("<svg xmlns='http://www.w3.org/2000/svg' width='120' height='80'>"), 120, 80),
    Case("SVG in pixels", svg("<svg width=\"120px\" height=\" 80.6PX \"/>"), 120, 81),
    Case("SVG in inches and points", svg("<svg width='2in' height='72pt'/>"), 192, 96),
    Case("SVG in centimetres and millimetres", svg("<svg width='2.54cm' height='50.8mm'/>"), 96, 192),
    Case("SVG in picas and quarters", svg("<svg width='2pc' height='101.6Q'/>"), 32, 96),
    Case("SVG, view box alone", svg("<svg viewBox=\"0 0 24 12.4\"/>"), 24, 12),
    Case("SVG, view box with commas", svg("<svg viewBox='-1,-1, 24\n,12'/>"), 24, 12),
    Case("SVG, width and view box", svg("<svg width='100' viewBox='0 0 50 25'/>"), 100, 50),
    Case("SVG, height and view box", svg("<svg height='10mm' width='100%' viewBox='0 0 50 25'/>"), 76, 38),
    Case("SVG, lines of a hair", svg("<svg width='0.1' height='0.2'/>"), 1, 1),
    Case(
      "SVG with all that may stand before it",
      svg(
        """
        \u{FEFF}<?xml version="1.0"?>
        <!-- <svg width="1" height="1"> -->
        <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x" [ <!ENTITY a "<svg>"> ]>
        <s:svg
          data-width="9" width="30" height="20" xmlns:s="http://www.w3.org/2000/svg"><s:svg width="5"/>
        """), 30, 20),
  ]

  static let nothing: [Case] = [
    Case(none: "no bytes", []),
    Case(none: "other text", svg("width=1 height=1")),
    Case(none: "HTML", svg("<!doctype html><html width='1' height='1'>")),
    Case(none: "SVG without a size", svg("<svg xmlns='x'>")),
    Case(none: "SVG in units of its surroundings", svg("<svg width='10em' height='50%'>")),
    Case(none: "SVG of no size", svg("<svg width='0' height='-5' viewBox='0 0 0 4'>")),
    Case(none: "SVG beyond measure", svg("<svg width='999999999999999999999999' height='2'>")),
    Case(none: "PNG of no width", ImageHeaders.png(0, 5)),
    Case(
      none: "JPEG whose frame comes after the image",
      ImageHeaders.jpeg(
        ImageHeaders.segment(0xDA, [0]), ImageHeaders.frame(0xC0, 1, 1))),
    Case(none: "JPEG with a length of nothing", ImageHeaders.jpeg([0xFF, 0xE0, 0, 0], ImageHeaders.frame(0xC0, 1, 1))),
    Case(none: "HEIC", ImageHeaders.box("ftyp", ImageHeaders.ascii("heic\0\0\0\0mif1")) + [1, 2, 3]),
    Case(
      none: "AVIF with a box of seven bytes",
      ImageHeaders.box("ftyp", ImageHeaders.ascii("avif\0\0\0\0")) + [0, 0, 0, 7]),
  ]

  /// Every image cut off at every place, and with every byte set to its extremes.
  @Test(arguments: raster + photographs + drawings) func brokenBytes_giveASizeOrNothing(_ test: Case) {
    for count in test.bytes.indices { _ = imageSize(of: Array(test.bytes[..<count])) }
    for index in test.bytes.indices {
      for byte: UInt8 in [0x00, 0x7F, 0x80, 0xFF] {
        var bytes = test.bytes
        bytes[index] = byte
        if let size = imageSize(of: bytes) { #expect(size.width > 0 && size.height > 0) }
      }
    }
  }

  @Test func longMarkup_isReadInLinearTime() {
    let texts = ["<!--", "<?", "<!DOCTYPE [", "<svg a='", String(repeating: "<svg a='1' ", count: 100_000)]
    let time = processorTime {
      for text in texts {
        #expect(imageSize(of: Array(text.utf8) + Array(repeating: UInt8(ascii: " "), count: 1_000_000)) == nil)
      }
    }
    #expect(time < .seconds(20))
  }

  @Test func mediaType_ofAnExtension() {
    #expect(mediaType(ofExtension: "JPG") == "image/jpeg")
    #expect(mediaType(ofExtension: "svg") == "image/svg+xml")
    #expect(mediaType(ofExtension: "pdf") == "application/pdf")
    for unlisted in ["", "html", "js", "md", "mustache", "exe", "İ"] {
      #expect(mediaType(ofExtension: unlisted) == nil)
    }
  }
}
