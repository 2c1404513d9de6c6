/** The root of the site, found from where this script lies. */
const siteRoot = new URL("..", document.currentScript.src);

/** Where the code lies that only some readers need, by its name. */
const codeAddresses = { ...document.currentScript.dataset };

/** Files that were asked for, by name: the promise of what they hold, and the function that keeps it. */
const arrivals = new Map();

/** The one global of the site: every file that is loaded later calls it with its name and content. */
globalThis.dossier = (name, content) => arrivals.get(name)?.resolve(content);

/** Loads a file, once. By a script element, which works from a folder as well as from a host. */
function load(name, address = `search/${name}.js`) {
  if (!arrivals.has(name)) {
    const arrival = Promise.withResolvers(), script = element("script", { src: new URL(address, siteRoot) });
    on(script, "error", () => {
      arrivals.delete(name);
      arrival.reject(new Error(`${name} did not arrive`));
    });
    arrivals.set(name, arrival);
    document.head.append(script);
  }
  return arrivals.get(name).promise;
}

/** Loads a file of the search index, of the same build as its table. */
async function loadIndexed(name) {
  const { version } = await load("index");
  return load(name, `search/${name}.js?${version}`);
}

/** What the page at an address says; nothing where the index does not know it. */
async function textOf(address) {
  const { textFiles, kinds } = await load("index");
  let hash = 0x811c9dc5;
  for (const letter of address) hash = Math.imul(hash ^ letter.charCodeAt(), 0x01000193) >>> 0;
  const entry = (await loadIndexed(`t${hash % textFiles}`))[address];
  if (!entry) return null;
  const [name, kind, summary, facts, passages] = entry;
  return { name, kind: kinds[kind][0], shape: kinds[kind][1], summary, facts, passages };
}

/** Brings code that only some readers need, lends it what it uses of this, and lets it attach itself to an element. */
async function extend(name, target) {
  const code = await load(`${name} code`, codeAddresses[name]);
  code.site ??= code({ element, load, loadIndexed, on, phrase, set, settled, siteRoot, textOf, wordsOf });
  code.site.attach(target);
}
