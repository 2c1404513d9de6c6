/// An encoding that the system converts, and the letters that most of a text in it consists of.
private struct ConvertedEncoding: Sendable {
  /// The encoding's usual name.
  let label: String
  /// By which the system knows it.
  let systemName: String
  let isCommon: @Sendable (UInt32) -> Bool
  /// Hundredths of the bytes beyond ASCII that may stand between two that are ASCII. Of French or Spanish words nearly all
  /// do; of words that consist of nothing else few, but in Big5, where the second byte of a letter may be ASCII.
  var mostAlone = 40
  /// The least part, in hundredths, that they have in a text's letters beyond ASCII.
  let leastShare: Int

  init(_ label: String, _ systemName: String, leastShare: Int, isCommon: @escaping @Sendable (UInt32) -> Bool) {
    (self.label, self.systemName) = (label, systemName)
    (self.leastShare, self.isCommon) = (leastShare, isCommon)
  }

  /// - Parameter letters: in a text of the language each second or third letter is one of these.
  init(_ label: String, _ systemName: String, leastShare: Int, letters: String) {
    let letters = Set(letters.unicodeScalars.map(\.value))
    self.init(label, systemName, leastShare: leastShare) { letters.contains($0) }
  }

  /// The same, of letters that take one byte each: hardly any stands alone.
  private var ofOneByte: ConvertedEncoding {
    var encoding = self
    encoding.mostAlone = 10
    return encoding
  }

  static let all = [
    ConvertedEncoding("gb18030", "GB18030", leastShare: 20, letters: simplified),
    ConvertedEncoding("big5", "BIG5-HKSCS", leastShare: 20, letters: traditional),
    ConvertedEncoding("shift_jis", "CP932", leastShare: 20, isCommon: isHiragana),
    ConvertedEncoding("euc-jp", "EUC-JP", leastShare: 20, isCommon: isHiragana),
    ConvertedEncoding("euc-kr", "CP949", leastShare: 30, letters: korean),
    // Without points and marks: whatever else these bytes may stand for has capitals, which would be some.
    ConvertedEncoding("windows-1255", "CP1255", leastShare: 97) { (0x5D0...0x5EA).contains($0) }.ofOneByte,
    ConvertedEncoding("windows-1256", "CP1256", leastShare: 35, letters: "اليمنو").ofOneByte,
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
/// none. Judged on the first lines; the whole is linear.
func likeliestConversion(of bytes: [UInt8]) -> DecodedText? {
  let sample = wholeLines(of: bytes, upTo: 1 << 14)
  let alone = shareAlone(in: sample)
  var best = (encoding: ConvertedEncoding?.none, worth: 1.0)
  for encoding in ConvertedEncoding.all where alone <= encoding.mostAlone {
    guard let worth = worth(of: encoding, for: sample), worth >= best.worth else { continue }
    best = (encoding, worth)
  }
  guard let encoding = best.encoding, let (text, strayBytes) = convert(bytes, from: encoding) else { return nil }
  return DecodedText(bytes: text, encoding: encoding.label, isGuessed: true, strayBytes: strayBytes)
}

/// The beginning of a text, up to the end of a line where there is one: no letter is cut.
private func wholeLines(of bytes: [UInt8], upTo limit: Int) -> [UInt8] {
  guard bytes.count > limit, let end = bytes[..<limit].lastIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
    return bytes
  }
  return Array(bytes[..<end])
}

/// Nil where more than one byte in five hundred is none of the encoding: of other texts far more are.
private func convert(_ bytes: [UInt8], from encoding: ConvertedEncoding) -> (text: [UInt8], strayBytes: Int)? {
  guard let converter = SystemConverter(from: encoding.systemName) else { return nil }
  let converted = converter.convert(bytes)
  return converted.strayBytes * 500 <= bytes.count ? converted : nil
}

/// How often the share of common letters is that which a text of the language has at the least; nil where too few
/// letters stand beyond ASCII to tell.
private func worth(of encoding: ConvertedEncoding, for sample: [UInt8]) -> Double? {
  guard let text = convert(sample, from: encoding)?.text else { return nil }
  let letters = String(decoding: text, as: UTF8.self).unicodeScalars.filter {
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
