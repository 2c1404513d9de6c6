import Foundation
import Testing

/// Publications that do not begin, or do not end.
@Suite struct RefusedTargetTests {
  @Test(arguments: [
    ("{rsync: \"--rsh=sh\"}", ["publish", "host"], "a destination holds no password and no option"),
    ("{git: \"https://desk:secret@example.org/x.git\"}", ["publish"], "a destination holds no password"),
    ("{folder: ~/www}", ["publish", "host"], "“~” would become the name of a folder"),
    ("{branch: pages}", ["publish", "host"], "the target “host” does not say where to publish"),
  ])
  func targetThatCannotBeUsed_isSaidToBeThere(target: String, arguments: [String], reason: String) throws {
    let workshop = try Workshop()
    try workshop.write("title: Desk\npublish:\n  host: \(target)\n", to: "Content/site.yml")
    let result = try Tool.run(arguments, in: workshop.folder)
    #expect(result.status == 2)
    #expect(result.problems.contains("The target “host” cannot be used: \(reason)"), "\(result.problems)")
    #expect(!result.problems.contains("names no target"))
    let other = try workshop.run("publish", "hosts")
    #expect(other.status == 2 && other.problems.contains("names no target “hosts”"), "\(other.problems)")
  }

  /// The command may ask for fewer readers than the target is for, never for more: a target that does not say is for
  /// those of the site.
  @Test(arguments: [
    ("", "", "client", 2), ("", "audience: client", "internal", 2), ("", "audience: internal", "internal", 0),
    (", audience: public", "audience: internal", "client", 2), (", audience: internal", "", "internal", 0),
    (", audiance: internal", "audience: internal", "client", 2), ("", "audience: client", "public", 0),
    ("", "audience: secret", "client", 2),
  ])
  func command_asksForNoMoreReaders(target: String, site: String, asked: String, status: Int32) throws {
    let workshop = try Workshop()
    try workshop.write(
      "base-url: https://desk.example/\n\(site)\npublish:\n  host: {folder: www\(target)}\n", to: "Content/site.yml")
    try workshop.write("---\nname: Hush\naudience: internal\n---\n", to: "Content/companies/hush.md")
    try workshop.write("---\nname: Open\n---\n", to: "Content/companies/open.md")
    let result = try workshop.run("publish", "host", "--audience", asked)
    #expect(result.status == status, "\(result.problems)")
    #expect(result.problems.contains("is not published there") == (status == 2), "\(result.problems)")
    #expect(workshop.exists("www/companies/hush.html") == (asked == "internal" && status == 0))
  }

  /// A host that never answers, so that the publication is interrupted while it waits.
  @Test(arguments: [("INT", 130), ("TERM", 143), ("HUP", 129)])
  func publicationThatIsInterrupted_leavesNothingBehind(signal: String, status: Int) throws {
    let workshop = try Workshop()
    try workshop.write("title: Desk\npublish:\n  host: {rsync: \"desk@host.example:/www\"}\n", to: "Content/site.yml")
    try workshop.write("#!/bin/sh\nexec sleep 20\n", to: "bin/rsync")
    try workshop.write("", to: "tmp/.keep")
    let tool = Tool.binary.path(percentEncoded: false)
    #expect(
      try workshop.shell(
        """
        chmod +x bin/rsync
        # A shell has what it starts behind its back ignore Ctrl-C.
        heard="env --default-signal=INT"
        $heard true 2>/dev/null || heard=
        test "$heard" || test \(signal) != INT || exit 0
        PATH="$PWD/bin:$PATH" TMPDIR="$PWD/tmp" $heard '\(tool)' publish >/dev/null 2>&1 &
        tool=$!
        for second in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do
          ls tmp | grep -q dossier-publish && break
          sleep 1
        done
        ls tmp | grep -q dossier-publish || exit 3
        kill -\(signal) $tool
        wait $tool
        test $? = \(status) && test -z "$(ls tmp)"
        """))
  }

  @Test func publicationUnderNohup_goesOnWhenTheTerminalIsClosed() throws {
    let workshop = try Workshop()
    try workshop.write("title: Desk\npublish:\n  host: {rsync: \"desk@host.example:/www\"}\n", to: "Content/site.yml")
    try workshop.write("#!/bin/sh\ntouch started\nsleep 3\nexit 255\n", to: "bin/rsync")
    let tool = Tool.binary.path(percentEncoded: false)
    #expect(
      try workshop.shell(
        """
        chmod +x bin/rsync
        PATH="$PWD/bin:$PATH" nohup '\(tool)' publish >/dev/null 2>&1 &
        tool=$!
        for second in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do test -e started && break; sleep 1; done
        kill -HUP $tool
        wait $tool
        test $? = 2
        """))
  }
}
