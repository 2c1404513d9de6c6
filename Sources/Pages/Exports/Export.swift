internal import Catalog

/// A data file of the site.
enum Export: Sendable, Equatable {
  case package, site, claims, milestones, articles
  case kind(Int)
  case entity(EntityID)
  case followTheMoney, worklists
}

/// The data files: which there are, and their bytes. Each is written by itself, so none waits for the whole.
struct Exports: Sendable {
  let index: SiteIndex
  /// Kinds that have a table: those with notes and an index of their own.
  let kinds: [Int]

  init(index: SiteIndex) {
    self.index = index
    kinds = index.kinds.indices.filter { !index.ranges[$0].isEmpty && index.kinds[$0].isListed }
  }

  /// With the address of each, in a fixed order; none where the settings leave data out.
  var all: [(address: String, export: Export)] {
    guard index.site.settings.hasData else { return [] }
    var all: [(String, Export)] = [("data/datapackage.json", .package), ("data/site.json", .site)]
    all += [
      (ClaimsTable.table(index.words).address, .claims), (MilestonesTable.table(index.words).address, .milestones),
    ]
    if !index.catalog.articles.isEmpty { all.append((ArticlesTable.table(index.words).address, .articles)) }
    all += kinds.map { (KindData(index: index, kind: $0).table.address, .kind($0)) }
    all.append(("data/followthemoney.jsonl", .followTheMoney))
    if index.site.settings.showsWorklists { all.append(("data/worklists.json", .worklists)) }
    all += index.catalog.entities.map { (stem($0.address) + ".json", .entity($0.id)) }
    return all
  }

  func bytes(of export: Export) -> [UInt8] {
    switch export {
    case .package: DataPackage(index: index, tables: tables).bytes()
    case .site: SiteData(index: index).bytes()
    case .claims: ClaimsTable(index: index).bytes()
    case .milestones: MilestonesTable(index: index).bytes()
    case .articles: ArticlesTable(index: index).bytes()
    case .kind(let kind): KindData(index: index, kind: kind).bytes()
    case .entity(let id): EntityData(index: index, entity: index.catalog[id]).bytes()
    case .followTheMoney: FollowTheMoneyData(index: index).bytes()
    case .worklists: WorklistData(index: index).bytes()
    }
  }

  var tables: [DataTable] { tablesOfAllKinds + kinds.map { KindData(index: index, kind: $0).table } }

  /// Tables whose rows are drawn from pages of every kind.
  var tablesOfAllKinds: [DataTable] {
    let articles = index.catalog.articles.isEmpty ? [] : [ArticlesTable.table(index.words)]
    return [ClaimsTable.table(index.words), MilestonesTable.table(index.words)] + articles
  }
}
