internal import Foundations

/// Reports calls of templates that do not exist, and replacements of blocks that the called template does not have.
struct CallCheck {
  private var templates: [Template]
  private let templateIDs: [String: Int]
  /// For each template, what it holds and calls itself.
  private let facts: [Facts]
  private var reachableBlocks: [Int: Set<String>?] = [:]

  private struct Facts {
    var blocks: [String] = []
    var callees: [Int] = []
    var calls: [CallTag] = []
    var callsByName = false
  }

  /// - Returns: the templates that no template calls; none where names are looked up when a page is rendered.
  static func run(on templates: inout [Template], templateIDs: [String: Int]) -> [TemplateLibrary.Uncalled] {
    var check = CallCheck(templates, templateIDs)
    for template in templates.indices { check.check(template) }
    templates = check.templates
    guard !check.facts.contains(where: \.callsByName) else { return [] }
    let called = Set(check.facts.flatMap(\.callees))
    return templates.indices.filter { !called.contains($0) }.map {
      TemplateLibrary.Uncalled(name: templates[$0].name, path: templates[$0].source.path)
    }
  }

  private init(_ templates: [Template], _ templateIDs: [String: Int]) {
    self.templates = templates
    self.templateIDs = templateIDs
    facts = templates.map { Self.facts(of: $0.nodes, templateIDs) }
  }

  private static func facts(of nodes: [Node], _ templateIDs: [String: Int]) -> Facts {
    var facts = Facts()
    nodes.visit { node in
      switch node {
      case .text, .constant, .print, .section: break
      case .block(let tag): facts.blocks.append(tag.name)
      case .call(let tag):
        facts.calls.append(tag)
        switch tag.name {
        case .dynamic: facts.callsByName = true
        case .fixed(let name): templateIDs[name].map { facts.callees.append($0) }
        }
      }
    }
    return facts
  }

  private mutating func check(_ template: Int) {
    for call in facts[template].calls {
      guard case .fixed(let name) = call.name else { continue }
      guard let callee = templateIDs[name] else {
        reportMissing(name, call, in: template)
        continue
      }
      guard !call.replacements.isEmpty, let blocks = blocks(reachableFrom: callee) else { continue }
      for replacement in call.replacements where !blocks.contains(replacement.blockName) {
        templates[template].problems.report(
          .unknownBlock, at: replacement.range,
          "\(quoted(name.utf8)) has no block called \(quoted(replacement.blockName.utf8))",
          fix: closestMatch(to: replacement.blockName, among: blocks.sorted()).map {
            "did you mean \(quoted($0.utf8))?"
          })
      }
    }
  }

  private mutating func reportMissing(_ name: String, _ call: CallTag, in template: Int) {
    let names = templates.map(\.name)
    templates[template].problems.report(
      .missingTemplate, at: call.range, missingTemplate(name),
      fix: closestMatch(to: name, among: names).map { "did you mean \(quoted($0.utf8))?" })
  }

  /// The blocks of a template and of all that it calls; nil where a name looked up at rendering decides.
  private mutating func blocks(reachableFrom start: Int) -> Set<String>? {
    if let known = reachableBlocks[start] { return known }
    var blocks: Set<String> = []
    var seen: Set<Int> = [start]
    var waiting = [start]
    var isKnown = true
    while let template = waiting.popLast() {
      blocks.formUnion(facts[template].blocks)
      isKnown = isKnown && !facts[template].callsByName
      waiting += facts[template].callees.filter { seen.insert($0).inserted }
    }
    let found = isKnown ? blocks : nil
    reachableBlocks[start] = .some(found)
    return found
  }
}
