"""Maps are enlarged, moved and walked through by mouse, touch and keyboard."""

import re

import pytest


@pytest.fixture
def page(visit):
    page = visit("malmo")
    paper(page).scroll_into_view_if_needed()
    return page


def paper(page):
    return page.locator("figure.map .paper").first


def view(page):
    return [float(number) for number in paper(page).locator("svg").get_attribute("viewBox").split()]


def middle(page):
    box = paper(page).bounding_box()
    return box["x"] + box["width"] / 2, min(box["y"] + box["height"] / 2, 600)


def test_buttons_enlarge_and_show_the_whole(page):
    whole = view(page)
    tools = page.locator(".map-tools").first
    tools.get_by_role("button", name="Större").click()
    larger = view(page)
    assert larger[2] < whole[2]
    assert larger[2] / larger[3] == pytest.approx(whole[2] / whole[3])
    tools.get_by_role("button", name="Mindre").click()
    assert view(page) == pytest.approx(whole)
    tools.get_by_role("button", name="Större").click()
    tools.get_by_role("button", name="Hela kartan").click()
    assert view(page) == whole


def test_a_wheel_scrolls_the_page_unless_the_map_is_meant(page):
    whole = view(page)
    page.mouse.move(*middle(page))
    page.mouse.wheel(0, -200)
    page.wait_for_timeout(100)
    assert view(page) == whole
    page.keyboard.down("Control")
    page.mouse.wheel(0, -200)
    page.keyboard.up("Control")
    page.wait_for_function("width => document.querySelector('.paper svg').viewBox.baseVal.width < width", arg=whole[2])


def test_the_point_under_the_pointer_stays_where_it_is(page):
    paper(page).focus()
    x, y = middle(page)
    point = """([x, y]) => { const svg = document.querySelector('.paper svg');
      const { x: a, y: b } = new DOMPoint(x, y).matrixTransform(svg.getScreenCTM().inverse()); return [a, b]; }"""
    before = page.evaluate(point, [x + 150, y])
    width = view(page)[2]
    page.mouse.move(x + 150, y)
    page.mouse.wheel(0, -300)
    page.wait_for_function("width => document.querySelector('.paper svg').viewBox.baseVal.width < width", arg=width)
    assert page.evaluate(point, [x + 150, y]) == pytest.approx(before, abs=1)


def test_keys_enlarge_and_move(page):
    whole = view(page)
    paper(page).focus()
    page.keyboard.press("+")
    page.keyboard.press("+")
    enlarged = view(page)
    page.keyboard.press("ArrowRight")
    assert view(page)[0] > enlarged[0]
    for _ in range(20):
        page.keyboard.press("ArrowRight")
    assert view(page)[0] + view(page)[2] == pytest.approx(whole[0] + whole[2])
    page.keyboard.press("0")
    assert view(page) == whole


def test_dragging_moves_what_is_enlarged(page):
    paper(page).focus()
    page.keyboard.press("+")
    page.keyboard.press("+")
    before = view(page)
    x, y = middle(page)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 60, y - 30, steps=4)
    page.mouse.up()
    assert view(page)[0] > before[0] and view(page)[1] > before[1]
    assert page.locator(".card").first.inner_text() == ""


def test_two_fingers_enlarge(visit):
    page = visit("malmo", width=390, height=844, has_touch=True)
    paper(page).scroll_into_view_if_needed()
    width = view(page)[2]
    x, y = middle(page)
    client = page.context.new_cdp_session(page)

    def touch(kind, *points):
        client.send("Input.dispatchTouchEvent", {
            "type": kind, "touchPoints": [{"x": a, "y": b, "id": number} for number, (a, b) in enumerate(points)]})

    touch("touchStart", (x - 20, y), (x + 20, y))
    for distance in (40, 60, 80):
        touch("touchMove", (x - distance, y), (x + distance, y))
    touch("touchEnd")
    assert view(page)[2] < width / 2


def test_pointing_at_a_box_lights_its_lines_and_the_rows_that_speak_of_it(page):
    box = page.locator('figure.map .node[data-of="actor-kopenhamn"]').first
    box.hover()
    for tie in paper(page).locator(".edge").all():
        ends = tie.get_attribute("data-of").split()
        assert ("lit" in tie.get_attribute("class").split()) == ("actor-kopenhamn" in ends)
    rows = page.locator('#register tr[data-of~="actor-kopenhamn"]')
    assert rows.count() > 1
    assert page.locator("#register tr.lit").count() == rows.count()
    page.mouse.move(5, 5)
    assert page.locator(".lit").count() == 0


