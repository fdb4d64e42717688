#!/usr/bin/env python3
"""Writes samples/detectors/<kind>/{gap,no-gap}.log, a README.md beside each pair, and expected.json.

    make.py          the same bytes every time

gap.log: one gap of the kind among working neighbours. no-gap.log: what comes closest to it and is none. Both are written
from the reasons in the kinds' definitions, not from what a detector does.
"""
import json
from pathlib import Path

import reading
import routing
import writing

HERE = Path(__file__).resolve().parent
KINDS = {**reading.KINDS, **writing.KINDS, **routing.KINDS}


def main():
    expected = {}
    for kind, (gap, no_gap) in sorted(KINDS.items()):
        folder = HERE / kind
        folder.mkdir(exist_ok=True)
        log, members = gap()
        other = no_gap()
        (folder / "gap.log").write_bytes(log.text().encode())
        (folder / "no-gap.log").write_bytes(other.text().encode())
        expected[kind] = [dict(zip(("method", "path", "kind"), member)) for member in members]
        text = [f"# {kind}", "", "`gap.log`", ""] + [f"* {note}" for note in log.notes]
        text += ["", "`no-gap.log`: nothing may be open", ""] + [f"* {note}" for note in other.notes]
        (folder / "README.md").write_text("\n".join(text) + "\n")
        print(f"{kind}: {len(log.lines)} and {len(other.lines)} lines")
    (HERE / "expected.json").write_text(json.dumps(expected, indent=2) + "\n")


if __name__ == "__main__":
    main()
