/** How far a picture may be enlarged, and how far at a step. */
const most = 8, step = 1.5;

const directions = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

const apart = (one, other) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);

/** Lets a picture be enlarged and moved: by buttons, keys, wheel and fingers. It changes at once, without motion. */
function attachZoom(canvas, svg, tools) {
  const { width, height } = svg.viewBox.baseVal, pointers = new Map();
  let zoom = 0, left = 0, top = 0, chosen = null;

  /** Tells each mark the point about which it shrinks while the distances between marks grow. */
  function prepare() {
    for (const mark of svg.querySelectorAll("a .mark, a .ring")) {
      const { x, y, width, height } = mark.getBBox();
      mark.closest("a").style.transformOrigin = `${x + width / 2}px ${y + height / 2}px`;
    }
    const ground = canvas.querySelector(".ground");
    if (!ground) return;
    svg.prepend(set(document.createElementNS(svg.namespaceURI, "image"), { href: ground.src, width }));
    ground.remove();
  }

  function look(wanted, x, y) {
    if (!zoom) prepare();
    zoom = Math.min(Math.max(wanted, 1), most);
    const hold = (place, size) => Math.min(Math.max(place, 0), size - size / zoom);
    [left, top] = [hold(x, width), hold(y, height)];
    set(svg, { viewBox: [left, top, width / zoom, height / zoom].join(" ") });
    svg.classList.toggle("enlarged", zoom > 1);
    svg.style.setProperty("--shrink", zoom ** -0.6);
  }

  function middleOf(mark) {
    const { x, y, width, height } = mark.getBBox();
    return [x + width / 2, y + height / 2];
  }

  /** Brings into the middle of what is seen the mark that was chosen by keyboard, or else the one nearest to it. */
  function turnToMark() {
    const far = (mark) => Math.hypot(...middleOf(mark).map((place, axis) => place - [left + width / zoom / 2, top + height / zoom / 2][axis]));
    const mark = chosen ?? [...svg.querySelectorAll("a:not(.off)")].sort((one, other) => far(one) - far(other))[0];
    if (!mark) return;
    const [x, y] = middleOf(mark);
    look(zoom, x - width / zoom / 2, y - height / zoom / 2);
  }

  /** Enlarges so that what lies under a pointer stays there; without one, towards a mark, since the middle may be empty. */
  function enlarge(factor, pointer) {
    const box = svg.getBoundingClientRect(), before = zoom || 1, wanted = Math.min(Math.max(before * factor, 1), most);
    const across = pointer ? (pointer.clientX - box.left) / box.width : 0.5;
    const down = pointer ? (pointer.clientY - box.top) / box.height : 0.5;
    const gain = 1 / before - 1 / wanted;
    look(wanted, left + width * across * gain, top + height * down * gain);
    if (!pointer && factor > 1) turnToMark();
  }

  on(tools, "click", ({ target }) => target.value && enlarge(+target.value));
  on(canvas, "keydown", (event) => {
    const { key } = event, [right, down] = directions[key] ?? [0, 0];
    const factor = { "+": step, "=": step, "-": 1 / step, 0: 0 }[key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (factor !== undefined) enlarge(factor);
    else if (key in directions && zoom > 1) {
      chosen = null;
      look(zoom, left + (right * width) / zoom / 5, top + (down * height) / zoom / 5);
    } else return;
    event.preventDefault();
  });
  on(svg, "wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    enlarge(Math.exp(-event.deltaY / 300), event);
  }, { passive: false });
  // Not on the picture itself: a listener there would make it a stop of the tab key.
  on(canvas, "focusin", ({ target }) => {
    if (target === canvas || !target.matches(":focus-visible")) return;
    chosen = target;
    if (zoom > 1) turnToMark();
  });

  on(svg, "dragstart", (event) => event.preventDefault());
  on(svg, "pointerdown", (event) => {
    chosen = null;
    pointers.set(event.pointerId, event);
  });
  for (const end of ["pointerup", "pointercancel", "pointerleave"]) on(svg, end, ({ pointerId }) => pointers.delete(pointerId));
  on(svg, "pointermove", (event) => {
    const id = event.pointerId, before = pointers.get(id), other = [...pointers.values()].find((pointer) => pointer.pointerId !== id);
    if (!before) return;
    if (other) {
      const middle = { clientX: (event.clientX + other.clientX) / 2, clientY: (event.clientY + other.clientY) / 2 };
      enlarge(apart(event, other) / apart(before, other), middle);
    } else if (zoom > 1 && (svg.hasPointerCapture(id) || apart(event, before) > 4)) {
      // Captured only once it moves: what is pressed and released at its place is a link that is followed.
      svg.setPointerCapture(id);
      const scale = width / zoom / svg.getBoundingClientRect().width;
      look(zoom, left - (event.clientX - before.clientX) * scale, top - (event.clientY - before.clientY) * scale);
    } else return;
    pointers.set(id, event);
  });
}
