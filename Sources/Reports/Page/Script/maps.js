// Maps that can be enlarged and moved, and whose boxes can be walked through.

const closest = 14;
const step = 1.4;

function makeMap(figure) {
  const paper = figure.querySelector(".paper");
  const drawing = paper.querySelector("svg");
  const { x, y, width, height } = drawing.viewBox.baseVal;
  const whole = { x, y, width, height };
  let view = { ...whole };

  function set(next) {
    const width = Math.min(Math.max(next.width, whole.width / closest), whole.width);
    const height = width * whole.height / whole.width;
    view = {
      x: Math.min(Math.max(next.x, whole.x), whole.x + whole.width - width),
      y: Math.min(Math.max(next.y, whole.y), whole.y + whole.height - height),
      width, height,
    };
    drawing.setAttribute("viewBox", [view.x, view.y, view.width, view.height].join(" "));
    const isWhole = view.width === whole.width;
    paper.classList.toggle("enlarged", !isWhole);
    smaller.setAttribute("aria-disabled", String(isWhole));
    fit.setAttribute("aria-disabled", String(isWhole));
    larger.setAttribute("aria-disabled", String(view.width <= whole.width / closest));
  }

  /** Enlarges about a point that stays where it is; without one, about the middle. */
  function zoom(factor, point = { x: view.x + view.width / 2, y: view.y + view.height / 2 }) {
    const width = Math.min(Math.max(view.width / factor, whole.width / closest), whole.width);
    const share = width / view.width;
    set({ x: point.x - (point.x - view.x) * share, y: point.y - (point.y - view.y) * share, width });
  }

  function move(right, down) {
    set({ ...view, x: view.x + right * view.width, y: view.y + down * view.height });
  }

  /** A point of the screen on the drawing. */
  function onDrawing(event) {
    return new DOMPoint(event.clientX, event.clientY).matrixTransform(drawing.getScreenCTM().inverse());
  }

  // Buttons

  const button = (label, sign, click) =>
    make("button", { type: "button", "aria-label": label, title: label, click }, sign);
  const larger = button(words.larger, "+", () => zoom(step));
  const smaller = button(words.smaller, "−", () => zoom(1 / step));
  const fit = make("button", { type: "button", click: () => set(whole) }, words.whole);
  const card = make("p", { class: "card", role: "status" });
  const tools = make("div", { class: "map-tools", role: "group", "aria-label": words.mapTools }, larger, smaller, fit);
  if (document.fullscreenEnabled) {
    const toggleScreen = () =>
      document.fullscreenElement ? document.exitFullscreen() : figure.requestFullscreen();
    tools.append(make("button", { type: "button", click: toggleScreen }, words.fullScreen));
  }
  tools.append(make("small", {}, words.mapHint));
  paper.before(tools);
  paper.after(card);

  // Wheel: with Ctrl, or when the map has the focus; else the page scrolls on.

  paper.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey && !paper.contains(document.activeElement)) return;
    event.preventDefault();
    zoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.002)), onDrawing(event));
  }, { passive: false });

  // Mouse and touch: one pointer moves, two enlarge.

  const pointers = new Map();
  let hasMoved = false;

  paper.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    if (!pointers.size) hasMoved = false;
    pointers.set(event.pointerId, event);
  });
  paper.addEventListener("pointermove", (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    // A button that was let go outside the map.
    if (!event.buttons) return pointers.delete(event.pointerId);
    if (pointers.size === 1) drag(before, event);
    else pinch(before, event);
  });
  for (const end of ["pointerup", "pointercancel", "lostpointercapture"]) {
    paper.addEventListener(end, (event) => {
      pointers.delete(event.pointerId);
      if (!pointers.size) paper.classList.remove("dragged");
    });
  }

  function drag(before, event) {
    const [from, to] = [onDrawing(before), onDrawing(event)];
    if (!hasMoved && Math.hypot(event.clientX - before.clientX, event.clientY - before.clientY) < 4) return;
    pointers.set(event.pointerId, event);
    hasMoved = true;
    if (view.width === whole.width) return;
    paper.setPointerCapture(event.pointerId);
    paper.classList.add("dragged");
    set({ ...view, x: view.x + from.x - to.x, y: view.y + from.y - to.y });
  }

  function pinch(before, event) {
    const other = [...pointers.values()].find(({ pointerId }) => pointerId !== event.pointerId);
    const distance = (one) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
    const middle = { clientX: (event.clientX + other.clientX) / 2, clientY: (event.clientY + other.clientY) / 2 };
    if (distance(before) > 0) zoom(distance(event) / distance(before), onDrawing(middle));
    pointers.set(event.pointerId, event);
    hasMoved = true;
  }

  // Boxes: one of them can be reached with Tab, the others from there with the arrows.

  const boxes = marked.filter(({ isDrawn, isTie, element, subjects }) =>
    isDrawn && !isTie && things.has(subjects[0]) && drawing.contains(element));
  if (boxes.length) drawing.setAttribute("role", "group");
  for (const [number, { element, subjects }] of boxes.entries()) {
    const { name, kind } = things.get(subjects[0]);
    element.setAttribute("role", "button");
    element.setAttribute("aria-label", name + ", " + kind);
    element.setAttribute("tabindex", number === 0 ? "0" : "-1");
  }

  /** Names the boxes outside the filter as such, and lets Tab come to one that is within it. */
  function tellSifted() {
    for (const { element, subjects, isSifted } of boxes) {
      const { name, kind } = things.get(subjects[0]);
      element.setAttribute("aria-label", [name, kind, ...(isSifted ? [words.outside] : [])].join(", "));
    }
    const stop = boxes.find(({ element }) => element.getAttribute("tabindex") === "0");
    const better = stop?.isSifted ? boxes.find(({ isSifted }) => !isSifted) : undefined;
    if (!better) return;
    stop.element.setAttribute("tabindex", "-1");
    better.element.setAttribute("tabindex", "0");
  }
  siftings.push(tellSifted);
  tellSifted();

  const boxAt = (target) => boxes.find(({ element }) => element.contains(target));

  paper.addEventListener("click", (event) => {
    if (hasMoved) return;
    toggle(boxAt(event.target));
  });
  paper.addEventListener("focusin", ({ target }) => {
    const box = boxAt(target);
    if (!box) return;
    for (const { element } of boxes) element.setAttribute("tabindex", element === box.element ? "0" : "-1");
    if (box.element.matches(":focus-visible")) bringIntoView(box.element);
  });

  let selected;

  /** Selects a box, or nothing where it is selected already or there is none. */
  function toggle(box) {
    select(box?.subjects[0] === selected ? undefined : box?.subjects[0]);
  }

  pinnings.push((mark, map) => {
    if (mark === selected && (!map || map === figure)) return;
    selected = undefined;
    card.replaceChildren();
  });
  siftings.push(() => selected && tell(selected));

  function leave() {
    select();
    paper.focus();
  }

  /** Lights a box, and tells who that is and where the page tells of them. */
  function select(mark) {
    pin(mark, figure);
    selected = mark;
    if (mark) tell(mark);
  }

  function tell(mark) {
    const { name, kind } = things.get(mark);
    const count = (relationsOf.get(mark) ?? []).filter((relation) => relation.passes).length;
    const home = homeOf(mark);
    card.replaceChildren(
      make("strong", {}, name), " ", make("span", {}, kind + " · " + fill(words.relations, count)));
    if (home) card.append(" ", make("a", { href: "#" + home.id, click: leaveScreen }, fill(words.readOn, name)));
  }

  /** Leads on from a map that fills the screen, which hides where the link leads. */
  async function leaveScreen(event) {
    if (!document.fullscreenElement) return;
    event.preventDefault();
    await document.exitFullscreen();
    event.target.click();
  }

  /** Moves the view so that a box is within it. */
  function bringIntoView(element) {
    if (view.width === whole.width) return;
    const box = element.getBBox();
    const place = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2)
      .matrixTransform(drawing.getScreenCTM().inverse().multiply(element.getScreenCTM()));
    const isInside = place.x > view.x && place.x < view.x + view.width
      && place.y > view.y && place.y < view.y + view.height;
    if (!isInside) set({ ...view, x: place.x - view.width / 2, y: place.y - view.height / 2 });
  }

  /** The nearest box in a direction, those straight ahead first. */
  function next(box, right, down) {
    const middle = (element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    };
    const from = middle(box.element);
    let best;
    let least = Infinity;
    for (const other of boxes) {
      if (other.isSifted) continue;
      const to = middle(other.element);
      const ahead = (to.x - from.x) * right + (to.y - from.y) * down;
      const aside = Math.abs((to.x - from.x) * down) + Math.abs((to.y - from.y) * right);
      const distance = ahead + 2 * aside;
      if (ahead > 1 && distance < least) [best, least] = [other, distance];
    }
    return best;
  }

  const arrows = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

  paper.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const box = boxAt(event.target);
    const arrow = arrows[event.key];
    if (event.key === "+" || event.key === "=") zoom(step);
    else if (event.key === "-") zoom(1 / step);
    else if (event.key === "0") set(whole);
    else if (arrow && box) next(box, ...arrow)?.element.focus();
    else if (arrow && view.width < whole.width) move(arrow[0] / 5, arrow[1] / 5);
    else if (box && (event.key === "Enter" || event.key === " ")) toggle(box);
    else if (box && event.key === "Escape") leave();
    else return;
    event.preventDefault();
  });

  window.addEventListener("beforeprint", () => drawing.setAttribute("viewBox", [x, y, width, height].join(" ")));
  window.addEventListener("afterprint", () => set(view));
  set(whole);
}
