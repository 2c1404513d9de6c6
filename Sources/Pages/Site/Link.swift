internal import Mustache

/// A link to a page as lists show it: the shape of its kind, its name, and a few words behind.
///
/// Made once and shown on many pages, so its values are escaped beforehand and shared.
struct Link: Sendable {
  let shape: String
  let address: String
  let name: String
  /// The link with no words behind it.
  let record: Record

  /// - Parameter address: percent-encoded, from the root of the site.
  init(shape: String, address: String, name: String) {
    self.shape = shape
    self.address = address
    self.name = name
    record = Record([
      .shape: .escaped(shape), .address: .escaped(address), .name: .escaped(name), .details: .absent,
    ])
  }

  var value: Value { .record(record) }

  func value(_ details: [String]) -> Value { .record(record(details)) }

  func record(_ details: [String]) -> Record {
    details.isEmpty ? record : record.with([.details: .details(details)])
  }
}

/// A name and an address, where a template asks for no more.
func place(_ name: String, _ address: String) -> Value {
  .fields([.name: .text(name), .address: .text(address)])
}
