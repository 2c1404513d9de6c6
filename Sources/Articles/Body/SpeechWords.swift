/// The words by which reports tell who speaks.
enum SpeechWords {
  static let verbs = wordHashes(
    "said says say told tells added adds explained explains noted notes stated states commented comments continued "
      + "remarked argued argues warned warns wrote writes announced concluded concludes claimed insisted recalled stressed "
      + "emphasised emphasized observed predicted acknowledged admitted asked replied responded quipped declared "
      + "sagte sagt erklärte erklärt betonte betont so dit déclare déclaré affirme affirmé explique expliqué souligne dijo dice "
      + "afirmó explicó señaló declaró disse diz afirmou explicou declarou ha detto dichiarato")
  /// Verbs whose next name is the one spoken to.
  static let verbsToSomebody = wordHashes("told tells")
  static let according = wordHash("according".utf8)
  /// Words before what looks like a verb of saying and is none: `was told`, `to say`, `the notes`.
  static let noVerbAfter = wordHashes(
    "to was were is are be been being not never the a an his her its their our these those of in by")
  /// Words between a subject and its verb.
  static let adverbs = wordHashes(
    "also then later had has have once again now just often even still first again yesterday today a ha hat")
  static let pronouns = wordHashes("he she er sie il elle él ella ele ela lui")
  static let otherPronouns = wordHashes(
    "they we it i you who one this that these those there nobody everybody wir ich on")
  static let relatives = wordHashes("who which whose whom that")
  /// Words that open a clause and name nobody.
  static let joiners = wordHashes("and but so as that while because although when then und mais et y e")
  static let determiners = wordHashes("the a an one his her its their our another der die das ein eine le la un une el")
  /// Words behind which somebody else's view begins.
  static let otherViews = wordHashes(
    "who which whose whom while but although whereas called calls described describes branded dubbed labelled termed")
  /// A name behind one of these is no subject.
  static let prepositions = wordHashes(
    "of for from at in on to by with about against near behind between into over under after before during following "
      + "since until than like via per despite without among de du des von di da do del della")
  static let asides = prepositions.union(relatives).union(
    wordHashes("when while as where if because although though speaking asked having being"))
  static let honorifics = wordHashes("mr mrs ms dr prof professor sir dame lord lady hon")
  /// Titles that are words or names of their own unless a full stop follows them: `Sen. Jane Doe`, but Amartya Sen.
  static let shortTitles = wordHashes("rep sen gov gen col capt sgt lt maj adm rev amb")
  static let offices = wordHashes(
    "ceo cfo coo cto chairman chairwoman chair president director managing executive chief officer minister secretary "
      + "senator governor analyst spokesman spokeswoman spokesperson founder head manager prime deputy premier ambassador "
      + "commissioner mp representative congressman congresswoman")
  static let jobTitles = offices.union(wordHashes("co vice senior the general company group"))
  /// Endings of words for offices in German.
  static let germanOffices = [
    "chef", "chefin", "sprecher", "sprecherin", "minister", "ministerin", "vorstand", "vorständin", "direktor",
    "direktorin", "vorsitzender", "vorsitzende", "führer", "führerin", "präsident", "präsidentin", "kanzler",
    "kanzlerin", "leiter", "leiterin", "analystin",
  ].map { Array($0.utf8) }
  static let germanVerbs = wordHashes("sagte sagt erklärte erklärt betonte betont")
  static let germanArticles = wordHashes("der den")
  static let den = wordHash("den".utf8)
  /// Words before `der` and `den` in a name.
  static let nameParticles = wordHashes("von van vom zu auf aus in")
  /// Words with which a surname begins, and those that may follow: `von der Leyen`, `van den Berg`.
  static let leadingParticles = wordHashes("von van")
  static let innerParticles = wordHashes("der den de dem het")
  static let notNames = wordHashes(
    "he she they it we i you the a an in on at but and this that these those there his her its their our "
      + "monday tuesday wednesday thursday friday saturday sunday yesterday today "
      + "january february march april may june july august september october november december "
      + "analysts critics officials residents shareholders experts investors neighbours neighbors rivals opponents "
      + "supporters workers miners traders sources people others some many most both another one nobody everybody "
      + "lawyers campaigners activists executives regulators lawmakers")
  /// Last words of names that no person bears.
  static let organisations = wordHashes(
    "limited ltd inc corp corporation plc llc gmbh ag company group holdings bank university ministry department agency "
      + "council union association institute exchange exchanges commission committee court parliament congress senate "
      + "house party office centre center fund partners resources minerals metals mining mines materials energy industries "
      + "project range hill hills mountain river island islands lake valley bay states kingdom republic union street road "
      + "times post news journal wire press earths exploration lines ports services systems technologies")
}
