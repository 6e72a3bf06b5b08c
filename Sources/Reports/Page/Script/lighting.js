// What is pointed at, or has the focus, lights up wherever the page speaks of it.

let lit = [];
let pinned;

/** Lights what speaks of the subjects: of one, all that tells of it; of several, what joins them. */
function light(subjects) {
  putOut();
  const wanted = new Set(subjects);
  const isOne = wanted.size === 1;
  for (const subject of wanted) {
    const isEverywhere = subject === index.principal;
    for (const item of bySubject.get(subject) ?? []) {
      if (item.isTie && !isOne && !item.subjects.every((end) => wanted.has(end))) continue;
      if (!item.isDrawn && (!isOne || isEverywhere)) continue;
      shine(item);
      // A line that lights up shows whom it leads to.
      if (item.isTie && isOne) for (const end of item.ends) if (end) shine(end);
    }
  }
}

function shine(item) {
  item.element.classList.add("lit");
  lit.push(item.element);
  const drawing = item.element.ownerSVGElement;
  if (drawing && !drawing.classList.contains("lighting")) {
    drawing.classList.add("lighting");
    lit.push(drawing);
  }
}

/** Lights what was asked for, and nothing that speaks of the same. */
function lightAlone(element) {
  putOut();
  shine({ element });
}

function putOut() {
  for (const element of lit) element.classList.remove("lit", "lighting");
  lit = [];
}

/** What else is to be done when a subject is kept lit, or none any more: by which map, if by one. */
const pinnings = [];

/** Keeps a subject lit until another is chosen, or Escape pressed. */
function pin(subject, map) {
  pinned = subject;
  for (const act of pinnings) act(subject, map);
  if (subject) light([subject]);
  else putOut();
}

/** The subjects of the nearest element that speaks of any. */
function subjectsAt(target) {
  const element = target instanceof Element && target.closest("[data-of]");
  const item = element && byElement.get(element);
  if (!item) return [];
  return item.subjects.filter((subject) => things.has(subject));
}

function follow(event) {
  const subjects = subjectsAt(event.target);
  if (subjects.length) light(subjects);
  else if (lit.length) pin(pinned);
}

function startLighting() {
  const main = document.querySelector("main");
  // What comes to lie under a pointer that rests, as the page scrolls, is not pointed at.
  let place;
  main.addEventListener("pointerover", (event) => {
    const isMoved = place !== event.screenX + " " + event.screenY;
    place = event.screenX + " " + event.screenY;
    if (isMoved && event.pointerType !== "touch") follow(event);
  });
  document.addEventListener("pointermove", (event) => { place = event.screenX + " " + event.screenY; });
  main.addEventListener("focusin", follow);
  main.addEventListener("pointerleave", () => pin(pinned));
  document.addEventListener("keydown", (event) => event.key === "Escape" && pinned && pin());
}
