/** From this impact on a word stands in an entity's name. */
const nameImpact = 40;

/** Looks a query up: documents in order, those first whose name has all its words, with the words that were meant and those that no page has. */
async function search(query) {
  const table = await load("index");
  const written = [...new Set(wordsOf(query).map(({ word }) => word))], isUnfinished = /[\p{Alphabetic}\p{N}]$/u.test(query);
  const meant = await Promise.all(written.map((word, place) => meanings(word, isUnfinished && place === written.length - 1)));
  // A letter by itself, a word that makes a question and one that most pages have tell no page apart, unless the query has
  // nothing else. Of pages that are told apart those come first that have the letter.
  const letters = meant.map((words, place) => (/^[a-z]$/.test(written[place]) || table.asking.includes(written[place])) && words.filter(({ weight }) => weight === 1));
  const telling = meant.filter((words, place) => !letters[place] && !words.some(({ weight, count }) => weight === 1 && count * 2 > table.documents));
  const asked = telling.length ? telling : meant, scored = await scores([...asked, ...letters.filter(Boolean)], asked.length);
  const most = scored.reduce((most, { matched }) => Math.max(most, matched), 1);
  const documents = scored.filter(({ matched }) => matched === most).map((entry) => ({ ...entry, isNamed: entry.named === asked.length }))
    .sort((one, other) => other.isNamed - one.isNamed || other.score - one.score || one.document - other.document);
  return { documents, words: new Set(asked.flat().map(({ word }) => word)), missing: written.filter((_, place) => !meant[place].length) };
}

/** What each document is worth to a query: of each of its words the best that the document has of it. The first so many are asked for. */
async function scores(asked, count) {
  const scored = new Map();
  for (const [place, words] of asked.entries()) {
    const best = new Map();
    for (const [impacts, weight] of await Promise.all(telling(words).map(async (word) => [await impactsOf(word), word.weight]))) {
      for (const [document, impact] of impacts) {
        const worth = impact * weight;
        if (worth > (best.get(document)?.worth ?? 0)) best.set(document, { worth, isNamed: impact >= nameImpact });
      }
    }
    for (const [document, { worth, isNamed }] of best) {
      const { score, matched, named } = scored.get(document) ?? { score: 0, matched: 0, named: 0 };
      scored.set(document, { document, score: score + worth, matched: matched + (place < count), named: named + (place < count && isNamed) });
    }
  }
  return [...scored.values()];
}

/** Of words whose documents have a file of their own only the one that was meant, or the two that fit best; all others. */
function telling(words) {
  const own = words.filter(({ file }) => file).sort((one, other) => other.weight - one.weight || other.count - one.count);
  return [...words.filter(({ file }) => !file), ...own.slice(0, words.some(({ weight }) => weight === 1) ? 1 : 2)];
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
    const count = new Set(wordsOf(passages[place + 1]).map(({ word }) => word).filter((word) => words.has(word))).size;
    if (count > (best?.count ?? 0)) best = { count, anchor: passages[place], text: passages[place + 1] };
  }
  return best;
}

/** Nodes of a text with words marked, cut to about so many letters where most of them are. */
function marked(text, words, length = 180) {
  const places = wordsOf(text).filter(({ word }) => words.has(word));
  const within = ({ start }) => new Set(places.map((other) => other.start >= start && other.end < start + length - 60 && other.word)).size;
  const densest = places.reduce((best, place) => (within(place) > within(best) ? place : best), places[0]);
  let offset = text.length > length && densest?.start > 60 ? text.indexOf(" ", densest.start - 60) + 1 : 0;
  const end = offset + length < text.length ? Math.max(text.lastIndexOf(" ", offset + length), densest?.end ?? 0) : text.length;
  const nodes = [offset ? "… " : ""];
  for (const place of places) {
    if (place.start < offset || place.end > end) continue;
    nodes.push(text.slice(offset, place.start), element("mark", {}, text.slice(place.start, place.end)));
    offset = place.end;
  }
  return [...nodes, text.slice(offset, end) + (end < text.length ? " …" : "")];
}
