"""By method and path with numbers folded: how many requests, how many 404, how many answers of two bytes."""
import sys

import duckdb

COLUMNS = ["address", "ident", "user", "time", "zone", "request", "status", "size", "referer", "agent"]
names = "{" + ", ".join(f"'{name}': 'VARCHAR'" for name in COLUMNS) + "}"
duckdb.sql("SET threads = 2")
rows = duckdb.sql(f"""
  SELECT split_part(request, ' ', 1) AS method,
    regexp_replace(split_part(split_part(request, ' ', 2), '?', 1), '/[0-9]+', '/{{n}}', 'g') AS path,
    count(*), count(*) FILTER (status = '404'), count(*) FILTER (size = '2')
  FROM read_csv('{sys.argv[1]}', delim = ' ', quote = '"', escape = '\\', header = false, columns = {names},
    ignore_errors = true)
  GROUP BY ALL ORDER BY ALL""").fetchall()
for row in rows:
    print(*row)
