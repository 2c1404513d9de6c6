package import Mustache

extension Record {
  package init(_ fields: KeyValuePairs<PageKey, Value>) {
    self.init()
    for (key, value) in fields { set(key.rawValue, value) }
  }

  package subscript(key: PageKey) -> Value {
    get { value(key.rawValue) ?? .absent }
    set { set(key.rawValue, newValue) }
  }
}

extension Value {
  /// A record of these fields.
  static func fields(_ fields: KeyValuePairs<PageKey, Value>) -> Value { .record(Record(fields)) }

  /// Text, or nothing where there is none.
  static func words(_ text: String?) -> Value { text.map { $0.isEmpty ? .absent : .text($0) } ?? .absent }

  /// A list of `words`: what stands behind a name or value in small letters.
  static func details(_ details: [String]) -> Value {
    .list(details.map { .fields([.words: .text($0)]) })
  }

  /// A block with these items, or nothing where there are none: an empty block does not show.
  static func block(_ items: [Value]) -> Value {
    items.isEmpty ? .absent : .fields([.items: .list(items)])
  }

  var isAbsent: Bool {
    if case .absent = self { true } else { false }
  }
}
