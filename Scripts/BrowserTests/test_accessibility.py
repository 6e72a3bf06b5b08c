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


def unfold(page):
    page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")


@pytest.mark.parametrize(
    "language, scheme, width",
    [("sv", "light", 320), ("en", "dark", 320), ("en", "light", 1280), ("sv", "dark", 1280)],
)
def test_the_page_as_it_opens(visit, language, scheme, width):
    assert violations(visit("malmo", language, width=width, color_scheme=scheme)) == []


@pytest.mark.parametrize("scheme, width", [("dark", 320), ("light", 1280)])
def test_the_page_with_everything_unfolded_filtered_sorted_and_searched(visit, scheme, width):
    page = visit("malmo", fragment="?level=cross-border,national&reading=strict", width=width, color_scheme=scheme)
    unfold(page)
    page.locator("table.chart .sort").first.click()
    page.locator("figure.map [role=button]").first.focus()
    page.keyboard.press("Enter")
    page.locator(".tools > button").first.click()
    page.locator("input[type=search]").fill("a")
    assert violations(page) == []


@pytest.mark.parametrize("language, scheme, width", [("en", "light", 320), ("sv", "dark", 1280)])
def test_the_page_unfolded_with_its_filters_folded_away(visit, language, scheme, width):
    page = visit("malmo", language, width=width, color_scheme=scheme)
    unfold(page)
    assert not page.locator(".panel").is_visible()
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_can_tell_the_contrast_of_every_word(visit, scheme):
    """Colours are the same on a narrow screen, where axe cannot see what is scrolled out of a table. Words on
    maps, which it cannot tell either, are for the tests of the drawings."""
    page = visit("malmo", color_scheme=scheme)
    unfold(page)
    # What is drawn only when it comes into sight moves while axe looks; the bar lies over what is under it.
    page.evaluate("""() => {
        for (const rule of [".page, .map, .findings { content-visibility: visible }", ".bar { position: static }"])
            document.styleSheets[0].insertRule(rule, document.styleSheets[0].cssRules.length);
    }""")
    page.wait_for_function("document.getAnimations().length === 0")
    options = {
        "runOnly": {"type": "rule", "values": ["color-contrast"]},
        # Signs such as ◐ and single letters are measured like words.
        "checks": {"color-contrast": {"options": {"ignoreUnicode": False, "ignoreLength": True}}},
    }
    told = Axe().run(page, context={"exclude": [["svg"]]}, options=options).response
    doubtful = [node["target"] for kind in ("violations", "incomplete") for each in told[kind] for node in each["nodes"]]
    assert doubtful == []
    assert sum(len(each["nodes"]) for each in told["passes"]) > 1000


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
