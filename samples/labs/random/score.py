#!/usr/bin/env python3
"""Runs gapwatch over labs and compares what it finds with their truth.

    score.py GAPWATCH DIR…      DIR is a lab (holds truth.json) or a folder of labs

Each log folder alone, then all together. A finding answers a gap when kind, method and path of a member agree (a placeholder
stands for one segment; a slash at the end counts for nothing). Open and regressed findings are claims; `looks-fixed` is one
only where the truth says so. What the truth calls below the floor, arguable, undecidable or unclear in a log is judged neither way.
Exit status 1 if anything is missed or false.
"""
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

CLAIMS = ("open", "regressed")


def segments(path):
    return path.rstrip("/").split("/")


def fits(a, b):
    """Do two templates cover each other, segment by segment?"""
    a, b = segments(a), segments(b)
    return len(a) == len(b) and all(x == y or x.startswith("{") or y.startswith("{") for x, y in zip(a, b))


def under(path, template):
    """Is the path one of `template`, whose {rest} at the end may hold any number of segments?"""
    have, want = segments(path), segments(template)
    return fits(path, template) or (want[-1] == "{id}" and len(have) >= len(want) and fits("/".join(have[:len(want)]), template))


def same(member, expected):
    return member["method"] == expected["method"] and fits(member["path"], expected["path"])


class Tally(Counter):
    """found, missed, false; as precision, recall and F1."""

    def figures(self):
        right, missed, false = self["found"], self["missed"], self["false"]
        precision = right / (right + false) if right + false else 1.0
        recall = right / (right + missed) if right + missed else 1.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return f"{right} found, {missed} missed, {false} false; P {precision:.3f} R {recall:.3f} F1 {f1:.3f}"


def replay(gapwatch, folders):
    run = subprocess.run([gapwatch, "replay", *map(str, folders), "--format", "json", "--quiet"], capture_output=True, text=True)
    if run.returncode not in (0, 2):
        raise RuntimeError(f"exit {run.returncode}: {run.stderr.strip()[:300]}")
    return json.loads(run.stdout)["findings"]


def claimed(finding, gap):
    """Does the finding's state say what the truth says?"""
    return finding["state"] == "looks-fixed" if gap.get("state") == "looks-fixed" else finding["state"] in CLAIMS


def members(finding):
    return finding.get("members") or [{"method": finding["method"], "path": finding["endpoint"], "kind": finding["kind"]}]


def answers(finding, gap):
    """The right kind and state, and at least one member; or one that the truth says may be told instead."""
    kinds = {gap["kind"], *(e.get("kind", gap["kind"]) for e in gap.get("alsoAs", []))}
    return claimed(finding, gap) and finding["kind"] in kinds and touches(finding, gap)


def expected(gap):
    return gap["members"] + gap.get("alsoAs", [])


def touches(finding, gap):
    return any(same(m, e) for m in members(finding) for e in expected(gap))


def recall(truth, here, findings, gaps, each):
    """Counts what was found and missed; gives the lines to print."""
    said = []
    for gap in (g for g in truth["gaps"] if here & set(g["observableIn"])):
        found = [f for f in findings if answers(f, gap)]
        gaps["found" if found else "missed"] += 1
        if not found:
            near = ", ".join(sorted({f"{f['kind']} {f['state']}" for f in findings if touches(f, gap)}))
            said.append(f"missed: {gap['kind']} {gap['name']}{f' (said: {near})' if near else ''} — {gap['why']}")
        if len(found) > 1:
            gaps["split"] += 1
            said.append(f"split: {gap['kind']} {gap['name']} is {len(found)} findings")
        for e in gap["members"]:
            if here & (set(gap["observableIn"]) - set(e.get("belowFloorIn", []))):
                # What is told instead stands for the gap's one member.
                hit = any(same(m, e) for f in found for m in members(f)) or (found and gap.get("alsoAs"))
                each["found" if hit else "missed"] += 1
                if found and not hit:
                    said.append(f"missed member: {e['method']} {e['path']} of {gap['name']}")
    return said


