/// Who is joined with whom.
package struct Network: Sendable {
  /// A mark that leads to its page.
  package struct Node: Sendable {
    package let name: String
    /// As `href` has it, from the page that holds the picture.
    package let address: String
    /// What the pointer shows: `Iluka Resources: company, 7 connections`.
    package let title: String
    package let shape: MarkShape

    package init(name: String, address: String, title: String, shape: MarkShape) {
      self.name = name
      self.address = address
      self.title = title
      self.shape = shape
    }
  }

  /// How much a tie weighs; it decides how its line is drawn.
  package enum Standing: String, Sendable, CaseIterable {
    /// A relation that is not a deal: owner, partner, organisation.
    case plain
    /// A deal that does not bind yet.
    case tentative
    /// A deal that is definitive, or further.
    case firm
  }

  /// A line between two nodes, given by their indices.
  package struct Tie: Sendable {
    package let from: Int
    package let to: Int
    package let standing: Standing

    package init(from: Int, to: Int, standing: Standing) {
      self.from = from
      self.to = to
      self.standing = standing
    }
  }

  package let nodes: [Node]
  package let ties: [Tie]

  /// Ties from a node to itself, or to one that is not there, are left out.
  package init(nodes: [Node], ties: [Tie]) {
    self.nodes = nodes
    self.ties = ties.filter { nodes.indices.contains($0.from) && nodes.indices.contains($0.to) && $0.from != $0.to }
  }

  /// By node: how many ties it has.
  var degrees: [Int] {
    var degrees = Array(repeating: 0, count: nodes.count)
    for tie in ties {
      degrees[tie.from] += 1
      degrees[tie.to] += 1
    }
    return degrees
  }
}
