/// A class of counts for which a language has a form of its own, as the Unicode CLDR names them.
enum PluralCategory: String, Sendable, CaseIterable {
  case zero, one, two, few, many, other
}

/// Which whole number takes which form: the cardinal rules of the Unicode CLDR, named after the language best known
/// for each.
enum PluralRule: String, Sendable, CaseIterable {
  /// No forms: also Chinese, Indonesian, Korean, Vietnamese.
  case japanese
  /// 1 apart: also Danish, Dutch, German, Italian, Spanish, Swedish.
  case english
  /// 0 and 1 apart: also Portuguese.
  case french
  /// 1 apart, 2 to 4 apart: also Slovak.
  case czech
  case polish
  /// Also Ukrainian, Belarusian, Serbian, Croatian.
  case russian
  case arabic

  /// The forms that a phrase needs, `other` among them.
  var categories: [PluralCategory] {
    switch self {
    case .japanese: [.other]
    case .english, .french: [.one, .other]
    case .czech: [.one, .few, .other]
    case .polish, .russian: [.one, .few, .many, .other]
    case .arabic: PluralCategory.allCases
    }
  }

  func category(of count: Int) -> PluralCategory {
    let count = Int(count.magnitude % 1_000_000)
    let (ten, hundred) = (count % 10, count % 100)
    let isFew = 2...4 ~= ten && !(12...14 ~= hundred)
    switch self {
    case .japanese: return .other
    case .english: return count == 1 ? .one : .other
    case .french: return count <= 1 ? .one : .other
    case .czech: return count == 1 ? .one : 2...4 ~= count ? .few : .other
    case .polish: return count == 1 ? .one : isFew ? .few : .many
    case .russian: return ten == 1 && hundred != 11 ? .one : isFew ? .few : .many
    case .arabic: return Self.arabic(count, hundred)
    }
  }

  private static func arabic(_ count: Int, _ hundred: Int) -> PluralCategory {
    switch (count, hundred) {
    case (0, _): .zero
    case (1, _): .one
    case (2, _): .two
    case (_, 3...10): .few
    case (_, 11...99): .many
    default: .other
    }
  }
}
