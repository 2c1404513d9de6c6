/// Every name that a template may use.
package enum PageKey: Int, Sendable, CaseIterable {
  // The site, and what every page has.
  case site, title, description, language, direction, author, root, canonical, stylesheet, script, themeScript,
    searchScript, previewsScript, tablesScript, picturesScript, icon,
    asOf, isHome, navigation,
    everything, masthead, footer
  // What the head of a page says to other programs.
  case siteFeed, feed, data, share, type, published, image, linkedData
  // What a thing is called, and where it is.
  case name, label, heading, summary, words, details, address, url, id, number, count, shape, kindLabel
  case isCurrent, isImplied, isInline, isLinked, isSub
  // The parts of a page.
  case trail, otherNames, byline, ladder, facts, changes, milestones, body, quotations, relations, properties,
    mentions, sources, contents, downloads
  case tags, neighbours, highlights, policyNote, cited, text, drawn, repairs, pager, rows, orders, jumps, grouped
  // What the parts hold.
  case items, groups, blocks, kinds, state, claims, others, withdrawn, notStated, rule, hedge, entity, cites, preview,
    note, reason, doubt
  case document, what, all, rest, further, sentences, html, quotes, quote, place, previous, next
  case subheading, paragraph, caption, tableRow, quotation, speaker, listed, omission, relied, columns, cells, more,
    key, values, choices, isFacet, isSortable, rowsFile, stories, promises, links, subjects
  // Pictures.
  case picture, ground, isZoomable, legend, locator, surroundings, figures, chain, trend

  /// The name as templates write it.
  var name: String { String(describing: self) }
}
