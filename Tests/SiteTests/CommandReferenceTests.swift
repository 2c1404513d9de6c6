import TestSupport
import Testing

/// Documentation/commands.md names every command and every option that the tool has.
@Suite struct CommandReferenceTests {
  @Test func everyCommand_andEveryOptionOfIt_isDescribed() throws {
    let workshop = try Workshop()
    let reference = try PackageText.read("Documentation/commands.md")
    let preview = try PackageText.read("Documentation/preview.md")
    let list = try workshop.run("--help").output.split(separator: "SUBCOMMANDS:")[1]
    let commands = list.matches(of: #/\n  ([a-z]+) /#).map { String($0.output.1) }
    #expect(commands.count > 10)
    for command in commands {
      #expect(reference.contains("| `dossier \(command)"), "\(command)")
      let help = try workshop.run("help", command).output
      let options = help.matches(of: #/(?:\n  (?:-[a-z], )?|/)(--[a-z-]+)/#).map { String($0.output.1) }
      #expect(options.contains("--help"))
      let page = command == "serve" ? reference + preview : reference
      for option in options where option != "--help" {
        let described = page.split(separator: "`").contains { code in
          code.split(whereSeparator: { $0 == " " || $0 == "|" }).contains(Substring(option))
        }
        #expect(described, "\(command) \(option)")
      }
    }
  }
}
