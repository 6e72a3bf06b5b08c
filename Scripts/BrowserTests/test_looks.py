"""Screenshots and a PDF for looking at, and what can be said of them without looking."""

import pytest

SIZES = {"phone": (390, 844), "laptop": (1280, 800)}


@pytest.mark.parametrize("size, scheme, language", [
    ("phone", "light", "sv"), ("phone", "dark", "en"), ("laptop", "light", "en"), ("laptop", "dark", "sv")])
def test_chapters_on_the_screen(visit, folder, size, scheme, language):
    width, height = SIZES[size]
    page = visit("malmo", language, width=width, height=height, color_scheme=scheme)
    shots = folder / "screenshots"
    page.screenshot(path=shots / f"{size}-{scheme}-{language}-top.png")
    for chapter in page.locator("main > section").all():
        name = chapter.get_attribute("id")
        page.evaluate("id => document.getElementById(id).scrollIntoView()", name)
        page.screenshot(path=shots / f"{size}-{scheme}-{language}-{name}.png")
        heading = chapter.locator("h2").bounding_box()
        assert heading["y"] >= page.locator(".bar").bounding_box()["height"] - 1, f"{name} begins under the bar"


@pytest.mark.parametrize("language", ["sv", "en"])
def test_paper(visit, folder, language):
    page = visit("malmo", language)
    page.pdf(path=folder / f"malmo-{language}.pdf", prefer_css_page_size=True, print_background=True)
    page.emulate_media(media="print")
    for hidden in [".search", ".panel", ".map-tools", ".skip", ".tools select", ".tools button"]:
        assert not any(element.is_visible() for element in page.locator(hidden).all()), hidden
    assert page.locator(".bar nav a").first.is_visible()
    assert all(body.is_visible() for body in page.locator("details.finding .body").all())
