/// What words tell about names, in general English.
enum NameWords {
  /// Words that begin sentences, articles, pronouns: never the whole of a name, and none at its start.
  static let openers = words(
    """
    a about above according across additionally after again against all allied along already also although always \
    am amid among an and another any are around as at away back based be because been before behind being below \
    beneath beside besides between beyond both building but by can could currently despite did do does done down \
    during each earlier early either eight elsewhere even ever every few finally first five following for former \
    four from further furthermore get given global going good great had half has have having he hence her here \
    hers him his how however i if in indeed inside instead into is it its itself just key last late later latest \
    least less let like likewise local long looking made major make many may me meanwhile might mine more moreover \
    most much must my near nearly neither never nevertheless new next nine no none nor not nothing now of off \
    often on once one only onto or other others otherwise our out outside over own past perhaps please plus put \
    rather read recent recently said same second see seven several shall she should similarly since six so some \
    soon still such ten than thank thanks that the their them then there thereafter therefore these they third \
    this those though three through throughout thus to today together tomorrow too toward towards two under \
    underneath unless unlike until up upon us use used using very via was we well were what whatever when where \
    whereas wherever whether which while who whoever whom whose why will with within without would yes yesterday \
    yet you your add both each next overall permanent
    """)

  /// Nouns of business, law and reporting that are often written with a capital and name nothing by themselves.
  static let generic = words(
    """
    act agreement annual announcement article board bill brief business case chapter code commercial company \
    conference contact contract corporation council data date deal decision department director directors division \
    economy edition editor energy engineering environment estimate event exchange facility fact figure finance \
    financial framework fund future government group growth guidance head highlights history house immediate \
    impact increase independent industrial industry infrastructure innovation insight institution integrated \
    intent interest international introduction investment investor investors issue law letter licence license \
    limited loan management market markets materials measures media meeting memorandum metals mineral minerals \
    mining model month more national news newsletter note notice office officer official opportunity order outlook \
    overview page panel parliament part parties partner partners partnership party permit phase plan plant policy \
    power press price prices process processing product production program programme progress project projects \
    proposal question rare earth earths reserve resource resources report reports research response results review \
    risk role sales science scoping search section sector securing security series service services session share \
    shareholders shares site source sources special stage statement states strategic strategy studies study \
    summary supply support system systems table tax team technology technologies term terms title topic trade \
    transaction treaty trust understanding union unit update value video view week world year critical feasibility \
    prefeasibility definitive heavy light element elements north south east west northern southern eastern western \
    central federal state cabinet city crown explorer field fed euro war tier base
    """)

  /// Months, days and seasons.
  static let calendar = words(
    """
    january february march april may june july august september october november december jan feb mar apr jun jul \
    aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun \
    spring summer autumn winter christmas easter
    """)

  /// Abbreviations of business, money, time and technology.
  static let acronyms = words(
    """
    ac ad agm ai am api bc ceo cfo cio cob coo cto dc dfs ebit ebitda eps esg est etf eur ev evs faq fid fob fs fy \
    gbp gdp gmt gps gst h1 h2 hq hr id ipo irr it jorc jpy jv kpi led llc loi ltd mba md mou mous mt nda npv oem \
    oems ok otc pa pdf pea pfs plc pm pr q1 q2 q3 q4 qa rd ree rees reo reos rfp rnd roi rss sms sop spv tba tbc \
    tbd treo tv ui url usd aud cad cny rmb utc vat vip vp wto yoy gw gwh kg km kt kwh lb mlb mw mwh mt oz suv tpa \
    tpy asx nyse nasdaq tsx tsxv lse aim otcqx otcqb hkex sgx jse
    """)

  /// Where shares are listed: what follows one in brackets is a ticker.
  static let exchanges = words(
    """
    aim asx bse euronext hkex hkse jse lse nasdaq nse nyse otc otcqb otcqx sgx sse szse tsx tsxv tsx-v xetra
    """)

  /// Small words within the names of persons.
  static let particles = words("al bin da de del della den der di do dos du el la le van von zu")

  /// Abbreviations that stand with a full stop before a name, or within one.
  static let dotted = words("capt col dr ft gen gov jr lt mr mrs ms mt prof rep sen sgt sr st")

  /// Parts of the world that are no country.
  static let continents = words(
    """
    africa america antarctica arctic asia caribbean europe eurasia oceania scandinavia
    """)

