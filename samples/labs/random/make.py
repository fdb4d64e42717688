#!/usr/bin/env python3
"""Writes random labs: the logs of a made-up stack and truth.json, the same bytes for the same seed.

    make.py --seed N [--count K] --out DIR     labs N … N+K-1, each in DIR/lab-<seed>
    make.py --coverage [--count 100]           what that many labs hold, as a table; writes nothing
    make.py --audit [--count 100]              where the truth of that many labs might be unfair; writes nothing
"""
import argparse
import gzip
import math
import shutil
import time
from collections import Counter
from pathlib import Path

import answering
import asking
import audit
import emptiness
import forgetting
import gaps
import lookalikes
import noise
import persisting
import timing
import truth
from browser import schedule
from collection import base
from lab import DAY, Lab

READING = ["empty-list"] * 4 + ["missing-endpoint"] * 4 + ["not-implemented", "failing-endpoint", "failing-endpoint", "always-forbidden"]
WRITING = ["missing-endpoint", "not-implemented", "failing-endpoint", "always-forbidden"]
NEIGHBOURS = [n for module in (emptiness, answering, lookalikes, asking, timing, persisting) for n in module.NEIGHBOURS]


def one_gap(lab):
    chance = lab.rng.random()
    if chance < 0.5:
        few = lab.rng.random() < 0.12
        mend = lab.rng.randint(3, lab.days - 3) if lab.days >= 7 and not few and lab.rng.random() < 0.12 else None
        gaps.reading_gap(lab, lab.rng.choice(READING), mend, few)
    elif chance < 0.6:
        gaps.writing_gap(lab, lab.rng.choice(WRITING))
    elif chance < 0.78:
        forgetting.forgets(lab)
    elif chance < 0.84:
        gaps.wrong_method(lab)
    elif chance < 0.9:
        gaps.blind(lab)
    elif chance < 0.95 and lab.prefix:
        gaps.unrouted(lab)
    else:
        forgetting.lost_redirect(lab)


