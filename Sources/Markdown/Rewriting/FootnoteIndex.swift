internal import Foundations

/// The footnotes that a document defines.
struct FootnoteIndex {
  struct Definition {
    var label: String
    var position: SourcePosition
    /// Line of the rewritten text, from 1.
    var line: Int
    /// The list item that holds the text, once it is parsed.
    var item: MarkdownNode?
  }

  /// In the order of the document.
  private(set) var definitions: [Definition] = []
  /// Lines that were put before a definition to end what stands there.
  var separatorLines: Set<Int> = []
  private var byLabel: [String: Int] = [:]
  private var byLine: [Int: Int] = [:]

  var isEmpty: Bool { definitions.isEmpty }

  mutating func add(_ definition: Definition) {
    let key = definition.label.lowercased()
    if byLabel[key] == nil { byLabel[key] = definitions.count }
    byLine[definition.line] = definitions.count
    definitions.append(definition)
  }

  /// The definition of a label, whatever its case; the first where there are several.
  func index(of label: String) -> Int? {
    byLabel[label.lowercased()]
  }

  func isDefinition(_ item: MarkdownNode) -> Bool {
    !isEmpty && byLine[item.startLine] != nil
  }

  /// Notes the item of the definition on its line, if there is one on it.
  mutating func bind(_ item: MarkdownNode) {
    guard let index = byLine[item.startLine] else { return }
    definitions[index].item = item
  }
}
