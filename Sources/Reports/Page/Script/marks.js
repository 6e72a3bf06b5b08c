// What the elements of the page speak of, as their data attributes tell.

const index = JSON.parse(document.getElementById("index").textContent);
const words = index.words;
for (const thing of index.things) [thing.sort, thing.id] = split(thing.mark);
const things = new Map(index.things.map((thing) => [thing.mark, thing]));
const collator = new Intl.Collator("sv", { numeric: true });

/** A sentence with what stands in its places: fill("{0} av {1}", 12, 45). */
function fill(sentence, ...values) {
  return sentence.replace(/\{(\d)\}/g, (_, place) => values[place]);
}

/** An element with attributes; a function listens to the event of its name. */
function make(tag, attributes = {}, ...content) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...content);
  return element;
}

function tokens(text) {
  return text ? text.split(" ") : [];
}

/** What speaks of actors, units, focus areas or levels. */
class Speaking {
  constructor(subjects, kinds, statuses, readings) {
    Object.assign(this, { subjects, kinds, statuses, readings });
    this.actors = [];
    this.units = [];
    this.areas = [];
    this.levels = [];
    for (const subject of subjects) this.place(subject);
    if (!this.levels.length) this.levels = this.actors.flatMap((actor) => levelsOf(actor));
  }

  place(subject) {
    const [sort, id] = split(subject);
    if (sort === "actor" && subject !== index.principal) this.actors.push(subject);
    else if (sort === "unit") this.units.push(id);
    else if (sort === "focus") this.areas.push(id);
    else if (sort === "level") this.levels.push(id);
    else if (sort === "gap" || sort === "remark") {
      // An open requirement on a map ends in its level: gap-transport-national.
      const level = index.levels.find((level) => subject.endsWith("-" + level.id));
      if (level) this.levels.push(level.id);
      const area = index.areas.find((area) => level && id === area.id + "-" + level.id);
      if (area) this.areas.push(area.id);
    }
  }
}

/** An element of the page, as its data attributes tell. */
class Marked extends Speaking {
  constructor(element) {
    const { of, kind, status, reading } = element.dataset;
    super(tokens(of), tokens(kind), tokens(status), tokens(reading));
    this.element = element;
    this.isDrawn = element instanceof SVGElement;
    this.isTie = this.isDrawn && element.classList.contains("edge");
    // The points of the front page speak of the whole report, whatever is chosen; a step of a channel
    // stands or goes with the whole.
    this.isKept = element.matches(".way li") || element.closest(".points") !== null;
    // A map or an analysis in words need not say everything of a relation.
    this.isTold = element.closest(".twin, .way, .told") !== null;
    // A name in the matrix stands for our relations to it, or to the arena that we meet it in.
    this.isPartner = element.matches(".partners li");
    this.isSifted = false;
  }

  /** Hides or shows the element. */
  sift(isSifted) {
    if (this.isKept || isSifted === this.isSifted) return;
    this.isSifted = isSifted;
    this.element.classList.toggle("sifted", isSifted);
  }
}

function split(subject) {
  const place = subject.indexOf("-");
  return [subject.slice(0, place), subject.slice(place + 1)];
}

function levelsOf(actor) {
  const levels = things.get(actor)?.levels;
  return levels ? (levels.length ? levels : ["none"]) : [];
}

const marked = Array.from(
  document.querySelectorAll("main :is([data-of], [data-reading]):not(article)"),
  (element) => new Marked(element),
);

/** Everything that speaks of a subject. */
const bySubject = new Map();
const byElement = new Map();
for (const item of marked) {
  byElement.set(item.element, item);
  for (const subject of item.subjects) {
    if (!bySubject.has(subject)) bySubject.set(subject, []);
    bySubject.get(subject).push(item);
  }
}

/** What relations have alike: a kind, a status, the levels of those outside, readings, and if they are ours. */
const sorts = index.relations.sorts.map((text) => {
  const list = (part) => part.split(",").filter(Boolean);
  const [kind, status, levels, readings, ours] = text.split(" ");
  return {
    kinds: [kind],
    statuses: [status],
    levels: levels ? list(levels) : ["none"],
    readings: list(readings),
    isOurs: ours === "ours",
  };
});

/** A relation to the outside. There may be a hundred thousand: each is little more than its row. */
class Relation {
  constructor(row) {
    this.sort = sorts[row.shift()];
    for (let place = 0; place < row.length; place += 1) row[place] = index.things[row[place]];
    this.things = row;
    this.passes = true;
  }

  speaksOf(mark) {
    return this.things.some((thing) => thing.mark === mark);
  }

  isIn(areas) {
    return this.things.some(({ sort, id }) => sort === "focus" && areas.includes(id));
  }
}

const relations = index.relations.rows.map((row) => new Relation(row));
const relationsOf = new Map(index.things.map(({ mark }) => [mark, []]));
for (const relation of relations) {
  for (const { mark } of relation.things) relationsOf.get(mark).push(relation);
}

/** Where the page tells of a thing: a page of its own, or its row in the register. */
function homeOf(mark) {
  return document.getElementById(mark) ?? document.getElementById("register-" + mark);
}

/** Shows an element that a filter or a closed part hides, and leads to it. */
function lead(element) {
  if (element.closest(".sifted")) clearFilters();
  for (let part = element.closest("details"); part; part = part.parentElement.closest("details")) {
    part.open = true;
  }
  // The address of a finding is of what unfolds below its headline.
  const whole = element.matches(".finding > .body") ? element.parentElement : element;
  scrollToElement(whole);
  if (!element.matches("a, button, input, [tabindex]")) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  if (whole !== element) lightAlone(whole);
}

/** Scrolls to an element, and again while what lies before it takes its real height. */
function scrollToElement(element, frames = 6) {
  element.scrollIntoView({ block: element.matches("tr") ? "center" : "start", behavior: "instant" });
  if (frames > 0) requestAnimationFrame(() => scrollToElement(element, frames - 1));
}
