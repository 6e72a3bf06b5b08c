// The matrix under another reading of the records, as the program worked it out.

/** The reading that is looked at. */
function reading() {
  return chosen.reading.values().next().value ?? index.reading;
}

const matrix = document.querySelector("table.matrix");

/** What the matrix says as it stands: what a place holds before another reading is put there. */
const asItStands = new Map();

function showReading() {
  if (!matrix) return;
  for (const [place, content] of asItStands) place.replaceWith(content);
  asItStands.clear();
  const other = index.readings.find(({ id }) => id === reading());
  for (const { area, level, ...cell } of other?.cells ?? []) {
    const place = matrix.querySelector(`td[data-of~="focus-${CSS.escape(area)}"][data-of~="level-${CSS.escape(level)}"]`);
    if (place) exchange(place, cellOf(place, cell));
  }
  for (const [place, score] of Object.entries(other?.scores ?? {})) {
    const cell = matrix.querySelector(`[data-score="${CSS.escape(place)}"]`);
    if (cell && cell.textContent !== score) exchange(cell, scoreOf(cell, score));
  }
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

function cellOf(place, { classes, symbol, state, requirement, partners, status }) {
  const cell = make("div", { class: "cell" },
    make("span", { class: "state" }, make("span", { class: "symbol", "aria-hidden": "true" }, symbol), " " + state));
  if (requirement) cell.append(make("span", { class: "requirement" }, requirement));
  if (partners.length) {
    cell.append(make("ul", { class: "partners", role: "list" }, ...partners.flatMap(({ label, names }) => [
      ...(label ? [make("li", { class: "label" }, label)] : []),
      ...names.map((name) => make("li", {}, name)),
    ])));
  }
  if (status) cell.append(make("span", { class: "status" }, status));
  const isSifted = place.classList.contains("sifted");
  return make("td", { class: classes + " other-reading" + (isSifted ? " sifted" : ""), "data-of": place.dataset.of }, cell);
}
