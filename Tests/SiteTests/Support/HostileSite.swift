import Foundation
import Testing

/// A site whose every field holds what would run if any place let it.
final class HostileSite {
  private let workshop: Workshop
  let folder: URL
  /// Every file of the site.
  let files: [String: Data]

  /// What a page would run as an element, an attribute, a script, an address, a style, a template or a comment.
  static let payloads = [
    "<img src=x onerror=window.hacked=1>",
    "\"'><svg onload=window.hacked=2>",
    "</script></title></textarea><script>window.hacked=3</script>",
    "javascript:window.hacked=4",
    "' autofocus onfocus=window.hacked=5 x='",
    "{{body}}${window.hacked=6}`\\u003cimg src=x onerror=window.hacked=7\\u003e",
    "]]><!--><iframe srcdoc=\"<script>top.hacked=8</script>\">",
    "&lt;img src=x onerror=window.hacked=9&gt;",
    "=HYPERLINK(\"https://evil.example/?hacked\")",
    "@SUM(1+1)*cmd|' /C hacked'!A0",
  ]

  init() throws {
    workshop = try Workshop()
    folder = workshop.folder.appending(path: "Site")
    try workshop.write(
      "title: \(Self.quoted(0))\ndescription: \(Self.quoted(1))\nauthor: \(Self.quoted(2))\n"
        + "base-url: https://desk.example/\ntext: full\nfeeds: all\n", to: "Content/site.yml")
    for number in Self.payloads.indices { try Self.write(number, to: workshop) }
    let built = try workshop.run("build", "--output", "Site")
    // Problems are reported, and the site is built all the same.
    try #require(built.status < 2, "\(built.problems)")
    files = try workshop.files(below: "Site")
  }

  /// A payload as a scalar of front matter.
  private static func quoted(_ number: Int, _ end: String = "") -> String {
    "'" + payloads[number % payloads.count].replacing("'", with: "''") + end + "'"
  }

  /// A company, a project, a deal and a clipping with a payload in each field, and one in the names of their files.
  private static func write(_ number: Int, to workshop: Workshop) throws {
    let (words, text) = (quoted(number), payloads[number])
    let file = number == 0 ? "<img src=x onerror=window.hacked=10>" : "n\(number)"
    try workshop.write(
      """
      ---
      name: \(words)
      aliases: [\(quoted(number + 1)), Mallory \(number)]
      former-names: [\(quoted(number + 2))]
      summary: \(words)
      tags: [\(words)]
      country: Kenya
      headquarters: {value: \(words), hedge: \(words), basis: \(words), note: \(words), cite: s\(number), quote: Mallory}
      website: \(words)
      milestones: [{what: \(words), due: 2025-09, note: \(words)}]
      ---

      Mallory \(number) and [[\(text.replacing("]", with: ""))]] say: \(text)

      > \(text)

      [link](\(text.replacing(" ", with: "%20"))) ![picture](https://evil.example/x.png "\(number)") `\(text)`

      ```table
      title: \(words)
      from: companies
      ```

      """, to: "Content/companies/\(file).md")
    try workshop.write(
      "---\nname: \(quoted(number + 3, " hill"))\nlocation: {value: \"\(number), \(number)\", hedge: \(words), note: \(words)}\n"
        + "owner: {to: Mallory \(number), share: \(words)}\nstage: \(words)\n---\n",
      to: "Content/projects/p\(number).md")
    try workshop.write(
      "---\nname: \(quoted(number + 4, " deal"))\nannounced: 2025-09-0\(number % 9 + 1)\nstatus: announced\n"
        + "amount: {value: $\(number + 1) million, note: \(words)}\n"
        + "parties: [{to: Mallory \(number), role: \(words)}, Kenya]\n---\n", to: "Content/deals/d\(number).md")
    try workshop.write(
      "---\ntitle: \(words)\npublisher: \(words)\nauthor: \(words)\ndate: 2025-09-0\(number % 9 + 1)\nurl: \(words)\n"
        + "summary: \(words)\ntags: [\(words)]\n---\n\n\(text)\n\n“Mallory \(number) says \(text),” said \(text).\n",
      to: "Content/articles/s\(number).md")
    try workshop.write(
      "<html><head><title>\(text)</title><meta name=author content='\(text)'></head><body><article><h1>\(text)</h1>"
        + "<p onclick=window.hacked=11>Mallory \(number) went to Kenya, and \(text) went with Mallory \(number).</p>"
        + "<script>window.hacked=12</script><a href='javascript:window.hacked=13'>Mallory</a></article></body></html>",
      to: "Content/articles/\(number == 1 ? "'><img src=x onerror=window.hacked=14>" : "h\(number)").html")
    if number == 0 { try workshop.write("---\nname: Kenya\n---\n", to: "Content/countries/kenya.md") }
  }
}
