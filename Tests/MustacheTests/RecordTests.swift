import Testing

@testable import Mustache

@Suite struct RecordTests {
  @Test func set_again_replacesTheValue() {
    var record = Record()
    record.set(7, .text("first"))
    record.set(3, .flag(true))
    record.set(7, .text("second"))
    guard case .text("second") = record.value(7) else {
      Issue.record("the second value should have replaced the first")
      return
    }
  }

  @Test func value_ofAnUnsetName_isNil() {
    #expect(Record().value(0) == nil)
  }

  @Test func id_ofANameGivenTwice_isItsFirstPlace() {
    let vocabulary = Vocabulary(["title", "body", "title"])
    #expect(vocabulary.id(of: "title") == 0)
    #expect(vocabulary.id(of: "body") == 1)
    #expect(vocabulary.id(of: "titel") == nil)
  }
}
