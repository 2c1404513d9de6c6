/** Shows what a page is about beside links to it: after so long under the mouse, or at once when the keyboard leads there. */
function attachPreviews() {
  const preview = element("div", { id: "page_preview", class: "preview", role: "tooltip", hidden: true });
  let link = null, timer;
  document.body.append(preview);

  function leave() {
    clearTimeout(timer);
    link?.removeAttribute("aria-describedby");
    link = null;
    preview.hidden = true;
  }

  async function show(wanted) {
    const address = new URL(wanted.href);
    if (!address.href.startsWith(siteRoot.href) || address.pathname === location.pathname) return;
    const text = await textOf(address.pathname.slice(siteRoot.pathname.length)).catch(() => null);
    if (!text || wanted !== link) return;
    const facts = [];
    for (let place = 0; place < text.facts.length; place += 2) facts.push(element("dt", {}, text.facts[place]), element("dd", {}, text.facts[place + 1]));
    preview.replaceChildren(element("p", { class: `detail ${text.shape}` }, element("b", {}, text.name), ` ${text.kind}`));
    if (text.summary) preview.append(element("p", {}, text.summary));
    if (facts.length) preview.append(element("dl", {}, ...facts));
    preview.hidden = false;
    const place = link.getBoundingClientRect(), { width, height } = preview.getBoundingClientRect();
    const isBelow = place.bottom + height < innerHeight || place.top < height;
    preview.style.left = `${scrollX + Math.max(8, Math.min(place.left, document.documentElement.clientWidth - width - 8))}px`;
    preview.style.top = `${scrollY + (isBelow ? place.bottom : place.top - height)}px`;
    link.setAttribute("aria-describedby", preview.id);
  }

  function enter(target, delay) {
    const wanted = target.closest?.("main a[class*=kind-], main a.entity");
    if (wanted && wanted === link) return clearTimeout(timer);
    leave();
    link = wanted;
    if (wanted) timer = setTimeout(() => show(wanted), delay);
  }

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    if (preview.contains(event.target)) return clearTimeout(timer);
    if (event.target.closest?.("a") === link || !link) return enter(event.target, 350);
    clearTimeout(timer);
    timer = setTimeout(() => enter(event.target, 350), 250);
  });
  document.addEventListener("focusin", (event) => event.target.matches(":focus-visible") && enter(event.target, 0));
  document.addEventListener("keydown", (event) => event.key === "Escape" && leave());
}
