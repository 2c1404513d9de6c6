internal import Foundations

/// Follows every way in which the templates can be expanded, once, and checks each name against the shapes around it.
struct ExpansionCheck {
  /// Far more than any site needs; what lies beyond is rendered without having been checked.
  private static let mostExpansions = 20_000
  private static let mostNodes = 2_000_000

  var templates: [Template]
  let vocabulary: Vocabulary
  let templateIDs: [String: Int]
  var shapes = ShapeTable()
  private(set) var graph = ExpansionGraph()
  private var bindings = BlockBindings()
  /// The bodies of replaced blocks; their numbers follow on those of the templates.
  private var bodies: [(template: Int, nodes: [Node])] = []
  private var bodyIDs: [CallSite: Int] = [:]
  /// The expansion being followed.
  private(set) var current = 0
  private var nodesFollowed = 0
  /// The tags already reported, which may be wrong in several contexts.
  private var reported: Set<CallSite> = []

  /// Returns the calls that would never end.
  static func run(
    on templates: inout [Template], templateIDs: [String: Int], vocabulary: Vocabulary, shapes: [String: Shape]
  ) -> Set<CallSite> {
    var check = ExpansionCheck(templates: templates, vocabulary: vocabulary, templateIDs: templateIDs)
    check.followAll(from: shapes)
    let endless = check.reportCycles()
    templates = check.templates
    return endless
  }

  private init(templates: [Template], vocabulary: Vocabulary, templateIDs: [String: Int]) {
    self.templates = templates
    self.vocabulary = vocabulary
    self.templateIDs = templateIDs
  }

  private mutating func followAll(from roots: [String: Shape]) {
    for (name, shape) in roots.sorted(by: { $0.key < $1.key }) {
      guard let template = templateIDs[name] else { continue }
      let contexts = ContextShapes(root: shapes.id(of: shape))
      _ = graph.add(.init(unit: template, scope: BlockBindings.none, contexts: contexts), from: nil)
    }
    for template in templates.indices {
      _ = graph.add(.init(unit: template, scope: BlockBindings.none, contexts: nil), from: nil)
    }
    while current < min(graph.expansions.count, Self.mostExpansions), nodesFollowed < Self.mostNodes {
      let expansion = graph.expansions[current]
      follow(unit(expansion.unit).nodes, in: expansion.contexts, isInSection: false)
      current += 1
    }
  }

  private func unit(_ id: Int) -> (template: Int, nodes: [Node]) {
    id < templates.count ? (id, templates[id].nodes) : bodies[id - templates.count]
  }

  private mutating func follow(_ nodes: [Node], in contexts: ContextShapes?, isInSection: Bool) {
    nodesFollowed += nodes.count
    for node in nodes {
      switch node {
      case .text, .constant: break
      case .print(let tag): contexts.map { checkPrint(tag, in: $0) }
      case .section(let tag): follow(tag, in: contexts, isInSection: isInSection)
      case .call(let tag): follow(tag, in: contexts, isInSection: isInSection)
      case .block(let tag): follow(tag, in: contexts, isInSection: isInSection)
      }
    }
  }

  private mutating func follow(_ tag: SectionTag, in contexts: ContextShapes?, isInSection: Bool) {
    guard let contexts else {
      follow(tag.body, in: nil, isInSection: isInSection || !tag.isInverted)
      return
    }
    guard let shape = shape(of: tag.path, at: tag.range, in: contexts) else { return }
    guard !tag.isInverted else {
      follow(tag.body, in: contexts, isInSection: isInSection)
      return
    }
    switch shapes.forms[shape] {
    case .list(let element): follow(tag.body, in: contexts.adding(element, in: shapes), isInSection: true)
    case .lambda: follow(tag.body, in: contexts, isInSection: true)
    default: follow(tag.body, in: contexts.adding(shape, in: shapes), isInSection: true)
    }
  }

  private mutating func follow(_ tag: CallTag, in contexts: ContextShapes?, isInSection: Bool) {
    switch tag.name {
    case .dynamic(let path): contexts.map { _ = shape(of: path, at: tag.range, in: $0) }
    case .fixed(let name):
      guard let callee = templateIDs[name] else { return }
      let bodies = tag.replacements.map { (block: $0.blockName, body: bodyID($0)) }
      let scope = bindings.adding(bodies, to: graph.expansions[current].scope)
      let target = ExpansionGraph.Expansion(unit: callee, scope: scope, contexts: contexts)
      connect(to: target, at: tag.range, isCall: true, isInSection: isInSection)
    }
  }

  private mutating func follow(_ tag: BlockTag, in contexts: ContextShapes?, isInSection: Bool) {
    guard let binding = bindings.binding(of: tag.name, in: graph.expansions[current].scope) else {
      follow(tag.body, in: contexts, isInSection: isInSection)
      return
    }
    let target = ExpansionGraph.Expansion(unit: binding.body, scope: binding.scope, contexts: contexts)
    connect(to: target, at: tag.range, isCall: false, isInSection: isInSection)
  }

  private mutating func connect(
    to target: ExpansionGraph.Expansion, at range: Range<Int>, isCall: Bool, isInSection: Bool
  ) {
    let site = CallSite(template: currentTemplate, range: range)
    let id = graph.add(target, from: (current, site))
    graph.connect(current, .init(target: id, site: site, isCall: isCall, isInSection: isInSection))
  }

  private mutating func bodyID(_ replacement: Replacement) -> Int {
    let site = CallSite(template: currentTemplate, range: replacement.range)
    if let id = bodyIDs[site] { return id }
    let id = templates.count + bodies.count
    bodies.append((currentTemplate, replacement.body))
    bodyIDs[site] = id
    return id
  }

  var currentTemplate: Int { unit(graph.expansions[current].unit).template }

  /// Whether a tag of the current template has not been reported yet.
  mutating func isFirstReport(at range: Range<Int>) -> Bool {
    reported.insert(CallSite(template: currentTemplate, range: range)).inserted
  }

  private mutating func reportCycles() -> Set<CallSite> {
    var endless: Set<CallSite> = []
    for cycle in CycleSearch.cycles(in: graph) where endless.insert(cycle.last).inserted {
      let names = (cycle.calls + cycle.calls.prefix(1)).map { templates[$0.template].name }
      let route = names.joined(separator: " → ")
      templates[cycle.last.template].problems.report(
        .templateCycle, at: cycle.last.range, "this call leads back to itself without end: \(route)",
        fix: "remove it, or put it into a section that ends with the data")
    }
    return endless
  }
}
