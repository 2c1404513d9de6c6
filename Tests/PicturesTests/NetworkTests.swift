import Pictures
import Testing

@Suite struct NetworkTests {
  static func node(_ name: String) -> Network.Node {
    Network.Node(
      name: name, address: "companies/a.html", title: name, shape: MarkShape("kind-company"))
  }

  /// A hub with many ties, a ring, and a pair that nothing joins to the rest.
  static func network(_ count: Int) -> Network {
    var ties = [Network.Tie(from: count - 2, to: count - 1, standing: .firm)]
    for node in 1..<count - 2 {
      ties.append(Network.Tie(from: node % 7 == 0 ? 0 : node - 1, to: node, standing: .plain))
      if node % 3 == 0 { ties.append(Network.Tie(from: 0, to: node, standing: .tentative)) }
    }
    return Network(nodes: (0..<count).map { node("Company \($0)") }, ties: ties)
  }

  static func text(_ network: Network) -> String {
    let picture = network.picture(id: "network", title: "Network", description: "Who is tied to whom.")
    return String(decoding: picture.inline(holdsLinks: true), as: UTF8.self)
  }

  @Test func picture_isTheSameEachTime_andHoldsAll() {
    let text = Self.text(Self.network(60))
    #expect(text == Self.text(Self.network(60)))
    #expect(text.split(separator: "<a class=\"kind-company\" href=").count == 61)
    #expect(text.split(separator: "data-ends=").count == Self.network(60).ties.count + 1)
  }

  @Test func lines_differByStanding() {
    let text = Self.text(Self.network(30))
    for standing in ["plain", "tentative", "firm"] { #expect(text.contains("<g class=\"tie tie-\(standing)\">")) }
  }

  @Test func marks_lieInTheFrame_andApart() {
    let picture = Self.network(300).picture(id: "network", title: "A", description: "B")
    let text = String(decoding: picture.inline(), as: UTF8.self)
    let corners = text.split(separator: "<path class=\"mark\" d=\"M").dropFirst().compactMap { part in
      part.prefix { $0 != "h" }.split(separator: " ").compactMap { Double($0) }
    }
    #expect(corners.count == 300)
    #expect(corners.allSatisfy { 0..<picture.width ~= $0[0] && 0..<picture.height ~= $0[1] })
    #expect(Set(corners).count == 300)
  }

  /// Names as long as those of ministries and of companies, in turn.
  static func named(_ count: Int) -> Network {
    let words = ["Apple", "Export-Import Bank", "Ministry of Mining and Blue Economy", "Lynas Rare Earths"]
    let network = network(count)
    return Network(nodes: (0..<count).map { node("\(words[$0 % words.count]) \($0)") }, ties: network.ties)
  }

  @Test(arguments: [3, 23, 69, 90, 150, 300]) func eachMark_hasItsName_apartFromOthers(count: Int) {
    let layout = NetworkLayout(Self.named(count))
    let names = layout.names.compactMap { $0 }
    #expect(names.count == count)
    #expect(names.allSatisfy { $0.text.count > 17 || !$0.text.contains("…") })
    let marks = zip(layout.places, layout.radii).map { place, radius in
      Box(left: place.x - radius, top: place.y - radius, right: place.x + radius, bottom: place.y + radius)
    }
    let boxes = marks + names.map(\.label.box)
    for (index, box) in boxes.enumerated() {
      #expect(box.left >= 0 && box.right <= 960 && box.top >= 0 && box.bottom <= layout.height)
      #expect(!boxes.dropFirst(index + 1).contains { $0.overlaps(box) })
    }
  }

  /// Names of letters as wide as they come: the picture does not grow without end for them.
  @Test func namesWithoutRoom_areLeftOut() {
    let name = String(repeating: "W", count: 60)
    let layout = NetworkLayout(Network(nodes: (0..<300).map { _ in Self.node(name) }, ties: []))
    #expect(layout.height == 2_400 || !layout.names.contains { $0 == nil })
  }

  /// Ties to nodes that are not there, or from a node to itself, are left out.
  @Test func brokenTies_areLeftOut() {
    let ties = [(0, 9), (-1, 0), (0, 0)].map { Network.Tie(from: $0, to: $1, standing: .plain) }
    #expect(Network(nodes: [Self.node("A"), Self.node("B")], ties: ties).ties.isEmpty)
  }

  @Test(arguments: [0, 1, 2]) func fewNodes_areDrawn(count: Int) {
    let network = Network(nodes: (0..<count).map { Self.node("\($0)") }, ties: [])
    #expect(Self.text(network).split(separator: "<a class=\"kind-company\" href=").count == count + 1)
  }

  @Test(arguments: ["<script>alert(1)</script>", "\" onload=\"x", String(repeating: "long", count: 5_000)])
  func hostileNames_areInert(name: String) {
    let network = Network(
      nodes: [Self.node(name), Self.node("B")], ties: [Network.Tie(from: 0, to: 1, standing: .firm)])
    let around = Surroundings(center: Self.node(name), neighbours: [Self.node(name)], ties: []).picture(
      id: "around", title: name, description: name)
    for text in [Self.text(network), String(decoding: around.inline(), as: UTF8.self)] {
      #expect(!text.contains("<script") && !text.contains("\" onload=\""))
    }
  }

  @Test func surroundings_areBounded() {
    let nodes = (0..<40).map { Self.node("Company \($0)") }
    let picture = Surroundings(center: Self.node("A"), neighbours: nodes, ties: [(0, 1), (0, 39), (3, 3)])
      .picture(id: "around", title: "A", description: "B")
    let text = String(decoding: picture.inline(), as: UTF8.self)
    #expect(text.split(separator: "<a class=\"kind-company\" href=").count == Surroundings.limit + 1)
    #expect(text.split(separator: "tie-faint").count == 2)
    #expect(text.utf8.count < 5_000)
  }
}
