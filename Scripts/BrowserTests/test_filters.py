"""Filters act on matrix, maps and tables together, say what they show, and stay in the address."""

import re

import pytest


@pytest.fixture
def page(visit):
    return visit("malmo")


def open_filters(page):
    page.get_by_role("button", name=re.compile("^Filtrera")).click()


def choose(page, name):
    page.locator(".panel").get_by_label(re.compile(f"^{name}")).check()


def shown(page):
    """The numbers in "12 av 45 relationer visas"."""
    text = page.locator(".tools output").inner_text()
    return tuple(map(int, re.match(r"(\d+) av (\d+)", text).groups())) if text else None


def relation_rows(page):
    return page.locator("#register tr[data-kind]")


def visible(rows):
    rows = rows if isinstance(rows, list) else rows.all()
    return [row for row in rows if "sifted" not in (row.get_attribute("class") or "")]


def test_a_status_leaves_the_relations_that_have_it(page):
    rows = relation_rows(page)
    ongoing = page.locator('#register tr[data-status="ongoing"]').count()
    assert 0 < ongoing < rows.count()
    open_filters(page)
    choose(page, "pågående")
    assert shown(page) == (ongoing, rows.count())
    assert len(visible(rows)) == ongoing
    assert "status=ongoing" in page.url


def test_maps_show_only_the_lines_that_are_left(page):
    open_filters(page)
    choose(page, "pågående")
    ties = page.locator("figure.map .edge.tie").all()
    classes = [tie.get_attribute("class") for tie in ties]
    assert any("sifted" not in names for names in classes)
    assert all(("ongoing" in names) != ("sifted" in names) for names in classes)
    node = page.locator('figure.map .node[data-of="actor-skane"]').first
    assert "sifted" in node.get_attribute("class")


def test_the_matrix_shows_only_the_columns_of_a_level(page):
    open_filters(page)
    choose(page, "nationell")
    cells = page.locator("table.matrix td[data-of*=level-]").all()
    for cell in cells:
        is_national = "level-national" in cell.get_attribute("data-of").split()
        assert cell.locator(".cell").is_visible() == is_national


def test_rows_of_a_map_in_words_go_with_its_lines(page):
    open_filters(page)
    choose(page, "möjlig")
    rows = page.locator('figure[data-view="overview"] .twin tr[data-kind]').all()
    assert len(rows) > 20
    left = {row.get_attribute("data-status") for row in visible(rows)}
    assert left == {"possible"}
    # Who has no such relation is not told of either.
    actors = page.locator('figure[data-view="overview"] .twin table:has(caption:text("Aktörer")) tbody tr').all()
    assert 0 < len(visible(actors)) < len(actors)
    assert page.locator('figure[data-view="overview"] .twin .shown-count:not([hidden])').count() > 0


def test_a_channel_is_shown_with_all_of_its_steps(visit):
    page = visit("sjostad")
    ways = page.locator("#channels .way")
    steps = {way: [step.get_attribute("data-status") for step in way.locator("li[data-of]").all()] for way in ways.all()}
    assert any(len(set(found)) > 1 for found in steps.values()), "some channel has steps of several statuses"
    open_filters(page)
    choose(page, "pågående")
    for way, statuses in steps.items():
        assert way.is_visible() == (set(statuses) == {"ongoing"})
        assert way.locator("li.sifted").count() == 0
    shown_ways = sum(set(found) == {"ongoing"} for found in steps.values())
    assert 0 < shown_ways < len(steps)
    assert page.locator("#channels > .shown-count").inner_text() == f"{shown_ways} av {len(steps)} visas"


def test_tables_of_an_analysis_are_filtered(visit):
    page = visit("sjostad")
    rows = page.locator("#voice table.told tbody tr")
    open_filters(page)
    choose(page, "Rent vatten")
    for row in rows.all():
        assert row.is_visible() == ("focus-vatten" in row.get_attribute("data-of").split())
    assert 0 < len(visible(rows)) < rows.count()


def test_findings_of_other_levels_are_hidden_and_counted(page):
    open_filters(page)
    choose(page, "nationell")
    for finding in page.locator("details.finding[data-of*=level-]").all():
        assert finding.is_visible() == ("level-national" in finding.get_attribute("data-of").split())
    note = page.locator("#findings .shown-count:visible").first.inner_text()
    assert re.fullmatch(r"\d+ av \d+ visas", note)


def test_choices_within_a_facet_add_up_and_facets_narrow(page):
    open_filters(page)
    choose(page, "pågående")
    ongoing = shown(page)[0]
    choose(page, "möjlig")
    both = shown(page)[0]
    assert both > ongoing
    choose(page, "gränsöverskridande")
    assert 0 < shown(page)[0] < both


def test_clearing_shows_everything_again(page):
    open_filters(page)
    choose(page, "pågående")
    page.get_by_role("button", name="Visa allt").click()
    assert page.locator(".sifted").count() == 0
    assert shown(page) is None
    assert "?" not in page.url
    assert not page.get_by_role("button", name="Visa allt").is_visible()


