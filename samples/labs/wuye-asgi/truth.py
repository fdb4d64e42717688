import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from common import members, neighbours, write_truth
N, U = "nginx-json", "uvicorn-docker"
BOTH = (N, U)
P = "/prod-api"
def gap(name, kind, rows, why, reads=(), where=BOTH, also=(), **more):
    ms = members(*(r.replace(" /", " " + P + "/", 1) + " " + kind if "/dev-api" not in r else r + " " + kind for r in rows))
    for m in ms:
        if reads: m["reads"] = [P + r for r in reads]
    return {"name": name, "kind": kind, "members": ms, "observableIn": list(where), "why": why, **({"alsoAs": members(*(a.replace(" /", " " + P + "/", 1) for a in also))} if also else {}), **more}
gaps = [
    gap("visitors are taken in and never listed", "empty-list", ["GET /wuye/visitor/list"], "total 0 for all, on all days and for each community, also right after POST /wuye/visitor answered 操作成功", where=(N,), also=["POST /wuye/visitor non-persisting-write", "POST /wuye/visitor safe-stub", "GET /wuye/visitor/list safe-stub"]),
    gap("the list of logins is empty", "empty-list", ["GET /monitor/logininfor/list"], "total 0 for both administrators on all days, with and without filters, though people log in every day; operlog, the same form, is filled", where=(N,), also=["GET /monitor/logininfor/list safe-stub"]),
    gap("houses are not saved", "non-persisting-write", ["PUT /wuye/house"], "操作成功 for bodies of all lengths, and neither the list nor the house opened again weighs anything else; owners, the same form, do", ["/wuye/house/list?pageNum=1&pageSize=10"], (N,), also=["PUT /wuye/house safe-stub"]),
    gap("repairs cannot be deleted", "non-persisting-write", ["DELETE /wuye/repair/{id}"], "操作成功 for one id and for three, the list right after is as before; complaints and posts go", ["/wuye/repair/list?pageNum=1&pageSize=10"], (N,), also=["DELETE /wuye/repair/{id} safe-stub"]),
    gap("values of dictionaries are not added", "non-persisting-write", ["POST /system/dict/data"], "操作成功, and the list of the type right after is as before; PUT and DELETE of values and POST of types change theirs", [f"/system/dict/data/list?pageNum=1&pageSize=10&dictType=wy_type_{n}" for n in range(1, 13)], (N,), also=["POST /system/dict/data safe-stub"]),
    gap("there are no patrols", "missing-endpoint", ["GET /wuye/patrol/list", "GET /wuye/patrol/route/list"], "the framework's 404 with the path, for all who open the menu"),
    gap("nobody can be logged out", "missing-endpoint", ["DELETE /monitor/online/{id}"], "the framework's 404 for tokens that were listed a moment before, and are listed after"),
    gap("the release lost the history of repairs", "missing-endpoint", ["GET /wuye/repair/{id}/log"], "200 until the release on the sixth day, the framework's 404 since", state="regressed"),
    gap("invoices are being developed", "not-implemented", ["POST /wuye/invoice/print/{id}"], "501 always"),
    gap("names of caches are not implemented", "not-implemented", ["GET /monitor/cache/getNames"], "HTTP 200 with code 500; the container says NotImplementedError each time, beside the request", where=(U,)),
    gap("the report of fees fails", "failing-endpoint", ["GET /wuye/fee/report"], "500 for each month and each community, on all days, for all"),
    gap("roles cannot be given to users", "always-forbidden", ["GET /system/role/authUser/unallocatedList"], "403 for both administrators, who read allocatedList in the same moment", where=(N,)),
    gap("avatars are lost", "lost-redirect", ["POST /system/user/profile/avatar"], "302, nobody asks what it leads to; /wuye/deposit's 307 is followed within a second"),
    gap("the map of parking is the page", "html-fallback", ["GET /dev-api/wuye/parking/tree"], "200 with what the page weighs: one module was built with the prefix of development; no upstream in the line", where=(N,)),
    gap("the trend is a stub", "safe-stub", ["GET /wuye/stat/trend"], "one size for 7, 30 and 90 days, for each community, on all days; /wuye/stat/summary varies", where=(N,)),
    gap("parameters cannot be changed", "method-not-allowed", ["PUT /system/config"], "405 always; POST and GET of the same path work"),
    gap("vehicles were not bound before the release", "non-persisting-write", ["POST /wuye/parking/bind"], "操作成功 and the place as before until the release on the sixth day, kept since", ["/wuye/parking/list?pageNum=1&pageSize=10"], (N,), state="looks-fixed"),
]
text = """
POST /login | 26 28 | 200 also for wrong passwords, with another size | nowrite constant
POST /logout | 11 26 | 200 | nowrite
GET /captchaImage | 43 | a picture
GET /getInfo | 28 43 | one size a role | constant
GET /getRouters | 28 43 | one size a role | constant
GET /system/dict/data/type/{id} | 43 2 | constants by nature; one type has no values: data [] | constant
GET /system/config/configKey/{id} | 43 | constants | constant
GET /system/config/{id} | 43 | the form before the 405 | constant
GET /system/config/list | 43 | parameters, which grow by POST
POST /system/config | 24 | kept
GET /system/user/list | 4 5 24 | filters without hits, pages past the end; 403 for clerks
GET /system/user/deptTree | 43 | never changes | constant
GET /system/user/{id} | 6 | the form; an envelope of code 500 for who is gone
POST /system/user | 24 27 | kept; a name that is taken is HTTP 200 with code 500 and another size: nothing grows
PUT /system/user | 25 | kept, at times saved as it was
PUT /system/user/changeStatus | 25 13 | kept; 0 and 1 are of one length and updateTime is of one width: most lists read after weigh the same; who filters by status sees rows come and go
PUT /system/user/resetPwd | 25 | kept where no list shows it; the dialogue reads nothing | nowrite
DELETE /system/user/{id} | 7 | kept; ids by commas
POST /system/user/export | 26 | a file | nowrite
GET /system/user/profile | 43 | one size a person | constant
PUT /system/user/profile | 25 | kept; often as it was
PUT /system/user/profile/updatePwd | 25 | nothing reads it | nowrite
GET /system/role/list | 43 | works
PUT /system/role/changeStatus | 25 | kept; moves the size the first time only (updateTime null) and with the filter | nowrite
GET /system/role/{id} | 43 | the form
PUT /system/role | 25 | kept
GET /system/role/authUser/allocatedList | 2 4 | [] for roles nobody has
GET /system/menu/list | 43 | a tree; changes with an edit
GET /system/menu/{id} | 43 | the form | constant
PUT /system/menu | 25 | kept
GET /system/dept/list | 43 | a tree
POST /system/dept | 24 | kept
DELETE /system/dept/{id} | 7 27 | refused with HTTP 200, code 601 and a longer answer for who has children: the tree stays as it is, rightly; those without go
GET /system/post/list | 4 | works
POST /system/post | 24 | kept
PUT /system/post | 25 | kept
GET /system/post/{id} | 43 | the form
DELETE /system/post/{id} | 7 | kept; at times refused with 200 and another size
GET /system/dict/type/list | 4 | grows
POST /system/dict/type | 24 | kept
DELETE /system/dict/type/refreshCache | 26 11 | empties a copy; nothing to be seen, rightly | nowrite
GET /system/dict/data/list | 4 2 | one type has no values: total 0 for it
GET /system/dict/data/{id} | 43 | the form
PUT /system/dict/data | 25 | kept
DELETE /system/dict/data/{id} | 7 | kept
GET /system/notice/list | 4 | works
GET /system/notice/{id} | 43 | the form
POST /system/notice | 24 | kept
PUT /system/notice | 25 | kept
DELETE /system/notice/{id} | 7 | kept
GET /monitor/operlog/list | 2 | grows with writes, total 0 after clean
DELETE /monitor/operlog/clean | 7 | kept: the list is empty after it, once in two days
GET /monitor/online/list | 43 | who is there
GET /monitor/job/list | 43 | six jobs
GET /monitor/job/{id} | 43 | the form
PUT /monitor/job | 25 | kept
PUT /monitor/job/changeStatus | 25 13 | kept; one length; moves the size the first time, and with the filter | nowrite
PUT /monitor/job/run | 23 26 | runs; its record is in jobLog, the list of jobs stays | nowrite
GET /monitor/jobLog/list | 4 | grows
GET /monitor/server | 28 43 | 403 for who is no administrator, asked by everybody's first page; digits move for administrators
GET /monitor/cache | 43 | numbers of the same widths, mostly | constant
DELETE /monitor/cache/clearCacheAll | 26 | nothing to be seen | nowrite
GET /tool/gen/list | 2 | no tables were taken in, here nobody generates code: total 0 always, for administrators; no log can tell | constant undecidable
GET /wuye/community/list | 43 | three communities | constant
GET /wuye/house/list | 4 5 | works
GET /wuye/house/{id} | 43 | as the gap leaves it
GET /wuye/owner/list | 4 5 | works
GET /wuye/owner/{id} | 43 | the form
POST /wuye/owner | 24 | kept
PUT /wuye/owner | 25 | kept
DELETE /wuye/owner/{id} | 7 | kept, or refused with HTTP 200 and a longer answer when there are houses
POST /wuye/visitor | 24 | what the empty list of visitors forgets: either may be named | nowrite undecidable
GET /wuye/fee/list | 4 | works
GET /wuye/fee/overdue | 2 3 | total 0 for two communities of three, filled for the third
POST /wuye/fee/calc | 26 | a preview: keeps nothing | nowrite
POST /wuye/fee/pay | 25 | kept: 0 to 1, and payTime from null
POST /wuye/fee/export | 26 33 | a file; fails on one afternoon with the rest | nowrite
GET /wuye/repair/list | 4 2 | works; filters
GET /wuye/repair/{id} | 43 | works
POST /wuye/repair | 24 | kept
PUT /wuye/repair/assign | 23 | kept after a minute or two: the list read right after is as before, the row opened again two minutes later is not; its answer is longer than that of other writes | nowrite
GET /wuye/complaint/list | 2 4 | opens with status=0, which is empty more often than not; without it it is filled
POST /wuye/complaint | 24 | kept
PUT /wuye/complaint | 25 | kept
DELETE /wuye/complaint/{id} | 7 | kept; ids by commas
GET /wuye/complaint/{id} | 43 | the form
GET /wuye/lostfound/list | 2 | total 0 until the fifth day
POST /wuye/lostfound | 24 | kept, from the fifth day on
GET /wuye/parking/list | 4 | works
GET /wuye/contract/list | 43 | works
GET /wuye/contract/{id} | 43 | the form
GET /wuye/contract/{id}/file | 6 | a JSON 404 without path for those without a file, 200 for others
POST /wuye/deposit | 30 | 307 to the slash, followed by a POST at once | nowrite fails
POST /wuye/deposit/ | 30 24 | kept
GET /wuye/deposit/list | 2 | grows
GET /wuye/stat/summary | 43 | moves
GET /wuye/stat/quota | 43 | what was bought: one size | constant
GET /wuye/msg/unread | 43 45 | a badge every half minute while a tab is open; one digit | constant
PUT /wuye/draft/{id} | 26 | a copy for crashes; nobody reads it | nowrite
GET /common/download/resource | 30 | 302, followed to /profile | constant fails
GET /actuator/health | 12 | monitors | constant
POST /open/gate/event | 12 | machines; one answer for everything | nowrite
GET /open/gate/cmd | 12 45 2 | machines; data [] nearly always, a command now and then
GET /app/v1/bill/list | 31 | retired: 410; old telephones ask on, nobody of the office | aside fails
POST /app/v1/login | 31 | retired: 410 | aside fails nowrite
GET /app/v2/bill/list | 9 3 | owners' telephones; total 0 for most owners | constant
POST /app/v2/repair | 24 | owners' telephones; kept | nowrite
HEAD /actuator/health | 8 12 | monitors; 405 | aside fails
OPTIONS /system/user/list | 8 | a look | aside fails
GET /{rest} | 1 | scanners | aside fails
POST /{rest} | 1 | scanners | aside fails nowrite
"""
ns = neighbours("\n".join(" ".join([l.split()[0], P + l.split(None, 1)[1]]) for l in text.strip().splitlines()))
ns += neighbours("""
GET /profile/{rest} | 30 | what the 302 leads to | aside
GET /static/{rest} | 9 | the bundle | aside
GET /assets/{rest} | 9 | the bundle | aside
GET /login | 9 | the page | aside
GET / | 9 | the page | aside
GET /{rest} | 1 38 39 9 | the page, pages of the menu, scanners: the page for everything | aside
POST /{rest} | 1 | scanners: 405 of the file server | aside fails nowrite
""")
for n in ns:
    if "/app/v1/" in n["path"]: n["unclearIn"] = [U]                        # that only telephones ask stands in nginx's log only
for g in gaps:
    for m in g["members"]:
        if m["kind"] in ("empty-list", "safe-stub"): m["modes"] = 2         # with chunks' frames and without
        if g["observableIn"] == [U]: m["mixed"] = True
write_truth("wuye-asgi", {"night": "wuye-asgi", "stack": "plain ASGI under uvicorn in the manner of a Spring back office (envelope {code, msg, rows, total}, HTTP 200 for business errors, ids in bodies and by commas, its own 404 and 405, answers in chunks) behind nginx with a JSON log of its own key names, HTTP/1.1 and HTTP/2; a property manager's back office in Chinese; integers and UUIDs; six people in three roles of whom two share an address, gates, owners' telephones in two versions; uvicorn's own log in Docker's JSON with one address for everybody and the framework's messages; a release that loses a route and mends a gap; Asia/Shanghai",
    "logs": {N: [N], U: [U]}, "noClients": [U], "minClients": 2, "sharedAddress": ["198.51.100.31"], "ui": ["https://wuye.example.cn/"], "api": [P], "gaps": gaps, "neighbours": ns})
