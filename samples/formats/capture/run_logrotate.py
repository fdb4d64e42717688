"""logrotate's own gzip of an nginx log, and a file of two gzip members (cat a.gz b.gz). Needs the nginx-combined capture."""
import gzip
from common import *


def main():
    w = work("logrotate")
    (w / "var").mkdir()
    src = OUT / "nginx-combined"
    data = (src / "capture.log").read_bytes()
    recs = [json.loads(l) for l in open(src / "expected.ndjson", encoding="utf-8")]
    (w / "conf").write_text("%s/var/access.log {\n  rotate 14\n  missingok\n  notifempty\n  compress\n  delaycompress\n  create 0640 root root\n}\n" % w)
    w.joinpath("conf").chmod(0o644)
    lines = data.splitlines(keepends=True)
    parts = [b"".join(lines[:20]), b"".join(lines[20:40]), b"".join(lines[40:])]
    for p in parts[:2] + [parts[2]]:
        (w / "var/access.log").write_bytes(p)
        subprocess.run(["logrotate", "-f", "-s", w / "state", w / "conf"], check=True)
    # now: access.log.1 = part 3 (plain, delaycompress), access.log.2.gz = part 2, access.log.3.gz = part 1
    a, b = (w / "var/access.log.3.gz").read_bytes(), (w / "var/access.log.2.gz").read_bytes()
    assert gzip.decompress(a) == parts[0] and gzip.decompress(b) == parts[1] and (w / "var/access.log.1").read_bytes() == parts[2]
    d = OUT / "logrotate-gzip"
    d.mkdir(exist_ok=True)
    (d / "access.log.2.gz").write_bytes(b)
    (d / "multi-member.log.gz").write_bytes(a + b)
    assert gzip.decompress(a + b) == parts[0] + parts[1]

    def out(name, lo, hi):
        with open(d / name, "w", encoding="utf-8") as f:
            for r in recs:
                if lo <= r["line"] <= hi:
                    f.write(json.dumps(dict(r, line=r["line"] - lo + 1), ensure_ascii=False, separators=(",", ":")) + "\n")
    out("access.log.2.expected.ndjson", 21, 40)
    out("multi-member.expected.ndjson", 1, 40)
    (d / "format.txt").write_text("""%s (Debian 12), rotate 14, compress, delaycompress; the lines are those of ../nginx-combined

access.log.2.gz       what logrotate's gzip wrote (20 lines); expected: access.log.2.expected.ndjson
multi-member.log.gz   cat access.log.3.gz access.log.2.gz (two gzip members, 20 + 20 lines); expected: multi-member.expected.ndjson

Made by capture/run logrotate (after capture/run nginx). Size: $body_bytes_sent.
""" % version(["logrotate", "--version"]))
    print("logrotate-gzip", len(b), len(a + b))


main()
