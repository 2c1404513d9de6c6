/// An encoding that the system converts, and the letters that most of a text in it consists of.
private struct ConvertedEncoding: Sendable {
  /// The encoding's usual name.
  let label: String
  let isCommon: @Sendable (UInt32) -> Bool
  /// The least part, in hundredths, that common letters have in a text's letters beyond ASCII.
  let leastShare: Int
  /// Hundredths of the bytes beyond ASCII that may stand between two that are ASCII. Of French or Spanish words nearly all
  /// do; of words that consist of nothing else few, but in Big5, where the second byte of a letter may be ASCII.
  let mostAlone: Int

  init(_ label: String, leastShare: Int, mostAlone: Int = 40, isCommon: @escaping @Sendable (UInt32) -> Bool) {
    (self.label, self.isCommon) = (label, isCommon)
    (self.leastShare, self.mostAlone) = (leastShare, mostAlone)
  }

  /// - Parameter letters: in a text of the language each second or third letter is one of these.
  init(_ label: String, leastShare: Int, mostAlone: Int = 40, letters: String) {
    let letters = Set(letters.unicodeScalars.map(\.value))
    self.init(label, leastShare: leastShare, mostAlone: mostAlone) { letters.contains($0) }
  }

  static let all = [
    ConvertedEncoding("gb18030", leastShare: 20, letters: simplified),
    ConvertedEncoding("big5", leastShare: 20, letters: traditional),
    ConvertedEncoding("shift_jis", leastShare: 20, isCommon: isHiragana),
    ConvertedEncoding("euc-jp", leastShare: 20, isCommon: isHiragana),
    ConvertedEncoding("euc-kr", leastShare: 30, letters: korean),
    // Without points and marks: whatever else these bytes may stand for has capitals, which would be some.
    ConvertedEncoding("windows-1255", leastShare: 97, mostAlone: 10) { (0x5D0...0x5EA).contains($0) },
    ConvertedEncoding("windows-1256", leastShare: 35, mostAlone: 10, letters: "اليمنو"),
  ]

  @Sendable private static func isHiragana(_ scalar: UInt32) -> Bool { (0x3041...0x3093).contains(scalar) }

  private static let simplified = """
    的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法\
    所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政\
    四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最\
    稀土矿亿万元美价格司企业市场出口资
    """
  private static let traditional = """
    的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法\
    所民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政\
    四日那社義事平形相全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最\
    稀土礦億萬元美價格司企業市場出口資
    """
  private static let korean = """
    이다는에의가을로고하지한은사를서대자기어시인도정아부리나일수전해그있스제보원과장주관국상만성구동으공미경들적것방선여러오물소화와\
    용라회발중신년세업식모생계희토류광산
    """
}

/// The text in the encoding of many bytes, of Hebrew or of Arabic that its letters speak for; nil where they speak for
/// none. Judged on the first lines with letters beyond ASCII; the whole is linear.
func likeliestConversion(of bytes: [UInt8]) -> DecodedText? {
  let sample = linesBeyondASCII(of: bytes, upTo: 1 << 14)
  let alone = shareAlone(in: sample)
  var best = (encoding: ConvertedEncoding?.none, worth: 1.0)
  for encoding in ConvertedEncoding.all where alone <= encoding.mostAlone {
    guard let worth = worth(of: encoding, for: sample), worth >= best.worth else { continue }
    best = (encoding, worth)
  }
  guard let encoding = best.encoding, var decoded = convert(bytes, from: encoding) else { return nil }
  decoded.isGuessed = true
  return decoded
}

/// Lines from their first byte beyond ASCII on, as many as there is room for: a saved page may begin with long scripts. A
/// long line is cut at a mark or space, which is no part of a letter in any of the encodings.
private func linesBeyondASCII(of bytes: [UInt8], upTo limit: Int) -> [UInt8] {
  var sample: [UInt8] = []
  var index = 0
  while sample.count < limit, let start = bytes[index...].firstIndex(where: { $0 >= 0x80 }) {
    index = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    var line = bytes[start..<index]
    if line.count > limit { line = line[..<(line.prefix(limit).lastIndex { $0 < 0x30 } ?? start)] }
    sample += line
    sample.append(0x0A)
  }
  return sample
}

/// Nil where more than one byte in five hundred is none of the encoding: of other texts far more are.
private func convert(_ bytes: [UInt8], from encoding: ConvertedEncoding) -> DecodedText? {
  guard let decoded = DeclaredEncoding.decode(bytes, as: encoding.label), decoded.strayBytes * 500 <= bytes.count else {
    return nil
  }
  return decoded
}

/// How often the share of common letters is that which a text of the language has at the least; nil where too few
/// letters stand beyond ASCII to tell.
private func worth(of encoding: ConvertedEncoding, for sample: [UInt8]) -> Double? {
  guard let decoded = convert(sample, from: encoding) else { return nil }
  let letters = String(decoding: decoded.bytes, as: UTF8.self).unicodeScalars.filter {
    !$0.isASCII && $0.properties.isAlphabetic
  }
  guard letters.count >= 20 else { return nil }
  let common = letters.count { encoding.isCommon($0.value) }
  return Double(common * 100) / Double(letters.count * encoding.leastShare)
}

/// Hundredths of the bytes beyond ASCII that stand between two that are ASCII.
private func shareAlone(in bytes: [UInt8]) -> Int {
  let beyond = bytes.indices.filter { bytes[$0] >= 0x80 }
  let alone = beyond.count { index in
    (index == 0 || bytes[index - 1] < 0x80) && (index + 1 == bytes.count || bytes[index + 1] < 0x80)
  }
  return alone * 100 / max(beyond.count, 1)
}
