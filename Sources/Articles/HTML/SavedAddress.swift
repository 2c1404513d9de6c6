internal import Foundations

/// The address that the program which saved a page wrote into a comment before its text; nil where none did.
///
/// Browsers: `<!-- saved from url=(0028)https://… -->`; SingleFile: a line `url: https://…`.
func savedAddress(in page: [UInt8]) -> String? {
  let head = page.prefix(4096)
  var start = head.startIndex
  while let opening = head[start...].firstRange(of: "<!--") {
    let rest = head[opening.upperBound...]
    let comment = rest[..<(rest.firstRange(of: "-->")?.lowerBound ?? rest.endIndex)]
    if let address = address(inComment: comment) { return address }
    start = comment.endIndex
  }
  return nil
}

private func address(inComment comment: ArraySlice<UInt8>) -> String? {
  let value: ArraySlice<UInt8>
  if let saved = comment.firstRange(of: "saved from url=(") {
    value = comment[saved.upperBound...].drop { $0.isASCIIDigit }.dropFirst()
  } else if comment.contains(bytes: "SingleFile"), let label = comment.firstRange(of: "url: ") {
    value = comment[label.upperBound...]
  } else {
    return nil
  }
  let address = String(decoding: value.prefix { $0 > 0x20 }, as: UTF8.self)
  return address.hasPrefix("http") && isSafeAddress(address) ? address : nil
}
