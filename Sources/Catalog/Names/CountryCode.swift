/// ISO 3166 codes of countries by their English names.
package enum CountryCode {
  /// The code of a country that goes by any of these names; nil where none is known.
  package static func find(_ names: [String]) -> String? {
    names.lazy.compactMap { codes[foldedName($0)] }.first
  }

  private static let codes: [String: String] = {
    var codes: [String: String] = [:]
    for entry in list.split(separator: ";") {
      let parts = entry.split(separator: "|")
      guard let code = parts.first?.drop(while: { $0 == " " }) else { continue }
      for name in parts.dropFirst() { codes[foldedName(String(name))] = String(code) }
    }
    return codes
  }()

  /// `code|name|other name; …`
  private static let list = """
    ad|Andorra; ae|United Arab Emirates|UAE; af|Afghanistan; ag|Antigua and Barbuda; ai|Anguilla; al|Albania; \
    am|Armenia; ao|Angola; aq|Antarctica; ar|Argentina; as|American Samoa; at|Austria; au|Australia; aw|Aruba; \
    ax|Åland Islands; az|Azerbaijan; ba|Bosnia and Herzegovina; bb|Barbados; bd|Bangladesh; be|Belgium; \
    bf|Burkina Faso; bg|Bulgaria; bh|Bahrain; bi|Burundi; bj|Benin; bl|Saint Barthélemy; bm|Bermuda; bn|Brunei; \
    bo|Bolivia; bq|Bonaire, Sint Eustatius and Saba; br|Brazil; bs|Bahamas; bt|Bhutan; bv|Bouvet Island; \
    bw|Botswana; by|Belarus; bz|Belize; ca|Canada; cc|Cocos (Keeling) Islands; \
    cd|DR Congo|Democratic Republic of the Congo|DRC|Democratic Republic of Congo; cf|Central African Republic; \
    cg|Congo-Brazzaville|Republic of the Congo|Congo; ch|Switzerland; ci|Côte d'Ivoire|Ivory Coast; \
    ck|Cook Islands; cl|Chile; cm|Cameroon; cn|China|People's Republic of China|Mainland China; co|Colombia; \
    cr|Costa Rica; cu|Cuba; cv|Cape Verde|Cabo Verde; cw|Curaçao; cx|Christmas Island; cy|Cyprus; \
    cz|Czechia|Czech Republic; de|Germany; dj|Djibouti; dk|Denmark; dm|Dominica; do|Dominican Republic; dz|Algeria; \
    ec|Ecuador; ee|Estonia; eg|Egypt; eh|Western Sahara; er|Eritrea; es|Spain; et|Ethiopia; eu|European Union|EU; \
    fi|Finland; fj|Fiji; fk|Falkland Islands; fm|Micronesia; fo|Faroe Islands; fr|France; ga|Gabon; \
    gb|United Kingdom|UK|Great Britain|Britain; gd|Grenada; ge|Georgia; gf|French Guiana; gg|Guernsey; gh|Ghana; \
    gi|Gibraltar; gl|Greenland; gm|Gambia; gn|Guinea; gp|Guadeloupe; gq|Equatorial Guinea; gr|Greece; \
    gs|South Georgia and the South Sandwich Islands; gt|Guatemala; gu|Guam; gw|Guinea-Bissau; gy|Guyana; \
    hk|Hong Kong SAR|Hong Kong; hm|Heard and McDonald Islands; hn|Honduras; hr|Croatia; ht|Haiti; hu|Hungary; \
    id|Indonesia; ie|Ireland; il|Israel; im|Isle of Man; in|India; io|British Indian Ocean Territory; iq|Iraq; \
    ir|Iran; is|Iceland; it|Italy; je|Jersey; jm|Jamaica; jo|Jordan; jp|Japan; ke|Kenya; kg|Kyrgyzstan; \
    kh|Cambodia; ki|Kiribati; km|Comoros; kn|Saint Kitts and Nevis; kp|North Korea; \
    kr|South Korea|Republic of Korea; kw|Kuwait; ky|Cayman Islands; kz|Kazakhstan; la|Laos|Lao PDR; lb|Lebanon; \
    lc|Saint Lucia; li|Liechtenstein; lk|Sri Lanka; lr|Liberia; ls|Lesotho; lt|Lithuania; lu|Luxembourg; lv|Latvia; \
    ly|Libya; ma|Morocco; mc|Monaco; md|Moldova; me|Montenegro; mf|Saint Martin; mg|Madagascar; \
    mh|Marshall Islands; mk|North Macedonia|Macedonia; ml|Mali; mm|Myanmar|Burma; mn|Mongolia; \
    mo|Macao SAR|Macao|Macau; mp|Northern Mariana Islands; mq|Martinique; mr|Mauritania; ms|Montserrat; mt|Malta; \
    mu|Mauritius; mv|Maldives; mw|Malawi; mx|Mexico; my|Malaysia; mz|Mozambique; na|Namibia; nc|New Caledonia; \
    ne|Niger; nf|Norfolk Island; ng|Nigeria; ni|Nicaragua; nl|Netherlands|The Netherlands; no|Norway; np|Nepal; \
    nr|Naoero|Nauru; nu|Niue; nz|New Zealand; om|Oman; pa|Panama; pe|Peru; pf|French Polynesia; \
    pg|Papua New Guinea; ph|Philippines; pk|Pakistan; pl|Poland; pm|Saint Pierre and Miquelon; pn|Pitcairn; \
    pr|Puerto Rico; ps|Palestine; pt|Portugal; pw|Palau; py|Paraguay; qa|Qatar; re|Réunion; ro|Romania; rs|Serbia; \
    ru|Russia|Russian Federation; rw|Rwanda; sa|Saudi Arabia; sb|Solomon Islands; sc|Seychelles; sd|Sudan; \
    se|Sweden; sg|Singapore; sh|Saint Helena, Ascension and Tristan da Cunha; si|Slovenia; \
    sj|Svalbard and Jan Mayen; sk|Slovakia; sl|Sierra Leone; sm|San Marino; sn|Senegal; so|Somalia; sr|Suriname; \
    ss|South Sudan; st|São Tomé and Príncipe; sv|El Salvador; sx|Sint Maarten; sy|Syria; sz|Eswatini|Swaziland; \
    tc|Turks and Caicos Islands; td|Chad; tf|French Southern Territories; tg|Togo; th|Thailand; tj|Tajikistan; \
    tk|Tokelau; tl|Timor-Leste|East Timor; tm|Turkmenistan; tn|Tunisia; to|Tonga; tr|Türkiye|Turkey; \
    tt|Trinidad and Tobago; tv|Tuvalu; tw|Taiwan; tz|Tanzania; ua|Ukraine; ug|Uganda; um|U.S. Outlying Islands; \
    us|United States|USA|U.S.|US|United States of America; uy|Uruguay; uz|Uzbekistan; va|Holy See|Vatican City; \
    vc|Saint Vincent and the Grenadines; ve|Venezuela; vg|British Virgin Islands; vi|U.S. Virgin Islands; \
    vn|Vietnam|Viet Nam; vu|Vanuatu; wf|Wallis and Futuna; ws|Samoa; xk|Kosovo; ye|Yemen; yt|Mayotte; \
    za|South Africa; zm|Zambia; zw|Zimbabwe
    """
}
