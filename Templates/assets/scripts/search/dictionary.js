const digitValues = new Map(Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", (digit, value) => [digit, value]));

/** The words of a file in order, each with what is said of it: the file writes only what differs from the word before. */
function readWords(text) {
  let word = "";
  return text.split(";").map((entry) => {
    const [rest, holders] = entry.slice(1).split(" ");
    word = word.slice(0, digitValues.get(entry[0])) + rest;
    return { word, holders };
  });
}

/** The documents that have a word, each with the word's impact in it. */
function readHolders(text) {
  const impacts = new Map();
  let place = 0, document = 0;
  while (place < text.length) {
    let digit, shift = 0;
    do {
      digit = digitValues.get(text[place++]);
      document += (digit & 31) << shift;
      shift += 5;
    } while (digit & 32);
    impacts.set(document++, digitValues.get(text[place++]));
  }
  return impacts;
}

const readFiles = new Map();

/** The words of a file, read once. */
function wordsIn(name) {
  if (!readFiles.has(name)) readFiles.set(name, loadIndexed(name).then(readWords, (error) => (readFiles.delete(name), Promise.reject(error))));
  return readFiles.get(name);
}

/** The words that begin with these letters, of so many files at most, and the rest of these files. */
async function neighbourhood(firstWords, prefix, kind, most) {
  const after = firstWords.findIndex((first) => first > prefix && !first.startsWith(prefix));
  const last = Math.max(0, (after < 0 ? firstWords.length : after) - 1);
  const start = firstWords.findIndex((first) => first > prefix);
  const first = Math.max(0, (start < 0 ? firstWords.length : start) - 1);
  const files = [];
  for (let file = first; file <= last && files.length < most && firstWords.length; file++) files.push(wordsIn(`${kind}${file}`));
  return (await Promise.all(files)).flat();
}

/** The words of the site that a word of a query may mean: itself, words that it begins, words like it. */
async function meanings(written, isBeginning) {
  const { words } = await load("index");
  const near = await neighbourhood(words, written, "w", isBeginning && written.length > 2 ? 2 : 1);
  const same = near.filter(({ word }) => word === written).map((entry) => ({ ...entry, weight: 1 }));
  const begun = !isBeginning ? [] : near.filter(({ word }) => word.startsWith(written) && word !== written)
    .map((entry) => ({ ...entry, weight: 0.7 + 0.25 * written.length / entry.word.length }));
  if (same.length || begun.length || written.length < 4) return same.concat(begun);
  return alike(written, isBeginning);
}

/** Words that one error parts from what was written, or two where it is long, nearest first. */
async function alike(written, isBeginning) {
  const { words, reversed } = await load("index");
  const most = written.length < 8 ? 1 : 2;
  const part = Math.max(2, Math.floor(written.length / (most + 1)));
  const backwards = (word) => [...word].reverse().join("");
  const [forward, backward] = await Promise.all([
    neighbourhood(words, written.slice(0, part), "w", 4),
    neighbourhood(reversed ?? [], backwards(written).slice(0, part), "r", 3),
  ]);
  const candidates = new Set(forward.map(({ word }) => word).concat(backward.map(({ word }) => backwards(word))));
  const ranked = [];
  for (const word of candidates) {
    const errors = errorsBetween(written, word, most, isBeginning);
    if (errors <= most) ranked.push({ word, errors, gap: Math.abs(word.length - written.length) });
  }
  ranked.sort((one, other) => one.errors - other.errors || one.gap - other.gap || (one.word < other.word ? -1 : 1));
  const nearest = ranked.filter(({ errors }) => errors === ranked[0].errors).slice(0, 6);
  const found = await Promise.all(nearest.map(async ({ word, errors }) => {
    const file = await neighbourhood(words, word, "w", 1);
    return file.filter((entry) => entry.word === word).map((entry) => ({ ...entry, weight: 0.75 - 0.15 * errors }));
  }));
  return found.flat();
}
