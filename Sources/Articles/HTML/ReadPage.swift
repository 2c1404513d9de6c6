/// The blocks of a saved page's main content and the metadata of its markup.
func readPage(_ body: [UInt8]) -> ReadBlocks {
  ReadBlocks(blocks: [])
}
