"""Search finds actors, units and focus areas by any of their names."""

import pytest


@pytest.fixture
def page(visit):
    return visit("malmo")


def hits(page):
    return page.locator("#search-hits [role=option]:not([aria-disabled])").all_inner_texts()


def field(page):
    return page.get_by_role("combobox", name="Sök aktör, enhet, fokusområde")


def test_accents_and_case_do_not_matter(page):
    field(page).fill("kopenh")
    assert hits(page)[0].startswith("Köpenhamn")
    field(page).fill("KÖPENH")
    assert hits(page)[0].startswith("Köpenhamn")


def test_a_short_name_finds_its_area(page):
    field(page).fill("bostäder")
    assert any("Ökat bostadsbyggande" in hit for hit in hits(page))


def test_what_begins_so_comes_first(page):
    field(page).fill("st")
    first = hits(page)[0].split("\n")[0].lower()
    assert first.startswith("st") or " st" in first


def test_words_are_found_in_whatever_order(page):
    field(page).fill("bostadsbyggande ök")
    assert any("Ökat bostadsbyggande" in hit for hit in hits(page))
    field(page).fill("bostadsbyggande qqq")
    assert hits(page) == []


def test_nothing_found_is_said(page):
    field(page).fill("qqq")
    assert page.locator("#search-hits").inner_text() == "Ingen träff"


def test_the_keyboard_leads_to_a_hit(page):
    field(page).focus()
    page.keyboard.type("köpenhamn")
    assert field(page).get_attribute("aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    active = field(page).get_attribute("aria-activedescendant")
    assert page.locator(f"#{active}").get_attribute("aria-selected") == "true"
    page.keyboard.press("Enter")
    assert page.url.split("#")[1] in ("actor-kopenhamn", "register-actor-kopenhamn")
    home = page.locator(f'[id="{page.url.split("#")[1]}"]')
    assert home.is_visible()
    assert home.evaluate("home => home === document.activeElement || home.contains(document.activeElement)")
    assert field(page).get_attribute("aria-expanded") == "false"


def test_escape_closes_the_hits(page):
    field(page).fill("malm")
    assert page.locator("#search-hits").is_visible()
    field(page).press("Escape")
    assert not page.locator("#search-hits").is_visible()


def test_a_click_leads_to_a_hit_and_lights_it_on_the_maps(page):
    field(page).fill("köpenhamn")
    page.locator("#search-hits [role=option]").first.click()
    assert page.locator('figure.map .node.lit[data-of="actor-kopenhamn"]').count() > 0
    page.keyboard.press("Escape")
    assert page.locator(".lit").count() == 0
