"""A link to a finding shows the whole of it, below the bar, and lights nothing else."""

import pytest


@pytest.mark.parametrize("width, height", [(390, 844), (1280, 800)])
@pytest.mark.parametrize("number", [0, 5])
def test_a_link_to_a_finding_shows_its_headline(visit, width, height, number):
    page = visit("malmo")
    place = page.locator("details.finding > .body").nth(number).get_attribute("id")
    page = visit("malmo", fragment=place, width=width, height=height)
    page.wait_for_timeout(300)
    assert_is_seen(page, place)


def test_so_does_a_link_from_the_matrix(visit):
    page = visit("malmo", width=390, height=844)
    link = page.locator("#coverage .state a").first
    place = link.get_attribute("href")[1:]
    link.click()
    page.wait_for_timeout(300)
    assert_is_seen(page, place)


def test_the_bar_is_measured_again_when_the_window_changes(visit):
    page = visit("malmo")
    page.set_viewport_size({"width": 390, "height": 844})
    page.wait_for_function("""() => getComputedStyle(document.documentElement).getPropertyValue('--bar')
      === document.querySelector('.bar').offsetHeight + 'px'""")
    place = page.locator("details.finding > .body").nth(3).get_attribute("id")
    page.evaluate("id => { location.hash = id }", place)
    page.wait_for_timeout(300)
    assert_is_seen(page, place)


def assert_is_seen(page, place):
    finding = page.locator("details.finding").filter(has=page.locator(f'[id="{place}"]'))
    # What lies before it takes its real height over some frames, which a busy machine draws late.
    page.wait_for_function("""place => {
      const { top } = document.getElementById(place).parentElement.querySelector('.message').getBoundingClientRect();
      return top >= 0 && top < innerHeight / 2;
    }""", arg=place)
    bar = page.locator(".bar").bounding_box()
    headline = finding.locator(".message").bounding_box()
    assert bar["y"] + bar["height"] <= headline["y"] < page.viewport_size["height"] / 2
    assert page.locator(".lit").count() == 1
    assert "lit" in finding.get_attribute("class")
