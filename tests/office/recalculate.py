"""Opens workbooks in LibreOffice, writes numbers into cells, calculates, and tells what sheets then hold.

Jobs come as JSON on standard input, answers go as JSON to standard output:
[{"file": path, "sheets": [name], "changes": [[[sheet, "$B$5", number], ...], ...], "isCalculated": true}]
-> [[{name: [[cell, ...], ...]}, ...], ...]: of each job the sheets as opened (and calculated, where asked), then after each change,
which is taken back before the next. A cell that holds an error is null.
"""

import json
import subprocess
import sys
import time
import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"><value>%d</value></prop></item>
</oor:items>
"""


def desktop_of(profile, pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except NoConnectException:
            time.sleep(0.05)
    raise SystemExit("LibreOffice does not answer.")


def contents(document, names):
    return {name: contents_of(document.Sheets.getByName(name)) for name in names}


def contents_of(sheet):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    last = cursor.RangeAddress
    cells = sheet.getCellRangeByPosition(0, 0, last.EndColumn, last.EndRow)
    return [list(row) for row in cells.DataArray]


def answers(desktop, job):
    hidden = PropertyValue(Name="Hidden", Value=True)
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(job["file"]), "_blank", 0, (hidden,))
    try:
        if job.get("isCalculated", True):
            document.calculateAll()
        told = [contents(document, job["sheets"])]
        for change in job.get("changes", []):
            cells = [(document.Sheets.getByName(sheet).getCellRangeByName(at), number) for sheet, at, number in change]
            before = [cell.Value for cell, _ in cells]
            for cell, number in cells:
                cell.Value = number
            document.calculateAll()
            told.append(contents(document, job["sheets"]))
            for (cell, _), number in zip(cells, before):
                cell.Value = number
        return told
    finally:
        document.close(True)


def main():
    folder, mode = sys.argv[1], int(sys.argv[2])
    with open(f"{folder}/user/registrymodifications.xcu", "w", encoding="utf-8") as file:
        file.write(PROFILE % mode)
    pipe = f"samvinst-{abs(hash(folder))}"
    office = subprocess.Popen(
        ["soffice", "--headless", "--norestore", "--nologo", f"-env:UserInstallation=file://{folder}", f"--accept=pipe,name={pipe};urp"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        desktop = desktop_of(folder, pipe)
        jobs = json.load(sys.stdin)
        json.dump([answers(desktop, job) for job in jobs], sys.stdout)
        sys.stdout.flush()
        try:
            desktop.terminate()
        except Exception:
            pass
        office.wait(30)
    finally:
        office.kill()


main()
