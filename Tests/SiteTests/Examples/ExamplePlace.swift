/// Where an example of Documentation/diagnostics.md stands in a site, and what else it needs there.
struct ExamplePlace: Sendable {
  enum Form: Sendable {
    /// A whole file.
    case file(String)
    /// Fields in the front matter of a note in that folder.
    case fields(of: String)
    /// Lines below others, as far in as these end.
    case lines(of: String, under: String)
    /// The text of a note.
    case text
    /// Fields in the front matter of an article.
    case articleFields
    /// A line a file: its path, and behind three spaces what it holds.
    case files
    /// What is typed.
    case command
  }

  let form: Form
  /// Further files of the site, by their paths.
  var others: [String: String] = [:]
  /// What is run.
  var command = ["check", "--notes"]

  /// The files of a site in which the example stands.
  func files(_ example: String) -> [String: String] {
    var files = others
    switch form {
    case .file(let path): files[path] = example + "\n"
    case .fields(let folder): files["Content/\(folder)/example.md"] = Self.note(example)
    case .lines(let path, let head):
      let margin = String(repeating: " ", count: head.reversed().prefix { $0 == " " }.count)
      files[path] = head + example.replacing("\n", with: "\n" + margin) + "\n"
    case .text: files["Content/companies/example.md"] = example + "\n"
    case .articleFields:
      files["Content/articles/example.md"] = "---\n\(example)\n---\nThe ministry will take bids until May, it said.\n"
    case .files:
      for line in example.split(separator: "\n") {
        let parts = line.split(separator: "   ", maxSplits: 1).map { $0.trimmingPrefix(while: { $0 == " " }) }
        let held = parts.count == 2 ? String(parts[1]) : ""
        files[String(parts[0])] = held.first?.isLowercase == true ? "---\n\(held)\n---\n" : held + "\n"
      }
    case .command: break
    }
    return files
  }

  private static func note(_ fields: String) -> String {
    let isNamed = fields.split(separator: "\n").contains { $0.hasPrefix("name:") }
    return "---\n\(isNamed ? "" : "name: Example\n")\(fields)\n---\n"
  }
}

extension ExamplePlace {
  static let byCode = Dictionary(
    uniqueKeysWithValues: all.flatMap { codes, place in codes.map { ("DOS-\($0)", place) } })

  private static let all: [([Int], ExamplePlace)] = settings + notes + articles + templates

  private static let settings: [([Int], ExamplePlace)] = [
    ([100], ExamplePlace(form: .command)),
    ([126], ExamplePlace(form: .files)),
    ([246], ExamplePlace(form: .fields(of: "projects"))),
    ([120, 121, 123, 124, 125, 207], ExamplePlace(form: .file("Content/site.yml"))),
    ([220, 221], ExamplePlace(form: .file("Content/kinds.yml"))),
    (
      [222, 223, 224],
      ExamplePlace(
        form: .lines(of: "Content/kinds.yml", under: "kinds:\n  trial:\n    folder: trials\n    fields:\n      "))
    ),
    ([225, 226, 227], ExamplePlace(form: .lines(of: "Content/kinds.yml", under: "kinds:\n  "))),
  ]

  private static let notes: [([Int], ExamplePlace)] = [
    ([200, 210], ExamplePlace(form: .file("Content/companies/example.md"))),
    ([201, 204, 205, 206, 208, 209, 211, 232, 237, 240, 505, 701], ExamplePlace(form: .fields(of: "companies"))),
    (
      [231, 233, 340, 341, 501, 503, 504, 507, 510, 511, 512, 515, 516, 518, 521, 522],
      ExamplePlace(form: .fields(of: "projects"))
    ),
    (
      [513],
      ExamplePlace(
        form: .fields(of: "projects"),
        others: [
          "Content/kinds.yml":
            "kinds:\n  project:\n    folder: projects\n    fields:\n      price: {type: money, stale-after: 6 months}\n"
        ])
    ),
    ([506, 508, 509, 514, 519], ExamplePlace(form: .fields(of: "deals"))),
    ([122, 234, 235, 236, 348, 350, 700], ExamplePlace(form: .files)),
    (
      [239],
      ExamplePlace(
        form: .files,
        others: ["Content/kinds.yml": "builtin: false\nkinds:\n  company: {folder: companies}\n"])
    ),
    ([342], ExamplePlace(form: .files, others: ["Content/companies/other.md": "Missouri Cobalt sold it.\n"])),
    (
      [
        238, 300, 301, 302, 303, 304, 305, 306, 310, 312, 343, 345, 346, 349, 360, 361, 362, 363, 364, 365, 367, 368,
        502,
      ], ExamplePlace(form: .text)
    ),
    (
      [344],
      ExamplePlace(
        form: .text,
        others: [
          "Content/projects/madison.md": "---\naliases: [Missouri Cobalt]\n---\n",
          "Content/companies/ussm.md": "---\naliases: [Missouri Cobalt]\n---\n",
        ])
    ),
    ([347], ExamplePlace(form: .text, others: ["Content/companies/maps/cummins-range.png": ""])),
    (
      [351],
      ExamplePlace(
        form: .file("Content/companies/drawing.svg"),
        others: ["Content/companies/example.md": "![The deposit](drawing.svg)\n"])
    ),
  ]

  private static let articles: [([Int], ExamplePlace)] = [
    ([402], ExamplePlace(form: .file("Content/articles/page.html"))),
    ([403, 405, 406, 407, 413], ExamplePlace(form: .file("Content/articles/clipping.txt"))),
    ([408, 409, 412, 523], ExamplePlace(form: .articleFields)),
  ]

  private static let templates: [([Int], ExamplePlace)] = [
    (
      [602, 603, 604, 605, 607, 610, 611, 612, 613, 620, 622],
      ExamplePlace(form: .file("Templates/entity.mustache"))
    ),
    ([623], ExamplePlace(form: .file("Templates/partials/title.mustache"))),
    ([624], ExamplePlace(form: .file("Templates/partials/title.mustache"), command: ["build"])),
    ([625], ExamplePlace(form: .files)),
    ([626], ExamplePlace(form: .file("Templates/assets/site.css"))),
    (
      [630, 631, 633, 634],
      ExamplePlace(form: .file("Templates/words/nl.yml"), others: ["Content/site.yml": "language: nl\n"])
    ),
    ([632], ExamplePlace(form: .file("Templates/words/de.yml"), others: ["Content/site.yml": "language: de\n"])),
  ]
}
