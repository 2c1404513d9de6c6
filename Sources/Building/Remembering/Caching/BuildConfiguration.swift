internal import Foundations

/// All that decides what a build makes beside the files that it reads: the program and the options.
struct BuildConfiguration: Hashable, Sendable {
  /// The program's own file: another one may build otherwise.
  private let program: FileKey
  private let options: [String]

  /// Nil where the program cannot tell which it is.
  init?(_ options: BuildOptions) {
    guard let status = fileStatus("/proc/self/exe") ?? CommandLine.arguments.first.flatMap({ fileStatus($0) }) else {
      return nil
    }
    program = FileKey(status)
    // The description names every option, those of tomorrow too.
    let folders = [options.content, options.output] + [options.templates].compactMap { $0 } + options.articleFolders
    self.options = [String(reflecting: options)] + folders.map(resolvedPath)
  }

  func write(to writer: inout RecordWriter) {
    writer.write(program)
    writer.list(options) { $0.text($1) }
  }

  init(from reader: inout RecordReader) throws(RecordReader.Damage) {
    program = try reader.fileKey()
    options = try reader.list { (reader) throws(RecordReader.Damage) in try reader.text() }
  }
}
