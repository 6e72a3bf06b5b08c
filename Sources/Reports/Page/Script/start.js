addTools();
for (const table of document.querySelectorAll("table.chart")) makeSortable(table);
for (const figure of document.querySelectorAll("figure.map")) if (figure.querySelector(".paper > svg")) makeMap(figure);
startLighting();
followChapters();
takeFilters(readAddress());
sift();
goTo(readAddress());
document.documentElement.classList.add("explorable");
