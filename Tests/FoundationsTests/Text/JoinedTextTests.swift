import Foundations
import Testing

@Suite struct JoinedTextTests {
  @Test(arguments: [[], [""], ["a"], ["a", "", "b"], ["é", "👩‍🔬", " – ", String(repeating: "long ", count: 50)]])
  func parts_standEndToEnd(_ parts: [String]) {
    #expect(joined(parts) == parts.joined())
  }
}
