"""Light, dark and high contrast: as the system has it, and by choice."""

import pytest


def ground(page):
    return page.evaluate("getComputedStyle(document.body).backgroundColor")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_follows_the_system_until_something_is_chosen(visit, scheme):
    page = visit("malmo", color_scheme=scheme)
    light, dark = "rgb(255, 255, 255)", "rgb(20, 25, 31)"
    assert ground(page) == (dark if scheme == "dark" else light)
    page.get_by_label("Färger").select_option("light" if scheme == "dark" else "dark")
    assert ground(page) == (light if scheme == "dark" else dark)
    page.reload()
    assert ground(page) == (light if scheme == "dark" else dark)
    page.get_by_label("Färger").select_option("auto")
    assert ground(page) == (dark if scheme == "dark" else light)


def test_maps_are_dark_on_a_dark_page(visit):
    page = visit("malmo", color_scheme="dark")
    paper = page.locator(".paper svg polygon").first
    assert paper.evaluate("shape => getComputedStyle(shape).fill") == "rgb(22, 27, 34)"
    page.emulate_media(media="print")
    assert paper.evaluate("shape => getComputedStyle(shape).fill") == "rgb(255, 255, 255)"


def test_more_contrast_makes_quiet_words_loud(visit):
    page = visit("malmo", contrast="more")
    colour = page.evaluate("getComputedStyle(document.querySelector('.particulars')).color")
    assert colour == "rgb(27, 36, 48)"


def test_frames_tell_the_states_where_the_system_sets_the_colours(visit):
    page = visit("malmo", forced_colors="active")
    styles = page.evaluate("""[...document.querySelectorAll('.required .cell')].map(cell => getComputedStyle(cell).borderTopStyle)""")
    assert set(styles) == {"solid", "dashed"}