def panel(lab):
    """An admin panel: sign-in, ordinary collections, gaps, neighbours, and what every server sees."""
    rng, fw = lab.rng, lab.framework
    lab.me, lab.login = f"{lab.prefix}/me", f"{lab.prefix}/{rng.choice(['login', 'token', 'oturum-ac', 'anmelden'])}"
    signed = set()

    def me(rq, ids):
        return fw.json({"user": rq.who.name, "role": rq.who.role}) if (rq.who.name, int(rq.at // DAY)) in signed else fw.refused(rq, 401)

    def login(rq, ids):
        signed.add((rq.who.name, int(rq.at // DAY)))
        return fw.json({"token": "x" * 40})
    lab.route("GET", lab.me, me)
    lab.route("POST", lab.login, login)
    lab.neighbour("GET", lab.me, "401, sign-in, 200", [28], constant=True)
    lab.neighbour("POST", lab.login, "signs in", [26, 28], nowrite=True)
    first = base(lab, ("create", "change", "delete"), weight=1.5)
    base(lab, rng.choice([("switch",), ("put", "switch"), ("create",), ()]))
    if lab.nature == "panel":
        for _ in range(rng.choice([1, 1, 2, 2, 3, 3, 4, 5, 6])):
            one_gap(lab)
    for neighbour in rng.sample(NEIGHBOURS, rng.randint(9, 26)):
        try:
            neighbour(lab)
        except LookupError:
            break
    if len(lab.people) == 1:
        lab.neighbour("GET", first.path, "one administrator only: days count, not clients", [41])
    if rng.random() < 0.3:
        noise.load_test(lab, first)
    lines = math.exp(rng.uniform(math.log(400), math.log(14000)))
    schedule(lab, min(20.0, max(0.8, lines / 8 / (len(lab.people) * lab.days))))


def build(seed):
    lab = Lab(seed)
    natures = {"public": noise.public_site, "machines": noise.machines}
    if lab.nature in ("panel", "honest"):
        panel(lab)
    elif lab.nature in natures:
        natures[lab.nature](lab)
    rng = lab.rng
    if lab.nature != "health" and (rng.random() < 0.8 or lab.nature == "scanners"):
        noise.scanners(lab, rng.randint(12, 60) if lab.nature == "scanners" else rng.randint(1, 12))
        noise.crawlers(lab)
    if rng.random() < 0.7 or lab.nature == "health":
        noise.monitors(lab)
    lab.run()
    lab.exchanges.sort(key=lambda x: x.end)
    return lab


def logs_of(lab):
    """The folders of a lab: (what writes it, what it holds)."""
    sources = [lab.proxy] + [lab.applog] * bool(lab.applog)
    return [truth.Log(lab, source, [x for x in lab.exchanges if source.sees(x)]) for source in sources]


NAMES = {"uvicorn-docker": "4f1c2ab9e07d-json.log", "morgan-docker": "9be0c7715ad3-json.log", "gunicorn-cri": "0.log", "app-json": "app.jsonl",
         "haproxy": "haproxy.log", "gin": "api.log"}


def write_logs(lab, folder, log):
    folder.mkdir(parents=True, exist_ok=True)
    source, dated = log.source, []
    for x in log.exchanges:
        dated += [(x.end, line) for line in ([source.line(x)] if log.edge else source.lines(x))]
    if not log.edge:
        dated += [(at, line) for at in lab.started for line in source.started(at)]
        dated.sort(key=lambda d: d[0])
    name, daily = NAMES.get(log.name, "access.log"), lab.seed % 3
    parts = {}
    for at, line in dated:
        day = int((at - lab.start - lab.cut * 3600) // DAY) if daily else 0
        parts.setdefault(day, []).append(line)
    for age, day in enumerate(sorted(parts, reverse=True)):
        data = ("\n".join(parts[day]) + "\n").encode("utf-8", "surrogateescape")
        path = folder / (name if age == 0 else f"{name}.{age}")
        if age >= 2 and daily == 2:
            path.with_name(path.name + ".gz").write_bytes(gzip.compress(data, 6, mtime=0))
        else:
            path.write_bytes(data)
    return len(dated)


def make(seed, out):
    began, lab = time.monotonic(), build(seed)
    folder, logs = Path(out) / f"lab-{seed}", logs_of(lab)
    if (folder / "truth.json").exists():
        shutil.rmtree(folder)
    lines = [write_logs(lab, folder / log.name, log) for log in logs]
    told = truth.write(lab, folder, logs)
    print(f"{folder}: {'+'.join(map(str, lines))} lines, {len(told['gaps'])} gaps, {len(told['belowFloor'])} below the floor, "
          f"{len(told['neighbours'])} neighbours, {time.monotonic() - began:.1f} s; {lab.nature}; {told['stack']}")


def coverage(first, count):
    """What `count` labs hold: traps, kinds, stacks, sizes."""
    keys = ("trap", "kind", "state", "proxy", "app log", "framework", "nature", "prefix", "persisting writes a log hides")
    table, lines, seconds = {k: Counter() for k in keys}, [], []
    for seed in range(first, first + count):
        began, lab = time.monotonic(), build(seed)
        seconds.append(time.monotonic() - began)
        lines.append(len(lab.exchanges))
        logs = logs_of(lab)
        for trap in {t for n in lab.neighbours for t in n["traps"]}:
            table["trap"][trap] += 1
        hidden = [log.name for log in logs for n in lab.neighbours if truth.hides(log, n)]
        table["persisting writes a log hides"].update(hidden)
        for gap in lab.gaps:
            told = truth.judged(lab, logs, gap)
            table["kind"][gap["kind"]] += 1
            where = "observable" if told["observableIn"] else "arguable" if told["arguableIn"] else "below the floor"
            table["state"][f"{gap.get('state', 'open')}, {where}"] += 1
        for key, value in (("proxy", lab.proxy.name), ("app log", lab.applog.name if lab.applog else "none"),
                           ("framework", lab.framework.name), ("nature", lab.nature), ("prefix", lab.prefix or "none")):
            table[key][value] += 1
    for key, counts in table.items():
        print(f"{key}: " + ", ".join(f"{k} {v}" for k, v in sorted(counts.items(), key=lambda c: str(c[0]).zfill(3))))
    print(f"traps without a lab: {[t for t in range(1, 47) if t not in table['trap']] or 'none'}")
    print(f"exchanges: {min(lines)}–{max(lines)}, median {sorted(lines)[len(lines) // 2]}; slowest {max(seconds):.1f} s")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--count", type=int)
    options.add_argument("--out")
    options.add_argument("--coverage", action="store_true")
    options.add_argument("--audit", action="store_true")
    args = options.parse_args()
    if args.coverage:
        coverage(args.seed, args.count or 100)
    elif args.audit:
        for seed in range(args.seed, args.seed + (args.count or 100)):
            lab = build(seed)
            for line in audit.doubts(lab, logs_of(lab)):
                print(f"lab-{seed}: {line}")
    elif args.out:
        for seed in range(args.seed, args.seed + (args.count or 1)):
            make(seed, args.out)
    else:
        options.error("say --out DIR or --coverage")


if __name__ == "__main__":
    main()
