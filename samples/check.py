#!/usr/bin/env python3
"""Runs gapwatch over samples/detectors and samples/traps and says where it differs from expected.json.

    check.py [GAPWATCH]      default: .build/debug/gapwatch; exits 1 with a line for each difference
"""
import json
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
GAPWATCH = sys.argv[1] if len(sys.argv) > 1 else str(HERE.parent / ".build/debug/gapwatch")


def found(path):
    run = subprocess.run([GAPWATCH, "replay", str(path), "--format", "json", "--quiet"], capture_output=True, text=True)
    if run.returncode:
        return None, f"exit {run.returncode}: {run.stderr.strip()}"
    findings = json.loads(run.stdout)["findings"]
    return [f for f in findings if f["state"] in ("open", "regressed")], None


def differences(path, expected):
    findings, failure = found(path)
    if failure:
        return [failure]
    said = []
    want = {(gap["kind"], gap["method"], gap["path"]) for gap in expected}
    have = {(m["kind"], m["method"], m["path"].rstrip("/")) for f in findings for m in f["members"]}
    said += [f"missed: {' '.join(gap)}" for gap in sorted(want - have)]
    said += [f"false: {' '.join(gap)}" for gap in sorted(have - want)]
    # What lies below one path has one cause.
    causes = len({path.split("/{")[0].rsplit("/", 1)[0] for _, _, path in want})
    if want == have and len(findings) != causes:
        said.append(f"{len(findings)} findings in place of {causes}")
    return said


def main():
    cases = []
    for kind, members in json.loads((HERE / "detectors/expected.json").read_text()).items():
        cases += [(HERE / "detectors" / kind / "gap.log", members), (HERE / "detectors" / kind / "no-gap.log", [])]
    for name, gaps in json.loads((HERE / "traps/expected.json").read_text()).items():
        cases.append((HERE / "traps" / name, gaps))
    wrong = 0
    for path, expected in cases:
        for said in differences(path, expected):
            wrong += 1
            print(f"{path.relative_to(HERE)}: {said}")
    print(f"{len(cases)} logs, {wrong} differences")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
