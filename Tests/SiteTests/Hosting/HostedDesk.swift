import Foundation

/// A small site for a host: below a path, with a note that moved, a drawing, and pages long enough to be compressed.
enum HostedDesk {
  static let settings = "title: Field notes\nbase-url: https://desk.example.org/reports/\n"

  static func workshop(_ moreSettings: String = "") throws -> Workshop {
    let workshop = try Workshop()
    try workshop.write(settings + moreSettings, to: "Content/site.yml")
    try workshop.write(
      "---\nname: New\nformer-addresses: [companies/old.html]\n---\n![A plan](../files/plan.svg)\n",
      to: "Content/companies/new.md")
    try workshop.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", to: "Content/files/plan.svg")
    return workshop
  }
}
