/// What `repairText` did and what it could not do.
package struct RepairReport: Sendable, Hashable {
  /// One entry for each kind and encoding, in the order in which the first of each was made.
  package var repairs: [RepairEntry] = []
  /// In the order of the text, and no more than the first hundred.
  package var unrepaired: [UnrepairedPlace] = []
}

/// Characters that are broken beyond what the text itself can prove.
package struct UnrepairedPlace: Sendable, Hashable {
  /// How a character is broken, as the desk is told it.
  package enum Reason: String, Sendable, Hashable {
    /// U+FFFD: some earlier program lost the bytes.
    case replacementCharacter = "replacement character"
    /// The first character of a broken sequence whose others are gone.
    case incompleteSequence = "incomplete sequence"
  }

  package var reason: Reason
  /// The character that stands there.
  package var text: String
  /// A byte of the repaired text.
  package var offset: Int
}

/// Repairs UTF-8 that was read in a wrong encoding, run by run until nothing changes; `bytes` is UTF-8.
///
/// Linear in the length. Sound text comes back as it is.
func repairMojibake(_ bytes: [UInt8]) -> (bytes: [UInt8], report: RepairReport) {
  var text = bytes
  var tally = RepairTally()
  var proof = PageProof()
  for _ in 0..<5 {
    let runs = findBrokenRuns(in: text)
    let found = PageProof(runs)
    guard let next = RunRepairer(proof: found, tally: tally).repair(runs, in: text) else { break }
    (text, tally) = next
    proof.add(found)
  }
  text = mendControls(restoreLostBytes(text, proof, &tally), &tally)
  return (text, RepairReport(repairs: tally.repairs, unrepaired: findUnrepaired(text)))
}

/// Repairs a file of any encoding and returns it as UTF-8: what `dossier repair` does, and nothing else.
package func repairText(_ bytes: [UInt8]) -> (bytes: [UInt8], report: RepairReport) {
  var decoded = decodeText(bytes)
  // Whoever asks for a repair wants all of the text back.
  if decoded.unreadable != nil { decoded = guessedText(bytes) }
  var (text, report) = repairMojibake(decoded.bytes)
  if let repair = decoded.repair { report.repairs.insert(repair, at: 0) }
  return (text, report)
}

extension DecodedText {
  /// The reading as a repair, where it was more than plain UTF-8.
  var repair: RepairEntry? {
    guard encoding != "UTF-8" || strayBytes > 0 else { return nil }
    return RepairEntry(.decoding, encoding: encoding, count: max(1, strayBytes), before: "", after: "")
  }
}
