package import Building

/// What a preview tells whoever runs it.
package enum PreviewNotice: Sendable {
  /// The site can be read at an address.
  case serving(address: String, report: BuildReport, isOtherPort: Bool)
  /// A later site is shown.
  case rebuilt(BuildReport, in: Duration)
  /// Pages cannot be made with the templates as they are, so the earlier site stays.
  case kept(BuildReport)
  /// There is no later site, so the earlier one stays.
  case failed(BuildFailure)
}
