@testable import Mustache

/// JSON as it stands in the specification's cases.
enum JSONValue: Sendable, Decodable {
  case null
  case flag(Bool)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Int.self) {
      self = .text(String(number))
    } else if let number = try? container.decode(Double.self) {
      self = .text(String(number))
    } else if let list = try? container.decode([JSONValue].self) {
      self = .list(list)
    } else if let object = try? container.decode([String: JSONValue].self) {
      self = .object(object)
    } else {
      self = .text(try container.decode(String.self))
    }
  }

  /// Every key, in a fixed order.
  var keys: [String] {
    switch self {
    case .null, .flag, .text: []
    case .list(let items): items.flatMap(\.keys)
    case .object(let fields): fields.keys.sorted() + fields.sorted { $0.key < $1.key }.flatMap(\.value.keys)
    }
  }

  func value(in vocabulary: Vocabulary) -> Value {
    switch self {
    case .null: return .absent
    case .flag(let flag): return .flag(flag)
    case .text(let text): return .text(text)
    case .list(let items): return .list(items.map { $0.value(in: vocabulary) })
    case .object(let fields):
      var record = Record()
      for (key, field) in fields {
        if let id = vocabulary.id(of: key) { record.set(id, field.value(in: vocabulary)) }
      }
      return .record(record)
    }
  }
}
