/// The words of dates.
enum DatePhrases {
  static let bounds = PhraseTable<DateValue.Bound>([
    ("by|until|till|no later than|not later than|up to", .by),
    ("before|prior to|ahead of", .before),
    ("from|since|as early as|as soon as|not before|no earlier than|starting|starting in|beginning in", .from),
    ("after|later than|following", .after),
  ])

  static let boundsAfter = PhraseTable<DateValue.Bound>([
    ("at the latest|or earlier|or sooner|latest", .by),
    ("at the earliest|onwards|onward|or later|earliest", .from),
  ])

  static let parts = PhraseTable<DatePart>([
    ("early|earlier|the early part of|early in", .early),
    ("mid|middle of|the middle of|mid of", .middle),
    ("late|later|late in|the latter part of", .late),
    ("end|end of|the end of|year - end|year end|year ' s end", .end),
    ("start of|the start of|start|beginning of|the beginning of", .start),
  ])

  static let financialYears = PhraseTable<Void>([("fiscal year|fiscal|financial year|business year|fy", ())])

  static let shapes = PhraseTable<WrittenPeriod.Shape>([
    ("first quarter", .quarter(1)),
    ("second quarter", .quarter(2)),
    ("third quarter", .quarter(3)),
    ("fourth quarter|final quarter|last quarter of", .quarter(4)),
    ("first half", .half(1)),
    ("second half|latter half", .half(2)),
    ("spring", .season(.spring)),
    ("summer", .season(.summer)),
    ("autumn|fall", .season(.autumn)),
    ("winter", .season(.winter)),
  ])

  /// Words that say nothing of when: articles, prepositions, days of the week, hedges.
  static let fillers: Set<String> = [
    "in", "on", "the", "of", "at", "during", "dated", "cy", "calendar", "around", "about", "approximately", "circa",
    "c",
    "expected", "planned", "scheduled", "targeted", "estimated", "for", "as", "sometime", "week", "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat",
    "sun",
  ]
}