  /// Offices that stand before or behind a person's name.
  static let titles = words(
    """
    ambassador analyst author captain ceo cfo chair chairman chairperson chairwoman chancellor chief cofounder co- \
    founder colonel commissioner congressman congresswoman coo councillor deputy director doctor dr executive \
    founder general governor head investor judge justice king lady lieutenant lord madam major manager managing \
    marshal mayor minister mr mrs ms officer pope premier president prime prince princess prof professor queen rep \
    representative secretary senator sen senior sheikh sir spokesman spokesperson spokeswoman superintendent \
    treasurer vice vice-president
    """)

  /// Titles that are seldom the beginning of another name: what follows one is a person.
  static let personTitles = words(
    """
    ambassador ceo chairman chairwoman chancellor colonel congressman congresswoman dr governor judge king marshal \
    mayor minister mr mrs ms pope president prince princess prof professor queen secretary senator sheikh sir \
    spokesman spokeswoman
    """)

  /// Heads of names that go on with “of”: Department of State, Port of Wyndham.
  static let institutions = words(
    """
    academy agency archdiocese assembly association bank bay board bureau cape centre center chamber church city \
    college commission committee commonwealth confederation council county court department diocese district \
    embassy faculty federation government gulf hospital house institute institution isle isles kingdom league \
    library lake ministry museum office order organisation organization parliament people's port province republic \
    school secretariat society state strait sultanate town union university war
    """)

  /// Heads of names that end in a number: Executive Order 14241.
  static let numbered = words(
    """
    order act resolution regulation directive highway route lot block area hole line
    """)

  /// Words behind a company's own name, which short forms leave out.
  static let companyTails = words(
    """
    advisory airlines automotive bancorp bank brands brothers capital chemical chemicals communications \
    corporation development dynamics electric electronics elements energy engineering enterprises equity \
    exploration explorations finance foods foundation global gold group holding holdings industries industrial \
    infrastructure insurance international investment investments laboratories labs lithium logistics magnetics \
    magnets management manufacturing materials media metals mineral minerals mines mining motors network networks \
    nickel oil operations partners petroleum pharma pharmaceuticals power products properties recycling resources \
    retail royalties royalty securities services silver software solutions steel strategies studios systems \
    technologies technology therapeutics trading trust uranium ventures works yield
    """)

  /// Words behind a project's own name.
  static let projectTails = words(
    """
    campus complex concession deposit facility hub mine operation plant project prospect quarry refinery site \
    smelter tenement
    """)

  /// Words that tell an agency, a policy, a place of nature.
  static let agencyWords = words(
    """
    administration agency authority board bureau commission committee council department federation ministry \
    office parliament secretariat senate congress
    """)
  static let policyWords = words(
    "accord act agreement bill charter convention dialogue directive framework initiative law order pact protocol strategy treaty"
  )

  private static func words(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }
}

extension NameWords {
  /// Whether a word is made from a place's name, as adjectives and peoples are: Australian, Chinese, Western.
  static func isDemonym(_ word: String) -> Bool {
    guard word.utf8.count > 4 else { return false }
    return ["ian", "ean", "ese", "ish", "ican", "ern", "ians", "eans", "icans"].contains { word.hasSuffix($0) }
      || demonyms.contains(word)
  }

  private static let demonyms = words(
    """
    afghan arab arabs dutch french german germans greek iraqi israeli kazakh kenyan kenyans kuwaiti pakistani \
    pakistanis qatari saudi swiss thai turk turks uzbek emirati congolese filipino
    """)

  /// Whether letters spell a chemical formula: `NdFeB`, `SmCo`.
  static func isFormula(_ word: String) -> Bool {
    guard word.unicodeScalars.contains(where: \.properties.isLowercase) else { return false }
    var symbols: [String] = []
    for scalar in word.unicodeScalars {
      if scalar.properties.isUppercase {
        symbols.append(String(scalar))
      } else if scalar.properties.isLowercase, !symbols.isEmpty {
        symbols[symbols.count - 1].unicodeScalars.append(scalar)
      } else if scalar.properties.numericType == nil {
        return false
      }
    }
    return symbols.count > 1 && symbols.allSatisfy { elements.contains($0) }
  }

  private static let elements = words(
    """
    H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr \
    Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir \
    Pt Au Hg Tl Pb Bi Th U
    """)
}
