/// The number of a month by the hash of its name, in the languages that clippings come in; abbreviations too.
let monthNumbers: WordMap<Int> = {
  let names: [[String]] = [
    ["january", "jan", "januar", "jänner", "janvier", "janv", "enero", "ene", "janeiro", "gennaio", "gen", "januari"],
    [
      "february", "feb", "februar", "feber", "février", "févr", "fév", "febrero", "fevereiro", "fev", "febbraio",
      "februari",
    ],
    ["march", "mar", "märz", "maerz", "mrz", "mars", "marzo", "março", "maart", "mrt", "marts"],
    ["april", "apr", "avril", "avr", "abril", "abr", "aprile"],
    ["may", "mai", "mayo", "maio", "maggio", "mag", "mei", "maj"],
    ["june", "jun", "juni", "juin", "junio", "junho", "giugno", "giu"],
    ["july", "jul", "juli", "juillet", "juil", "julio", "julho", "luglio", "lug"],
    ["august", "aug", "août", "agosto", "ago", "augustus", "augusti"],
    ["september", "sep", "sept", "septembre", "septiembre", "setembro", "set", "settembre"],
    ["october", "oct", "oktober", "okt", "octobre", "octubre", "outubro", "out", "ottobre", "ott"],
    ["november", "nov", "novembre", "noviembre", "novembro"],
    ["december", "dec", "dezember", "dez", "décembre", "déc", "diciembre", "dic", "dezembro", "dicembre", "desember"],
  ]
  let slavic = [
    ["января", "stycznia", "ledna"], ["февраля", "lutego", "února"], ["марта", "marca", "března"],
    ["апреля", "kwietnia", "dubna"], ["мая", "maja", "května"], ["июня", "czerwca", "června"],
    ["июля", "lipca", "července"], ["августа", "sierpnia", "srpna"], ["сентября", "września", "září"],
    ["октября", "października", "října"], ["ноября", "listopada", "listopadu"], ["декабря", "grudnia", "prosince"],
  ]
  let turkish = [
    "ocak", "şubat", "mart", "nisan", "mayıs", "haziran", "temmuz", "ağustos", "eylül", "ekim", "kasım", "aralık",
  ]
  var numbers = WordMap<Int>(capacity: 256)
  for month in 0..<12 {
    for name in names[month] + slavic[month] + [turkish[month]] { numbers[wordHash(name.utf8)] = month + 1 }
  }
  return numbers
}()
