/// Gives the names that a script declares for itself short ones in place of those that its readers need.
///
/// Properties, strings, and names that come from elsewhere stay as they are. What a function is called is not to be asked
/// for at run time. A script that holds something that is not known here is left as it is.
enum NameShortener {
  /// - Parameter script: squeezed, without comments.
  static func shortened(_ script: [UInt8]) -> [UInt8] {
    guard let tokens = ScriptTokens(script), let names = ScriptNames(tokens) else { return script }
    let changes = changes(of: names)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(script.count)
    var end = 0
    for (place, change) in changes.enumerated() {
      guard let change else { continue }
      let range = tokens[place].range
      bytes += script[end..<(change.isShorthand ? range.upperBound : range.lowerBound)]
      if change.isShorthand { bytes.append(UInt8(ascii: ":")) }
      bytes += change.name
      end = range.upperBound
    }
    return bytes + script[end...]
  }

  private struct Change {
    let name: [UInt8]
    let isShorthand: Bool
  }

  /// What stands in place of each token, the names that are used most first served. Two names share a short one where no scope
  /// of one meets a scope of the other.
  private static func changes(of script: ScriptNames) -> [Change?] {
    let words = script.tokens.words.all
    let own = script.names.indices
      .filter { words[$0].utf8.count > 1 && !script.names[$0].uses.isEmpty && ScriptNames.isOwn(script.names[$0]) }
      .sorted { (script.names[$1].uses.count, $0) < (script.names[$0].uses.count, $1) }
    var scopes: [[Range<Int>]] = []
    var free = ShortNames(except: Set(words))
    var changes = [Change?](repeating: nil, count: script.tokens.count)
    for word in own {
      let found = script.names[word]
      let place = scopes.firstIndex { taken in
        !found.scopes.contains { scope in taken.contains { $0.overlaps(scope) } }
      }
      let number = place ?? scopes.count
      let short = free[number]
      let gain = found.uses.count * (words[word].utf8.count - short.count) - found.shorthands.count * (1 + short.count)
      guard gain > 0 else { continue }
      if place == nil { scopes.append([]) }
      scopes[number] += found.scopes
      for use in found.uses { changes[use] = Change(name: short, isShorthand: false) }
      for use in found.shorthands { changes[use] = Change(name: short, isShorthand: true) }
    }
    return changes
  }
}

/// Names of one letter, then of two, without those that mean something already.
private struct ShortNames {
  private let excluded: Set<String>
  private var names: [[UInt8]] = []
  private var next = 0

  init(except excluded: Set<String>) { self.excluded = excluded }

  private static let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)

  subscript(_ number: Int) -> [UInt8] {
    mutating get {
      while names.count <= number {
        let name = Self.name(next)
        next += 1
        if !excluded.contains(String(decoding: name, as: UTF8.self)) { names.append(name) }
      }
      return names[number]
    }
  }

  private static func name(_ number: Int) -> [UInt8] {
    let count = letters.count
    return number < count ? [letters[number]] : name(number / count - 1) + [letters[number % count]]
  }
}
