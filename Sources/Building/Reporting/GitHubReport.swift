package import Foundations

/// Diagnostics as the workflow commands by which GitHub puts messages beside the lines of a change.
package func gitHubReport(_ diagnostics: [Diagnostic]) -> String {
  diagnostics.map { diagnostic in
    let command =
      switch diagnostic.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    var properties = ["file=" + property(diagnostic.path)]
    if let position = diagnostic.position {
      properties += ["line=\(position.line)", "col=\(position.column)"]
    }
    properties.append("title=" + property(diagnostic.rule.code))
    let message = [diagnostic.message, diagnostic.fix].compactMap { $0 }.joined(separator: "; ")
    return "::\(command) \(properties.joined(separator: ","))::\(data(message))\n"
  }.joined()
}

/// A message with what would end it, or begin an escape, escaped.
private func data(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "%": result += "%25"
    case "\r": result += "%0D"
    case "\n": result += "%0A"
    default: result += printable(String(scalar))
    }
  }
  return result
}

/// A property's value: what parts properties is escaped as well.
private func property(_ text: String) -> String {
  var result = ""
  for scalar in data(text).unicodeScalars {
    switch scalar {
    case ":": result += "%3A"
    case ",": result += "%2C"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
