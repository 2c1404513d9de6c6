import Foundations
import TestSupport
import Testing

@Suite struct ClosestMatchTests {
  @Test(arguments: [
    ("Australa", "Australia"), ("australia", "Australia"), ("AUSTRALIA", "Australia"), ("Austarlia", "Australia"),
    ("Kazakstan", "Kazakhstan"), ("Kuyrektykol", "Kuiryktykol"), ("Jordam", "Jordan"), ("x", nil), ("", nil),
    ("Kenia", nil),
    ("Strange Lakes", "Strange Lake"), ("Niger", "Niger"),
  ])
  func nearestName_isOffered_whereItIsNear(text: String, match: String?) {
    let names = ["Australia", "Austria", "Kazakhstan", "Kuiryktykol", "Jordan", "Strange Lake", "Niger", "Nigeria"]
    #expect(closestMatch(to: text, among: names) == match)
  }

  @Test(arguments: [("7", nil), ("", nil), ("AB", "ab"), ("ba", "ab"), ("ac", nil), ("b", "B")])
  func toNamesOfOneOrTwoLetters_onlyThoseAreNear_thatHaveTheSame(text: String, match: String?) {
    #expect(closestMatch(to: text, among: ["B", "ab"]) == match)
  }

  @Test func tie_goesToTheFirst() {
    #expect(closestMatch(to: "cat", among: ["bat", "hat", "cut"]) == "bat")
    #expect(closestMatch(to: "cat", among: ["cut", "hat", "bat"]) == "cut")
  }

  @Test func accentsAndOtherScripts_areComparedAsScalars() {
    #expect(closestMatch(to: "Erdogan", among: ["Erdoğan"]) == "Erdoğan")
    #expect(closestMatch(to: "Казахстн", among: ["Казахстан"]) == "Казахстан")
  }

  @Test func longTexts_areComparedByTheirBeginning() {
    let long = String(repeating: "x", count: 100_000)
    let time = processorTime { _ = closestMatch(to: long, among: [long + "y"]) }
    #expect(time < .seconds(1))
  }
}
