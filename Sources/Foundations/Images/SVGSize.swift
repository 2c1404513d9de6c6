/// SVG 2, section 8.2 and CSS Images 3, section 4.2: the width and height of the root element, in absolute units; where
/// one or both are missing, what the view box makes of them.
func svgSize(_ image: ImageBytes) -> ImageSize? {
  var reader = MarkupReader(image.slice(image.range))
  guard let attributes = reader.rootAttributes(of: "svg") else { return nil }
  let width = attributes["width"].flatMap(cssPixels)
  let height = attributes["height"].flatMap(cssPixels)
  let box = attributes["viewBox"].flatMap(viewBox)
  switch (width, height, box) {
  case (let width?, let height?, _): return size(width, height)
  case (let width?, nil, let box?): return size(width, width * box.height / box.width)
  case (nil, let height?, let box?): return size(height * box.width / box.height, height)
  case (nil, nil, let box?): return size(box.width, box.height)
  default: return nil
  }
}

private func size(_ width: Double, _ height: Double) -> ImageSize? {
  ImageSize(wholePixels(width), wholePixels(height))
}

/// To the nearest pixel, at least one; nil for what no page could show.
private func wholePixels(_ length: Double) -> Int? {
  length > 0 && length < 1_000_000 ? max(1, Int(length.rounded())) : nil
}

/// A length in absolute units (CSS Values 4, section 6.2); nil for one that depends on what is around the image.
private func cssPixels(_ text: String) -> Double? {
  let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "+") }
  guard let value = Double(number), value > 0, let perUnit = pixels(perUnit: text.dropFirst(number.count)) else {
    return nil
  }
  return value * perUnit
}

private func pixels(perUnit unit: Substring) -> Double? {
  switch unit.lowercased() {
  case "", "px": 1
  case "pt": 96 / 72
  case "pc": 16
  case "in": 96
  case "cm": 96 / 2.54
  case "mm": 9.6 / 2.54
  case "q": 2.4 / 2.54
  default: nil
  }
}

private func viewBox(_ text: String) -> (width: Double, height: Double)? {
  let numbers = text.split { $0 == "," || $0.isWhitespace }.map { Double($0) }
  guard numbers.count == 4, let width = numbers[2], let height = numbers[3], width > 0, height > 0 else { return nil }
  return (width, height)
}
