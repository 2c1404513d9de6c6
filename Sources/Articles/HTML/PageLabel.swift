internal import Foundations

/// What an element's class, id, role and itemprop say about its content.
struct PageLabels: Sendable {
  static let shared = PageLabels()

  /// The element is the article's text.
  func namesBody(_ label: ArraySlice<UInt8>) -> Bool { bodies.contains { contains(label, $0) } }

  /// Likely, 1, or unlikely, -1, to hold the article.
  func weight(_ label: ArraySlice<UInt8>) -> Int {
    guard !label.isEmpty else { return 0 }
    var weight = 0
    if positives.contains(where: { contains(label, $0) }) { weight += 1 }
    if negatives.contains(where: { contains(label, $0) }) { weight -= 1 }
    return weight
  }

  /// The element is something else than text even inside the article.
  func isForeign(_ label: ArraySlice<UInt8>) -> Bool {
    guard !label.isEmpty, label.count < 400 else { return false }
    return foreign.contains { containsWord(label, $0) }
  }

  /// What a foreign element is, as far as its names tell.
  func reason(_ label: ArraySlice<UInt8>) -> Removal.Reason? {
    guard label.count < 400 else { return nil }
    return reasons.first { entry in entry.words.contains { contains(label, $0) } }?.reason
  }

  func isByline(_ label: ArraySlice<UInt8>) -> Bool { bylines.contains { contains(label, $0) } }

  private func contains(_ label: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
    guard label.count >= word.count, let first = word.first else { return false }
    for start in label.startIndex...(label.endIndex - word.count) where label[start] == first {
      if label[start..<start + word.count].elementsEqual(word) { return true }
    }
    return false
  }

  /// The word stands between separators, or between them and a plural's `s`.
  private func containsWord(_ label: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
    guard label.count >= word.count, let first = word.first else { return false }
    for start in label.startIndex...(label.endIndex - word.count) where label[start] == first {
      guard start == label.startIndex || !label[start - 1].isASCIILetter else { continue }
      guard label[start..<start + word.count].elementsEqual(word) else { continue }
      let end = start + word.count
      if end == label.endIndex || !label[end].isASCIILetter { return true }
      if label[end] == UInt8(ascii: "s"), end + 1 == label.endIndex || !label[end + 1].isASCIILetter { return true }
    }
    return false
  }

  private static func words(_ list: String) -> [[UInt8]] {
    list.utf8.split(separator: UInt8(ascii: " ")).map { Array($0) }
  }

  private let bodies = words(
    "articlebody article-body article__body article_body article-content article__content article_content articlecontent "
      + "article-text article__text articletext story-body story__body storybody story-content story-text entry-content "
      + "entry_content post-content post-body post__content postcontent post_content post-entry td-post-content "
      + "single-content content-body body-content body-copy news-content newsbody news-body main-content-article "
      + "article-copy rich-text richtext field-name-body field--name-body c-entry-content wysiwyg the-content pf-content "
      + "page-content blog-content content__article-body content-article text-content article-page__content")
  private let positives = words(
    "article body content entry hentry main page post text blog story column prose copy")
  private let negatives = words(
    "comment combx community disqus extra foot header menu remark rss shoutbox sidebar sponsor agegate pagination pager "
      + "popup tweet twitter related share social promo newsletter subscribe advert banner breadcrumb cookie consent modal "
      + "overlay widget recommend popular trending outbrain taboola meta masthead navigation navbar teaser carousel login "
      + "signup hidden footer aside tags author-bio bio rail")
  private let foreign = words(
    "comment comments disqus related related-articles related-posts related-content related-news relatedposts share sharing "
      + "sharedaddy social social-share social-links share-buttons addtoany newsletter newsletter-signup signup subscribe "
      + "subscription promo promotion advert advertisement ad ads advertising ad-container adsbygoogle banner sponsor "
      + "sponsored outbrain taboola recommended recommendations recommendation read-more readmore more-stories "
      + "most-read popular trending sidebar breadcrumb breadcrumbs pagination pager nav navigation navbar menu footer "
      + "site-header site-footer masthead cookie cookies consent modal popup overlay tooltip widget author-bio author-box "
      + "authorbox about-author author-info bio-box post-author-box tag-list tags tagcloud post-tags entry-tags "
      + "article-tags entry-footer post-footer article-footer post-navigation nav-links jp-relatedposts yarpp print-only "
      + "sr-only screen-reader-text visually-hidden visuallyhidden screenreader skip-link toc table-of-contents login "
      + "paywall donate donation rating ratings poll survey jumplinks topics-list read-next next-article up-next "
      + "disclaimer copyright infobox navbox metadata mw-editsection reflist noprint")
  /// The first that fits is taken.
  private let reasons: [(words: [[UInt8]], reason: Removal.Reason)] = [
    (words("comment disqus"), .comments), (words("cookie consent"), .cookies),
    (words("newsletter signup sign-up"), .newsletter), (words("paywall subscri login donat regwall"), .subscription),
    (words("author bio"), .author), (words("share sharing social addtoany sharedaddy"), .sharing),
    (
      words("related recommend read-more readmore read-next up-next most-read popular trending more-stories yarpp"),
      .related
    ),
    (words("promo sponsor advert adsby ad-container banner outbrain taboola"), .advertising),
    (words("disclaimer"), .disclaimer), (words("copyright"), .copyright),
    (words("nav menu breadcrumb pagination pager toc tag skip-link jumplinks topics table-of-contents"), .navigation),
  ]
  private let bylines = words(
    "byline by-line author writer posted-by post-meta entry-meta article-meta meta-author dateline published pubdate timestamp article-date post-date entry-date"
  )
}
