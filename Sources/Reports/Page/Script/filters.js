// Filters hide what lies outside a choice. They work nothing out anew.

/** What can be chosen of each facet, as far as the page has it. */
const options = (() => {
  const counts = Object.fromEntries(facets.map((facet) => [facet, new Map()]));
  const count = (facet, id) => counts[facet].set(id, (counts[facet].get(id) ?? 0) + 1);
  for (const { sort, things: told } of relations) {
    for (const level of sort.levels) count("level", level);
    count("kind", sort.kinds[0]);
    count("status", sort.statuses[0]);
    for (const facet of ["unit", "focus"]) {
      const those = told.filter((thing) => thing.sort === facet);
      for (const { id } of those) count(facet, id);
      if (!those.length) count(facet, "none");
    }
  }
  const present = (facet, names) => names
    .filter(({ id }) => counts[facet].has(id))
    .map(({ id, name }) => ({ id, name, count: counts[facet].get(id) }));
  const none = { id: "none", name: words.notRecorded };
  const noUnit = { id: "none", name: words.noUnit };
  return {
    level: present("level", [...index.levels, none]),
    kind: present("kind", index.kinds),
    status: present("status", index.statuses),
    unit: present("unit", [...index.units, noUnit]),
    focus: present("focus", [...index.areas, none]),
    reading: index.readings,
  };
})();

function isAllowed(facet, values) {
  const choice = chosen[facet];
  return !choice.size || (values.length ? values.some((value) => choice.has(value)) : choice.has("none"));
}

/** Whether what is said of a facet, if anything, is among the chosen. */
function isAllowedIfSaid(facet, values) {
  return !values.length || isAllowed(facet, values);
}

function isUnderReading(item) {
  return !item.readings.length || item.readings.includes(reading());
}

function passesAsSort(item) {
  return isUnderReading(item)
    && isAllowed("kind", item.kinds)
    && isAllowed("status", item.statuses)
    && isAllowed("level", item.levels);
}

function passesAsRelation(item) {
  return passesAsSort(item) && isAllowed("unit", item.units) && isAllowed("focus", item.areas);
}

/** Whether any unit or focus area of a relation is among the chosen. */
function isAmong(facet, { things: told }) {
  const choice = chosen[facet];
  if (!choice.size) return true;
  let isSaid = false;
  for (const { sort, id } of told) {
    if (sort !== facet) continue;
    if (choice.has(id)) return true;
    isSaid = true;
  }
  return !isSaid && choice.has("none");
}

/**
 * Whether any of the relations that an element speaks of is shown; undefined where it speaks of none.
 * Who stands in a focus area does so by our relations; only where there are none do those between others count.
 */
function hasRelation(item) {
  let isShown;
  let isShownOfOthers;
  for (const actor of item.actors) {
    for (const relation of relationsOf.get(actor) ?? []) {
      if (item.areas.length && !relation.isIn(item.areas)) continue;
      if (item.kinds.length && !item.kinds.includes(relation.sort.kinds[0])) continue;
      if (relation.sort.isOurs || !item.areas.length) {
        if (relation.passes) return true;
        isShown = false;
      } else if (!item.isPartner) {
        isShownOfOthers ||= relation.passes;
      }
    }
  }
  return isShown ?? isShownOfOthers;
}

function passes(item) {
  if (item.kinds.length && !item.isTold) return passesAsRelation(item);
  if (item.element.matches(".way")) return channelPasses(item);
  if (!isAllowedIfSaid("kind", item.kinds) || !isAllowedIfSaid("status", item.statuses)) return false;
  if (!isUnderReading(item) || !isAllowedIfSaid("level", item.levels)) return false;
  if (!isAllowedIfSaid("focus", item.areas) || !isAllowedIfSaid("unit", item.units)) return false;
  if (!item.actors.length) return true;
  const isRelated = hasRelation(item);
  if (isRelated !== undefined) return isRelated;
  // Somebody without relations has none of a kind, a status or a unit either.
  return item.areas.length > 0 || !["kind", "status", "unit", "focus"].some((facet) => chosen[facet].size);
}

/** A channel is shown with all of its steps, and is of the level that it leads to. */
function channelPasses(channel) {
  channel.steps ??= Array.from(channel.element.querySelectorAll("li[data-of]"), (step) => byElement.get(step));
  const said = (facet) => channel.steps.flatMap((step) => step[facet]);
  return channel.steps.every((step) => isAllowedIfSaid("kind", step.kinds) && isAllowedIfSaid("status", step.statuses))
    && isAllowedIfSaid("level", channel.steps.at(-1)?.levels ?? [])
    && isAllowedIfSaid("unit", said("units"))
    && isAllowedIfSaid("focus", said("areas"));
}

/**
 * A line on a map is shown with any of the relations between its ends, and else with both its ends. One
 * between a focus area and somebody stands for our own relations, where there are any.
 */
