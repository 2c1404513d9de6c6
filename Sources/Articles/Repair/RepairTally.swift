/// Repairs counted by kind and encoding, each with its first sample.
struct RepairTally {
  private(set) var repairs: [RepairEntry] = []

  mutating func note(page: Int, isHybrid: Bool, before: ArraySlice<UInt32>, after: UInt32) {
    var name = WrongReading.pages[page].name
    if isHybrid, page > 1 { name += " with windows-1252" }
    note(.mojibake, encoding: name, before: before, after: after)
  }

  mutating func note(_ kind: RepairEntry.Kind, encoding: String, before: ArraySlice<UInt32>, after: UInt32) {
    if let index = repairs.firstIndex(where: { $0.kind == kind && $0.encoding == encoding }) {
      repairs[index].count += 1
    } else {
      repairs.append(RepairEntry(kind, encoding: encoding, count: 1, before: text(before), after: text([after])))
    }
  }

  private func text(_ scalars: ArraySlice<UInt32>) -> String {
    var view = String.UnicodeScalarView()
    for value in scalars {
      if let scalar = Unicode.Scalar(value) { view.append(scalar) }
    }
    return String(view)
  }
}
