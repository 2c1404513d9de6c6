internal import Building
internal import Catalog
internal import Foundations

/// The same bytes as `site.yml` and as `kinds.yml`.
func fuzzSettings(_ bytes: [UInt8]) {
  _ = SettingsReader(SourceText(path: "site.yml", bytes: bytes), languages: ["de", "en"])
  _ = KindTable.read(SourceText(path: "kinds.yml", bytes: bytes))
}
