/** Gives a mark that quotes no words the head of its source to show. */
function nameSource(mark) {
  const source = document.querySelector(mark.hash)?.closest("li");
  if (source) mark.dataset.preview = `${mark.text} ${source.firstElementChild.textContent}`;
}
