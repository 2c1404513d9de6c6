internal import Mustache

/// What the record of each page template may hold, so that a wrong name in a template is found before anything renders.
enum PageShapes {
  static let all: [String: Shape] = {
    let pages: KeyValuePairs<String, [PageKey: Shape]> = [
      "picture": picturePage,
      "home": home, "entity": entity, "reading": entity, "article": article, "index": index,
      "mentions": mentionsPage, "quotations": quotationsPage, "missing": [:], "moved": linkFields, "print": print,
      "search": [:],
      "charts": chartsPage,
    ]
    let wholes = pages.map { ($0, record("page " + $0, chrome.merging(head) { $1 }.merging($1) { $1 })) }
    let chromes = ["partials/masthead", "partials/footer"].map { ($0, record("chrome", surroundings)) }
    let links = ["partials/link", "partials/where", "partials/name"].map {
      ($0, record("linkInTheSite", linkFields.merging([.root: .text]) { $1 }))
    }
    let source = ("partials/source", record("sourceHead", sourceHead))
    let lives = [("partials/live", record("live", live))]
    let printed = ("partials/printed", record("printed", head.merging(entity) { $1 }.merging([.root: .text]) { $1 }))
    return Dictionary(
      wholes + [printed, source] + chromes + links + lives + claimParts, uniquingKeysWith: { $1 })
  }()

  private static func record(_ name: String, _ fields: [PageKey: Shape]) -> Shape {
    .record(name: name, fields: Dictionary(fields.map { ($0.rawValue, $1) }, uniquingKeysWith: { $1 }))
  }

  private static func list(_ name: String, _ fields: [PageKey: Shape]) -> Shape { .list(of: record(name, fields)) }

  private static func block(_ name: String, _ item: Shape, _ more: [PageKey: Shape] = [:]) -> Shape {
    record(name, more.merging([.items: .list(of: item)]) { $1 })
  }

  // MARK: Small things

  private static let lines = list("line", [.words: .text])
  private static let linkFields: [PageKey: Shape] = [.shape: .text, .address: .text, .name: .text, .details: .text]
  private static let link = record("link", linkFields)
  private static let place = record("place", [.name: .text, .address: .text])
  /// Claims and the marks of their citations, which are rendered apart.
  private static let cites = Shape.html
  private static let claim = Shape.html
  private static let claimParts: [(String, Shape)] = [
    (
      "partials/claim",
      record(
        "claim",
        [
          .hedge: .text, .words: .text, .entity: link, .url: .text, .isLinked: .flag, .cites: cites, .details: .text,
          .note: .text, .reason: .text, .doubt: .text, .root: .text,
        ])
    ),
    ("partials/citation", record("citation", [.id: .text, .number: .text, .preview: .text, .details: .text])),
    (
      "partials/quote",
      record(
        "quote",
        [
          .id: .text, .number: .text, .words: .text, .isLinked: .flag, .address: .text, .place: .text, .doubt: .text,
          .root: .text,
        ])
    ),
    (
      "partials/cited",
      record("sourceInTheList", [.number: .text, .html: .html, .quotes: .list(of: .html), .root: .text])
    ),
    ("partials/relying", record("relyingNote", [.html: .html, .claims: .list(of: .html), .root: .text])),
    (
      "partials/reliance",
      record("reliance", [.label: .text, .words: .text, .address: .text, .id: .text, .root: .text])
    ),
  ]
  private static let milestone = record(
    "milestone",
    [
      .state: .text, .label: .text, .entity: link, .what: .text, .cites: cites, .details: .text, .note: .text,
      .doubt: .text,
    ])
  private static let sentences = list("sentence", [.html: .html, .address: .text])
  private static let mention = record(
    "mention",
    [
      .document: .html, .number: .text, .sentences: sentences,
      .rest: record("restOfMention", [.label: .text, .sentences: sentences]), .further: place,
    ])
  private static let quotation = record(
    "quotation",
    [
      .words: .text, .speaker: .text, .entity: link, .isImplied: .flag, .doubt: .text, .address: .text,
      .document: .html,
    ])
  /// The same link, where it was rendered before: on pages of notes and articles.
  private static let item = Shape.html
  private static let itemGroup = record(
    "itemGroup",
    [
      .id: .text, .label: .text, .count: .text, .items: .list(of: item),
      .rest: block("restOfItems", item, [.label: .text]),
    ])
  private static let linkGroup = record(
    "linkGroup",
    [
      .id: .text, .label: .text, .count: .text, .items: .list(of: link),
      .rest: block("restOfGroup", link, [.label: .text]),
    ])

