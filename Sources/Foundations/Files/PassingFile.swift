/// Whether a file is one that editors and downloads leave for a moment, or keep beside the one they edit.
package func isPassingFile(_ name: String) -> Bool {
  // vim tries by a file of this name whether it may write to the folder.
  if name == "4913" || name.hasSuffix("~") { return true }
  if name.hasPrefix(".") { return name != ".dossierignore" }
  if name.hasPrefix("#"), name.hasSuffix("#") { return true }
  return ["tmp", "temp", "bak", "swp", "swx", "part", "crdownload"].contains(Path.fileExtension(of: name))
}
