internal import Programs

/// Shows an address in the user's browser; false where the program that would do so is not there or fails.
package func openInBrowser(_ address: String) async -> Bool {
  #if os(macOS)
    let opener = ExternalProgram(name: "open")
  #else
    let opener = ExternalProgram(name: "xdg-open")
  #endif
  return (try? await opener.runSilently([address])) == 0
}
