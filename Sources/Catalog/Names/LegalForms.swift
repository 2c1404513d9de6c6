/// Words that tell what a company is in law, as they end its name; dots taken out.
enum LegalForms {
  static let all = abbreviations.union([
    "ab", "ag", "as", "asa", "bv", "company", "corporation", "gmbh", "incorporated", "kgaa", "kk", "limited", "llc",
    "llp", "lp", "ltda", "nv", "oao", "ooo", "oy", "oyj", "pao", "plc", "sa", "sab", "sarl", "sas", "se", "spa", "srl",
    "tbk", "ulc",
  ])

  /// Those that bear a full stop: a sentence may go on behind them.
  static let abbreviations: Set<String> = ["bhd", "co", "corp", "inc", "ltd", "pte", "pty", "pvt", "sdn"]
}
