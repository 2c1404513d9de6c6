// Shows what a page is about beside links to it, marks of pictures among them: after a while under the mouse, or at once when the
// keyboard leads there.

const { element, on, set, siteRoot, textOf } = site;

const preview = element("div", { id: "page_preview", class: "preview", role: "tooltip", hidden: true });
let link = null, timer;
document.body.append(preview);

async function show(wanted, pointer) {
  const { href, pathname } = new URL(wanted.href.baseVal ?? wanted.href, location), title = wanted.querySelector("title");
  // Of a mark the browser would show its title beside the preview.
  if (title) {
    wanted.ariaLabel = title.textContent;
    title.remove();
  }
  const label = wanted.ariaLabel;
  if (!href.startsWith(siteRoot.href) || pathname === location.pathname) return;
  const text = (await textOf(pathname.slice(siteRoot.pathname.length)).catch(() => null)) ?? { name: label, facts: [] };
  if (!text.name || wanted !== link) return;
  const facts = text.facts.map((words, place) => element(place % 2 ? "dd" : "dt", {}, words));
  preview.replaceChildren(element("p", { class: `detail ${text.shape ?? ""}` }, element("b", {}, label ?? text.name), label ? "" : " " + text.kind));
  if (text.summary) preview.append(element("p", {}, text.summary));
  if (facts.length) preview.append(element("dl", {}, ...facts));
  preview.hidden = false;
  const place = pointer ?? link.getBoundingClientRect(), { width, height } = preview.getBoundingClientRect();
  const isBelow = place.bottom + height < innerHeight || place.top < height;
  preview.style.left = `${scrollX + Math.max(8, Math.min(place.left, document.body.clientWidth - width - 8))}px`;
  preview.style.top = `${scrollY + (isBelow ? place.bottom : place.top - height)}px`;
  set(link, { "aria-describedby": preview.id });
}

/** Turns from the link at hand to another, or to none. */
function turn(wanted, delay, pointer) {
  clearTimeout(timer);
  link?.removeAttribute("aria-describedby");
  preview.hidden = true;
  link = wanted;
  if (link) timer = setTimeout(() => show(wanted, pointer), delay);
}

const linkAt = (target) => target.closest("main a[class*=kind-], main a.entity, .picture a");

function follow({ pointerType, target, clientX, clientY }) {
  // The page also moves below a mouse that rests, when the keyboard leads to a link.
  if (pointerType !== "mouse" || link?.matches(":focus-visible")) return;
  const wanted = linkAt(target);
  if (!link || (wanted && wanted !== link)) return wanted && turn(wanted, 350, target.matches(".country") ? new DOMRect(clientX, clientY - 12, 0, 24) : null);
  if (preview.hidden && !wanted) return turn(null);
  clearTimeout(timer);
  if (wanted !== link && !preview.contains(target)) timer = setTimeout(() => turn(null), 250);
  else if (preview.hidden) timer = setTimeout(() => show(link), 350);
}

const reach = ({ target }) => target.matches(":focus-visible") && turn(linkAt(target), 0);

on(document, "pointerover", follow);
on(document, "focusin", reach);
on(document, "keydown", ({ key }) => key === "Escape" && turn(null));

/** Takes up the event that brought this code, unless the reader has turned away since. */
site.attach = (event) => event.target.matches(":hover, :focus") && (event.type === "focusin" ? reach : follow)(event);
