/// How units are written.
enum UnitTable {
  /// Symbols, in the case in which they mean a unit.
  static let symbols: [String: Unit] = {
    var table: [String: Unit] = [:]
    for (spellings, unit) in rows.map({ ($0.symbols, $0.unit) }) {
      for spelling in spellings.split(separator: " ") { table[String(spelling)] = unit }
    }
    return table
  }()

  /// Words, in lower case.
  static let words = PhraseTable<Unit>(rows.map { ($0.words, $0.unit) })

  private struct Row {
    let unit: Unit
    let symbols: String
    let words: String

    init(
      _ symbol: String, _ family: Unit.Family, _ power: Int = 0, per: String? = nil, also: String = "",
      words: String = ""
    ) {
      unit = Unit(symbol, family, power: power, per: per)
      self.symbols = symbol.contains(" ") ? also : symbol + " " + also
      self.words = words
    }
  }

  private static let rows = mass + rates + length + area + volume + shares + energy + time

  private static let mass = [
    Row("mg", .gram, -3, words: "milligram|milligrams"),
    Row("g", .gram, words: "gram|grams|gramme|grammes"),
    Row("kg", .gram, 3, also: "Kg KG", words: "kilogram|kilograms|kilo|kilos|kilogramme|kilogrammes"),
    Row(
      "t", .gram, 6, also: "mt MT te", words: "tonne|tonnes|tonnen|metric ton|metric tons|metric tonne|metric tonnes"),
    Row("kt", .gram, 9, also: "Kt KT", words: "kilotonne|kilotonnes|kiloton|kilotons"),
    Row("Mt", .gram, 12, words: "megatonne|megatonnes"),
    Row("Gt", .gram, 15, words: "gigatonne|gigatonnes"),
    Row("ton", .ton, words: "ton|tons|short ton|short tons|long ton|long tons"),
    Row("lb", .pound, also: "lbs", words: "pound|pounds"),
    Row("klb", .pound, 3),
    Row("Mlb", .pound, 6, also: "Mlbs mlb mlbs MMlb"),
    Row("oz", .ounce, words: "ounce|ounces|troy ounce|troy ounces"),
    Row("koz", .ounce, 3),
    Row("Moz", .ounce, 6, also: "moz"),
  ]

  /// Rates that have a symbol without a stroke.
  private static let rates = [
    Row("t/yr", .gram, 6, per: "yr", also: "tpa tpy TPA mtpy"),
    Row("kt/yr", .gram, 9, per: "yr", also: "ktpa ktpy"),
    Row("Mt/yr", .gram, 12, per: "yr", also: "Mtpa mtpa MTPA Mtpy"),
    Row("t/d", .gram, 6, per: "d", also: "tpd TPD"),
    Row("t/h", .gram, 6, per: "h", also: "tph TPH"),
  ]

  private static let length = [
    Row("mm", .metre, -3, words: "millimetre|millimetres|millimeter|millimeters"),
    Row("cm", .metre, -2, words: "centimetre|centimetres|centimeter|centimeters"),
    Row("m", .metre, words: "metre|metres|meter|meters"),
    Row("km", .metre, 3, also: "Km kms", words: "kilometre|kilometres|kilometer|kilometers"),
    Row("inch", .inch, words: "inch|inches"),
    Row("ft", .foot, words: "foot|feet"),
    Row("mi", .mile, words: "mile|miles"),
  ]

  private static let area = [
    Row("m²", .squareMetre, also: "m2 sqm", words: "sq m|sq metres|square metre|square metres|square meters"),
    Row("ha", .squareMetre, 4, also: "Ha", words: "hectare|hectares"),
    Row("km²", .squareMetre, 6, also: "km2 sqkm", words: "sq km|square kilometre|square kilometres|square kilometers"),
    Row("acre", .acre, also: "ac", words: "acre|acres"),
    Row("sq ft", .squareFoot, also: "ft² ft2 sqft", words: "sq ft|sq feet|square foot|square feet"),
    Row("sq mi", .squareMile, also: "mi²", words: "sq mi|sq miles|square mile|square miles"),
  ]

  private static let volume = [
    Row("L", .litre, also: "l", words: "litre|litres|liter|liters"),
    Row("m³", .litre, 3, also: "m3", words: "cubic metre|cubic metres|cubic meters"),
    Row("ML", .litre, 6, words: "megalitre|megalitres"),
    Row("GL", .litre, 9, words: "gigalitre|gigalitres"),
    Row("bbl", .barrel, words: "barrel|barrels"),
    Row("gal", .gallon, words: "gallon|gallons"),
  ]

  private static let shares = [
    Row("ppb", .partsPerMillion, -3, words: "parts per billion"),
    Row("ppm", .partsPerMillion, words: "parts per million"),
    Row("%", .partsPerMillion, 4, words: "percent|per cent|pct|prozent"),
    Row("wt%", .partsPerMillion, 4, words: "wt %|weight %|weight percent|weight per cent"),
  ]

  private static let energy = [
    Row("kW", .watt, 3, words: "kilowatt|kilowatts"),
    Row("MW", .watt, 6, words: "megawatt|megawatts"),
    Row("GW", .watt, 9, words: "gigawatt|gigawatts"),
    Row("kWh", .wattHour, 3, words: "kilowatt-hours|kilowatt hours"),
    Row("MWh", .wattHour, 6, words: "megawatt hours"),
    Row("GWh", .wattHour, 9, words: "gigawatt hours"),
    Row("TWh", .wattHour, 12, words: "terawatt hours"),
  ]

  private static let time = [
    Row("years", .year, also: "yr yrs y", words: "year|years|annum|jahr|jahre|jahren"),
    Row("months", .month, also: "mo", words: "month|months"),
    Row("weeks", .week, also: "wk", words: "week|weeks"),
    Row("days", .day, also: "d", words: "day|days"),
    Row("hours", .hour, also: "h hr hrs", words: "hour|hours"),
  ]
}
