internal import Foundations

/// What a finished build leaves in its cache: what it was made by and from, what it wrote, and what it told.
struct BuildRecord: Sendable {
  let configuration: BuildConfiguration
  let inputs: BuildInputs
  let output: BuiltOutput
  let report: BuildReport

  private static let header = Array("dossier cache 2\n".utf8)

  /// Header, hash of the rest, the rest.
  var bytes: [UInt8] {
    var writer = RecordWriter()
    configuration.write(to: &writer)
    inputs.write(to: &writer)
    output.write(to: &writer)
    report.write(to: &writer)
    var start = RecordWriter()
    start.number(contentHash(writer.bytes))
    return Self.header + start.bytes + writer.bytes
  }

  init(configuration: BuildConfiguration, inputs: BuildInputs, output: BuiltOutput, report: BuildReport) {
    self.configuration = configuration
    self.inputs = inputs
    self.output = output
    self.report = report
  }

  /// Nil where the bytes are damaged, or were written by another version or for another build.
  init?(_ bytes: [UInt8], for wanted: BuildConfiguration) {
    guard bytes.starts(with: Self.header) else { return nil }
    var start = RecordReader(bytes[Self.header.count...])
    guard let hash = try? start.number(), case let rest = bytes[(Self.header.count + 8)...],
      contentHash(Array(rest)) == hash
    else { return nil }
    var reader = RecordReader(rest)
    do throws(RecordReader.Damage) {
      configuration = try BuildConfiguration(from: &reader)
      guard configuration == wanted else { return nil }
      inputs = try BuildInputs(from: &reader)
      output = try BuiltOutput(from: &reader)
      report = try BuildReport(from: &reader)
    } catch {
      return nil
    }
    guard reader.isAtEnd else { return nil }
  }
}
