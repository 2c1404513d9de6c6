/** An element with these attributes and children; texts are set as text, so that nothing in them is markup. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(key, "");
    else if (value !== false && value != null) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child != null));
  return made;
}

/** A phrase of the page's own words with a number in its place. */
function phrase(words, number) {
  return (words ?? "").replace("#", number.toLocaleString(document.documentElement.lang || "en"));
}

/** Calls a function once calls have ceased for so many milliseconds. */
function settled(delay, call) {
  let timer;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => call(...values), delay);
  };
}
