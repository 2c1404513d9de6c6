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
      indentation.current.withUnsafeBufferPointer { output.append($0) }
      start = line
    }
    appendText(start..<run.bytes.upperBound)
  }

  @inline(__always)
  private mutating func appendText(_ range: Range<Int>) {
    program.text.withUnsafeBufferPointer { output.append($0, range) }
  }

  mutating func print(_ value: UnsafePointer<Value>, isEscaped: Bool) {
    switch value.pointee {
    case .text(var text): text.withUTF8 { print($0, isEscaped: isEscaped) }
    case .bytes(let bytes): bytes.withUnsafeBufferPointer { print($0, isEscaped: isEscaped) }
    case .html(let bytes): output.append(bytes)
    case .flag(let flag): output.append(flag ? "true" : "false")
    case .lambda(let lambda): print(lambda, isEscaped: isEscaped)
    case .absent, .list, .series, .record: break
    }
  }

  mutating func print(_ bytes: UnsafeBufferPointer<UInt8>, isEscaped: Bool) {
    isEscaped ? output.appendEscaped(bytes) : output.append(bytes)
  }

  /// The value of a name in the innermost context that holds it; of a dotted name, each further part in the value before.
  ///
  /// Nil where there is none. Changes nothing: it is `mutating` so that the renderer is not copied to be read.
  mutating func lookUp(_ reference: Reference) -> UnsafePointer<Value>? {
    switch reference {
    case .current: return contexts.innermost
    case .name(let id): return contexts.find(id)
    case .path(let ids):
      var value = contexts.find(program.pathIDs[ids.lowerBound])
      for id in program.pathIDs[ids].dropFirst() {
        value = value.flatMap { Context.with($0) { $0.find(id) } }
      }
      return value
    }
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
    case .series(let series): series.count > 0
    case .record, .lambda: true
    }
  }

  /// The value as the name of a template; nil where there is none.
  var nonEmptyText: String? {
    switch self {
    case .text(let text): text.isEmpty ? nil : text
    case .bytes(let bytes): bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    case .absent, .html, .flag, .list, .series, .record, .lambda: nil
    }
  }
}
