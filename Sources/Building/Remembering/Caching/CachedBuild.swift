internal import Foundations

/// A build that may find in its cache that there is nothing to do.
struct CachedBuild: Sendable {
  private let cache: BuildCache
  private let configuration: BuildConfiguration
  private let options: BuildOptions
  /// As they are before anything is read.
  private let inputs: BuildInputs
  /// What the last build of this configuration left.
  private let record: BuildRecord?

  /// Nil where there is no cache, or where what is to be built cannot be told for certain.
  init?(_ options: BuildOptions, _ cache: BuildCache?) {
    guard let cache, let configuration = BuildConfiguration(options) else { return nil }
    self.cache = cache
    self.configuration = configuration
    self.options = options
    inputs = BuildInputs(options)
    guard inputs.isComplete else { return nil }
    record = cache.record(of: configuration)
  }

  /// What the last build reported, where neither the files that it read nor those that it wrote have changed since.
  func replay() async throws(BuildFailure) -> BuildReport? {
    guard let record, let inputs = inputs.confirmed(by: record.inputs),
      let lock = try lockedOutput()
    else { return nil }
    defer { withExtendedLifetime(lock) {} }
    guard await record.output.isUntouched(in: options.output) else { return nil }
    if inputs.differ(from: record.inputs) || record.output.hasNewFiles { await renew(record, inputs) }
    return record.report
  }

  /// Whether the site is as the last build left it, so that its files need not be read to be compared. Nobody else may
  /// be writing to it.
  func findsOutputUntouched() async -> Bool { await record?.output.isUntouched(in: options.output) ?? false }

  /// Keeps what a build made, for the next one. The output folder must still be that build's alone.
  func store(_ report: BuildReport, _ manifest: Manifest, _ memory: ContentMemory) async {
    guard let output = await BuiltOutput(of: options.output, holding: manifest) else { return }
    let inputs = inputs.hashed(by: memory, content: options.content)
    cache.store(BuildRecord(configuration: configuration, inputs: inputs, output: output, report: report))
  }

  /// A record by which the next build need not look into files that were new.
  private func renew(_ record: BuildRecord, _ inputs: BuildInputs) async {
    guard let bytes = try? Folder(options.output).read(Manifest.path, limit: 1 << 30), let manifest = Manifest(bytes),
      let output = await BuiltOutput(of: options.output, holding: manifest)
    else { return }
    cache.store(BuildRecord(configuration: configuration, inputs: inputs, output: output, report: record.report))
  }

  /// The lock on the output folder; nil where there is no folder yet.
  private func lockedOutput() throws(BuildFailure) -> FolderLock? {
    guard fileStatus(Path.join(options.output, Manifest.path)) != nil else { return nil }
    do {
      return try FolderLock(of: options.output)
    } catch let failure as BuildFailure {
      throw failure
    } catch {
      return nil
    }
  }
}
