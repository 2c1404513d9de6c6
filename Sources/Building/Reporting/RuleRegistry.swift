internal import Articles
internal import Catalog
package import Foundations
internal import Markdown
internal import Mustache
internal import Pages
internal import YAML

extension DiagnosticRule {
  /// Every rule of every room, in the order of their codes.
  package static let all: [DiagnosticRule] = (files + yaml + catalog + markdown + articles + templates + output)
    .sorted { $0.code < $1.code }

  private static let files: [DiagnosticRule] = [
    .fileMissing, .fileUnreadable, .fileTooLarge, .linkNotFollowed, .filePath, .fileUnwritable, .textNotUTF8,
  ]

  private static let yaml: [DiagnosticRule] = [
    .frontMatterUnclosed, .yamlSyntax, .yamlCharacter, .yamlTooLarge, .yamlTooDeep, .yamlAlias,
    .yamlDuplicateKey, .yamlSecondDocument, .yamlKey, .yamlTag, .yamlNotFields, .yamlComment,
  ]

  private static let catalog: [DiagnosticRule] = [
    .wrongType, .unknownField, .claimWithoutValue, .duplicateName, .addressTaken, .folderOfNoKind, .wrongAudience,
    .misplacedAudience, .noteOfNoKind, .severalNames, .tooManyClaims, .impossibleClaim, .unknownRelation,
    .wrongKindOfRelation,
    .ambiguousName, .unknownWikiLink,
    .ambiguousWikiLink, .unknownSection, .missingFile, .missingAltText, .embedTooDeep, .skippedHeading,
    .likelyDuplicate, .foreignSyntax, .activeDrawing, .ambiguousFile, .unknownSource, .quoteNotFound, .figureNotQuoted,
    .uncountedDate,
    .otherSpeaker,
    .stepAboveStatus, .droppedHedge, .wordsAgainstChoice, .excludedChoices, .otherNamed, .impossibleOutcome,
    .dayFarAhead,
    .unsourcedClaim, .singleSourceClaim, .disputedValue,
    .staleValue, .dealWithoutStatus, .amountWithoutStep, .silentMilestone, .missedMilestone, .nameWithoutNote,
    .citationWithoutWords, .kindsFile, .unknownKindSetting, .wrongKindSetting, .unknownFieldType,
    .unknownTargetKind, .kindFolderTaken, .kindFolderUnusable, .unknownOrderField, .wrongBlockValue, .unknownBlockKey,
    .unknownQueryKind, .unknownQueryField, .unknownQueryValue, .emptyBlock, .tooManyBlocks, .unknownBlockForm,
  ]

  private static let markdown: [DiagnosticRule] = [
    .rawHTMLLeftOut, .refusedAddress, .undefinedFootnote, .unusedFootnote, .repeatedFootnote, .openComment,
    .malformedCitation, .nestedTooDeep, .documentTooLarge, .tableTooLarge, .cellsBeyondHead, .embedInSentence,
    .moreProblemsInText,
  ]

  private static let articles: [DiagnosticRule] = [
    .clippingTooLarge, .clippingEmpty, .clippingNotText, .encodingGuessed, .unrepairedText, .titleMissing,
    .dateAmbiguous, .articleFieldWrong, .keepUnused, .sameStory, .encodingUnknown, .articleFieldMisspelt,
    .severalArticles,
  ]

  private static let templates: [DiagnosticRule] = [
    .unreadableTemplate, .unclosedTag, .malformedTag, .unclosedSection, .strayCloseTag, .deepTemplate,
    .ignoredContent, .unknownTemplateName, .unavailableName, .unprintableValue, .unescapedText,
    .missingTemplate, .unknownBlock, .templateCycle, .endlessTemplate, .uncalledTemplate,
    .moreTemplateProblems, .missingAsset, .unusableWords, .unknownWord, .wrongPlace, .missingForm, .missingWords,
  ]

  private static let output: [DiagnosticRule] = [
    .unknownSetting, .wrongSetting, .fileOfNoUse, .languageWithoutWords, .siteWithoutAddress, .unreadSettings,
    .strayIgnoreFile,
    .twoPagesAtOneAddress, .formerAddressTaken, .leak,
  ]
}
