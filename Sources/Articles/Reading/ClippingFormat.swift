internal import Foundations

/// What a clipping was saved as.
enum ClippingFormat {
  case text, markdown, html

  /// By the path's ending; a file whose text opens with a document's markup is HTML whatever it is called.
  init(path: String, _ body: [UInt8]) {
    let ending = Path.fileExtension(of: path)
    let start = body.prefix(512).drop { $0 <= 0x20 }.prefix(16).map { $0.inASCIILowerCase }
    if ["html", "htm", "xhtml"].contains(ending) || start.starts(with: "<!doctype html") || start.starts(with: "<html")
    {
      self = .html
    } else if ["md", "markdown", "mdown"].contains(ending) {
      self = .markdown
    } else {
      self = .text
    }
  }
}

/// The blocks of a clipping, what cleaning them took, and what the page's markup says about the article.
struct ReadBlocks {
  var blocks: [Block]
  /// What the page's elements tell to be no part of the article, in order.
  var cuts: [CutBlock] = []
  /// Whether the page was too large to be read to its end.
  var isCut = false
  /// The line, from 1, of the first element of the page with more attributes than are read.
  var crowdedLine: Int?
  var tally = CleaningTally()
  var page = PageMetadata()
}

func readBlocks(_ body: [UInt8], format: ClippingFormat, firstLine: Int) -> ReadBlocks {
  switch format {
  case .html: return readPage(body)
  case .markdown: return readMarkdown(body, firstLine: firstLine)
  case .text:
    let (blocks, tally) = readPlainText(body, firstLine: firstLine)
    return ReadBlocks(blocks: blocks, tally: tally)
  }
}
