"""Maps are printed on sheets on which their type can be read."""

import re

import pytest

# What a sheet leaves between its margins, in millimetres, by the name that the style sheet has for it.
SHEETS = {"auto": 180, "wide": 285, "poster": 285, "broad-poster": 408}

# Type of 9 points is the smallest in a map, but for the heads of arrows.
MEASURE = """() => Array.from(document.querySelectorAll('figure.map'), (figure) => {
  const drawing = figure.querySelector('.paper > svg');
  const { width, height } = drawing.getBoundingClientRect();
  const { width: whole, height: high } = drawing.viewBox.baseVal;
  const sizes = Array.from(drawing.querySelectorAll('text'))
    .filter((text) => text.textContent.trim() !== '►').map((text) => Number(text.getAttribute('font-size')));
  return { view: figure.dataset.view, sheet: getComputedStyle(figure).page, isStrip: figure.matches('.strip'),
    type: Math.min(...sizes) * Math.min(width / whole, height / high) * 0.75, whole, high };
})"""

BEYOND = """() => Array.from(document.querySelectorAll('main > section'))
  .filter((section) => getComputedStyle(section).page === 'auto')
  .flatMap((section) => Array.from(section.querySelectorAll('table'))
    .filter((table) => !table.closest('.map, .page:has(> .map.strip)'))
    .filter((table) => table.getBoundingClientRect().right > innerWidth + 1)
    .map((table) => section.id + ': ' + table.textContent.slice(0, 40)))"""


@pytest.fixture(params=["malmo", "bergslund"])
def page(visit, request):
    page = visit(request.param)
    page.emulate_media(media="print")
    return page


def pixels(millimetres):
    return round(millimetres * 96 / 25.4)


def test_the_small_type_of_a_map_has_8_points(page):
    seen = set()
    for sheet, width in SHEETS.items():
        page.set_viewport_size({"width": pixels(width), "height": 800})
        for drawing in page.evaluate(MEASURE):
            if drawing["sheet"] != sheet:
                continue
            seen.add(drawing["view"])
            # An A3 has 408 by 280 mm, which holds 1301 by 893 points; 936 in height come to 7.63. A low map
            # of up to 1038 points has 7 below its words rather than an A3 to itself.
            is_beyond = drawing["whole"] > 1301 or drawing["high"] > 893
            least = 7 if drawing["isStrip"] else 7.6 if is_beyond else 8
            assert drawing["type"] >= least, drawing
    assert len(seen) == page.locator("figure.map").count(), "every map has a sheet that is known here"


def test_no_table_is_wider_than_its_sheet(page):
    page.set_viewport_size({"width": pixels(SHEETS["auto"]), "height": 800})
    assert page.evaluate(BEYOND) == []


def sheets(page):
    """The sizes of the sheets of a PDF, in points."""
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", page.pdf(prefer_css_page_size=True))
    return [(round(float(width)), round(float(height))) for width, height in boxes]


@pytest.mark.parametrize("fragment", ["", "?reading=strict"])
@pytest.mark.parametrize("name", ["malmo", "sjostad", "sjostad-2027", "bergslund"])
def test_the_front_page_is_one_sheet_and_the_overview_the_next(visit, name, fragment):
    assert sheets(visit(name, fragment=fragment))[:2] == [(595, 842), (1191, 842)]


def test_tables_that_can_be_sorted_keep_their_headings_on_paper(visit):
    page = visit("malmo")
    page.emulate_media(media="print")
    buttons = page.locator("table.chart thead button.sort")
    assert buttons.count() > 20
    # Chromium repeats the text of a heading on each sheet, but no box of its own in it.
    assert set(buttons.evaluate_all("all => all.map((button) => getComputedStyle(button).display)")) == {"contents"}
