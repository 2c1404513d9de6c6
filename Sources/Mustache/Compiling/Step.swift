/// One thing to do when rendering. Plain numbers throughout, so that a step is read without reference counting.
enum Step {
  case text(TextRun)
  case print(Reference, isEscaped: Bool)
  /// The body follows, up to `end`.
  case section(Reference, end: Int)
  case inverted(Reference, end: Int)
  /// A place in `Program.calls`. The bodies of the replaced blocks follow, up to `end`.
  case call(Int, end: Int)
  /// A place in `Program.blocks`. The default content follows, up to `end`.
  case block(Int, end: Int)
}

/// A run of static text, perhaps of many lines.
struct TextRun {
  /// In `Program.text`.
  var bytes: Range<Int>
  /// The lines that begin in the run, as places in `Program.lineStarts`.
  var lines: Range<Int>
}

/// Where a value is looked up.
enum Reference {
  /// The innermost context itself.
  case current
  case name(Int)
  /// A dotted name, as places in `Program.pathIDs`.
  case path(Range<Int>)
}

/// The expansion of another template, with some of its blocks replaced.
struct TemplateCall {
  enum Callee {
    case template(Int)
    case named(by: Reference)
  }

  let callee: Callee
  let indentation: ExpansionIndentation
  /// In `Program.replacements`.
  let replacements: Range<Int>
  let site: CallSite
}

/// A place in a template that a caller can replace.
struct BlockSite {
  let block: Int
  let indentation: ExpansionIndentation
  /// Whether a replacement has to end its last line.
  let endsLine: Bool
}

struct BlockReplacement {
  let block: Int
  let steps: Range<Int>
}

/// What stands before each line of a called template or a replaced block.
enum ExpansionIndentation {
  /// The tag stands among other text: its expansion is not indented at all.
  case inline
  /// The tag stands on a line of its own: its white space, in `Program.text`, adds to that of the lines around it.
  case line(Range<Int>)
}

/// A tag that calls a template, for messages.
struct CallSite: Hashable {
  let template: Int
  /// In the template's source.
  let range: Range<Int>
}
