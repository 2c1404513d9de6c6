/// All templates of a library, as steps in one array with the tables that they refer to.
struct Program: Sendable {
  var steps: [Step] = []
  /// Static text and indentation.
  var text: [UInt8] = []
  /// Offsets in `text` at which a line of a template begins.
  var lineStarts: [Int] = []
  /// The ids of dotted names.
  var pathIDs: [Int] = []
  var calls: [TemplateCall] = []
  var blocks: [BlockSite] = []
  var replacements: [BlockReplacement] = []
  /// The steps of each template.
  var templates: [Range<Int>] = []
}
