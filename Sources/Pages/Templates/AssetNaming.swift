internal import Foundations

/// Gives assets their addresses, which hold a hash of their bytes, and stylesheets the addresses of what they load: so a
/// stylesheet can be named only once all that it loads is.
struct AssetNaming {
  private let files: [(name: String, source: SourceText)]
  private let sides: PhysicalSides
  private var named: [String: Asset] = [:]
  private(set) var problems: [Diagnostic] = []

  /// - Parameters:
  ///   - files: by their names below the folder of assets.
  ///   - direction: in which pages are written.
  init(_ files: [(name: String, source: SourceText)], direction: TextDirection) {
    self.files = files
    sides = PhysicalSides(of: direction)
    var sheets: [(file: (name: String, source: SourceText), addresses: StylesheetAddresses)] = []
    for file in files {
      if file.name.hasSuffix(".css") {
        sheets.append((file, StylesheetAddresses(file.source.bytes)))
      } else {
        named[file.name] = Asset(name: file.name, bytes: file.source.bytes)
      }
    }
    let waiting = Set(sheets.map(\.file.name))
    while !sheets.isEmpty {
      let ready = sheets.filter { sheet in
        sheet.addresses.found.allSatisfy { address in
          let wanted = Self.name(of: address, in: sheet.file.name)
          return wanted.map { named[$0] != nil || !waiting.contains($0) } ?? true
        }
      }
      // Stylesheets that import each other are named as they are, and the addresses between them told of.
      for sheet in ready.isEmpty ? sheets : ready { add(sheet.file, sheet.addresses) }
      sheets.removeAll { named[$0.file.name] != nil }
    }
  }

  /// In the order of the files.
  var assets: [Asset] { files.compactMap { named[$0.name] } }

  private mutating func add(_ file: (name: String, source: SourceText), _ addresses: StylesheetAddresses) {
    var problems: [Diagnostic] = []
    let bytes = addresses.replacingNames { address in
      if let asset = Self.name(of: address, in: file.name).flatMap({ named[$0] }) {
        return Path.name(of: asset.address)
      }
      problems.append(problem(address, in: file))
      return nil
    }
    self.problems += problems
    named[file.name] = Asset(name: file.name, bytes: Squeezer.stylesheet.squeezed(sides.written(bytes)))
  }

  private func problem(
    _ address: StylesheetAddresses.Address, in file: (name: String, source: SourceText)
  ) -> Diagnostic {
    let name = Self.name(of: address, in: file.name)
    let isThere = files.contains { $0.name == name }
    return file.source.diagnostic(
      .missingAsset, at: file.source.position(of: address.range.lowerBound), length: address.path.unicodeScalars.count,
      isThere ? "“\(address.path)” loads this stylesheet itself" : "there is no asset “\(address.path)”",
      fix: isThere ? nil : didYouMean(name ?? "", among: files.lazy.map(\.name)))
  }

  /// The asset that an address means, seen from a stylesheet; nil where it leads out of the folder of assets.
  private static func name(of address: StylesheetAddresses.Address, in sheet: String) -> String? {
    var pieces = sheet.split(separator: "/").dropLast().map(String.init)
    for piece in address.path.split(separator: "/") {
      switch piece {
      case ".": continue
      case "..": if pieces.popLast() == nil { return nil }
      default: pieces.append(String(piece))
      }
    }
    return pieces.joined(separator: "/")
  }
}
