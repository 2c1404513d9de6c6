package import Foundations

// The rules that this room checks: DOS-23x to DOS-29x notes, DOS-34x to DOS-39x names and links, DOS-50x citations,
// DOS-51x what the desk still has to do.
extension DiagnosticRule {
  package static let wrongType = DiagnosticRule("DOS-231", .error, "a value of the wrong type")
  package static let unknownField = DiagnosticRule("DOS-232", .warning, "a field that the kind does not have")
  package static let claimWithoutValue = DiagnosticRule("DOS-233", .error, "a claim without a value")
  package static let duplicateName = DiagnosticRule("DOS-234", .error, "two notes of one name")
  package static let addressTaken = DiagnosticRule("DOS-235", .error, "two pages at one address")
  package static let folderOfNoKind = DiagnosticRule("DOS-236", .warning, "a folder that belongs to no kind")

  package static let wrongAudience = DiagnosticRule("DOS-237", .error, "an audience that does not exist")
  package static let noteOfNoKind = DiagnosticRule("DOS-239", .error, "a note of no kind")
  package static let severalNames = DiagnosticRule("DOS-240", .warning, "a name that may be several")

  package static let impossibleClaim = DiagnosticRule("DOS-246", .warning, "what cannot be of a name or relation")
  package static let tooManyClaims = DiagnosticRule("DOS-245", .error, "more values than a note may hold")

  package static let foreignSyntax = DiagnosticRule("DOS-368", .note, "syntax that other programs read")
  package static let unknownRelation = DiagnosticRule("DOS-340", .error, "a relation to a name that no note bears")
  package static let wrongKindOfRelation = DiagnosticRule("DOS-341", .error, "a relation to a note of another kind")
  package static let ambiguousName = DiagnosticRule("DOS-342", .warning, "a name that several notes share")
  package static let unknownWikiLink = DiagnosticRule("DOS-343", .error, "a link to a name that no note bears")
  package static let ambiguousWikiLink = DiagnosticRule("DOS-344", .error, "a link to a name that several notes share")
  package static let unknownSection = DiagnosticRule("DOS-345", .error, "a link to a section that the note lacks")
  package static let missingFile = DiagnosticRule("DOS-346", .error, "a link to a file that is not there")
  package static let missingAltText = DiagnosticRule("DOS-347", .warning, "an image without alternative text")
  package static let embedTooDeep = DiagnosticRule("DOS-348", .error, "notes that embed each other")
  package static let skippedHeading = DiagnosticRule("DOS-349", .warning, "a heading that skips a level")
  package static let likelyDuplicate = DiagnosticRule("DOS-350", .warning, "two notes that may be about the same thing")
  package static let activeDrawing = DiagnosticRule("DOS-351", .error, "a drawing that runs or loads something")

  package static let ambiguousFile = DiagnosticRule("DOS-352", .warning, "a file name that several files share")

  package static let wrongBlockValue = DiagnosticRule("DOS-360", .error, "a value that a live block cannot use")
  package static let unknownBlockKey = DiagnosticRule("DOS-361", .error, "a key that a live block does not take")
  package static let unknownQueryKind = DiagnosticRule("DOS-362", .error, "a live block of a kind that is not there")
  package static let unknownQueryField = DiagnosticRule("DOS-363", .error, "a live block of a field that is not there")
  package static let unknownQueryValue = DiagnosticRule("DOS-364", .error, "a live block that asks for what cannot be")
  package static let emptyBlock = DiagnosticRule("DOS-365", .warning, "a live block that finds nothing")
  package static let unknownBlockForm = DiagnosticRule("DOS-367", .warning, "code that looks like a live block")
  package static let tooManyBlocks = DiagnosticRule("DOS-366", .error, "more live blocks than a note may hold")

  package static let unknownSource = DiagnosticRule("DOS-501", .error, "a citation of an article that is not there")
  package static let quoteNotFound = DiagnosticRule("DOS-502", .error, "quoted words that the article does not hold")
  package static let figureNotQuoted = DiagnosticRule("DOS-503", .warning, "a figure that its source does not hold")
  package static let uncountedDate = DiagnosticRule(
    "DOS-504", .error, "a date that counts from a day that is not known")
  package static let otherSpeaker = DiagnosticRule("DOS-505", .warning, "words that the article ascribes to another")
  package static let stepAboveStatus = DiagnosticRule("DOS-506", .warning, "an amount on a higher step than its deal")
  package static let droppedHedge = DiagnosticRule(
    "DOS-507", .warning, "a figure without its source's hedge, or with another")
  package static let wordsAgainstChoice = DiagnosticRule(
    "DOS-508", .warning, "a value against which its quoted words go")
  package static let otherNamed = DiagnosticRule(
    "DOS-521", .warning, "a relation whose quoted words name another")
  package static let impossibleOutcome = DiagnosticRule(
    "DOS-522", .warning, "a milestone with an outcome that cannot be")
  package static let dayFarAhead = DiagnosticRule("DOS-523", .warning, "an article dated long after everything else")
  package static let excludedChoices = DiagnosticRule(
    "DOS-509", .warning, "two values of a note that exclude each other")

  package static let unsourcedClaim = DiagnosticRule("DOS-510", .warning, "a value without a source")
  package static let singleSourceClaim = DiagnosticRule("DOS-511", .note, "a value that rests on one source")
  package static let disputedValue = DiagnosticRule("DOS-512", .note, "a value on which sources differ")
  package static let staleValue = DiagnosticRule("DOS-513", .warning, "a value that has grown old")
  package static let dealWithoutStatus = DiagnosticRule(
    "DOS-514", .warning, "a deal that stands on no step of the ladder")
  package static let silentMilestone = DiagnosticRule("DOS-515", .warning, "a milestone past due with nothing recorded")
  package static let missedMilestone = DiagnosticRule("DOS-516", .note, "a milestone that was missed")
  package static let citationWithoutWords = DiagnosticRule("DOS-518", .note, "a citation without the words")
  package static let amountWithoutStep = DiagnosticRule("DOS-519", .note, "an amount on no step of the ladder")
  package static let nameWithoutNote = DiagnosticRule("DOS-517", .note, "a name that occurs often and has no note")
}
