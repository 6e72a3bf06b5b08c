addTools();
for (const table of document.querySelectorAll("table.chart")) makeSortable(table);
for (const paper of document.querySelectorAll("figure.map .paper:has(> svg)")) makeMap(paper.closest("figure"));
startLighting();
followChapters();
takeFilters(readAddress());
sift();
goTo(readAddress());
document.documentElement.classList.add("explorable");
