/** How many single errors part two words, or more than `most`; neighbours that changed places count once. */
function errorsBetween(written, word, most, isBeginning) {
  if (!isBeginning && Math.abs(written.length - word.length) > most) return most + 1;
  const width = Math.min(word.length, written.length + most);
  let before = [], row = [...Array(width + 1).keys()];
  for (let line = 1; line <= written.length; line++) {
    const next = [line];
    for (let column = 1; column <= width; column++) {
      const differs = written[line - 1] !== word[column - 1], isSwapped = written[line - 1] === word[column - 2] && written[line - 2] === word[column - 1];
      next[column] = Math.min(row[column] + 1, next[column - 1] + 1, row[column - 1] + differs, isSwapped ? before[column - 2] + 1 : Infinity);
    }
    [before, row] = [row, next];
  }
  // The beginning of a word may be all that was written so far.
  return isBeginning ? Math.min(...row) : row[width];
}
