// Tables that are sorted by the heading of a column: up, down, and as they were.

function makeSortable(table) {
  const body = table.tBodies[0];
  if (!body || body.rows.length < 3) return;
  const order = [...body.rows];
  for (const heading of table.tHead?.rows[0]?.cells ?? []) {
    if (!heading.textContent.trim()) continue;
    const attributes = { type: "button", class: "sort", click: () => sort(heading) };
    heading.append(make("button", attributes, ...heading.childNodes));
  }

  function sort(heading) {
    const next = { ascending: "descending", descending: undefined }[heading.ariaSort ?? "none"];
    const direction = heading.ariaSort ? next : "ascending";
    for (const other of heading.parentElement.cells) other.removeAttribute("aria-sort");
    if (direction) heading.setAttribute("aria-sort", direction);
    body.append(...(direction ? sorted(heading.cellIndex, direction === "descending" ? -1 : 1) : order));
  }

  /** The rows by what stands in a column; those where nothing is recorded come last. */
  function sorted(column, sign) {
    const keys = new Map(order.map((row) => [row, keyOf(row.cells[column])]));
    const compare = [...keys.values()].every(areLevels) ? compareLevels : collator.compare;
    return [...order].sort((one, other) => {
      const [a, b] = [keys.get(one), keys.get(other)];
      if (!a || !b) return (a ? 0 : 1) - (b ? 0 : 1);
      return sign * compare(a, b);
    });
  }
}

function keyOf(cell) {
  if (!cell || cell.querySelector(".unrecorded")) return "";
  const text = cell.textContent.trim();
  return text === "–" ? "" : text;
}

// Levels have an order of their own, from the near to the far.

const levelPlaces = new Map(index.levels.map(({ name }, place) => [name, place]));

function areLevels(text) {
  return !text || text.split(", ").every((name) => levelPlaces.has(name));
}

/** By the first level, then by the next; "regional" before "regional, EU". */
function compareLevels(one, other) {
  const [a, b] = [one, other].map((text) => text.split(", ").map((name) => levelPlaces.get(name)));
  const place = a.findIndex((level, place) => level !== b[place]);
  return place < 0 ? a.length - b.length : a[place] - (b[place] ?? -1);
}
