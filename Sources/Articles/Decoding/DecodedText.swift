internal import Foundations

/// A file's text as UTF-8 and how it was read.
struct DecodedText {
  var bytes: [UInt8]
  /// The encoding's usual name, `windows-1251`.
  var encoding: String
  /// No mark at the file's start and no well-formed UTF-8: the encoding was told by evidence.
  var isGuessed = false
  /// Single bytes that were no UTF-8 in text that otherwise is.
  var strayBytes = 0
  /// The encoding that the page declares and that cannot be read: there is no text then.
  var unreadable: String?
}

/// Reads bytes as text: byte order mark, then UTF-16 told by its zeros, then strict UTF-8, then the encoding that a page
/// declares, then the legacy encoding that its letters speak for.
///
/// Nothing becomes a replacement character, and a byte order mark is left out. Linear in the length.
func decodeText(_ bytes: [UInt8]) -> DecodedText {
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return decodeByteText(Array(bytes.dropFirst(3))) }
  if let wide = WideEncoding(markOf: bytes) { return DecodedText(bytes, in: wide) }
  if let wide = WideEncoding(zerosOf: bytes) { return DecodedText(bytes, in: wide, isGuessed: true) }
  return decodeByteText(bytes)
}

extension DecodedText {
  fileprivate init(_ bytes: [UInt8], in wide: WideEncoding, isGuessed: Bool = false) {
    let (text, strayBytes) = wide.decode(bytes.dropFirst(wide.markLength))
    self.init(bytes: text, encoding: wide.name, isGuessed: isGuessed, strayBytes: strayBytes)
  }
}

private func decodeByteText(_ bytes: [UInt8]) -> DecodedText {
  let census = UTF8Census(bytes)
  if census.broken == 0, census.wellFormed > 0 || !bytes.contains(0x1B) {
    return DecodedText(bytes: bytes, encoding: "UTF-8")
  }
  if census.wellFormed > 0, census.wellFormed >= census.broken {
    if census.broken * 8 > census.wellFormed, let declared = decodedBesideUTF8(bytes) { return declared }
    return DecodedText(bytes: mendedUTF8(bytes), encoding: "UTF-8", isGuessed: true, strayBytes: census.broken)
  }
  if let declared = DeclaredEncoding(of: bytes) {
    return declared.decode(bytes) ?? DecodedText(bytes: [], encoding: declared.label, unreadable: declared.label)
  }
  if census.broken == 0 { return DecodedText(bytes: bytes, encoding: "UTF-8") }
  return guessedText(bytes)
}

/// Text of a declared encoding of many bytes, some of whose letters look like UTF-8; nil where it does not come out clean.
private func decodedBesideUTF8(_ bytes: [UInt8]) -> DecodedText? {
  guard let declared = DeclaredEncoding(of: bytes), declared.isOfManyBytes, let text = declared.decode(bytes),
    text.strayBytes == 0
  else { return nil }
  return text
}

/// Reads bytes by the legacy encoding that the evidence speaks for, whatever the text says of itself.
func guessedText(_ bytes: [UInt8]) -> DecodedText {
  if let text = likeliestConversion(of: bytes) { return text }
  let page = likeliestCodePage(bytes)
  return DecodedText(bytes: page.decode(bytes), encoding: page.name, isGuessed: true)
}

/// How many multi-byte sequences are well-formed and how many bytes belong to none.
private struct UTF8Census {
  var wellFormed = 0
  var broken = 0

  init(_ bytes: [UInt8]) {
    (wellFormed, broken) = bytes.withUnsafeBufferPointer { buffer in
      var wellFormed = 0
      var broken = 0
      var index = nextNonASCII(buffer, from: 0)
      while index < buffer.count {
        let length = utf8SequenceLength(buffer, index)
        if length == 0 { broken += 1 } else { wellFormed += 1 }
        index = nextNonASCII(buffer, from: index + max(1, length))
      }
      return (wellFormed, broken)
    }
  }
}

/// UTF-8 with its stray bytes read as windows-1252, which is what they nearly always are.
private func mendedUTF8(_ bytes: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count + 16)
  bytes.withUnsafeBufferPointer { buffer in
    var index = 0
    while index < buffer.count {
      let length = utf8SequenceLength(buffer, index)
      if length == 0 {
        result.appendScalar(CodePage.windows1252.scalar(buffer[index]))
        index += 1
      } else {
        result.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[index..<index + length]))
        index += length
      }
    }
  }
  return result
}

extension CodePage {
  /// The scalar of a byte; an undefined one becomes the control character of its number.
  @inline(__always)
  func scalar(_ byte: UInt8) -> UInt32 {
    guard byte >= 0x80 else { return UInt32(byte) }
    let value = upperHalf[Int(byte) - 0x80]
    return value == 0 ? UInt32(byte) : UInt32(value)
  }

  func decode(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 4)
    for byte in bytes { result.appendScalar(scalar(byte)) }
    return result
  }
}
