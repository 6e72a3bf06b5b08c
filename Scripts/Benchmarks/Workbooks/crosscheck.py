#!/usr/bin/env python3
"""The workbooks of graphs, as other programs see them.

For each graph: openpyxl finds the same sheets and the same text in every cell as we do; LibreOffice
opens the workbook and saves it again, and what it saved holds the same graph.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile

try:
    import openpyxl
except ImportError as error:
    sys.exit(f"Scripts/crosscheck xlsx: {error}; python3 -m pip install openpyxl")


def text(value):
    """What a cell shows, as we tell it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value)


def cells(path):
    # Of a formula what it came to, as a reader sees it.
    book = openpyxl.load_workbook(path, data_only=True)
    return {
        sheet.title: {cell.coordinate: text(cell.value) for row in sheet.iter_rows() for cell in row
                      if cell.value not in (None, "")}
        for sheet in book.worksheets
    }


def look(path):
    """What a strategist would miss: headers in sight, buttons to filter by, lists to choose from."""
    for sheet in openpyxl.load_workbook(path).worksheets[1:]:
        if sheet.sheet_state == "visible":
            yield sheet.title, sheet.freeze_panes, sheet.auto_filter.ref, len(
                sheet.data_validations.dataValidation)


def resaved(path, folder):
    """The workbook as LibreOffice saves it; it has a profile of its own, so that none is in use."""
    profile = "-env:UserInstallation=file://" + os.path.join(folder, "profile")
    subprocess.run(["soffice", profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
                    "--outdir", os.path.join(folder, "resaved"), path],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return os.path.join(folder, "resaved", os.path.basename(path))


def check(binary, graph, folder):
    path = os.path.join(folder, os.path.basename(graph) + ".xlsx")
    subprocess.run([binary, "write", graph, path], check=True)
    ours = json.loads(subprocess.run([binary, "cells", path], check=True, capture_output=True).stdout)
    theirs = cells(path)
    # A sheet with a header and nothing else is there in both; only ours leaves out one with nothing.
    differences = [
        (sheet, name, ours.get(sheet, {}).get(name), theirs.get(sheet, {}).get(name))
        for sheet in sorted(set(ours) | set(theirs))
        for name in sorted(set(ours.get(sheet, {})) | set(theirs.get(sheet, {})))
        if ours.get(sheet, {}).get(name) != theirs.get(sheet, {}).get(name)
    ]
    for difference in differences[:20]:
        print("  differs:", *difference)
    lacking = [row for row in look(path) if row[1] is None or row[2] is None]
    for row in lacking:
        print("  lacks a frozen header or filters:", *row)
    count = sum(map(len, ours.values()))
    print(f"{graph}: {count} cells in {len(theirs)} sheets, {len(differences)} differ from openpyxl's")
    failed = bool(differences or lacking)
    if shutil.which("soffice"):
        same = subprocess.run([binary, "same", graph, resaved(path, folder)]).returncode == 0
        print(f"{graph}: " + ("the same" if same else "NOT the same") + " once LibreOffice saved it")
        failed = failed or not same
    else:
        print(f"{graph}: LibreOffice is not installed (apt-get install libreoffice-calc-nogui)")
    return failed


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0], prog="Scripts/crosscheck xlsx")
    options.add_argument("--binary", help=argparse.SUPPRESS)
    options.add_argument("--check", action="store_true", help=argparse.SUPPRESS)
    options.add_argument("graphs", nargs="*", help="graphs to write; default: those in Graphs/")
    options = options.parse_args()
    if options.check:
        return
    with tempfile.TemporaryDirectory() as folder:
        sys.exit(any([check(options.binary, graph, folder) for graph in options.graphs]))


main()
