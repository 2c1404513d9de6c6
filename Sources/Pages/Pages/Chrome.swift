internal import Catalog
internal import Foundations
internal import Mustache

/// What stands around every page: the names of the site, its sections above, everything below.
struct Chrome: Sendable {
  private struct Section: Sendable {
    let name: String
    let address: String
    let count: Int?
  }

  private let common: Record
  /// The masthead, by the section to which the page belongs; the last for pages of none.
  private let navigations: [Value]
  private let folders: [String]
  private let baseURL: String?

  init(index: SiteIndex, assets: [Asset]) {
    let settings = index.site.settings
    let address = { (name: String) in assets.first { $0.name == name }?.address }
    let sections = Self.kinds(of: index) + Self.lists(of: index)
    baseURL = WebAddress(settings.baseURL).map { $0.text.hasSuffix("/") ? $0.text : $0.text + "/" }
    folders = sections.map(\.address).map(Self.folder)
    navigations = (0...sections.count).map { current in
      Self.list(sections, current: current)
    }
    common = Record([
      .site: .fields([
        .title: .text(settings.title), .description: .words(settings.description),
        .language: .text(settings.language), .author: .words(settings.author),
      ]),
      .stylesheet: .words(address("site.css")), .icon: .words(address("icon.svg")), .isHome: .absent,
      .asOf: .words(index.site.asOf?.longEnglish),
      .everything: Self.list(sections + Self.footer(of: index), current: nil),
    ])
  }

  /// The whole record of a page: what all share, with the page's own values.
  func record(of page: Record, at address: String) -> Record {
    var record = page
    let folder = Self.folder(address)
    record[.navigation] = navigations[folders.firstIndex(of: folder) ?? folders.count]
    record[.root] = .text(root(of: address))
    record[.canonical] =
      address == missingPageAddress ? .absent : .words(baseURL.map { $0 + percentEncodedPath(address) })
    for key in [PageKey.site, .stylesheet, .icon, .asOf, .everything] { record[key] = common[key] }
    return record
  }

  // MARK: Sections

  private static func kinds(of index: SiteIndex) -> [Section] {
    zip(index.kinds, index.ranges).filter { $0.isListed && !$1.isEmpty }.map { kind, range in
      Section(name: kind.plural, address: "\(kind.folder)/index.html", count: range.count)
    }
  }

  private static func lists(of index: SiteIndex) -> [Section] {
    let catalog = index.catalog
    return [
      Section(name: "Sources", address: sourcesAddress, count: catalog.articles.count),
      Section(name: "A–Z", address: namesAddress, count: catalog.entities.count),
      Section(name: "Tags", address: tagsAddress, count: catalog.tags.count),
    ].filter { $0.count != 0 }
  }

  /// What only the foot of a page names beside the sections.
  private static func footer(of index: SiteIndex) -> [Section] {
    let data = index.site.settings.hasData ? [Section(name: "Data", address: dataAddress, count: nil)] : []
    return data + unlistedNotes(of: index)
  }

  /// Notes of kinds without an index, such as the page about the site: linked from the foot of every page.
  private static func unlistedNotes(of index: SiteIndex) -> [Section] {
    zip(index.kinds, index.ranges).filter { kind, _ in !kind.isListed }.flatMap { _, range in
      index.links[range].prefix(unlistedLimit).map { Section(name: $0.name, address: $0.address, count: nil) }
    }
  }

  private static let unlistedLimit = 12

  private static func list(_ sections: [Section], current: Int?) -> Value {
    .list(
      sections.enumerated().map { position, section in
        .fields([
          .name: .text(section.name), .address: .text(section.address),
          .count: .words(section.count.map(grouped)), .isCurrent: .flag(position == current),
        ])
      })
  }

  /// `companies/` of an address within that folder; the address itself at the root.
  private static func folder(_ address: String) -> String {
    address.firstIndex(of: "/").map { String(address[...$0]) } ?? address
  }

  // MARK: Addresses

  /// The way up to the root: relative, so that the site works at any address and from a folder. The page for missing
  /// addresses is shown at any depth and names the root itself.
  private func root(of address: String) -> String {
    if address == missingPageAddress { return rootPath }
    return String(repeating: "../", count: address.utf8.count { $0 == UInt8(ascii: "/") })
  }

  private var rootPath: String {
    guard let baseURL else { return "/" }
    let slashes = baseURL.utf8.indices.filter { baseURL.utf8[$0] == UInt8(ascii: "/") }
    return slashes.count > 2 ? String(baseURL[slashes[2]...]) : "/"
  }
}
