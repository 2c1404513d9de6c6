const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Files of words that were read, by name. */
const files = new Map();

/** The words of a file in order, each with the documents that have it or, where many do, their file and their count. */
function wordsIn(name) {
  if (!files.has(name)) files.set(name, loadIndexed(name).then((text) => {
    let word = "";
    return text.split(";").map((entry) => {
      const [rest, holders] = entry.slice(1).split(" "), [, file, count] = /^!(\d+),(\d+)/.exec(holders) ?? [];
      // Written is only what differs from the word before.
      word = word.slice(0, digits.indexOf(entry[0])) + rest;
      return { word, holders, file, count };
    });
  }));
  return files.get(name);
}

/** The documents that have a word, each with the word's impact in it. */
async function impactsOf({ holders, file }) {
  const text = file ? await loadIndexed(`p${file}`) : holders, impacts = new Map();
  let place = 0, document = 0;
  const next = () => digits.indexOf(text[place++]);
  while (place < text.length) {
    let digit = 32;
    for (let shift = 0; digit & 32; shift += 5) document += ((digit = next()) & 31) << shift;
    impacts.set(document++, next());
  }
  return impacts;
}

/** The words of the files, so many at most, in which those that begin with these letters stand. */
async function neighbourhood(firstWords, prefix, kind, most) {
  const first = Math.max(0, firstWords.findLastIndex((word) => word <= prefix));
  const near = [...firstWords.keys()].filter((file) => file === first || (file > first && firstWords[file].startsWith(prefix)));
  return (await Promise.all(near.slice(0, most).map((file) => wordsIn(kind + file)))).flat();
}

/** The words of the site that a word of a query may mean: itself, words that it begins, else, if it is no number, words like it. */
async function meanings(written, isBeginning) {
  const { words } = await load("index");
  const near = await neighbourhood(words, written, "w", isBeginning ? 2 + (written.length > 2) : 1);
  const meant = near.filter(({ word }) => word === written || (isBeginning && word.startsWith(written)))
    .map((entry) => ({ ...entry, weight: entry.word === written ? 1 : 0.7 + (0.25 * written.length) / entry.word.length }));
  return meant.length || written.length < 4 || /\d/.test(written) ? meant : alike(written, isBeginning);
}

/** Words that one error parts from what was written, or two where it is long: those with the fewest. */
async function alike(written, isBeginning) {
  const { words, reversed = [] } = await load("index");
  const most = written.length < 8 ? 1 : 2, part = Math.max(2, Math.floor(written.length / (most + 1)));
  const backwards = (word) => [...word].reverse().join("");
  const [forward, backward] = await Promise.all([
    neighbourhood(words, written.slice(0, part), "w", 6), neighbourhood(reversed, backwards(written).slice(0, part), "r", 5),
  ]);
  const candidates = [...new Set([...forward.map(({ word }) => word), ...backward.map(({ word }) => backwards(word))])];
  const errors = candidates.map((word) => errorsBetween(written, word, most, isBeginning)), fewest = Math.min(most, ...errors);
  const nearest = candidates.filter((word, place) => errors[place] === fewest).slice(0, 6);
  return Promise.all(nearest.map(async (word) => {
    const near = await neighbourhood(words, word, "w", 1);
    return { ...near.find((entry) => entry.word === word), weight: 0.75 - 0.15 * fewest };
  }));
}
