// The place and the filters, kept in the address: #coverage?level=eu,national&status=ongoing

const facets = ["level", "kind", "status", "unit", "focus", "reading"];

/** What is chosen of each facet; nothing chosen lets all through. */
const chosen = Object.fromEntries(facets.map((facet) => [facet, new Set()]));

function readAddress() {
  const [place, query = ""] = location.hash.slice(1).split("?");
  return { place: decoded(place), query: new URLSearchParams(query) };
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Takes the filters from the address, as far as the page knows them. */
function takeFilters({ query }) {
  for (const facet of facets) {
    const known = new Set(options[facet].map((option) => option.id));
    const asked = (query.get(facet) ?? "").split(",").filter((id) => known.has(id));
    chosen[facet] = new Set(facet === "reading" ? asked.slice(0, 1) : asked);
  }
}

/** Writes the filters into the address, without a step in the history. */
function writeAddress() {
  const { place } = readAddress();
  const parts = facets.filter((facet) => chosen[facet].size)
    .map((facet) => facet + "=" + [...chosen[facet]].map(encodeURIComponent).join(","));
  const hash = encodeURI(place) + (parts.length ? "?" + parts.join("&") : "");
  if (location.hash.slice(1) === hash) return;
  history.replaceState(null, "", hash ? "#" + hash : location.pathname + location.search);
}

// A link within the page keeps the filters; going back takes those of then.
let isFollowingLink = false;
document.addEventListener("click", (event) => {
  const isElsewhere = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  const link = !isElsewhere && event.target instanceof Element && event.target.closest('a[href^="#"]');
  if (link) isFollowingLink = link.hash !== location.hash;
});

window.addEventListener("hashchange", () => {
  const address = readAddress();
  if (!isFollowingLink) {
    takeFilters(address);
    sift();
  }
  isFollowingLink = false;
  writeAddress();
  goTo(address);
});

/** Leads to the place in an address, which the browser does not know if filters stand behind it. */
function goTo({ place }) {
  const element = place && document.getElementById(place);
  if (element) lead(element);
}
