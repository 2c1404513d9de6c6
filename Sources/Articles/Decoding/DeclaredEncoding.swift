internal import Foundations

/// The encoding that a saved page says it is in, in a `meta` element of its first 1,024 bytes (WHATWG Encoding, HTML
/// 13.2.3) or, in XHTML, in its XML declaration (XML 1.0, 2.8).
struct DeclaredEncoding {
  /// In lower case, as the page has it: `shift_jis`.
  let label: String

  /// Nil where nothing is declared, or UTF-8 and UTF-16, which are told by their bytes.
  init?(of bytes: [UInt8]) {
    let head = bytes.prefix(1024).map { $0.inASCIILowerCase }
    var index = 0
    while let start = head[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = start + 1
      if head[start...].starts(with: "<!--") {
        guard let end = head[start...].firstRange(of: "-->") else { return nil }
        index = end.upperBound
      } else if head[start...].starts(with: "<meta") || head[start...].starts(with: "<?xml ") {
        let element = head[start...].prefix { $0 != UInt8(ascii: ">") }
        index = element.endIndex
        let name: StaticString = head[start + 1] == UInt8(ascii: "?") ? "encoding" : "charset"
        guard let found = Self.label(in: element, behind: name), !found.isEmpty else { continue }
        label = found
        if found.hasPrefix("utf-8") || found.hasPrefix("utf8") || found.hasPrefix("utf-16") { return nil }
        return
      }
    }
    return nil
  }

  /// What stands behind `charset=` or `encoding=`, in an attribute of its own or in that of `http-equiv`.
  private static func label(in element: ArraySlice<UInt8>, behind name: StaticString) -> String? {
    guard let name = element.firstRange(of: name) else { return nil }
    let rest = element[name.upperBound...].drop { $0 <= 0x20 }
    guard rest.first == UInt8(ascii: "=") else { return nil }
    let value = rest.dropFirst().drop { $0 <= 0x20 || isQuote($0) }
    return String(
      decoding: value.prefix { $0 > 0x20 && $0 < 0x7F && !isQuote($0) && $0 != UInt8(ascii: ";") }.prefix(40),
      as: UTF8.self)
  }

  private static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

  /// The text; nil where the encoding is not known, or where more than one byte in fifty is none of it.
  func decode(_ bytes: [UInt8]) -> DecodedText? { Self.decode(bytes, as: label) }

  /// The text in the encoding of a label, by a table of ours or by the system's converters; nil where neither knows it, or
  /// where more than one byte in fifty is none of it.
  static func decode(_ bytes: [UInt8], as label: String) -> DecodedText? {
    if let page = pages[label] { return DecodedText(bytes: page.decode(bytes), encoding: page.name) }
    guard let name = systemNames[label], let converter = SystemConverter(from: name) else { return nil }
    let (text, strayBytes) = converter.convert(bytes)
    guard strayBytes * 50 <= bytes.count else { return nil }
    return DecodedText(bytes: text, encoding: label, strayBytes: strayBytes)
  }

  /// Its letters take several bytes, so that few texts of another encoding can be read as it.
  var isOfManyBytes: Bool {
    ["BIG5-HKSCS", "GB18030", "CP949", "EUC-JP", "CP932"].contains(Self.systemNames[label])
  }

  /// The labels of WHATWG Encoding, 4.2, for the tables that are ours.
  private static let pages: [String: CodePage] = table([
    ("windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso_8859-1 latin1 l1 ascii us-ascii", .windows1252),
    ("windows-1250 cp1250 x-cp1250", .windows1250), ("windows-1251 cp1251 x-cp1251", .windows1251),
    ("windows-1253 cp1253 x-cp1253", .windows1253), ("windows-1257 cp1257 x-cp1257", .windows1257),
    ("windows-1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 iso_8859-9 latin5 l5", .windows1254),
    ("windows-1258 cp1258 x-cp1258", .windows1258), ("iso-8859-2 iso8859-2 iso_8859-2 latin2 l2", .iso8859_2),
    ("windows-874 dos-874 iso-8859-11 iso8859-11 tis-620", .windows874), ("koi8-r koi8 koi koi8_r cskoi8r", .koi8R),
    ("macintosh mac x-mac-roman csmacintosh", .macRoman),
  ])

  /// Likewise for what the system's converters read, by the names that it has for them.
  private static let systemNames: [String: String] = table([
    ("big5 big5-hkscs cn-big5 csbig5 x-x-big5", "BIG5-HKSCS"),
    ("gb2312 gbk gb_2312 gb_2312-80 csgb2312 chinese x-gbk gb18030 iso-ir-58", "GB18030"),
    ("euc-kr korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949 cseuckr", "CP949"),
    ("euc-jp x-euc-jp cseucpkdfmtjapanese", "EUC-JP"),
    ("shift_jis shift-jis sjis x-sjis ms_kanji csshiftjis windows-31j ms932", "CP932"),
    ("iso-2022-jp csiso2022jp", "ISO-2022-JP"), ("windows-1255 cp1255 x-cp1255", "CP1255"),
    ("windows-1256 cp1256 x-cp1256", "CP1256"), ("iso-8859-3 iso8859-3 latin3 l3", "ISO-8859-3"),
    ("iso-8859-4 iso8859-4 latin4 l4", "ISO-8859-4"), ("iso-8859-5 iso8859-5 cyrillic", "ISO-8859-5"),
    ("iso-8859-6 iso8859-6 arabic", "ISO-8859-6"), ("iso-8859-7 iso8859-7 greek", "ISO-8859-7"),
    ("iso-8859-8 iso8859-8 iso-8859-8-i logical visual hebrew", "ISO-8859-8"),
    ("iso-8859-10 iso8859-10 latin6 l6", "ISO-8859-10"), ("iso-8859-13 iso8859-13", "ISO-8859-13"),
    ("iso-8859-14 iso8859-14", "ISO-8859-14"), ("iso-8859-15 iso8859-15 latin9 l9", "ISO-8859-15"),
    ("iso-8859-16", "ISO-8859-16"), ("koi8-u koi8-ru", "KOI8-U"), ("ibm866 cp866 866 csibm866", "CP866"),
  ])

  private static func table<Value>(_ rows: [(String, Value)]) -> [String: Value] {
    var table: [String: Value] = [:]
    for (labels, value) in rows {
      for label in labels.split(separator: " ") { table[String(label)] = value }
    }
    return table
  }
}
