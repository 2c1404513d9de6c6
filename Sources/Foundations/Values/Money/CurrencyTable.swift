/// How currencies are written beside amounts.
enum CurrencyTable {
  /// Signs, codes and abbreviations in the case in which they mean a currency.
  static let signs: [String: Currency] = spellings { $0.signs }

  /// Words, in lower case.
  static let words = PhraseTable<Currency>(rows.map { ($0.words, $0.currency) })

  private struct Row {
    let currency: Currency
    let signs: String
    let words: String

    init(_ code: String?, _ sign: String, _ signs: String, words: String = "") {
      currency = Currency(code: code, sign: sign)
      self.signs = [code ?? sign, signs].joined(separator: " ")
      self.words = words
    }
  }

  private static func spellings(_ list: (Row) -> String) -> [String: Currency] {
    var table: [String: Currency] = [:]
    for row in rows {
      for spelling in list(row).split(separator: " ") { table[String(spelling)] = row.currency }
    }
    return table
  }

  private static let rows = dollars + europe + asia + africaAndAmericas + unspecified

  private static let dollars = [
    Row("USD", "US$", "US$ USD$ UD$", words: "us dollars|us dollar|american dollars|us - dollar|us - dollars"),
    Row("AUD", "A$", "A$ AU$ AUD$", words: "australian dollars|australian dollar"),
    Row("CAD", "C$", "C$ CA$ CAD$ CDN$ Cdn$ CDN", words: "canadian dollars|canadian dollar"),
    Row("NZD", "NZ$", "NZ$ NZD$", words: "new zealand dollars"),
    Row("SGD", "S$", "S$ SG$ SGD$", words: "singapore dollars"),
    Row("HKD", "HK$", "HK$", words: "hong kong dollars"),
    Row("TWD", "NT$", "NT$"),
  ]

  private static let europe = [
    Row("EUR", "€", "€", words: "euro|euros"),
    Row("GBP", "£", "£ UK£", words: "pounds sterling|british pounds"),
    Row("CHF", "CHF", "SFr", words: "swiss francs"),
    Row("SEK", "SEK", "", words: "swedish kronor|swedish krona|swedish crowns"),
    Row("NOK", "NOK", "", words: "norwegian kroner|norwegian krone"),
    Row("DKK", "DKK", "", words: "danish kroner|danish krone"),
    Row("PLN", "zł", "zł", words: "zloty|zlotys"),
    Row("CZK", "Kč", "Kč"),
    Row("HUF", "HUF", "Ft", words: "forint|forints"),
    Row("RON", "RON", ""),
    Row("UAH", "₴", "₴", words: "hryvnia|hryvnias"),
    Row("RUB", "₽", "₽", words: "roubles|rubles"),
    Row("TRY", "₺", "₺"),
  ]

  private static let asia = [
    Row("JPY", "JPY", "JP¥ JPY¥", words: "yen|japanese yen"),
    Row("CNY", "CNY", "RMB CN¥ RMB¥", words: "yuan|renminbi"),
    Row("KRW", "₩", "₩", words: "won|korean won"),
    Row("INR", "₹", "₹", words: "indian rupees"),
    Row("PKR", "PKR", "", words: "pakistani rupees"),
    Row("KZT", "₸", "₸", words: "tenge"),
    Row("UZS", "UZS", ""),
    Row("KGS", "KGS", ""),
    Row("MNT", "₮", "₮", words: "tugrik|tugriks"),
    Row("MYR", "RM", "RM", words: "ringgit"),
    Row("IDR", "Rp", "Rp", words: "rupiah"),
    Row("THB", "฿", "฿", words: "baht"),
    Row("VND", "₫", "₫", words: "dong"),
    Row("PHP", "₱", "₱"),
    Row("AED", "AED", "", words: "dirhams|dirham"),
    Row("SAR", "SAR", "", words: "riyals|saudi riyals"),
    Row("ILS", "₪", "₪ NIS", words: "shekels|shekel"),
  ]

  private static let africaAndAmericas = [
    Row("KES", "KES", "KSh Ksh KShs", words: "kenyan shillings|kenya shillings"),
    Row("TZS", "TZS", "TSh", words: "tanzanian shillings"),
    Row("UGX", "UGX", "USh", words: "ugandan shillings"),
    Row("ZAR", "R", "R", words: "rand|south african rand"),
    Row("NAD", "N$", "N$"),
    Row("NGN", "₦", "₦", words: "naira"),
    Row("GHS", "GH₵", "GH₵", words: "cedis|cedi"),
    Row("ZMW", "ZMW", "", words: "kwacha"),
    Row("MWK", "MWK", ""),
    Row("BWP", "BWP", "", words: "pula"),
    Row("MGA", "MGA", "", words: "ariary"),
    Row("BRL", "R$", "R$", words: "reais"),
    Row("MXN", "MX$", "MX$ Mex$"),
    Row("CLP", "CLP$", "CLP$"),
    Row("ARS", "AR$", "AR$"),
    Row("COP", "COL$", "COL$"),
    Row("PEN", "PEN", ""),
  ]

  /// Signs and words that several currencies share.
  private static let unspecified = [
    Row(nil, "$", "", words: "dollars|dollar"),
    Row(nil, "¥", ""),
    Row(nil, "Sh", "Shs", words: "shillings|shilling"),
    Row(nil, "Rs", "", words: "rupees|rupee"),
    Row(nil, "kr", "", words: "kronor|kroner|crowns"),
    Row(nil, "pesos", "", words: "pesos|peso"),
    Row(nil, "francs", "", words: "francs|franc"),
  ]
}