  // MARK: Every page

  private static let sections = list(
    "section", [.name: .text, .address: .text, .count: .text, .isCurrent: .flag])
  /// What the masthead and the foot are made of: they are rendered apart from the page, once for many pages.
  private static let surroundings: [PageKey: Shape] = [
    .site: record(
      "site", [.title: .text, .description: .text, .language: .text, .direction: .text, .author: .text]),
    .root: .text, .stylesheet: .text, .script: .text, .themeScript: .text, .searchScript: .text, .tablesScript: .text,
    .previewsScript: .text, .picturesScript: .text,
    .icon: .text, .asOf: .text, .navigation: sections, .everything: sections,
    .siteFeed: .text,
  ]
  private static let chrome: [PageKey: Shape] = surroundings.merging([
    .masthead: .html, .footer: .html, .isHome: .flag, .title: .text, .description: .text, .canonical: .text,
    .feed: record("feed", [.name: .text, .address: .text, .data: .text]),
    .share: record("share", [.type: .text, .published: .text, .image: .text]), .linkedData: .html,
  ]) { $1 }
  private static let head: [PageKey: Shape] = [
    .trail: block("trail", place), .shape: .text, .kindLabel: .text, .name: .text, .summary: .text,
    .otherNames: block("otherNames", record("otherName", [.label: .text, .name: .text, .details: .text])),
    .byline: record("byline", [.items: lines, .url: .text, .words: .text]),
    .tags: block("tags", place),
    .neighbours: record("neighbours", [.previous: place, .next: place]),
  ]

  // MARK: Page by page

  private static let facts = record(
    "facts",
    [
      .heading: .text, .rule: .text,
      .items: list(
        "fact",
        [
          .id: .text, .label: .text, .isInline: .flag, .notStated: .flag, .claims: .list(of: claim),
          .others: record("otherClaims", [.label: .text, .claims: .list(of: claim)]),
          .withdrawn: record("withdrawnClaims", [.label: .text, .claims: .list(of: claim)]),
        ]),
    ])
  private static let downloads = block("downloads", place)
  private static let sourceHead = linkFields.merging([.root: .text, .url: .text, .words: .text]) { $1 }
  private static let entity: [PageKey: Shape] = [
    .ladder: block(
      "ladder", record("step", [.label: .text, .state: .text, .isCurrent: .flag, .doubt: .text]), [.heading: .text]),
    .facts: facts,
    .milestones: block("milestones", milestone, [.heading: .text]),
    .body: .html,
    .changes: block(
      "changes", record("change", [.place: .text, .label: .text, .words: .text, .entity: link, .cites: cites])),
    .downloads: downloads,
    .quotations: block("quotations", quotation, [.count: .text, .all: place]),
    .relations: record("relations", [.groups: .list(of: itemGroup)]),
    .properties: block("properties", record("property", [.label: .text, .claims: .list(of: claim)])),
    .mentions: block("mentions", mention, [.count: .text, .all: place, .trend: .html]),
    .sources: record("sources", [.html: .html]),
    .surroundings: picture, .chain: picture,
    .locator: record("locator", [.html: .html, .words: .text, .address: .text]),
    .contents: block("contents", record("contentsEntry", [.id: .text, .name: .text, .isSub: .flag])),
  ]

  /// A live block of a note: it is rendered apart from its page, and knows the way to the root.
  private static let live: [PageKey: Shape] = [
    .root: .text, .heading: .text, .note: .text,
    .rows: record(
      "liveRows",
      [
        .columns: list("column", [.label: .text]),
        .groups: list(
          "rowGroup",
          [
            .label: .text, .count: .text,
            .items: .list(
              of: record(
                "liveRow",
                linkFields.merging([
                  .cells: list("liveCell", [.label: .text, .claims: .list(of: claim), .more: .text])
                ]) { $1 })),
          ]),
      ]),
    .picture: picture, .figures: figures,
    .subjects: list("subject", linkFields.merging([.id: .text, .isSub: .flag, .facts: facts]) { $1 }),
  ]

