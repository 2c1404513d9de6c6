internal import Catalog
internal import Foundations

/// `1 mention`, `12 mentions`.
func counted(_ count: Int, _ one: String, _ many: String) -> String {
  count == 1 ? "1 " + one : "\(grouped(count)) \(many)"
}

/// A number in groups of three digits: `12,345`.
func grouped(_ number: Int) -> String {
  let digits = String(number)
  guard digits.utf8.count > 4 else { return digits }
  var result = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.utf8.count - index) % 3 == 0 { result += "," }
    result.append(digit)
  }
  return result
}

/// A date in words: an ISO date as `31 October 2025`, anything else as it is written.
func wording(of date: DateValue) -> String {
  CalendarDate(iso: date.words)?.longEnglish ?? date.words
}

extension Claim {
  /// The value in the words of its source; a date that is written as ISO in words.
  var words: String {
    if case .date(let date) = value { return wording(of: date) }
    return display
  }
}

extension String {
  /// The text with a capital at its start.
  var capitalised: String { prefix(1).uppercased() + dropFirst() }
}

/// A web address with its host, where it is one that a page may link to: `http` or `https` with a host.
struct WebAddress {
  let text: String
  let host: String

  init?(_ text: String?) {
    guard let text, let scheme = Self.schemes.first(where: { Self.has(text, prefix: $0) }) else { return nil }
    let rest = text.utf8.dropFirst(scheme.utf8CodeUnitCount)
    let authority = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    let isClean = text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
    guard isClean, !authority.isEmpty, !authority.contains(UInt8(ascii: "@")) else { return nil }
    self.text = text
    let host = String(Substring(authority))
    self.host = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  private static let schemes: [StaticString] = ["https://", "http://"]

  /// Whether a text begins with a prefix, which is in lower case; letters of either case are the same.
  private static func has(_ text: String, prefix: StaticString) -> Bool {
    var bytes = text.utf8.makeIterator()
    for expected in UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount) {
      guard let byte = bytes.next() else { return false }
      let isCapital = UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
      if (isCapital ? byte + 0x20 : byte) != expected { return false }
    }
    return true
  }
}
