internal import Mustache

/// A link to a page as lists show it: the shape of its kind, its name, and a few words behind.
struct Link: Sendable {
  let shape: String
  let address: String
  let name: String

  func value(_ details: [String] = []) -> Value { .record(record(details)) }

  func record(_ details: [String] = []) -> Record {
    Record([
      .shape: .text(shape), .address: .text(address), .name: .text(name), .details: .details(details),
    ])
  }
}

/// A name and an address, where a template asks for no more.
func place(_ name: String, _ address: String) -> Value {
  .fields([.name: .text(name), .address: .text(address)])
}
