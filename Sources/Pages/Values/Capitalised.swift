extension String {
  /// The text with a capital at its start.
  var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
