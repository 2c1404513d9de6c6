/** Gives an element these attributes: true is one without a value, false and null are none. */
function set(made, attributes) {
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== false && value != null) made.setAttribute(key, value === true ? "" : value);
  }
  return made;
}

/** An element with these attributes and children; texts stay texts, so that nothing in them is markup. */
function element(name, attributes = {}, ...children) {
  const made = set(document.createElement(name), attributes);
  made.append(...children);
  return made;
}

/** Calls a function at every event of a kind. */
function on(target, kind, call, options) {
  target.addEventListener(kind, call, options);
}

/** Calls a function when an element first comes near the part of the page that is seen. */
function whenSeen(target, call) {
  new IntersectionObserver(([{ isIntersecting }], observer) => {
    if (!isIntersecting) return;
    observer.disconnect();
    call();
  }, { rootMargin: "200px" }).observe(target);
}

/** Calls a function once calls have ceased for so many milliseconds. */
function settled(delay, call) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(call, delay);
  };
}

/** A phrase of the page's own words with a number in its place. */
function phrase(words, number) {
  return words.replace("#", number.toLocaleString(document.documentElement.lang));
}
