internal import Pages

extension SiteSnapshot {
  /// The Content-Security-Policy to send with a file: of the content's own files nothing is run, for a drawing may
  /// hold a script and others may have made it. Nil for pages, which say it themselves.
  package static func policy(ofFileAt address: String) -> String? { filePolicy(at: address) }
}
