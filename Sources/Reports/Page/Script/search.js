// Search across actors, units and focus areas, by name, short name or alias.

const mostHits = 12;

/** Text as it is compared: without case and accents. */
function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

const searchable = index.things
  .map((thing) => ({ ...thing, text: folded(thing.name), others: thing.aliases.map(folded) }))
  .filter((thing) => homeOf(thing.mark));

/** How well a thing answers to what is sought, 0 best: by its name, a word of it, another name. Of
    several words each must be found, in whatever order. */
function rank({ text, others }, wanted) {
  const begins = (text) => text.startsWith(wanted) || text.includes(" " + wanted);
  if (text.startsWith(wanted)) return 0;
  if (begins(text)) return 1;
  if (others.some(begins)) return 2;
  const parts = wanted.split(/\s+/);
  return [text, ...others].some((text) => parts.every((part) => text.includes(part))) ? 3 : undefined;
}

/** The best first, in Swedish order among equals. */
function found(query) {
  const wanted = folded(query.trim());
  if (!wanted) return [];
  const ranked = [[], [], [], []];
  for (const thing of searchable) ranked[rank(thing, wanted)]?.push(thing);
  return ranked.flat();
}

function searchField() {
  const list = make("ul", { id: "search-hits", role: "listbox", "aria-label": words.hits, hidden: true });
  const count = make("span", { class: "hidden", role: "status" });
  const field = make("input", {
    type: "search", role: "combobox", placeholder: words.searchFor, "aria-label": words.searchFor,
    "aria-expanded": "false", "aria-controls": "search-hits", "aria-autocomplete": "list",
    autocomplete: "off", spellcheck: "false",
    input: () => show(found(field.value)),
    focus: () => show(found(field.value)),
    blur: () => close(),
    keydown: (event) => press(event),
  });
  let hits = [];
  let active = -1;

  function show(things) {
    hits = things.slice(0, mostHits);
    active = -1;
    list.replaceChildren(...hits.map((thing, number) => make("li", {
      id: "search-hit-" + number, role: "option", "aria-selected": "false",
      // The field must not lose its focus before the click has been told.
      mousedown: (event) => event.preventDefault(),
      click: () => choose(thing),
    }, make("span", {}, thing.name), make("small", {}, thing.kind))));
    if (field.value.trim() && !things.length) list.append(remark(words.noHit));
    if (things.length > hits.length) list.append(remark(fill(words.moreHits, things.length - hits.length)));
    const isOpen = list.childElementCount > 0;
    list.hidden = !isOpen;
    field.setAttribute("aria-expanded", String(isOpen));
    count.textContent = isOpen ? fill(words.hitCount, things.length) : "";
    point(-1);
  }

  /** A line of the list that cannot be chosen. */
  function remark(text) {
    return make("li", { role: "option", "aria-disabled": "true", "aria-selected": "false" }, text);
  }

  function close() {
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  }

  function point(number) {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = number;
    const option = list.children[active];
    if (!option) return field.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", option.id);
  }

  function press(event) {
    if (event.key === "ArrowDown" && hits.length) point((active + 1) % hits.length);
    else if (event.key === "ArrowUp" && hits.length) point((Math.max(active, 0) + hits.length - 1) % hits.length);
    else if (event.key === "Enter" && hits.length) choose(hits[Math.max(active, 0)]);
    else if (event.key === "Escape" && !list.hidden) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function choose(thing) {
    close();
    field.value = "";
    const home = homeOf(thing.mark);
    isFollowingLink = true;
    if (location.hash.split("?")[0] !== "#" + home.id) location.hash = home.id;
    else isFollowingLink = false;
    lead(home);
    pin(thing.mark);
  }

  return make("div", { class: "search" }, field, list, count);
}
