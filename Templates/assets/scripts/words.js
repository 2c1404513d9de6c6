// The build folds words by the same rules: see SearchWords in the tool's sources.

/** Letters that are no base letter with an accent. */
const letters = {
  ß: "ss", æ: "ae", ǣ: "ae", ǽ: "ae", œ: "oe", þ: "th", ŋ: "ng", ĳ: "ij",
  ø: "o", ǿ: "o", đ: "d", ð: "d", ħ: "h", ı: "i", ł: "l", ŧ: "t",
};

const ideograph = "[\\u2E80-\\u9FFF\\uF900-\\uFAFF\\u{20000}-\\u{3FFFF}]";
const letter = `(?!${ideograph}|ʼ)[\\p{Alphabetic}\\p{M}\\p{N}_]`, apostrophe = "['´ʼ‘-‛′]";
// A number is one word with its point and its commas, and so is a name with an apostrophe that has two letters on each side.
const wordPattern = new RegExp(
  `${ideograph}|(?:${letter}|(?<=\\d)(?:\\.(?=\\d)|,(?=\\d{3}(?!\\d)))|(?<=(?:${letter}){2})${apostrophe}(?=(?:${letter}){2}))+`, "gu");

/** A word as search knows it: lower case, without accents, apostrophes and commas, at most 24 letters. */
function folded(word) {
  const plain = word.toLowerCase().normalize("NFC").replace(/[,'´ʼ‘-‛′\u0300-\u036f]/g, "").replace(/ς/g, "σ");
  const bare = plain.replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, (letter) => letters[letter] ?? letter.normalize("NFD")[0]);
  return [...bare].slice(0, 24).join("");
}

/** The words of a text in order, each with where it stands. */
function wordsOf(text) {
  return Array.from(text.matchAll(wordPattern), (match) => ({
    word: folded(match[0]), start: match.index, end: match.index + match[0].length,
  })).filter(({ word }) => word);
}
