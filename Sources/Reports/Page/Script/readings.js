// The matrix under another reading of the records, as the program worked it out.

/** The reading that is looked at. */
function reading() {
  return chosen.reading.values().next().value ?? index.reading;
}

/** What a matrix says as it stands, by what another reading puts in its place. */
const asItStands = new Map();

function showReading() {
  for (const [place, content] of asItStands) place.replaceWith(content);
  asItStands.clear();
  const other = index.readings.find(({ id }) => id === reading());
  for (const { area, level, ...cell } of other?.cells ?? []) {
    const isThere = `[data-of~="focus-${CSS.escape(area)}"][data-of~="level-${CSS.escape(level)}"]`;
    for (const place of inMatrices("td" + isThere)) exchange(place, cellOf(place, cell));
  }
  for (const [place, score] of Object.entries(other?.scores ?? {})) {
    for (const cell of inMatrices(`[data-score="${CSS.escape(place)}"]`)) exchange(cell, scoreOf(cell, score));
  }
  tellOfReading();
}

/** What tells, where the page speaks of its own reading, that the matrix shows another. */
let readingNotes = [];

function tellOfReading() {
  for (const note of readingNotes) note.remove();
  readingNotes = [];
  if (reading() === index.reading) return;
  const name = (wanted) => index.readings.find(({ id }) => id === wanted)?.name ?? wanted;
  const sentence = fill(words.otherReading, name(index.reading), name(reading()));
  const places = ".masthead > :last-child, #brief > h2, #areas > .page > h3, figure.map > figcaption";
  for (const place of document.querySelectorAll(places)) {
    const note = make("p", { class: "reading-note" }, sentence);
    place.after(note);
    readingNotes.push(note);
  }
}

function inMatrices(selector) {
  return Array.from(document.querySelectorAll(`table.matrix ${selector}`));
}

function exchange(place, content) {
  asItStands.set(content, place);
  place.replaceWith(content);
}

function scoreOf(cell, score) {
  const copy = cell.cloneNode(false);
  copy.append(make("strong", {}, score));
  return copy;
}

function cellOf(place, cell) {
  const isCompact = place.closest("table").classList.contains("compact");
  const { classes, symbol, state, requirement, partners, status } = cell;
  const isVacant = classes.includes("vacant");
  const box = make("div", { class: "cell" }, make("span", { class: "state" },
    make("span", { class: "symbol", "aria-hidden": "true" }, symbol), " ",
    make("span", isCompact && isVacant ? { class: "hidden" } : {}, state)));
  if (!isCompact) {
    if (requirement) box.append(make("span", { class: "requirement" }, requirement));
    if (partners.length) box.append(partnersOf(partners));
    if (status) box.append(make("span", { class: "status" }, status));
  }
  const sifted = place.classList.contains("sifted") ? " sifted" : "";
  return make("td", { class: classes + " other-reading" + sifted, "data-of": place.dataset.of }, box);
}

function partnersOf(groups) {
  return make("ul", { class: "partners", role: "list" }, ...groups.flatMap(({ label, names }) => [
    ...(label ? [make("li", { class: "label" }, label)] : []),
    ...names.map(({ name, of }) => partnerOf(name, of)),
  ]));
}

function partnerOf(name, of) {
  const partner = make("li", { "data-of": of.join(" ") }, name);
  const item = new Marked(partner);
  item.sift(!passes(item));
  return partner;
}
