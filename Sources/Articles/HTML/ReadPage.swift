/// The blocks of a saved page's main content and the metadata of its markup.
func readPage(_ body: [UInt8]) -> ReadBlocks {
  let tree = PageTree(body)
  let measure = PageMeasure(tree)
  let main = MainContent(tree: tree, measure: measure).find()
  var read = ReadBlocks(blocks: [], isCut: tree.isCut, crowdedLine: tree.crowdedLine)
  read.page = PageHead(tree: tree, measure: measure).read(main: main)
  read.page.url = read.page.url ?? savedAddress(in: body)
  if let main {
    var writer = PageBlocks(tree: tree, measure: measure)
    writer.writeHead(beside: main, title: read.page.title)
    writer.write(main)
    (read.blocks, read.cuts) = (writer.blocks, writer.cuts)
  }
  return read
}

/// The blocks of all that a saved page shows.
func readWholePage(_ body: [UInt8]) -> [Block] {
  let tree = PageTree(body)
  guard let root = tree.nodes.indices.first(where: { tree.nodes[$0].tag == .body }) else { return [] }
  var writer = PageBlocks(tree: tree, measure: PageMeasure(tree))
  writer.write(root)
  return writer.blocks
}
