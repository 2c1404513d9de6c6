import CXML
internal import Foundations

/// A saved page's elements and texts in document order, copied out of libxml2's tree.
///
/// A node's subtree is the run of nodes from its index to `end`.
struct PageTree {
  struct Node {
    var tag: PageTag
    var parent: Int32
    /// One past the last node of the subtree.
    var end: Int32
    /// Bytes in `pool`: of a text node its text, of an element its class, id, role and itemprop in lower case.
    var text: Range<Int32>
    /// Bytes in `pool`: of a link its address, of `time` its date, of `meta` its content, of `script` its type.
    var value: Range<Int32> = 0..<0
    /// Bytes in `pool`: of `meta` its name or property, of `link` and `a` its rel.
    var name: Range<Int32> = 0..<0
    /// The line of the page where an element starts; 0 for a text.
    var line: Int32 = 0
    /// Markup says that it is not shown.
    var isHidden = false
  }

  private(set) var nodes: [Node] = []
  private(set) var pool: [UInt8] = []
  /// Whether the page has more nodes than are read.
  private(set) var isCut = false
  /// The line of the first element of which not all attributes are read; nil where there is none.
  private(set) var crowdedLine: Int?

  func bytes(_ range: Range<Int32>) -> ArraySlice<UInt8> { pool[Int(range.lowerBound)..<Int(range.upperBound)] }

  func string(_ range: Range<Int32>) -> String { String(decoding: bytes(range), as: UTF8.self) }

  /// More nodes than this are not read.
  static let limit = 400_000

  /// Parses UTF-8; broken markup is read as browsers would, and nothing is ever fetched.
  init(_ page: [UInt8]) {
    let limited = TagAttributes(limiting: page)
    let html = limited.html
    crowdedLine = limited.firstCut
    guard let document = PageDocument(withoutConditions(html)) else { return }
    pool.reserveCapacity(html.count / 2)
    var next = document.root
    var open: [Int] = []
    while let node = next, nodes.count < Self.limit {
      let index = nodes.count
      append(node, parent: open.last ?? -1)
      if let child = node.pointee.children, node.pointee.type == XML_ELEMENT_NODE {
        open.append(index)
        next = child
        continue
      }
      next = after(node, &open)
    }
    isCut = next != nil
    while let last = open.popLast() { nodes[last].end = Int32(nodes.count) }
  }

  /// The node after a childless one; elements that end on the way are closed.
  private mutating func after(_ node: xmlNodePtr, _ open: inout [Int]) -> xmlNodePtr? {
    var current = node
    while true {
      if let sibling = current.pointee.next { return sibling }
      guard let last = open.popLast(), let parent = current.pointee.parent else { return nil }
      nodes[last].end = Int32(nodes.count)
      current = parent
    }
  }

  private mutating func append(_ node: xmlNodePtr, parent: Int) {
    let end = Int32(nodes.count + 1)
    switch node.pointee.type {
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      nodes.append(Node(tag: .text, parent: Int32(parent), end: end, text: pooled(node.pointee.content)))
    case XML_ELEMENT_NODE:
      let tag = node.pointee.name.map { PageTag(name: $0) } ?? .other
      var element = Node(tag: tag, parent: Int32(parent), end: end, text: 0..<0, line: Int32(node.pointee.line))
      readAttributes(of: node, into: &element)
      nodes.append(element)
    default:
      nodes.append(Node(tag: .hidden, parent: Int32(parent), end: end, text: 0..<0))
    }
  }

  private mutating func readAttributes(of node: xmlNodePtr, into element: inout Node) {
    var next = node.pointee.properties
    let start = Int32(pool.count)
    var values: [(PageAttribute, UnsafePointer<UInt8>)] = []
    while let attribute = next {
      if let name = attribute.pointee.name, let kind = PageAttribute(name: name) {
        // `<p hidden>` has no value.
        if kind == .hidden { element.isHidden = true }
        if let content = attribute.pointee.children?.pointee.content { values.append((kind, UnsafePointer(content))) }
      }
      next = attribute.pointee.next
    }
    for (kind, content) in values where kind == .label {
      var place = content
      while place.pointee != 0 {
        pool.append(place.pointee.inASCIILowerCase)
        place += 1
      }
      pool.append(0x20)
    }
    element.text = start..<Int32(pool.count)
    for (kind, content) in values {
      switch kind {
      case .label, .hidden: break
      case .value: element.value = pooled(UnsafeMutablePointer(mutating: content))
      case .name: element.name = pooled(UnsafeMutablePointer(mutating: content))
      case .style: element.isHidden = element.isHidden || hides(content)
      case .ariaHidden:
        element.isHidden = element.isHidden || content.pointee == UInt8(ascii: "t") && element.tag != .img
      }
    }
  }

  private func hides(_ style: UnsafePointer<UInt8>) -> Bool {
    var text: [UInt8] = []
    var place = style
    while place.pointee != 0, text.count < 400 {
      if place.pointee != 0x20 { text.append(place.pointee.inASCIILowerCase) }
      place += 1
    }
    return text.contains(bytes: "display:none") || text.contains(bytes: "visibility:hidden")
  }

  private mutating func pooled(_ text: UnsafeMutablePointer<UInt8>?) -> Range<Int32> {
    let start = Int32(pool.count)
    guard let text else { return start..<start }
    var place = text
    while place.pointee != 0 {
      pool.append(place.pointee)
      place += 1
    }
    return start..<Int32(pool.count)
  }
}

/// Attributes that are read, by what they are read for.
private enum PageAttribute {
  case label, value, name, style, hidden, ariaHidden

  private static let names: [UInt64: PageAttribute] = {
    var table: [UInt64: PageAttribute] = [:]
    for name in ["class", "id", "role", "itemprop", "data-testid", "data-component"] {
      table[wordHash(name.utf8)] = .label
    }
    for name in ["href", "content", "datetime", "type", "lang"] { table[wordHash(name.utf8)] = .value }
    for name in ["name", "property", "rel"] { table[wordHash(name.utf8)] = .name }
    table[wordHash("style".utf8)] = .style
    table[wordHash("hidden".utf8)] = .hidden
    table[wordHash("aria-hidden".utf8)] = .ariaHidden
    return table
  }()

  init?(name: UnsafePointer<UInt8>) {
    guard let kind = Self.names[wordHash(of: name)] else { return nil }
    self = kind
  }
}
