"""Tables are sorted by any column, in Swedish order, and told so."""

import pytest


@pytest.fixture
def page(visit):
    # The page itself opens the part that an address leads to.
    return visit("malmo", fragment="register-actors")


def table(page):
    return page.locator("table.chart").filter(has=page.locator('[id^="register-actor-"]'))


def column(page, number):
    return [row.locator("> *").nth(number).inner_text().split("\n")[0] for row in table(page).locator("tbody tr").all()]


def test_a_heading_sorts_up_down_and_back(page):
    as_written = column(page, 0)
    heading = table(page).locator("thead th").nth(1)
    heading.get_by_role("button").click()
    assert heading.get_attribute("aria-sort") == "ascending"
    ascending = column(page, 1)
    assert ascending == sorted(ascending, key=swedish)
    heading.get_by_role("button").click()
    assert heading.get_attribute("aria-sort") == "descending"
    assert column(page, 1) == ascending[::-1] or column(page, 1) == sorted(ascending, key=swedish, reverse=True)
    heading.get_by_role("button").click()
    assert heading.get_attribute("aria-sort") is None
    assert column(page, 0) == as_written


def test_one_column_at_a_time_is_sorted(page):
    headings = table(page).locator("thead th")
    headings.nth(0).get_by_role("button").click()
    headings.nth(1).get_by_role("button").click()
    assert headings.nth(0).get_attribute("aria-sort") is None
    assert headings.nth(1).get_attribute("aria-sort") == "ascending"


def test_the_keyboard_sorts(page):
    button = table(page).locator("thead th").nth(0).get_by_role("button")
    button.focus()
    page.keyboard.press("Enter")
    assert table(page).locator("thead th").nth(0).get_attribute("aria-sort") == "ascending"


def test_what_is_not_recorded_comes_last_whichever_way(page):
    headings = table(page).locator("thead th").all_inner_texts()
    number = next(place for place, text in enumerate(headings) if text.startswith("Nivåer"))
    button = table(page).locator("thead th").nth(number).get_by_role("button")
    for _ in range(2):
        button.click()
        levels = column(page, number)
        missing = levels.count("ej noterat")
        assert 0 < missing < len(levels)
        assert levels[-missing:] == ["ej noterat"] * missing


def test_levels_have_their_own_order(page):
    order = ["lokal", "regional", "gränsöverskridande", "nationell", "EU", "internationell"]
    headings = table(page).locator("thead th").all_inner_texts()
    number = next(place for place, text in enumerate(headings) if text.startswith("Nivåer"))
    button = table(page).locator("thead th").nth(number).get_by_role("button")
    button.click()
    rows = [[order.index(name) for name in text.split(", ")] for text in column(page, number) if text != "ej noterat"]
    assert rows == sorted(rows) and len({tuple(row) for row in rows}) > 3
    button.click()
    turned = [[order.index(name) for name in text.split(", ")] for text in column(page, number) if text != "ej noterat"]
    assert turned == sorted(rows, reverse=True)


def test_rows_that_a_filter_hides_stay_hidden(page):
    page.evaluate("location.hash = '#register?level=eu'")
    page.wait_for_selector("#register tr.sifted", state="attached")
    hidden = page.locator("#register tr.sifted").count()
    table(page).locator("thead th").nth(0).get_by_role("button").click()
    assert page.locator("#register tr.sifted").count() == hidden


def swedish(text):
    return [("abcdefghijklmnopqrstuvwxyzåäö".find(letter), letter) for letter in text.lower()]
