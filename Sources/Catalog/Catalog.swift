package import Articles
package import Foundations

/// Everything the desk knows, resolved: immutable from here on.
///
/// A class: whoever looks something up in it counts one reference.
package final class Catalog: Sendable {
  package let kinds: KindTable
  /// By kind (in the order of the kinds), then weight, date or folded name.
  package let entities: [Entity]
  /// Newest first; of equal date, by id.
  package let articles: [CatalogArticle]
  /// By entity: the links that its own note states.
  package let relations: [[Relation]]
  /// By entity: the links that other notes state to it.
  package let inverseRelations: [[Relation]]
  /// Tags by folded name, with the entities and articles that bear them.
  package let tags: [Tag]
  /// What a build counts as today unless it is told a day: the newest on which an article was published or that a note
  /// bears, of a month or year its first. Nil where nothing bears a date.
  package let newestDate: CalendarDate?
  /// Who bears which name, for wiki links.
  package let names: NameTable
  let sources: SourceTable
  /// What was left out for the readers, so that what refers to it can be left out as well.
  package let withheld: Withheld
  let mark = CatalogMark()
  /// Nil where it was not made of an earlier one.
  let delta: CatalogDelta?

  init(
    kinds: KindTable, entities: [Entity], articles: [CatalogArticle], relations: [[Relation]],
    inverseRelations: [[Relation]], tags: [Tag], newestDate: CalendarDate?, names: NameTable, sources: SourceTable,
    withheld: Withheld, delta: CatalogDelta? = nil
  ) {
    self.kinds = kinds
    self.entities = entities
    self.articles = articles
    self.relations = relations
    self.inverseRelations = inverseRelations
    self.tags = tags
    self.newestDate = newestDate
    self.names = names
    self.sources = sources
    self.withheld = withheld
    self.delta = delta
  }

  /// The entity; its id is one of this catalog.
  package subscript(id: EntityID) -> Entity { entities[id.index] }
  /// The article; its id is one of this catalog.
  package subscript(id: ArticleID) -> CatalogArticle { articles[id.index] }
}

/// An article in the catalog: it has an id that citations use and a page.
///
/// A class, since an article has many parts.
package final class CatalogArticle: Sendable {
  package let id: ArticleID
  package let article: Article
  /// `articles/market-open-2025-10-31.html`
  package let address: String

  init(
    id: ArticleID, article: Article, address: String
  ) {
    self.id = id
    self.article = article
    self.address = address
  }
}

/// A label that notes and articles bear.
package struct Tag: Sendable {
  /// As the first that bears it spells it.
  package let name: String
  /// `tags/rare-earths.html`
  package let address: String
  /// In the order of the catalog, as are the articles.
  package let entities: [EntityID]
  package let articles: [ArticleID]
}
