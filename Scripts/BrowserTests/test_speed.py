"""The page of a graph of a nation's size opens soon and filters at once."""

OPENING = 2000
FILTERING = 100


def test_the_page_opens_in_time(visit):
    # The quickest of several, for a machine has other things to do as well.
    times = []
    for _ in range(4):
        page = visit("large")
        times.append(page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"))
        page.close()
    print("opened in", [round(time) for time in times], "ms")
    assert min(times) < OPENING


def test_filters_work_in_time(visit):
    page = visit("large")
    page.locator(".tools button").first.click()
    times = page.evaluate("""async () => {
      const times = [];
      for (const input of [...document.querySelectorAll('.panel input')].slice(0, 8)) {
        const start = performance.now();
        input.click();
        document.body.getBoundingClientRect();
        times.push(performance.now() - start);
        await new Promise(requestAnimationFrame);
      }
      return times;
    }""")
    print("filtered in", [round(time) for time in times], "ms")
    assert sorted(times)[len(times) // 2] < FILTERING
