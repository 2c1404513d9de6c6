/// Shapes as numbers: each record once, by its name, so that shapes can be compared and may refer to each other.
struct ShapeTable {
  enum Form {
    case text, html, flag, lambda
    case list(of: Int)
    case record(name: String, fields: [Int: Int])
  }

  private(set) var forms: [Form] = [.text, .html, .flag, .lambda]
  private var records: [String: Int] = [:]
  private var lists: [Int: Int] = [:]
  private var isDeclared: Set<Int> = []

  mutating func id(of shape: Shape) -> Int {
    switch shape {
    case .text: return 0
    case .html: return 1
    case .flag: return 2
    case .lambda: return 3
    case .list(let element): return list(of: id(of: element))
    case .reference(let name): return record(named: name)
    case .record(let name, let fields):
      let id = record(named: name)
      guard isDeclared.insert(id).inserted else { return id }
      let shapes = fields.sorted { $0.key < $1.key }.map { ($0.key, self.id(of: $0.value)) }
      forms[id] = .record(name: name, fields: Dictionary(uniqueKeysWithValues: shapes))
      return id
    }
  }

  private mutating func list(of element: Int) -> Int {
    if let id = lists[element] { return id }
    forms.append(.list(of: element))
    lists[element] = forms.count - 1
    return forms.count - 1
  }

  private mutating func record(named name: String) -> Int {
    if let id = records[name] { return id }
    forms.append(.record(name: name, fields: [:]))
    records[name] = forms.count - 1
    return forms.count - 1
  }

  func isRecord(_ id: Int) -> Bool {
    if case .record = forms[id] { return true }
    return false
  }
}