def test_a_link_opens_the_page_with_its_filters_and_its_place(visit):
    page = visit("malmo", fragment="register-actors?status=ongoing,intended&level=cross-border")
    assert page.locator('#register tr[data-of~="level-cross-border"][data-kind]:not(.sifted)').count() == shown(page)[0] > 0
    assert page.locator("#register-actors").is_visible()
    page.wait_for_timeout(300)
    heading = page.locator("#register-actors").bounding_box()
    assert 0 < heading["y"] < 250, "the place is where a reader looks first"


@pytest.mark.parametrize("media", ["screen", "print"])
def test_the_front_page_tells_its_points_whatever_is_filtered(visit, media):
    page = visit("malmo", fragment="?status=ongoing&focus=education")
    page.emulate_media(media=media)
    assert page.locator("#findings .sifted").count() > 0, "the filter hides something"
    points = page.locator("#brief .points > li, #brief .questions li").all()
    assert len(points) > 3
    for point in points:
        assert point.is_visible()
    assert page.locator("#brief .spread > *").count() == 2, "no count stands among the points"


def test_unknown_filters_in_a_link_are_left_out(visit):
    page = visit("malmo", fragment="?level=moon&status=%E0%A4&colour=red")
    assert page.locator(".sifted").count() == 0


def test_links_within_the_page_keep_the_filters_and_back_takes_those_of_then(page):
    page.evaluate("location.hash = '#coverage'")
    open_filters(page)
    choose(page, "pågående")
    page.locator(".bar nav a").last.click()
    assert page.url.endswith("?status=ongoing")
    assert shown(page) is not None
    page.go_back()
    assert page.url.endswith("#coverage?status=ongoing")


def test_what_a_link_leads_to_is_shown_even_if_a_filter_hid_it(page):
    open_filters(page)
    choose(page, "EU")
    hidden = page.locator("details.finding.sifted .body").first.get_attribute("id")
    page.evaluate("id => { location.hash = id }", hidden)
    page.wait_for_function("id => document.getElementById(id).getClientRects().length > 0", arg=hidden)


def test_another_reading_shows_the_matrix_that_the_program_worked_out(page):
    total = page.locator('table.matrix:not(.compact) [data-score="all"]')
    before = page.locator("table.matrix:not(.compact)").inner_text()
    open_filters(page)
    for label in page.locator("fieldset:has-text('Läsning') label").all()[1:]:
        name = label.inner_text()
        label.click()
        row = page.locator("#readings ~ .scroll table tr").filter(has_text=name).first
        assert total.inner_text() == row.locator("td").first.text_content()
    strict = page.locator("details.finding[data-reading]")
    for finding in strict.all():
        holds = page.evaluate("chosen => chosen", finding.get_attribute("data-reading").split())
        reading = re.search(r"reading=([\w-]+)", page.url).group(1)
        assert ("sifted" in finding.get_attribute("class")) == (reading not in holds)
    page.locator("fieldset:has-text('Läsning') label").first.click()
    assert page.locator("table.matrix:not(.compact)").inner_text() == before
    assert "reading" not in page.url


def test_another_reading_is_told_of_wherever_the_page_keeps_its_own(visit):
    page = visit("malmo", fragment="?reading=strict")
    told = "Texten och kartorna gäller läsningen Som den står; rutorna i matrisen visar läsningen Sträng läsning."
    notes = page.locator(".reading-note")
    assert set(notes.all_text_contents()) == {told}
    maps, areas = page.locator("figure.map").count(), page.locator("#areas > .page").count()
    assert notes.count() == 2 + maps + areas
    for place in [".masthead", "#brief", "#areas > .page", "figure.map"]:
        for element in page.locator(place).all():
            assert element.locator("> .reading-note").count() == 1
    page.emulate_media(media="print")
    # The front page has the note once, in its masthead.
    assert sum(note.is_visible() for note in notes.all()) == notes.count() - 1
    page.emulate_media(media="screen")
    assert page.locator(".tools output").inner_text() == "Läsning: Sträng läsning"
    page.get_by_role("button", name="Visa allt").click()
    assert notes.count() == 0


def test_english_tells_of_another_reading_too(visit):
    page = visit("malmo", "en", fragment="?reading=strict")
    assert page.locator("#brief > .reading-note").inner_text().startswith("The text and the maps are of the reading ")


CELLS = """() => Array.from(document.querySelectorAll('table.matrix:not(.compact) :is(.cell, .loose)'), (cell) => {
  const seen = (selector) => Array.from(cell.querySelectorAll(selector)).filter((part) => part.checkVisibility());
  return { names: seen('.partners li:not(.label)').length, labels: seen('.partners .label').length,
    lines: seen('.status').length, loose: cell.matches('.loose'),
    text: seen('.partners li').map((part) => part.textContent) };
})"""


@pytest.mark.parametrize("filters", ["status=ongoing", "status=ongoing&reading=strict", "kind=cooperation", "level=eu"])
def test_what_stands_beside_names_in_the_matrix_goes_with_them(visit, filters):
    whole = visit("malmo").evaluate(CELLS)
    cells = visit("malmo", fragment=f"coverage?{filters}").evaluate(CELLS)
    assert any(cell["labels"] for cell in whole) and any(cell["loose"] and cell["names"] for cell in whole)
    assert sum(cell["names"] for cell in cells) < sum(cell["names"] for cell in whole)
    for cell in cells:
        assert cell["names"] or not cell["labels"] and not cell["lines"], cell


