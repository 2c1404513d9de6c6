internal import NIOCore
internal import Synchronization

/// How long and how much a reader may take. The preview is for one desk; what needs more is a mistake or an attack.
struct ConnectionLimits: Sendable {
  /// Time to send a request's head, and between requests.
  var request = TimeAmount.seconds(30)
  /// Time to take a piece of a response.
  var response = TimeAmount.seconds(60)
  var connections = 128
  /// Bytes of all header fields of a request.
  var headers = 16 << 10
}

/// Counts the connections that are open.
final class ConnectionCount: Sendable {
  private let open = Atomic<Int>(0)

  /// How many there are with this one.
  func enter() -> Int { open.add(1, ordering: .relaxed).newValue }

  func leave() { _ = open.subtract(1, ordering: .relaxed) }
}
