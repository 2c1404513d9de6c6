/** From this impact on a word stands in an entity's name. */
const nameImpact = 40;

/** Looks a query up: documents in order, those first whose name has all its words, with the words that were meant. */
async function search(query) {
  const table = await load("index");
  const written = [...new Set(wordsOf(query).map(({ word }) => word))];
  const isUnfinished = /[\p{Alphabetic}\p{N}]$/u.test(query);
  const meant = await Promise.all(written.map((word, place) => meanings(word, isUnfinished && place === written.length - 1)));
  // A letter by itself and a word that most pages have tell no page apart, unless the query has nothing else.
  const telling = meant.filter((words, place) => !/^[a-z]$/.test(written[place]) && !words.some((word) => word.weight === 1 && ownFile(word).count * 2 > table.documents));
  const asked = telling.length ? telling : meant;
  const scored = await scores(asked);
  const most = Math.max(1, ...scored.map(({ matched }) => matched));
  for (const entry of scored) entry.isNamed = entry.named === asked.length;
  const documents = scored.filter(({ matched }) => matched === most)
    .sort((one, other) => other.isNamed - one.isNamed || other.score - one.score || one.document - other.document);
  return { documents, words: new Set(asked.flat().map(({ word }) => word)) };
}

/** What each document is worth to a query: of each of its words the best that the document has of it. */
async function scores(asked) {
  const scored = new Map();
  for (const words of await Promise.all(asked.map(holdersOf))) {
    const best = new Map();
    for (const { impacts, weight } of words) {
      for (const [document, impact] of impacts) {
        const worth = impact * weight;
        if (worth > (best.get(document)?.worth ?? 0)) best.set(document, { worth, isNamed: impact >= nameImpact });
      }
    }
    for (const [document, { worth, isNamed }] of best) {
      const entry = scored.get(document) ?? { document, score: 0, matched: 0, named: 0 };
      entry.score += worth;
      entry.matched += 1;
      entry.named += isNamed;
      scored.set(document, entry);
    }
  }
  return [...scored.values()];
}

/** The file of the documents of a word that many have, and how many these are. */
function ownFile({ holders }) {
  const [file, count] = holders[0] === "!" ? holders.slice(1).split(",").map(Number) : [null, 0];
  return { file, count };
}

/** The documents that have these words; of those with a file of their own only the one that was meant, else the two that fit best. */
async function holdersOf(words) {
  const own = words.filter((word) => ownFile(word).count)
    .sort((one, other) => other.weight - one.weight || ownFile(other).count - ownFile(one).count).slice(0, words[0]?.weight === 1 ? 1 : 2);
  return Promise.all(words.filter((word) => !ownFile(word).count || own.includes(word)).map(async (word) => {
    const { file, count } = ownFile(word);
    return { weight: word.weight, impacts: readHolders(count ? await loadIndexed(`p${file}`) : word.holders) };
  }));
}

/** What a document is called and where it is. */
async function headOf(document) {
  const { headCount, kinds } = await load("index");
  const heads = await loadIndexed(`h${Math.floor(document / headCount)}`);
  const [name, address, kind, date, ...others] = heads[document % headCount];
  return { name, address, kind: kinds[kind][0], shape: kinds[kind][1], date, others };
}

/** The passage with most of the words, and its anchor. */
function bestPassage(passages, words) {
  let best = null;
  for (let place = 0; place < passages.length; place += 2) {
    const held = new Set(wordsOf(passages[place + 1]).map(({ word }) => word).filter((word) => words.has(word)));
    if (held.size > (best?.count ?? 0)) best = { count: held.size, anchor: passages[place], text: passages[place + 1] };
  }
  return best;
}

/** Nodes of a text with words marked, cut to about so many letters where most of them are. */
function marked(text, words, length = 180) {
  const places = wordsOf(text).filter(({ word }) => words.has(word));
  const within = (from) => new Set(places.filter(({ start, end }) => start >= from.start && end <= from.start + length - 60).map(({ word }) => word)).size;
  const densest = places.reduce((best, place) => (best && within(best) >= within(place) ? best : place), null);
  let start = Math.max(0, text.length > length ? (densest?.start ?? 0) - 60 : 0);
  if (start) start = text.indexOf(" ", start) + 1;
  let end = Math.min(text.length, start + length);
  if (end < text.length) end = Math.max(text.lastIndexOf(" ", end), densest?.end ?? end);
  const nodes = [start ? "… " : ""];
  let offset = start;
  for (const place of places) {
    if (place.start < start || place.end > end) continue;
    nodes.push(text.slice(offset, place.start), element("mark", {}, text.slice(place.start, place.end)));
    offset = place.end;
  }
  nodes.push(text.slice(offset, end) + (end < text.length ? " …" : ""));
  return nodes;
}
