/// A run of scalars above ASCII in which at least one page sees a UTF-8 sequence, with what stands around it.
struct BrokenRun {
  var scalars: [UInt32]
  /// The bytes of the text that it covers.
  var range: Range<Int>
  var before: UInt32
  var after: UInt32
  /// Bit p: page p sees a sequence somewhere in the run.
  var pages: UInt16
  /// For each scalar but the last, the pages in which it and the next one can begin a sequence.
  var pairs: [UInt16]

  /// The scalar before or after a place in the run, whichever side of its edge that is.
  func neighbour(_ index: Int) -> UInt32 {
    if index < 0 { return before }
    return index < scalars.count ? scalars[index] : after
  }
}

/// The runs that may be broken, in order. Linear, and nearly free where scalars above ASCII stand alone.
func findBrokenRuns(in text: [UInt8], reading: WrongReading = .shared) -> [BrokenRun] {
  var runs: [BrokenRun] = []
  text.withUnsafeBufferPointer { bytes in
    var index = nextNonASCII(bytes, from: 0)
    while index < bytes.count {
      let (end, pages) = measureRun(bytes, from: index, reading)
      if pages != 0 { runs.append(readRun(bytes, index..<end, pages, reading)) }
      index = nextNonASCII(bytes, from: end)
    }
  }
  return runs
}

/// Where the run that starts at `start` ends, and the pages that see a pair of lead and continuation in it.
private func measureRun(
  _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ reading: WrongReading
) -> (end: Int, pages: UInt16) {
  var index = start
  var pages: UInt16 = 0
  var last: UInt32 = 0
  while index < bytes.count, bytes[index] >= 0x80 {
    let length = max(1, utf8SequenceLength(bytes, index))
    let scalar = utf8Scalar(bytes, index, length: length)
    pages |= reading.pagesPairing(last, scalar)
    last = scalar
    index += length
  }
  return (index, pages)
}

private func readRun(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ pages: UInt16, _ reading: WrongReading)
  -> BrokenRun
{
  var scalars: [UInt32] = []
  var index = range.lowerBound
  while index < range.upperBound {
    let length = max(1, utf8SequenceLength(bytes, index))
    scalars.append(utf8Scalar(bytes, index, length: length))
    index += length
  }
  let before = range.lowerBound > 0 ? UInt32(bytes[range.lowerBound - 1]) : 0x20
  let after = range.upperBound < bytes.count ? UInt32(bytes[range.upperBound]) : 0x20
  let pairs = zip(scalars, scalars.dropFirst()).map { reading.pagesPairing($0, $1) }
  return BrokenRun(scalars: scalars, range: range, before: before, after: after, pages: pages, pairs: pairs)
}
