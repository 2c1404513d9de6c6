// Times the rendering of a page like a company's: about 125 tags, most of them in lists.
// Usage: swift run -c release TemplateBenchmark [ROUNDS]
import Foundations
import Mustache

let rounds = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 20_000
let page = CompanyPage()
let (library, diagnostics) = TemplateLibrary.compile(
  CompanyPage.templates, vocabulary: page.vocabulary, shapes: ["company": page.shape])
for diagnostic in diagnostics { print(DiagnosticText().render(diagnostic), terminator: "") }

let record = page.record
var output: [UInt8] = []
_ = library.render("company", record, into: &output)
let size = output.count

let clock = ContinuousClock()
var times: [Duration] = []
for _ in 0..<9 {
  let time = clock.measure {
    for _ in 0..<(rounds / 9) {
      output.removeAll(keepingCapacity: true)
      _ = library.render("company", record, into: &output)
    }
  }
  times.append(time / (rounds / 9))
}
times.sort()

// Every page has values of its own; what threads share is the library.
let records = (0..<64).map { _ in page.record }
let parallelTime = await clock.measure {
  _ = await parallelMap(count: rounds) { [library, records, size] index in
    var output: [UInt8] = []
    output.reserveCapacity(size)
    return library.render("company", records[index % 64], into: &output).count
  }
}

let compileTime = clock.measure {
  for _ in 0..<100 {
    _ = TemplateLibrary.compile(
      CompanyPage.templates, vocabulary: page.vocabulary, shapes: ["company": page.shape])
  }
}
func microseconds(_ duration: Duration) -> String {
  let tenths = duration.components.attoseconds / 100_000_000_000
  return "\(tenths / 10).\(tenths % 10) µs"
}

print("\(page.printedTags) tags rendered, \(size) bytes")
print("one thread: \(microseconds(times[times.count / 2])) a page, best \(microseconds(times[0]))")
print("\(processorCount) threads: \(microseconds(parallelTime / rounds)) a page, with a new buffer for each")
print("compiling and checking all templates: \(microseconds(compileTime / 100))")