# No relation of the graph to those without a level is ongoing.
def test_names_without_a_level_follow_filters(visit):
    page = visit("malmo", fragment="coverage?status=ongoing")
    assert page.locator(".matrix .loose li").count() > 0
    assert page.locator(".matrix .loose li:visible").count() == 0


# The port office holds our relation to the port forum, through which the agency is met, and none to the
# river council, through which Tallviken is met in Rent vatten.
def test_who_is_met_in_an_arena_follows_our_relation_to_it(visit):
    page = visit("sjostad", fragment="coverage?unit=hamnkontoret")
    texts = [text for cell in page.evaluate(CELLS) for text in cell["text"]]
    assert "genom Hamnforum Nord:" in texts and "Europeiska hamnbyrån" in texts
    assert "genom Årans vattenråd:" not in texts
    water = page.locator('.matrix:not(.compact) tr:has(> th[data-of="focus-vatten"]) .partners li')
    assert water.count() > 0 and not any(line.is_visible() for line in water.all())


def test_units_are_a_filter_where_they_hold_relations(visit):
    page = visit("sjostad")
    open_filters(page)
    label = page.locator("fieldset:has-text('Enhet') label").first
    count = int(label.locator(".count").inner_text())
    label.click()
    assert shown(page)[0] == count < shown(page)[1]


def test_the_panel_closes_with_escape_and_gives_back_the_focus(page):
    open_filters(page)
    page.locator(".panel input").first.focus()
    page.keyboard.press("Escape")
    assert not page.locator(".panel").is_visible()
    assert page.evaluate("document.activeElement.getAttribute('aria-controls')") == "filter-panel"


def test_a_relation_between_two_others_leaves_none_of_ours(visit):
    """Ongoing between Farledsverket and the region; ours to Farledsverket is only intended."""
    page = visit("sjostad", fragment="?status=ongoing")
    partner = page.locator('#coverage .partners li[data-of~="actor-farledsverket"]').first
    assert "sifted" in partner.get_attribute("class")
    overview = page.locator('figure[data-view="overview"]')
    ties = overview.locator('.edge.tie[data-of~="actor-farledsverket"]').all()
    assert ties and not visible(ties)


def test_what_somebody_decides_makes_no_partner(visit):
    page = visit("sjostad", fragment="?kind=mandate")
    assert not visible(page.locator("#coverage .partners li").all())


def test_a_focus_area_leaves_its_own_units_gaps_and_page(visit):
    page = visit("malmo", fragment="?focus=transport")
    overview = page.locator('figure[data-view="overview"]')
    nodes = overview.locator(".node")
    left = [node.get_attribute("data-of") or node.get_attribute("id") for node in visible(nodes)]
    units = [name for name in left if name.startswith("unit-")]
    assert units == ["unit-gatukontoret"]
    # Transport requires neither the local nor the international level.
    gaps = [name for name in left if "gap-" in name]
    assert gaps and not any(name.endswith(("local", "international", "responsibility")) for name in gaps)
    # "Migration: bara kategori".
    remarks = overview.locator(".node.remark").all()
    assert len(remarks) == 2 and not visible(remarks)
    pages = page.locator("#areas > article")
    assert pages.count() == 6
    assert [article.get_attribute("id") for article in visible(pages)] == ["focus-transport"]
    page.get_by_role("button", name="Visa allt").click()
    assert len(visible(pages)) == 6


def test_a_link_opened_elsewhere_does_not_disturb_going_back(visit):
    page = visit("malmo", fragment="coverage?status=ongoing")
    page.evaluate("location.hash = 'coverage?status=possible'")
    page.locator('#register tr.sifted[data-status="ongoing"]').first.wait_for(state="attached")
    # As a click that opens another tab, which is not opened here.
    page.evaluate("""() => {
      const link = document.querySelector('nav a[href="#register"]');
      link.addEventListener("click", (event) => event.preventDefault(), { once: true });
      link.dispatchEvent(new MouseEvent("click", { bubbles: true, ctrlKey: true, cancelable: true }));
    }""")
    page.go_back()
    page.locator('#register tr:not(.sifted)[data-status="ongoing"]').first.wait_for(state="attached")
    assert "status=ongoing" in page.url


def test_who_answers_for_what_stands_whichever_relations_are_chosen(visit):
    page = visit("sjostad", fragment="?level=national")
    overview = page.locator('figure[data-view="overview"]')
    assert visible(overview.locator('.edge.responsibility').all())
    assert visible(overview.locator('.node[data-of="unit-utbildningskontoret"]').all())


def test_a_unit_that_is_chosen_stays_on_the_map_of_the_organisation(visit):
    page = visit("sjostad", fragment="?unit=hamnkontoret")
    organisation = page.locator('figure[data-view="organisation"]')
    assert visible(organisation.locator('.node[data-of="unit-hamnkontoret"]').all())
