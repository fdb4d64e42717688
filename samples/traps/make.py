#!/usr/bin/env python3
"""Writes samples/traps/NN-name.log (or a folder where one log cannot show it), README.md and expected.json.

The traps are numbered: a situation that looks like a gap and is none, or a gap that looks like none. `find` lists what
must be found, as (kind, method, path); whatever is not listed must not be open.
"""
import json
from pathlib import Path

import asking
import reading
import serving
import writing

HERE = Path(__file__).resolve().parent
TRAPS = sorted(reading.TRAPS + writing.TRAPS + asking.TRAPS + serving.TRAPS, key=lambda trap: trap[0])


def save(name, made):
    """A log, or a folder of logs by name."""
    if not isinstance(made, dict):
        (HERE / f"{name}.log").write_bytes(made.text().encode("utf-8", "surrogateescape"))
        return f"{name}.log"
    folder = HERE / name
    folder.mkdir(exist_ok=True)
    for file, text in made.items():
        (folder / file).write_bytes((text if isinstance(text, str) else text.text()).encode())
    return f"{name}/"


def main():
    rows, expected = [], {}
    for number, name, make, find, why in TRAPS:
        file = save(f"{number:02}-{name}", make())
        expected[file] = [dict(zip(("kind", "method", "path"), gap)) for gap in find]
        must = "<br>".join(f"{kind}: `{method} {path}`" for kind, method, path in find) or "nothing"
        rows.append(f"| {number} | `{file}` | {must} | {why} |")
    text = [
        "# Traps", "",
        "What looks like a gap and is none, and what is one and looks like none: one small log each. Made by `make.py`, which",
        "writes the same bytes every time; `../check.py` runs them. Whatever is not named must not be open; it may be suspected.", "",
        "| trap | file | must be found | the situation |", "|---|---|---|---|", *rows]
    (HERE / "README.md").write_text("\n".join(text) + "\n")
    (HERE / "expected.json").write_text(json.dumps(expected, indent=2) + "\n")
    print(f"{len(rows)} traps")


if __name__ == "__main__":
    main()
