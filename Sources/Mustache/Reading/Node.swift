/// A piece of a template after reading; ranges are bytes of its source.
enum Node {
  /// A piece of one line. It may be empty where a line begins with a tag.
  case text(Range<Int>, startsLine: Bool)
  /// Text that the vocabulary gives; the range is the tag that names it.
  case constant(String, isEscaped: Bool, range: Range<Int>)
  case print(PrintTag)
  case section(SectionTag)
  case call(CallTag)
  case block(BlockTag)
}

/// A dotted name as vocabulary ids; no ids at all mean the implicit iterator, `.`.
struct NamePath: Hashable {
  var ids: [Int]

  /// Stands in a path for a name that the vocabulary lacks. No record ever holds it.
  static let unknown = -1

  var isKnown: Bool { !ids.contains(Self.unknown) }
}

struct PrintTag {
  let path: NamePath
  let isEscaped: Bool
  let range: Range<Int>
}

struct SectionTag {
  let path: NamePath
  let isInverted: Bool
  var body: [Node]
  let range: Range<Int>
  let source: SectionSource
}

/// The text between the tags of a section, as a lambda gets it, and the delimiters that hold there.
struct SectionSource {
  let bytes: ArraySlice<UInt8>
  let delimiters: Delimiters
}

enum TemplateName {
  case fixed(String)
  /// The name is looked up when the page is rendered, `{{>*name}}`.
  case dynamic(NamePath)
}

/// A partial, `{{>name}}`, or a parent, `{{<name}}…{{/name}}`: one that is called with blocks replaced.
struct CallTag {
  let name: TemplateName
  /// The white space that every line of the template gets; nil where the tag stands among other text.
  var indentation: Range<Int>?
  var replacements: [Replacement] = []
  let range: Range<Int>
}

/// What a block of a parent is replaced by, without the indentation that its lines have in common.
struct Replacement {
  let blockName: String
  let body: [Node]
  let range: Range<Int>
}

/// `{{$name}}…{{/name}}` outside of a parent tag: a place that can be replaced, with what stands there otherwise.
struct BlockTag {
  let name: String
  var body: [Node]
  /// The white space that every line of a replacement gets; nil where the tag stands among other text.
  var indentation: Range<Int>?
  /// Whether both tags stand on lines of their own, so that a replacement has to end its last line.
  let endsLine: Bool
  let range: Range<Int>
}
