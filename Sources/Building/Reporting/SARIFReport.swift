internal import Catalog
package import Foundations

/// Diagnostics as SARIF 2.1.0 (OASIS), which code hosts show beside the lines concerned.
package func sarifReport(_ diagnostics: [Diagnostic], version: String) -> [UInt8] {
  let rules = RuleExplanation.all
  let places = Dictionary(
    rules.enumerated().map { ($1.rule.code, $0) }, uniquingKeysWith: { first, _ in first })
  var json = JSONWriter()
  json.object { json in
    json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
    json.member("version", "2.1.0")
    json.member("runs", [rules]) { json, rules in
      json.object { json in
        json.key("tool")
        json.object { json in
          json.key("driver")
          json.driver(rules, version: version)
        }
        json.member("columnKind", "unicodeCodePoints")
        json.key("results")
        json.array { json in
          for diagnostic in diagnostics { json.result(diagnostic, rule: places[diagnostic.rule.code]) }
        }
      }
    }
  }
  return json.bytes + [UInt8(ascii: "\n")]
}

extension JSONWriter {
  fileprivate mutating func driver(_ rules: [RuleExplanation], version: String) {
    object { json in
      json.member("name", "Dossier")
      json.member("version", version)
      json.member("rules", rules) { json, rule in
        json.object { json in
          json.member("id", rule.rule.code)
          json.text("shortDescription", rule.rule.title)
          json.text("fullDescription", rule.why)
          json.text("help", "\(rule.why)\n\nExample:\n\n\(rule.example)\n\nFix: \(rule.fix)")
          json.key("defaultConfiguration")
          json.object { $0.member("level", rule.rule.severity.name) }
        }
      }
    }
  }

  fileprivate mutating func result(_ diagnostic: Diagnostic, rule: Int?) {
    object { json in
      json.member("ruleId", diagnostic.rule.code)
      json.member("ruleIndex", rule)
      json.member("level", diagnostic.severity.name)
      json.text("message", [diagnostic.message, diagnostic.fix].compactMap { $0 }.joined(separator: "; "))
      json.member("locations", [diagnostic]) { json, diagnostic in
        json.object { json in
          json.place(diagnostic.path, diagnostic.position, length: diagnostic.length, line: diagnostic.sourceLine)
        }
      }
      json.member("relatedLocations", diagnostic.notes) { json, note in
        json.object { json in
          json.place(note.path, note.position, length: nil, line: nil)
          json.text("message", note.text)
        }
      }
    }
  }

  private mutating func place(_ path: String, _ position: SourcePosition?, length: Int?, line: String?) {
    key("physicalLocation")
    object { json in
      json.key("artifactLocation")
      json.object { $0.member("uri", percentEncodedPath(path)) }
      guard let position else { return }
      json.key("region")
      json.object { json in
        json.member("startLine", position.line)
        json.member("startColumn", position.column)
        json.member("endColumn", length.map { position.column + $0 })
        if let line { json.text("snippet", line) }
      }
    }
  }

  private mutating func text(_ name: String, _ text: String) {
    key(name)
    object { $0.member("text", text) }
  }
}
