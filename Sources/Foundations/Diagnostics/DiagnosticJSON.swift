extension DiagnosticReport {
  /// The report as one JSON object: the counts, and every message with all its places.
  package var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("errors", count(.error))
      json.member("warnings", count(.warning))
      json.member("notes", count(.note))
      json.key("diagnostics")
      json.array { json in
        for entry in entries { entry.write(to: &json) }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }
}

extension DiagnosticReport.Entry {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("code", diagnostic.rule.code)
      json.member("severity", diagnostic.severity.name)
      json.member("path", diagnostic.path)
      json.member(diagnostic.position)
      json.member("length", diagnostic.length)
      json.member("summary", diagnostic.summary)
      json.member("detail", diagnostic.detail)
      json.member("fix", diagnostic.fix)
      json.member("source", diagnostic.sourceLine)
      json.member("notes", diagnostic.notes) { json, note in
        json.object { json in
          json.member("path", note.path)
          json.member(note.position)
          json.member("text", note.text)
        }
      }
      json.member("also", otherPlaces) { json, place in
        json.object { json in
          json.member("path", place.path)
          json.member(place.position)
          json.member("detail", place.detail)
        }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ position: SourcePosition?) {
    member("line", position?.line)
    member("column", position?.column)
  }
}
