/// The months' English names.
enum EnglishMonth {
  static let names = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
  ]
  static let abbreviations = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The month, from 1, that a lower-case word names: whole, or cut to three letters (`sept` too).
  static func number(_ word: String) -> Int? {
    if word == "sept" { return 9 }
    let names = word.utf8.count == 3 ? abbreviations : names
    return names.firstIndex { $0.lowercased() == word }.map { $0 + 1 }
  }
}