function tiePasses(tie) {
  // Who answers for what stands whichever relations to the outside are chosen.
  if (tie.element.classList.contains("responsibility")) return tie.ends.every((end) => !end?.isSifted);
  const [from, to] = tie.subjects;
  const between = (relationsOf.get(from) ?? []).filter((relation) => relation.speaksOf(to));
  const ours = tie.subjects.some((subject) => split(subject)[0] === "focus")
    ? between.filter((relation) => relation.sort.isOurs) : [];
  const told = ours.length ? ours : between;
  if (told.length) return told.some((relation) => relation.passes);
  return isAllowedIfSaid("status", tie.drawnStatus) && tie.ends.every((end) => !end?.isSifted);
}

for (const tie of marked.filter((item) => item.isTie)) {
  const drawing = tie.element.ownerSVGElement;
  const classes = tie.element.classList;
  tie.drawnStatus = index.statuses.map(({ id }) => id)
    .filter((id) => classes.contains(id === "none" ? "unrecorded" : id));
  tie.ends = tie.subjects.map((subject) => bySubject.get(subject)
    .find((item) => item.isDrawn && !item.isTie && item.element.ownerSVGElement === drawing));
}

// The units and gaps of a map of focus areas, which stand for nothing once all that leads to them is
// filtered away.
const tiesOfEnd = new Map();
for (const tie of marked.filter((item) => item.isTie)) {
  for (const end of tie.ends) {
    if (!end || !/^(unit|gap)-/.test(end.subjects[0]) || tie.element.closest('[data-view="organisation"]')) continue;
    if (!tiesOfEnd.has(end)) tiesOfEnd.set(end, []);
    tiesOfEnd.get(end).push(tie);
  }
}
// Remarks on the overview name the focus areas that they are of.
const remarks = marked.filter((item) => item.isDrawn && item.subjects[0]?.startsWith("remark-")
    && item.element.closest('[data-view="overview"]'))
  .map((item) => ({ item, text: item.element.textContent.replace(/\s+/g, " ") }));
const areaPages = Array.from(document.querySelectorAll("#areas > article"), (element) =>
  ({ element, area: split(element.id)[1] }));

function isFiltering() {
  return facets.some((facet) => chosen[facet].size);
}

/** What else is to be done when something else is shown. */
const siftings = [];

/** Shows what passes, hides the rest, and says how much that is. */
function sift() {
  for (const sort of sorts) sort.passes = passesAsSort(sort);
  for (const relation of relations) {
    relation.passes = relation.sort.passes && isAmong("unit", relation) && isAmong("focus", relation);
  }
  for (const item of marked) if (!item.isTie) item.sift(isFiltering() && !passes(item));
  for (const item of marked) if (item.isTie) item.sift(isFiltering() && !tiePasses(item));
  for (const [end, ties] of tiesOfEnd) {
    if (!end.isSifted) end.sift(isFiltering() && ties.every((tie) => tie.isSifted));
  }
  const areaNames = index.areas.filter(({ id }) => chosen.focus.has(id)).map(({ name }) => name + ":");
  for (const { item, text } of remarks) {
    if (!item.isSifted) item.sift(chosen.focus.size > 0 && !areaNames.some((name) => text.includes(name)));
  }
  for (const { element, area } of areaPages) {
    element.classList.toggle("sifted", chosen.focus.size > 0 && !chosen.focus.has(area));
  }
  showReading();
  for (const list of document.querySelectorAll("table.matrix .partners")) siftBeside(list);
  tellCounts();
  showChoice();
  for (const act of siftings) act();
}

/** What stands beside the names in a cell goes with them: a label with its own, the status with all. */
function siftBeside(list) {
  const parts = [[]];
  for (const line of list.children) {
    if (line.matches(".label:not(.more)")) parts.push([]);
    parts.at(-1).push(line);
  }
  const isGone = (lines) => lines.every((line) => line.matches(".label, .sifted"));
  for (const lines of parts) {
    for (const line of lines) if (line.matches(".label")) line.classList.toggle("sifted", isGone(lines));
  }
  list.parentElement.querySelector(".status")?.classList.toggle("sifted", isGone([...list.children]));
}

function clearFilters() {
  for (const facet of facets) chosen[facet] = new Set();
  sift();
  writeAddress();
}

function choose(facet, id, isChosen) {
  if (facet === "reading") chosen.reading = new Set(isChosen ? [id] : []);
  else if (isChosen) chosen[facet].add(id);
  else chosen[facet].delete(id);
  sift();
  writeAddress();
}

// Under every table and list with something hidden: how much of it is shown.

const groups = (() => {
  const parents = new Map();
  for (const item of marked) {
    if (item.isKept || item.isDrawn || !item.element.matches("tr, .finding, .way, li:not(td li)")) continue;
    const parent = item.element.parentElement;
    if (!parents.has(parent)) parents.set(parent, []);
    parents.get(parent).push(item);
  }
  return parents;
})();
const notes = new Map();

function tellCounts() {
  for (const [parent, items] of groups) {
    const shown = items.reduce((count, item) => count + !item.isSifted, 0);
    let note = notes.get(parent);
    if (!note && shown === items.length) continue;
    if (!note) {
      note = make("p", { class: "shown-count" });
      const [first] = items;
      (first.element.matches(".way") ? first.element : parent.closest(".scroll") ?? parent).before(note);
      notes.set(parent, note);
    }
    note.hidden = shown === items.length;
    note.textContent = fill(words.rowsShown, shown, items.length);
  }
}
