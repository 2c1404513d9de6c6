internal import Foundations

extension Renderer {
  mutating func append(_ run: TextRun) {
    guard !indentation.isEmpty else {
      appendText(run.bytes)
      return
    }
    var start = run.bytes.lowerBound
    for index in run.lines {
      let line = program.lineStarts[index]
      appendText(start..<line)
      output.append(contentsOf: indentation.current)
      start = line
    }
    appendText(start..<run.bytes.upperBound)
  }

  private mutating func appendText(_ range: Range<Int>) {
    program.text.withUnsafeBufferPointer { output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
  }

  mutating func print(_ value: Value, isEscaped: Bool) {
    switch value {
    case .text(let text): isEscaped ? output.appendEscaped(text) : output.append(text)
    case .bytes(let bytes): isEscaped ? output.appendEscaped(bytes[...]) : output.append(contentsOf: bytes)
    case .html(let bytes): output.append(contentsOf: bytes)
    case .flag(let flag): output.append(flag ? "true" : "false")
    case .lambda(let lambda): print(lambda, isEscaped: isEscaped)
    case .absent, .list, .record: break
    }
  }

  /// The value of a name in the innermost context that holds it; of a dotted name, each further part in the value before.
  func lookUp(_ reference: Reference) -> Value {
    switch reference {
    case .current: return contexts[contexts.count - 1]
    case .name(let id): return lookUp(id)
    case .path(let ids):
      var value = lookUp(program.pathIDs[ids.lowerBound])
      for id in program.pathIDs[ids].dropFirst() {
        guard case .record(let record) = value, let inner = record.value(id) else { return .absent }
        value = inner
      }
      return value
    }
  }

  private func lookUp(_ id: Int) -> Value {
    var index = contexts.count
    while index > 0 {
      index -= 1
      if case .record(let record) = contexts[index], let value = record.value(id) { return value }
    }
    return .absent
  }
}

extension Value {
  /// Whether a section on the value is shown.
  var isTruthy: Bool {
    switch self {
    case .absent: false
    case .text(let text): !text.isEmpty
    case .bytes(let bytes), .html(let bytes): !bytes.isEmpty
    case .flag(let flag): flag
    case .list(let items): !items.isEmpty
    case .record, .lambda: true
    }
  }

  /// The value as the name of a template; nil where there is none.
  var nonEmptyText: String? {
    switch self {
    case .text(let text): text.isEmpty ? nil : text
    case .bytes(let bytes): bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    case .absent, .html, .flag, .list, .record, .lambda: nil
    }
  }
}
