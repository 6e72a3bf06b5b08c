// The bar of tools: search, filters and what they show, colours.

const status = make("output", { class: "shown", role: "status" });
const clear = make("button", {
  type: "button", class: "plain",
  click: () => {
    clearFilters();
    opener.focus();
  },
}, words.clear);
const panel = make("div", {
  class: "panel", id: "filter-panel", role: "group", "aria-label": words.filters, hidden: true,
});
const chosenCount = make("span", { class: "chosen-count" });
const opener = make("button", {
  type: "button", "aria-expanded": "false", "aria-controls": "filter-panel",
  click: () => openPanel(panel.hidden),
}, words.filter, chosenCount);

function openPanel(isOpen) {
  panel.hidden = !isOpen;
  opener.setAttribute("aria-expanded", String(isOpen));
}

const controls = facets.flatMap((facet) => {
  const list = options[facet];
  if (list.length < 2) return [];
  const inputs = list.map(({ id, name, count }) => {
    const input = make("input", {
      type: facet === "reading" ? "radio" : "checkbox", name: "filter-" + facet, value: id,
      change: () => choose(facet, id, input.checked && !(facet === "reading" && id === index.reading)),
    });
    const label = make("label", { class: "chip" }, input, make("span", {}, name));
    if (count) label.append(make("span", { class: "count" }, String(count)));
    return { input, label };
  });
  const labels = inputs.map(({ label }) => label);
  const field = make("fieldset", {}, make("legend", {}, words.facets[facet]), ...labels);
  if (facet === "reading") field.append(make("p", { class: "limit" }, words.readingNote));
  panel.append(field);
  return inputs.map(({ input }) => ({ facet, input }));
});
if (relations.length < index.relationCount) {
  panel.append(make("p", {}, fill(words.tooMany, index.relationCount)));
}
panel.append(make("p", { class: "limit" }, words.filterNote));

function showChoice() {
  for (const { facet, input } of controls) {
    input.checked = facet === "reading" ? input.value === reading() : chosen[facet].has(input.value);
  }
  const count = facets.reduce((sum, facet) => sum + chosen[facet].size, 0);
  chosenCount.textContent = count ? String(count) : "";
  clear.hidden = !count;
  const shown = relations.reduce((sum, relation) => sum + relation.passes, 0);
  const names = facets.flatMap((facet) => options[facet].filter(({ id }) => chosen[facet].has(id)))
    .map(({ name }) => name);
  // Another reading is another matrix, no choice among the relations.
  const isReading = count === chosen.reading.size;
  const told = isReading ? words.facets.reading
    : relations.length ? fill(words.relationsShown, shown, relations.length) : "";
  status.textContent = count ? [told, names.join(", ")].filter(Boolean).join(": ") : "";
}

function addTools() {
  const name = rememberedTheme();
  if (name === "light" || name === "dark") {
    theme.value = name;
    setTheme(name);
  }
  const hasFilters = controls.length > 0 || index.relationCount > 0;
  const tools = make("div", { class: "tools", role: "search", "aria-label": words.explore }, searchField(),
    ...(hasFilters ? [opener, status, clear] : []), theme, ...(hasFilters ? [panel] : []));
  tools.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || panel.hidden) return;
    openPanel(false);
    opener.focus();
  });
  document.querySelector(".bar").append(tools);
  keepBarHeight();
}

/** What is led to comes to stand below the bar, however high that is. */
function keepBarHeight() {
  const bar = document.querySelector(".bar");
  const set = () => document.documentElement.style.setProperty("--bar", bar.offsetHeight + "px");
  new ResizeObserver(set).observe(bar);
  set();
}
