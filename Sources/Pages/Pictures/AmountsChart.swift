internal import Catalog
internal import Foundations
internal import Mustache
internal import Pictures

/// The amounts of deals, apart by step and currency: each a mark of its own, and none added to another.
struct AmountsChart {
  let index: SiteIndex
  /// The way up to the root of the site.
  let root: String
  private let groups: [Group]

  private struct Amount {
    let entity: EntityID
    let claim: Claim
    let value: Double
  }

  private struct Group {
    let step: Int
    let label: String
    var amounts: [Amount]
  }

  private static let mostPerGroup = 60

  init(_ entities: [EntityID], index: SiteIndex, root: String) {
    self.index = index
    self.root = root
    groups = Self.groups(entities, index)
  }

  private static func groups(_ entities: [EntityID], _ index: SiteIndex) -> [Group] {
    var groups: [Group] = []
    for entity in entities.map({ index.catalog[$0] }) {
      let ladder = entity.kind.fields.first { $0.type == .choice }
      for claim in entity.claims(of: "amount") where claim.isCurrent {
        guard case .money(let money) = claim.value, money.per == nil, money.span.high.double > 0 else { continue }
        let steps = ladder?.choices ?? []
        let step = claim.step.flatMap { step in steps.firstIndex { $0.lowercased() == step.lowercased() } }
        let stepLabel = step.map { ladder?.label(ofChoice: steps[$0]) ?? steps[$0] } ?? index.words[.stepNotStated]
        let label = "\(stepLabel), \(money.currency.key)"
        let amount = Amount(entity: entity.id, claim: claim, value: money.span.high.double)
        if let place = groups.firstIndex(where: { $0.label == label }) {
          groups[place].amounts.append(amount)
        } else {
          groups.append(Group(step: step ?? -1, label: label, amounts: [amount]))
        }
      }
    }
    return groups.sorted { ($1.step, $0.label) < ($0.step, $1.label) }
  }

  func picture(id: String) -> Value {
    guard !groups.isEmpty else { return .absent }
    let words = index.words
    let rows = groups.map { group in
      AmountChart.Row(
        label: group.label.capitalised,
        amounts: group.amounts.prefix(Self.mostPerGroup).map { amount in
          let link = index.links[amount.entity.index]
          return AmountChart.Amount(
            value: amount.value, label: "\(words.isolated(link.name)): \(words.isolated(wording(of: amount.claim)))",
            address: root + link.address)
        })
    }
    let marks = Dictionary(
      Self.decades.map { ($0.exponent, words[$0.word]) }, uniquingKeysWith: { first, _ in first })
    let picture = AmountChart(rows: rows, marks: marks)
      .picture(id: id, title: words[.amountsByStep], description: words[.amountsNote])
    let leftOut = groups.reduce(0) { $0 + max(0, $1.amounts.count - Self.mostPerGroup) }
    let notes = [words[.amountsNote]] + (leftOut > 0 ? [words.counted(.leftOut, leftOut)] : [])
    return pictureBlock(picture, label: words[.amountsByStep], note: notes.joined(separator: " "))
  }

  private static let decades: [(exponent: Int, word: Word)] = [
    (3, .thousand), (6, .million), (7, .tenMillion), (8, .hundredMillion), (9, .billion), (10, .tenBillion),
    (11, .hundredBillion), (12, .trillion),
  ]

  var figures: Value {
    let words = index.words
    let rows = groups.flatMap { group in
      group.amounts.map { amount in
        let link = index.links[amount.entity.index]
        return figureRow(
          link.name, link: link, cells: [group.label.capitalised, wording(of: amount.claim), amount.claim.basis ?? ""])
      }
    }
    return figuresBlock(
      label: words[.sameAsTable],
      columns: [words[.nameOfNote], words[.stepAndCurrency], words[.amount], words[.basis]], rows: rows)
  }

  private func wording(of claim: Claim) -> String {
    [claim.hedge, claim.display].compactMap { $0 }.joined(separator: " ")
  }
}
