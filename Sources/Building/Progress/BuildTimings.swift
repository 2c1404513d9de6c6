/// What a stage of a build took.
package struct StageTime: Sendable {
  let stage: BuildStage
  let count: Int
  let duration: Duration
  /// The most memory that the process had held when the stage ended, in bytes.
  let peakMemory: Int
}

/// What a page took to render.
package struct PageTime: Sendable {
  let address: String
  let template: String
  let duration: Duration
}

/// What a build took, for those who wonder where the time goes.
package struct BuildTimings: Sendable {
  let stages: [StageTime]
  let pages: [PageTime]

  private static let slowest = 10

  /// A table of the stages, then the slowest pages and what each template took in all.
  package var lines: [String] {
    stageLines + (pages.isEmpty ? [] : ["", "slowest pages"] + pageLines + ["", "templates"] + templateLines)
  }

  private var stageLines: [String] {
    stages.map { stage in
      "\(padded(milliseconds(stage.duration), 10)) ms  peak \(padded(String(stage.peakMemory >> 20), 5)) MB  \(stage.stage.name)"
        + (stage.count > 0 ? " (\(stage.count))" : "")
    }
  }

  private var pageLines: [String] {
    pages.sorted { ($1.duration, $0.address) < ($0.duration, $1.address) }.prefix(Self.slowest).map { page in
      "\(padded(milliseconds(page.duration), 10)) ms  \(page.address)"
    }
  }

  private var templateLines: [String] {
    let totals = Dictionary(grouping: pages, by: \.template).map { template, pages in
      (template: template, count: pages.count, duration: pages.reduce(Duration.zero) { $0 + $1.duration })
    }
    return totals.sorted { ($1.duration, $0.template) < ($0.duration, $1.template) }.map { total in
      "\(padded(milliseconds(total.duration), 10)) ms  "
        + (total.template.isEmpty ? "no template" : total.template) + " (\(total.count))"
    }
  }
}

/// To a tenth: `12.4`.
func milliseconds(_ duration: Duration) -> String {
  let tenths = duration / .microseconds(100)
  let rounded = Int(tenths.rounded())
  return "\(rounded / 10).\(rounded % 10)"
}

private func padded(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.utf8.count)) + text
}
