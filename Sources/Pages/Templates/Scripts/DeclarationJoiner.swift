/// Joins constants, or variables, that are declared one right after the other: `const a=1;const b=2` is `const a=1,b=2`.
enum DeclarationJoiner {
  /// - Parameter script: squeezed, without comments. One that holds something that is not known here is left as it is.
  static func joined(_ script: [UInt8]) -> [UInt8] {
    guard let tokens = ScriptTokens(script) else { return script }
    // By the bracket around it: how the statement began that goes on, where it declares something.
    var declaring: [Int?: String] = [:]
    var bytes: [UInt8] = []
    bytes.reserveCapacity(script.count)
    var end = 0
    for place in 0..<tokens.count {
      let token = tokens[place]
      if let word = tokens.keyword(place), ["const", "let"].contains(word), !tokens.isProperty(place) {
        declaring[token.bracket] = word
      } else if token.mark == UInt8(ascii: ";") {
        let word = declaring.removeValue(forKey: token.bracket)
        guard word != nil, tokens.keyword(place + 1) == word else { continue }
        bytes += script[end..<token.range.lowerBound]
        bytes.append(UInt8(ascii: ","))
        end = tokens[place + 1].range.upperBound
        if script[end...].first == UInt8(ascii: " ") { end += 1 }
      }
    }
    return bytes + script[end...]
  }
}
