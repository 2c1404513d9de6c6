/// HTML without the marks of footnotes, which stay behind at the foot of the page that they are taken from.
func withoutFootnoteMarks(_ html: ArraySlice<UInt8>) -> [UInt8] {
  let open = Array("<sup class=\"footnote-ref\">".utf8)
  let close = Array("</sup>".utf8)
  var result: [UInt8] = []
  var rest = html
  while let start = rest.firstRange(of: open), let end = rest[start.upperBound...].firstRange(of: close) {
    result += rest[..<start.lowerBound]
    rest = rest[end.upperBound...]
  }
  return result + rest
}
