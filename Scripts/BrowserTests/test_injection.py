"""Whatever stands in a graph is text on the page: nothing of it runs, and no policy is broken."""

import graphs
import pytest


@pytest.fixture(params=["sv", "en"])
def page(visit, request):
    return visit("hostile", request.param)


def test_nothing_runs(page):
    assert "taken" in page.content()
    for node in page.locator("figure.map [role=button], main tr[data-of], details.finding").all():
        node.dispatch_event("mouseover")
        node.dispatch_event("click")
    page.locator("input[type=search]").fill("taken")
    assert page.locator("#search-hits [role=option]").count() > 0
    page.locator("#search-hits [role=option]").first.click()
    page.locator(".tools button").first.click()
    for label in page.locator(".panel label").all():
        label.click()
    assert page.title() != "taken"


def test_no_element_comes_from_a_graph(page):
    assert page.locator("img, iframe, object, embed, base, form").count() == 0
    assert page.locator("script").count() == 2
    assert page.locator("[onload], [onerror], [onmouseover], [style]").count() <= 1
    assert page.locator('a[href^="javascript:"]').count() == 0


def test_the_words_are_there_to_be_read(page):
    text = page.content()
    assert text.count("&lt;/script&gt;") > 0
    names = page.evaluate("JSON.parse(document.getElementById('index').textContent).things.map(({ name }) => name)")
    assert any(payload in name for name in names for payload in graphs.PAYLOADS)


def test_a_script_that_gets_in_all_the_same_is_refused(chromium, report):
    page = chromium.new_page()
    refused = []
    page.on("console", lambda told: refused.append(told.text))
    page.goto(report("hostile"))
    page.evaluate("""() => {
      const script = document.createElement('script');
      script.textContent = "document.title = 'taken'";
      document.body.append(script);
      document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="document.title = 1">');
      document.body.insertAdjacentHTML('beforeend', '<p onclick="document.title = 2" id="bait">x</p>');
      document.getElementById('bait').click();
    }""")
    page.wait_for_timeout(200)
    assert page.title() not in ("taken", "1", "2")
    assert any("Content Security Policy" in told for told in refused)
    page.close()
