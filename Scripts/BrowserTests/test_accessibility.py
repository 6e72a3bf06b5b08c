"""No violation of WCAG 2.1 AA, nor of axe-core's own good practice, on a phone's narrow page and on a laptop's."""

import pytest
from axe_playwright_python.sync_playwright import Axe

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"],
    # What passes is not wanted, and takes most of the time to tell.
    "resultTypes": ["violations"],
}


def violations(page):
    results = Axe().run(page, options=RULES).response["violations"]
    return [(each["id"], node["target"], node["failureSummary"]) for each in results for node in each["nodes"][:3]]


@pytest.mark.parametrize(
    "language, scheme, width",
    [("sv", "light", 320), ("en", "dark", 320), ("en", "light", 1280), ("sv", "dark", 1280)],
)
def test_the_page_as_it_opens(visit, language, scheme, width):
    assert violations(visit("malmo", language, width=width, color_scheme=scheme)) == []


@pytest.mark.parametrize("scheme, width", [("dark", 320), ("light", 1280)])
def test_the_page_with_everything_unfolded_filtered_sorted_and_searched(visit, scheme, width):
    page = visit("malmo", fragment="?level=cross-border,national&reading=strict", width=width, color_scheme=scheme)
    page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
    page.locator("table.chart .sort").first.click()
    page.locator("figure.map [role=button]").first.focus()
    page.keyboard.press("Enter")
    page.locator(".tools > button").first.click()
    page.locator("input[type=search]").fill("a")
    assert violations(page) == []


def test_the_page_without_scripts(visit):
    # Axe is a script itself, so that the page's own is taken out instead.
    page = visit("malmo")
    page.evaluate("for (const made of document.querySelectorAll('.tools, .map-tools, .card')) made.remove()")
    assert violations(page) == []


def test_another_graph(visit):
    assert violations(visit("sjostad", "en")) == []


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_makes_the_page_wider_than_the_screen(visit, width):
    page = visit("malmo", width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_bar_leaves_a_low_screen_to_the_page(visit):
    page = visit("malmo", width=320, height=256)
    page.evaluate("scrollTo(0, document.body.scrollHeight / 2)")
    assert page.locator(".bar").bounding_box()["y"] < -256


def test_the_first_key_leads_past_the_contents(visit):
    page = visit("malmo")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")
