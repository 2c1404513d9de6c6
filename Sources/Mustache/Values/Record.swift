/// Named values for a template: a short list, searched by the ids of a `Vocabulary`.
///
/// A name that a record does not hold is looked for in the records around it. Set it to `.absent` to end the search.
package struct Record: Sendable {
  /// A value under the id that its name has in the `Vocabulary`.
  package struct Field: Sendable {
    /// Comes first, so that a pointer to the field is one to its value: `Context` relies on it.
    var value: Value
    let id: Int

    package init(id: Int, value: Value) {
      self.id = id
      self.value = value
    }
  }

  private(set) var fields: [Field] = []

  package init() {}

  /// - Parameter fields: of which no two share an id.
  package init(_ fields: [Field]) {
    self.fields = fields
  }

  /// Makes room for more fields, so that setting them copies the record once.
  package mutating func reserve(_ more: Int) {
    fields.reserveCapacity(fields.count + more)
  }

  /// Adds a value, or replaces the one of this id. Linear in the number of fields.
  package mutating func set(_ id: Int, _ value: Value) {
    if let index = fields.firstIndex(where: { $0.id == id }) {
      fields[index].value = value
    } else {
      fields.append(Field(id: id, value: value))
    }
  }

  /// Nil where the record itself has no such field. Linear in the fields, which are few and compared as integers.
  package func value(_ id: Int) -> Value? {
    for field in fields where field.id == id { return field.value }
    return nil
  }
}
