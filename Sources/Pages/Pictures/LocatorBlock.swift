internal import Catalog
internal import Mustache
internal import Pictures

extension EntityPage {
  /// The small map of where the entity lies; absent where its note gives no position and it is no country.
  var locator: Value {
    if let place = index.places.place(of: entity.id) { return locator(of: place) }
    guard let code = index.places.code(ofCountry: entity.id) else { return .absent }
    return locator(ofCountry: code)
  }

  private var title: String { index.words(.whereItLies, ["name": entity.name]) }

  private func locator(of place: Places.Place) -> Value {
    let nearby = [place.claim.hedge, place.claim.note].compactMap { $0 }.joined(separator: ", ")
    let words = nearby.isEmpty ? index.words.position(place.claim.display) : nearby.capitalised
    let picture = index.places.locator(around: place.point).picture(
      id: "locator", title: title, description: words, of: place.point,
      shape: MarkShape(index.links[entity.id.index].shape), isExact: place.isExact)
    return block(picture, words)
  }

  private func locator(ofCountry code: String) -> Value {
    let world = WorldOutline.naturalEarth
    guard let country = world.country(code), let window = LocatorWindow(country: code, in: world) else {
      return .absent
    }
    let picture = Locator(window, in: world, without: code).picture(
      id: "locator", title: title, description: entity.name, of: country)
    return block(picture, "")
  }

  private func block(_ picture: Picture, _ words: String) -> Value {
    .fields([.html: .html(picture.inline()), .words: .words(words), .address: .text(MapPage.address)])
  }
}
