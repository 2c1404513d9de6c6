internal import Foundations
package import Mustache

extension Record {
  // Written out where it is called, so that the literal is never laid down in memory as pairs.
  /// - Parameter fields: of which no two share a key, which is not checked.
  @inline(__always)
  package init(_ fields: KeyValuePairs<PageKey, Value>) {
    var list: [Field] = []
    list.reserveCapacity(fields.count)
    for index in fields.indices { list.append(Field(id: fields[index].key.rawValue, value: fields[index].value)) }
    self.init(list)
  }

  /// The record with these fields added or replaced.
  func with(_ fields: KeyValuePairs<PageKey, Value>) -> Record {
    var record = self
    record.reserve(fields.count)
    for (key, value) in fields { record.set(key.rawValue, value) }
    return record
  }

  /// `.absent` where the record has no such field. Linear in the fields.
  package subscript(key: PageKey) -> Value {
    get { value(key.rawValue) ?? .absent }
    set { set(key.rawValue, newValue) }
  }
}

extension Record.Field {
  init(_ key: PageKey, _ value: Value) { self.init(id: key.rawValue, value: value) }
}

extension Value {
  /// A record of these fields.
  @inline(__always)
  static func fields(_ fields: KeyValuePairs<PageKey, Value>) -> Value { .record(Record(fields)) }

  /// The same, of fields that stay where they are laid down: for records of which thousands are made.
  static func record(of fields: [Record.Field]) -> Value { .record(Record(fields)) }

  /// Text, or nothing where there is none.
  static func words(_ text: String?) -> Value { text.map { $0.isEmpty ? .absent : .text($0) } ?? .absent }

  /// Text that is escaped now, for values that stand on many pages.
  static func escaped(_ text: String) -> Value {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    bytes.appendEscaped(text)
    return .html(bytes)
  }

  /// What stands behind a name or value in small letters; nothing where there is none.
  static func details(_ details: [String]) -> Value { .words(details.joined(separator: " · ")) }

  /// A list of `words`.
  static func lines(_ lines: [String]) -> Value { .list(lines.map { .fields([.words: .text($0)]) }) }

  /// A list whose items are made as they are rendered.
  static func series(count: Int, _ item: @escaping @Sendable (Int) -> Value) -> Value {
    .series(Series(count: count, item))
  }

  /// A block with these items, or nothing where there are none: an empty block does not show.
  static func block(_ items: [Value]) -> Value {
    items.isEmpty ? .absent : .fields([.items: .list(items)])
  }

  var isAbsent: Bool {
    if case .absent = self { true } else { false }
  }
}
