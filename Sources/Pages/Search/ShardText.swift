/// Digits of 64 that stand in a script's string as they are: numbers and impacts of postings are written in them.
enum ShardDigits {
  private static let digits: StaticString = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

  /// A number below 64 as one digit.
  static func append(_ number: Int, to bytes: inout [UInt8]) {
    bytes.append(digits.utf8Start[number & 63])
  }

  /// A number of any size: five bits a digit, the lowest first, with the sixth set where more follow.
  static func append(varying number: Int, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 32 {
      append(32 | rest & 31, to: &bytes)
      rest >>= 5
    }
    append(rest, to: &bytes)
  }
}

/// Words one after another in order, each as what it shares with the one before and the rest.
struct WordList {
  private(set) var bytes: [UInt8] = [UInt8(ascii: "\"")]
  private var previous: ArraySlice<UInt8> = []

  /// Adds a word; what belongs to it may be appended before the next.
  mutating func add(_ word: ArraySlice<UInt8>) {
    if bytes.count > 1 { bytes.append(UInt8(ascii: ";")) }
    // Letters are counted by code units of UTF-16 in the script, so only ASCII is shared.
    let shared = min(63, zip(previous, word).prefix { $0 == $1 && $0 < 0x80 }.count)
    ShardDigits.append(shared, to: &bytes)
    bytes += word.dropFirst(shared)
    previous = word
  }

  mutating func append(_ write: (inout [UInt8]) -> Void) {
    bytes.append(UInt8(ascii: " "))
    write(&bytes)
  }

  consuming func finished() -> [UInt8] { bytes + [UInt8(ascii: "\"")] }
}
