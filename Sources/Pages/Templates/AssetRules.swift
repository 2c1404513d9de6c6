package import Foundations

extension DiagnosticRule {
  package static let missingAsset = DiagnosticRule("DOS-626", .error, "asset that does not exist")
}
