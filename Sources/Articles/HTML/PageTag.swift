/// The elements that matter for telling an article from its page.
enum PageTag: UInt8 {
  case other, text
  case html, head, body, title, meta, link, script
  case article, main, section, div, header, footer, nav, aside
  case p, pre, blockquote, h1, h2, h3, h4, h5, h6
  case ul, ol, li, dl, dt, dd, table, tr, td, th, caption
  case figure, figcaption, img, br, hr, a, em, strong, code, time, span, sup, sub, cite, q
  /// Struck out: no longer what the text says.
  case del
  /// Never shown, or never text: style, noscript, template, svg, button, select, form fields, frames.
  case hidden

  private static let names: [UInt64: PageTag] = {
    var table: [UInt64: PageTag] = [:]
    let plain: [(String, PageTag)] = [
      ("html", .html), ("head", .head), ("body", .body), ("title", .title), ("meta", .meta), ("link", .link),
      ("script", .script), ("article", .article), ("main", .main), ("section", .section), ("div", .div),
      ("header", .header), ("footer", .footer), ("nav", .nav), ("aside", .aside), ("p", .p), ("pre", .pre),
      ("blockquote", .blockquote), ("h1", .h1), ("h2", .h2), ("h3", .h3), ("h4", .h4), ("h5", .h5), ("h6", .h6),
      ("ul", .ul), ("ol", .ol), ("li", .li), ("dl", .dl), ("dt", .dt), ("dd", .dd), ("table", .table), ("tr", .tr),
      ("td", .td), ("th", .th), ("caption", .caption), ("figure", .figure), ("figcaption", .figcaption),
      ("img", .img), ("br", .br), ("hr", .hr), ("a", .a), ("em", .em), ("i", .em), ("strong", .strong),
      ("b", .strong), ("code", .code), ("tt", .code), ("time", .time), ("span", .span),
      ("sup", .sup), ("sub", .sub), ("cite", .cite), ("q", .q),
      ("del", .del), ("s", .del), ("strike", .del),
    ]
    for (name, tag) in plain { table[wordHash(name.utf8)] = tag }
    let hidden =
      "style noscript template svg button select option input textarea iframe object embed canvas audio video map menu dialog datalist label"
    for name in hidden.utf8.split(separator: UInt8(ascii: " ")) { table[wordHash(name)] = .hidden }
    return table
  }()

  init(name: UnsafePointer<UInt8>) {
    self = Self.names[wordHash(of: name)] ?? .other
  }

  /// Starts and ends a block of text.
  var isBlock: Bool {
    switch self {
    case .article, .main, .section, .div, .header, .footer, .nav, .aside, .p, .pre, .blockquote, .h1, .h2, .h3, .h4,
      .h5, .h6, .ul, .ol, .li, .dl, .dt, .dd, .table, .tr, .caption, .figure, .figcaption, .hr, .body:
      true
    default: false
    }
  }

  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }

  /// Nothing in it is ever part of an article's text.
  var isNeverText: Bool {
    self == .hidden || self == .script || self == .head || self == .nav || self == .title || self == .del
  }
}
