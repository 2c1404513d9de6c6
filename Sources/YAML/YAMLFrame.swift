internal import Foundations

/// A list or mapping that is being read.
struct YAMLFrame {
  private enum Key {
    case none
    case text(YAMLScalar)
    /// A key that was reported, whose value is dropped.
    case refused
  }

  let position: SourcePosition
  let isMapping: Bool
  private(set) var items: [YAMLNode] = []
  private(set) var entries: [YAMLEntry] = []
  private var key = Key.none

  init(position: SourcePosition, isMapping: Bool) {
    self.position = position
    self.isMapping = isMapping
    // Most hold a few, which then take one piece of memory.
    if isMapping { entries.reserveCapacity(4) } else { items.reserveCapacity(4) }
  }

  /// Takes the next item, key or value; false where it stands for a key and is not text.
  mutating func add(_ node: YAMLNode) -> Bool {
    guard isMapping else {
      items.append(node)
      return true
    }
    switch key {
    case .none:
      guard case .scalar(let scalar) = node else {
        key = .refused
        return false
      }
      key = .text(scalar)
      return true
    case .text(let key): entries.append(YAMLEntry(key: key, value: node))
    case .refused: break
    }
    key = .none
    return true
  }

  /// Goes past a value that was refused, with its key; past a key, together with the value to come.
  mutating func skipValue() {
    guard isMapping else { return }
    if case .none = key { key = .refused } else { key = .none }
  }
}
