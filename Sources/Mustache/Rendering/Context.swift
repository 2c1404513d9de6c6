/// The value of a section that is open, and what can be looked up in it.
///
/// Points into the values of the page, so that looking a name up copies nothing. Whoever renders the page keeps them, and
/// nothing changes them meanwhile: what is found stays where it is until the page is done.
struct Context {
  let value: UnsafePointer<Value>
  /// Empty unless the value is a record.
  private let fields: UnsafeBufferPointer<Record.Field>

  /// Calls with the context of a value.
  static func with<Result>(_ value: UnsafePointer<Value>, _ body: (Context) -> Result) -> Result {
    guard case .record(let record) = value.pointee else {
      return body(Context(value: value, fields: UnsafeBufferPointer(start: nil, count: 0)))
    }
    return record.fields.withUnsafeBufferPointer { body(Context(value: value, fields: $0)) }
  }

  /// The value of a name; nil where the context does not hold it.
  func find(_ id: Int) -> UnsafePointer<Value>? {
    guard let first = fields.baseAddress else { return nil }
    for index in 0..<fields.count where first[index].id == id {
      return UnsafeRawPointer(first + index).assumingMemoryBound(to: Value.self)
    }
    return nil
  }
}
