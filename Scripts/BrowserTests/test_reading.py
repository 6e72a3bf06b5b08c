"""Without scripts everything is there to read, and nothing is there that does nothing."""

import pytest


@pytest.fixture(params=["sv", "en"])
def page(visit, request):
    return visit("malmo", request.param, java_script_enabled=False)


def test_no_control_is_shown(page):
    assert page.locator("button, input, select, [role=search], [role=button]").count() == 0
    assert page.locator("main [hidden], main .sifted").count() == 0


def test_every_chapter_of_the_contents_is_on_the_page(page):
    links = page.locator(".bar nav a")
    assert links.count() > 8
    for link in links.all():
        assert page.locator(f'[id="{link.get_attribute("href")[1:]}"]').is_visible()


def test_a_finding_unfolds(page):
    finding = page.locator("details.finding").first
    assert not finding.locator(".body").is_visible()
    finding.locator("summary").click()
    assert finding.locator(".body").is_visible()


def test_a_link_to_a_finding_opens_it(page):
    link = page.locator("table.matrix .state a").first
    target = link.get_attribute("href")[1:]
    link.click()
    assert page.locator(f'[id="{target}"]').is_visible()


def test_maps_are_drawn_and_told_in_words(page):
    maps = page.locator("figure.map")
    assert maps.count() > 0
    for number in range(maps.count()):
        assert maps.nth(number).locator("svg").is_visible()
        twin = maps.nth(number).locator("details.twin")
        twin.locator("summary").click()
        assert twin.locator("table").first.is_visible()


def test_the_file_of_a_map_is_told_and_leads_nowhere(page):
    assert page.locator("figure.map .file code").count() == page.locator("figure.map").count()
    assert page.locator("figure.map .file a").count() == 0
