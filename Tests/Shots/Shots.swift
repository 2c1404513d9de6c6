import BrowserSupport
import Foundation

/// `shots SITE FOLDER`: a picture of every kind of page, wide and narrow, light and dark.
@main struct Shots {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else { throw BrowserFailure(description: "usage: shots SITE FOLDER") }
    let site = URL(filePath: arguments[1], directoryHint: .isDirectory)
    let folder = URL(filePath: arguments[2], directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let browser = try Browser()
    let page = try browser.page()
    for address in try pages(of: site) {
      for dark in [false, true] {
        try page.setMedia(dark: dark)
        for (name, width) in [("wide", 1440), ("narrow", 360)] {
          try page.resize(width: width)
          try page.open(site.appending(path: address))
          let title = address.replacing("/", with: "-").replacing(".html", with: "")
          let file = "\(title)-\(name)-\(dark ? "dark" : "light").png"
          try page.screenshot().write(to: folder.appending(path: file))
          print(file)
        }
      }
    }
  }

  /// The pages at the site's root and, of each folder, its index and the page with the most bytes.
  private static func pages(of site: URL) throws -> [String] {
    var chosen: [String] = []
    for entry in try names(in: site) {
      if entry.hasSuffix(".html") {
        chosen.append(entry)
        continue
      }
      let inside = try names(in: site.appending(path: entry)).filter { $0.hasSuffix(".html") }
      if inside.contains("index.html") { chosen.append("\(entry)/index.html") }
      let fullest = try inside.filter { $0 != "index.html" }
        .max { try size(site.appending(path: "\(entry)/\($0)")) < size(site.appending(path: "\(entry)/\($1)")) }
      if let fullest { chosen.append("\(entry)/\(fullest)") }
    }
    return chosen
  }

  private static func names(in folder: URL) throws -> [String] {
    guard (try? folder.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted()
  }

  private static func size(_ file: URL) throws -> Int {
    try file.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
  }
}