def test_pointing_at_a_row_lights_what_it_tells_of_on_the_maps(page):
    page.evaluate("location.hash = '#register-relations'")
    row = page.locator('#register tr[data-of~="actor-kopenhamn"][data-of~="focus-housing"][data-kind]').first
    row.hover()
    assert page.locator('.edge.lit[data-of="focus-housing actor-kopenhamn"]').count() > 0
    assert page.locator('.edge.lit[data-of="focus-labour-market actor-kopenhamn"]').count() == 0


def test_a_click_tells_who_it_is_and_leads_on(page):
    page.locator('figure.map .node[data-of="actor-kopenhamn"]').first.click()
    card = page.locator(".card").first
    assert card.inner_text().startswith("Köpenhamn kommun · ")
    assert page.locator(".node.lit").count() > 0
    card.get_by_role("link").click()
    assert page.locator(f'[id="{page.url.split("#")[1]}"]').is_visible()


def test_the_arrow_keys_lead_from_box_to_box(page):
    paper(page).focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('role')") == "button"
    seen = set()
    for key in ["ArrowRight", "ArrowDown", "ArrowRight", "ArrowDown", "ArrowLeft"]:
        seen.add(page.evaluate("document.activeElement.id"))
        page.keyboard.press(key)
    assert len(seen) > 3
    page.keyboard.press("Enter")
    name = page.evaluate("document.activeElement.getAttribute('aria-label')").split(",")[0]
    assert name in page.locator(".card").first.inner_text()
    assert paper(page).locator('[role=button][tabindex="0"]').count() == 1
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.className") == "paper"


def test_a_box_outside_the_filter_says_so_and_is_no_stop_of_the_tab_key(visit):
    page = visit("malmo", fragment="?status=ongoing")
    for figure in page.locator("figure.map").all():
        boxes = figure.locator("[role=button]")
        sifted = figure.locator("[role=button].sifted")
        if sifted.count() in (0, boxes.count()):
            continue
        assert figure.locator('[role=button][tabindex="0"]:not(.sifted)').count() == 1
        for box in sifted.all():
            assert box.get_attribute("aria-label").endswith(", utanför filtret")
    assert page.locator("figure.map [role=button].sifted").count() > 0
    page.get_by_role("button", name="Visa allt").click()
    assert page.locator('figure.map [aria-label$="utanför filtret"]').count() == 0


def test_every_box_has_a_name(page):
    for box in page.locator("figure.map [role=button]").all():
        assert box.get_attribute("aria-label")


def box(page, mark, map=0):
    return page.locator("figure.map .paper").nth(map).locator(f'.node[data-of="{mark}"]').first


def test_a_click_selects_what_a_search_has_lit(page):
    page.get_by_role("combobox").first.fill("köpenhamn")
    page.keyboard.press("Enter")
    box(page, "actor-kopenhamn").dispatch_event("click")
    assert page.locator("figure.map .card").first.text_content().startswith("Köpenhamn")
    assert box(page, "actor-kopenhamn").evaluate("node => node.classList.contains('lit')")


def test_one_map_at_a_time_tells_what_is_selected(page):
    marks = page.locator("figure.map .paper").evaluate_all(
        """all => all.map((paper) => [...paper.querySelectorAll('.node[role="button"]')].map((node) => node.dataset.of))""")
    mark, other = next((mark, number) for number in range(1, len(marks)) for mark in marks[0] if mark in marks[number])
    cards = page.locator("figure.map .card")
    box(page, mark).dispatch_event("click")
    assert cards.nth(0).text_content()
    box(page, mark, other).dispatch_event("click")
    assert not cards.nth(0).text_content() and cards.nth(other).text_content()
    page.keyboard.press("Escape")
    assert not cards.nth(other).text_content()


def test_what_is_told_of_a_box_follows_the_filters(page):
    box(page, "actor-kopenhamn").dispatch_event("click")
    card = page.locator("figure.map .card").first
    before = card.text_content()
    page.get_by_role("button", name=re.compile("^Filtrera")).click()
    page.locator(".panel").get_by_label(re.compile("^pågående")).check()
    assert card.text_content() != before


def test_a_button_let_go_outside_the_map_drags_no_longer(page):
    x, y = middle(page)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 30, y + 10)
    page.mouse.move(5, 5)
    page.mouse.up()
    page.locator(".map-tools").first.get_by_role("button", name="Större").click()
    enlarged = view(page)
    page.mouse.move(x, y)
    page.mouse.move(x + 60, y + 30)
    assert view(page) == enlarged
