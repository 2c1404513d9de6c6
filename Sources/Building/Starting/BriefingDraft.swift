internal import Articles
internal import Catalog
internal import Foundations
internal import Pages

/// A first draft of a briefing about the newest week of the content: what was announced, what was published, what is due.
package struct BriefingDraft: Sendable {
  private let catalog: Catalog
  private let content: String
  /// The number of the week in which the newest date of the content lies.
  private let week: Int

  /// The word for which `dossier new` drafts a briefing: the name of a kind.
  package static let kind = "briefing"

  /// How many days beyond the week a milestone may be due to be named.
  private static let outlook = 28
  private static let mostItems = 40

  /// Reads the content folder as a build does. Throws where that cannot be done, or nothing in it bears a date.
  package init(content: String) async throws(BuildFailure) {
    let options = BuildOptions(content: content, output: "")
    catalog = try await LoadedSite(options).site.catalog
    self.content = content
    guard let newest = catalog.newestDate else {
      throw BuildFailure("nothing in \(content) bears a date, so there is no newest week", fix: "give the note a name")
    }
    week = CalendarUnit.week.number(of: newest)
  }

  private var first: CalendarDate { CalendarUnit.week.firstDay(of: week) }
  private var last: CalendarDate { first.addingDays(6) }

  /// Writes the draft; never over a file that is there.
  ///
  /// - Returns: the path of the new file.
  package func write() throws(BuildFailure) -> String {
    guard let kind = catalog.kinds.kind(named: Self.kind) else {
      throw BuildFailure("this site has no kind “\(Self.kind)”", fix: "give the note a kind and a name")
    }
    let relative = "\(kind.folder)/\(last)-weekly.md"
    let folder = Folder(content)
    let path = Path.join(content, relative)
    guard folder.status(of: relative) == nil else {
      throw BuildFailure("\(path) is there already", fix: "open it, or give the note a name")
    }
    do throws(FileProblem) {
      try folder.write(Array(text.utf8), to: relative)
    } catch {
      throw BuildFailure("\(error)")
    }
    return path
  }

  var text: String {
    let span = "{from: \(first), to: \(last)}"
    let parts = [
      """
      ---
      name: "Week of \(first.longEnglish)"
      date: \(last)
      summary:
      tags: [weekly]
      ---

      %% One paragraph: what the week was about. %%
      """,
      section("Deals", items: deals, block: "deals", "where: {announced: \(span)}"),
      section("Published", items: articles, block: nil, ""),
      section("The week, day by day", items: [], block: "timeline", "between: \(span)"),
      section("To watch", items: milestones, block: nil, ""),
    ]
    return parts.compactMap { $0 }.joined(separator: "\n\n") + "\n"
  }

  /// A heading with a list and a live block under it; nil where there would be neither.
  private func section(_ heading: String, items: [String], block form: String?, _ body: String) -> String? {
    guard !items.isEmpty || form == "timeline" else { return nil }
    let rest = items.count - Self.mostItems
    let list = items.prefix(Self.mostItems) + (rest > 0 ? ["%% and \(rest) more %%"] : [])
    let block = form.map { "```\($0)\n\(body)\n```" }
    return (["## \(heading)"] + [list.joined(separator: "\n"), block ?? ""].filter { !$0.isEmpty })
      .joined(separator: "\n\n")
  }

  private var deals: [String] {
    catalog.entities.filter { $0.kind.isDeal && isInWeek($0.date) }
      .map { "- \(link($0))\($0.summary.map { ": \(markdown($0))" } ?? "")" }
  }

  private var articles: [String] {
    catalog.articles.filter { isInWeek($0.article.published) }.map { source in
      let publisher = source.article.publisher.map { ", \(markdown($0))" } ?? ""
      return "- \(markdown(source.article.title))\(publisher) [@\(source.article.id)]"
    }
  }

  /// What falls due in the week or soon after it, and of which nothing is recorded.
  private var milestones: [String] {
    let end = last.addingDays(Self.outlook)
    return catalog.entities.flatMap { entity in
      entity.milestones.compactMap { milestone -> String? in
        guard let due = milestone.due, milestone.met == nil, milestone.missed == nil, milestone.changedTo == nil,
          first <= due.latest, due.earliest <= end
        else { return nil }
        return "- \(link(entity)): \(markdown(milestone.what)), due \(markdown(due.words))"
      }
    }
  }

  private func isInWeek(_ date: CalendarDate?) -> Bool {
    guard let date, date.precision == .day else { return false }
    return CalendarUnit.week.number(of: date) == week
  }

  /// A wiki link; the name alone where it holds a sign that would end the link.
  private func link(_ entity: Entity) -> String {
    entity.name.contains { "[]|#".contains($0) } ? markdown(entity.name) : "[[\(entity.name)]]"
  }

  /// Text that means no markup.
  private func markdown(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if "\\`*_[]<&!|@%^~=#".unicodeScalars.contains(scalar) { result.unicodeScalars.append("\\") }
      result.unicodeScalars.append(scalar.properties.isWhitespace ? " " : scalar)
    }
    return result
  }
}
