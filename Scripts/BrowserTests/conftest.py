"""Reports as omvarld writes them, opened from the disk in the Chromium of the machine."""

import os
import pathlib
import shutil
import subprocess

import graphs
import pytest
from playwright.sync_api import sync_playwright

PACKAGE = pathlib.Path(__file__).resolve().parents[2]
BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]


def pytest_addoption(parser):
    parser.addoption("--binary", required=True, help="the program that writes the reports")
    parser.addoption("--folder", required=True, help="where reports and screenshots are put")


@pytest.fixture(scope="session")
def folder(request):
    path = pathlib.Path(request.config.getoption("--folder"))
    path.mkdir(parents=True, exist_ok=True)
    return path


@pytest.fixture(scope="session")
def report(request, folder):
    """report("malmo", "sv"): the address of the page, written once."""
    written = {}

    def write(name, language="sv"):
        if (name, language) not in written:
            source = graphs.source(name, PACKAGE, folder)
            output = folder / f"{name}-{language}"
            subprocess.run(
                [request.config.getoption("--binary"), "report", source, "--lang", language,
                 "-o", output, "--force", "--quiet", *graphs.options(name, PACKAGE)],
                check=True,
                timeout=600,
            )
            written[name, language] = (output / "index.html").as_uri()
        return written[name, language]

    return write


@pytest.fixture(scope="session")
def chromium():
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    assert path, "no Chromium was found"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium, report):
    """visit("malmo", fragment="coverage", width=320): the page, which at the end must not have met
    an error or broken its content security policy."""
    contexts = []
    complaints = []

    def open_page(name, language="sv", fragment="", width=1280, height=800, **options):
        context = chromium.new_context(
            viewport={"width": width, "height": height},
            reduced_motion=options.pop("reduced_motion", "reduce"),
            **options,
        )
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda told: told.type == "error" and complaints.append(told.text))
        page.on("request", lambda asked: asked.url.startswith("file:") or complaints.append(asked.url))
        page.goto(report(name, language) + (f"#{fragment}" if fragment else ""))
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []
