/** The root of the site, found from where this script lies. */
const siteRoot = new URL("..", document.currentScript.src);

/** Where the code of search lies. */
const searchAddress = document.currentScript.dataset.search;

/** Files of data that were asked for, by name. */
const arrivals = new Map();

/** The one global of the site: every file of data calls it with its name and content. */
globalThis.dossier = (name, content) => arrivals.get(name)?.settle(content);

/** Loads a file of data, once. By a script element, which works from a folder as well as from a host. */
function load(name, address = `search/${name}.js`) {
  if (!arrivals.has(name)) {
    const arrival = {};
    arrival.content = new Promise((resolve, reject) => {
      arrival.settle = resolve;
      const script = document.createElement("script");
      script.src = new URL(address, siteRoot);
      script.onload = () => script.remove();
      script.onerror = () => {
        script.remove();
        arrivals.delete(name);
        reject(new Error(`${name} did not arrive`));
      };
      document.head.append(script);
    });
    arrivals.set(name, arrival);
  }
  return arrivals.get(name).content;
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
  for (let place = 0; place < address.length; place++) hash = Math.imul(hash ^ address.charCodeAt(place), 0x01000193) >>> 0;
  const entry = (await loadIndexed(`t${hash % textFiles}`))[address];
  if (!entry) return null;
  const [name, kind, summary, facts, passages] = entry;
  return { name, kind: kinds[kind][0], shape: kinds[kind][1], summary, facts, passages };
}