  private static let passageText = record(
    "passageText", [.id: .text, .html: .html, .speaker: .text, .isImplied: .flag])
  private static let passage = record(
    "passage",
    [
      .heading: passageText, .subheading: passageText, .paragraph: passageText, .caption: passageText,
      .tableRow: passageText,
      .quotation: passageText, .listed: block("passageList", passageText), .omission: .flag,
      .relied: record("relied", [.html: .html]),
    ])
  private static let article: [PageKey: Shape] = [
    .downloads: downloads,
    .cited: record("citedSource", [.author: .text, .name: .text, .details: .text, .url: .text]),
    .highlights: block("highlights", passageText),
    .policyNote: .text,
    .text: block("text", passage),
    .drawn: block(
      "drawn",
      record("drawnBy", [.html: .html, .claims: list("drawnClaim", [.label: .text, .words: .text, .quote: .text])]),
      [.heading: .text]),
    .repairs: record("repairs", [.label: .text, .items: lines]),
    .relations: record("named", [.groups: .list(of: itemGroup)]),
  ]

  private static let pager = record(
    "pager",
    [.label: .text, .items: list("part", [.name: .text, .address: .text, .isCurrent: .flag])])
  private static let cell = record(
    "cell", [.label: .text, .words: .text, .entity: link, .more: .text, .key: .text, .values: .text])
  private static let table: [PageKey: Shape] = [
    .columns: columns, .isSortable: .flag, .rowsFile: .text, .items: rows,
  ]
  private static let columns = list(
    "column", [.label: .text, .number: .text, .isFacet: .flag, .choices: .text, .address: .text])
  private static let rows = Shape.list(
    of: record("row", linkFields.merging([.summary: .text, .cells: .list(of: cell)]) { $1 }))
  private static let grouped = record(
    "groupedRows",
    [
      .columns: columns, .number: .text,
      .items: list("groupOfRows", [.id: .text, .label: .text, .count: .text, .items: rows]),
    ])
  private static let index: [PageKey: Shape] = [
    .pager: pager, .orders: pager, .jumps: pager, .rows: record("rows", table), .grouped: grouped,
    .groups: .list(of: linkGroup),
  ]
  private static let picture = record(
    "picture",
    [
      .label: .text, .ground: .text, .html: .html, .isZoomable: .flag, .note: .text,
      .legend: block("legend", record("legendEntry", [.shape: .text, .name: .text])),
    ])
  private static let figures = record(
    "figures",
    [
      .label: .text, .columns: list("figureColumn", [.label: .text]),
      .items: list(
        "figureRow",
        [
          .name: .text, .shape: .text, .address: .text, .isLinked: .flag,
          .cells: list("figureCell", [.words: .text]),
        ]),
    ])
  private static let chartsPage: [PageKey: Shape] = [
    .pager: pager,
    .blocks: list("chart", [.id: .text, .heading: .text, .picture: picture, .figures: figures]),
  ]
  private static let picturePage: [PageKey: Shape] = [
    .picture: picture, .rows: record("pictureRows", table.merging([.heading: .text]) { $1 }),
    .groups: .list(of: linkGroup),
  ]
  private static let mentionsPage: [PageKey: Shape] = [.pager: pager, .items: .list(of: mention)]

  private static let print: [PageKey: Shape] = [
    .note: .text,
    .groups: list(
      "chapter", [.id: .text, .label: .text, .items: list("printedNote", [.id: .text, .name: .text, .html: .html])]),
  ]

  private static let quotationsPage: [PageKey: Shape] = [.pager: pager, .items: .list(of: quotation)]

  private static let home: [PageKey: Shape] = [
    .body: .html,
    .kinds: list("kindCount", [.shape: .text, .address: .text, .name: .text, .count: .text]),
    .blocks: list(
      "homeBlock",
      [
        .id: .text, .heading: .text, .address: .text,
        .stories: block("stories", record("story", linkFields.merging([.summary: .text]) { $1 })),
        .promises: block("promises", milestone),
        .links: block("homeLinks", link),
      ]),
  ]
}
