internal import Catalog
internal import Mustache

/// What a deal's page shows beyond other pages: its place on the ladder, and the terms on which sources are silent.
struct DealTerms {
  let entity: Entity
  private let index: SiteIndex

  init?(_ entity: Entity, index: SiteIndex) {
    guard entity.kind.isDeal else { return nil }
    self.entity = entity
    self.index = index
  }

  /// The steps of the field `status`; a lapsed deal shows that alone at the end. Absent where the status is not known.
  ///
  /// The steps that a status without a source would have reached stay hollow, and it says so.
  var ladder: Value {
    guard let status = entity.fields.first(where: { $0.field.name == "status" }),
      let claim = index.ranking.rank(status.claims).first.first,
      case .choice(let reached) = claim.value, status.field.choices.indices.contains(reached)
    else { return .absent }
    let doubt: Value =
      claim.citations.isEmpty ? .text(index.words[.unsourced]) : index.words.value(of: claim.doubt)
    let choices = status.field.choices
    let lapsed = choices.firstIndex(of: "lapsed")
    let shown = choices.indices.filter { $0 != lapsed || reached == lapsed }
    let steps = shown.map { step -> Value in
      let state =
        step == lapsed
        ? "lapsed" : step == reached ? "current" : step < reached && reached != lapsed ? "past" : "future"
      return .fields([
        .label: .text(status.field.label(ofChoice: choices[step]).capitalised),
        .state: .text(doubt.isAbsent || state == "future" ? state : state + " unsourced"),
        .isCurrent: .flag(step == reached),
        .doubt: step == reached ? doubt : .absent,
      ])
    }
    return .fields([.heading: .text(index.words[.statusOfDeal]), .items: .list(steps)])
  }

  /// The terms that a reader looks for and no source states, each with the field that it follows.
  var silent: [(label: String, after: String?)] {
    var terms: [(label: String, after: String?)] = []
    var last: String?
    for field in entity.kind.fields {
      let claims = entity.claims(of: field.name)
      if !claims.isEmpty { last = field.name }
      if claims.isEmpty, entity.kind.isExpected(field) { terms.append((field.label, last)) }
      if field.name == "amount", !claims.contains(where: { $0.statesCurrency == true }) {
        terms.append((index.words[.currency], last))
      }
    }
    return terms
  }
}
