internal import Articles
internal import Catalog
internal import Foundations
internal import Pages

/// What one build of a site found out, kept for the next one with the same options.
///
/// Nothing is ever told what has changed. Each part says what it rests on, and is taken over only where all of that is
/// found to be the same.
struct SiteMemory: Sendable {
  var content = ContentMemory()
  // What follows is nil before the first build.
  var templates: SiteTemplates?
  var catalog: BuiltCatalog?
  var links: LinkMemory?
}

/// What was made of each file of the content.
struct ContentMemory: Sendable {
  /// A hash of what every note and every document rests on beside its own file: settings, kinds, templates, words.
  var basis: UInt64 = 0
  /// What the site says of itself in its language, and what is wrong with it; nil before the first build.
  var words: (words: Words, problems: [Diagnostic])?
  /// What each file is for; nil before the first build.
  var scan: ContentScan?
  var notes = FileMemory<Note>()
  var articles = FileMemory<Article>()
  /// The articles that the site may have, in the order of their files.
  var articleList: [Article] = []
  /// Nil for an image of which the size cannot be told.
  var images = FileMemory<ImageFacts>()

  /// The states of the files alone, which tell a later build whether there is anything to do.
  var states: ContentMemory {
    var states = self
    states.words = nil
    states.scan = nil
    states.articleList = []
    states.notes.dropValues()
    states.articles.dropValues()
    states.images.dropValues()
    return states
  }
}
