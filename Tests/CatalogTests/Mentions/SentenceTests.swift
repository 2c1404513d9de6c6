import Testing

@testable import Catalog

@Suite struct SentenceTests {
  /// Each case is a text with `|` where one sentence ends and the next begins.
  static let cases = [
    "RareX signed. |The partner paid.",
    "The U.S. Department of State was there. |It watched.",
    "They met in Washington D.C. on Friday. |Then they left.",
    "They met in the U.S. |The talks went on.",
    "Torngat Metals Inc. of Canada signed. |VAC followed.",
    "It holds approx. 12 Mt at 0.31% TREO. |More is expected.",
    "Jun Y. Lee leads it. |He spoke.",
    "Is it true? |Yes! |“So it is.” |He left.",
    "“It works.” — James Durrant",
    "No. 5 is open, e.g. for GM. |However, it is late.",
    "Prices rose by 3.5 per cent… |Nobody knows why.",
    "one. two. three.",
    "日本は発表した。|価格は上がった。",
    "It cost $1.8bn. |A second plant follows.",
    "St. Louis Corp. Ltd. and Co. v. Smith",
    "RareX Pvt. Ltd. met Adm. Smith on 3 Apr. Monday in Ft. Worth. |The Rs. 5 Mio. deal held.",
    "",
  ]

  @Test(arguments: cases) func sentences_endWhereTheyShould(_ marked: String) {
    let text = Array(marked.filter { $0 != "|" }.utf8)
    let sentences = text.withUnsafeBufferPointer { buffer in
      SentenceScanner(text: buffer).sentences().map { String(decoding: text[$0], as: UTF8.self) }
    }
    let expected = marked.split(separator: "|").map { $0.trimmingPrefix(while: \.isWhitespace) }
      .map { String($0.reversed().drop(while: \.isWhitespace).reversed()) }
    #expect(sentences == expected)
  }
}