def precision(truth, here, findings, gaps, each):
    """Counts what is claimed and is not so; gives the lines to print."""
    said = []
    known = truth["gaps"] + truth.get("belowFloor", []) + truth.get("arguable", [])
    judged = [g for g in truth["gaps"] if here & set(g["observableIn"])]
    for finding in (f for f in findings if f["state"] in CLAIMS):
        about = [g for g in known if touches(finding, g)]
        allowed = [e for g in about for e in expected(g)] + [{"method": "GET", "path": r} for g in about for r in g.get("reads", [])]
        wrong = [m for m in members(finding) if not any(same(m, e) for e in allowed) and not lenient(truth, here, m)]
        each["false"] += len(wrong)
        said += [f"false member: {finding['kind']} {m['method']} {m['path']} — {reason(truth, m)}" for m in wrong]
        if about and not any(answers(finding, g) for g in about) and all(g in judged for g in about):
            gaps["false"] += 1
            said.append(f"wrong kind or state: {finding['kind']} {finding['state']} {finding['method']} {finding['endpoint']}, not {about[0]['kind']}")
        elif not about and wrong:
            gaps["false"] += 1
        if sum(answers(finding, g) for g in judged) > 1:
            gaps["joined"] += 1
            said.append(f"joined: {finding['kind']} {finding['endpoint']} answers {sum(answers(finding, g) for g in judged)} gaps")
    return said


def judge(truth, names, findings):
    """Compares the findings of one run with the truth; gives the tallies and what there is to say."""
    gaps, each = Tally(), Tally()
    said = recall(truth, set(names), findings, gaps, each) + precision(truth, set(names), findings, gaps, each)
    return gaps, each, said


def neighbours(truth, member):
    """The neighbours a member may come from, the most literal first."""
    exact = [n for n in truth["neighbours"] if same(member, n)]
    return exact or [n for n in truth["neighbours"] if under(member["path"], n["path"]) and len(segments(n["path"])) > 1]


def lenient(truth, here, member):
    """Undecidable, or unclear in every log of this run."""
    return any(n.get("undecidable") or here <= set(n.get("unclearIn", [])) for n in truth["neighbours"] if same(member, n))


def reason(truth, member):
    found = neighbours(truth, member)
    return f"traps {found[0]['traps']}: {found[0]['why']}" if found else "no neighbour of that name"


def labs(paths):
    for path in map(Path, paths):
        yield from [path] if (path / "truth.json").exists() else sorted(p.parent for p in path.glob("*/truth.json"))


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    gapwatch, total, total_each, clean, count, weak = sys.argv[1], Tally(), Tally(), 0, 0, []
    for lab in labs(sys.argv[2:]):
        truth, lab_gaps, lab_each = json.loads((lab / "truth.json").read_text()), Tally(), Tally()
        runs = [(name, [name]) for name in truth["logs"]] + ([("all", list(truth["logs"]))] if len(truth["logs"]) > 1 else [])
        print(f"## {lab.name}: {truth.get('nature', '')}; {truth['stack']}")
        for title, names in runs:
            try:
                findings = replay(gapwatch, [lab / folder for name in names for folder in truth["logs"][name]])
            except (RuntimeError, ValueError, KeyError) as error:
                print(f"  {title}: {error}")
                lab_gaps["false"] += 1
                continue
            gaps, each, said = judge(truth, names, findings)
            lab_gaps.update(gaps)
            lab_each.update(each)
            print(f"  {title}: gaps {gaps.figures()} | members {each.figures()}")
            for line in said:
                print(f"    {line}")
        total.update(lab_gaps)
        total_each.update(lab_each)
        count += 1
        good = not lab_gaps["missed"] + lab_gaps["false"] + lab_each["missed"] + lab_each["false"]
        clean += good
        if not good:
            weak.append(lab.name)
    print(f"total of {count} labs: gaps {total.figures()} | members {total_each.figures()} | "
          f"{clean} without a difference; {total['split']} split, {total['joined']} joined")
    if weak:
        print("with differences: " + " ".join(weak))
    sys.exit(1 if weak else 0)


if __name__ == "__main__":
    main()
