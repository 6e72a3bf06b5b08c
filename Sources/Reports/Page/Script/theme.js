// Colours: as the system has them, light or dark, also the next time.

const themeKey = "omvarld-colours";
const theme = make("select", { "aria-label": words.colours, change: () => setTheme(theme.value) },
  ...["auto", "light", "dark"].map((name) => make("option", { value: name }, words.themes[name])));

function setTheme(name) {
  if (name === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = name;
  try {
    localStorage.setItem(themeKey, name);
  } catch {
    // A browser that remembers nothing shows what is chosen all the same.
  }
}

function rememberedTheme() {
  try {
    return localStorage.getItem(themeKey) ?? "auto";
  } catch {
    return "auto";
  }
}
