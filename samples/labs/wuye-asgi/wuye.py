"""A property manager's back office in the manner of a Spring framework: one envelope, HTTP 200 for what goes wrong in business."""
import asyncio, json, os, pickle, random, re, sys, traceback, uuid
from datetime import datetime, timedelta, timezone
from pathlib import Path
from urllib.parse import parse_qs

WORK = Path(os.environ["WORK"]); P = "/prod-api"; ZONE = timezone(timedelta(hours=8))
R = random.Random(20310310)
HAN = "花园东南西北区楼单元室水电门窗灯漏维修装饰管道物业费车位登记通知公告电梯停维护保养消防检查绿化清洁安全巡查登用户报表月季度年催缴收据"
def han(a, b): return "".join(R.choices(HAN, k=R.randint(a, b)))
def stamp(t): return datetime.fromtimestamp(t, ZONE).strftime("%Y-%m-%d %H:%M:%S")
OLD = "2030-11-02 10:20:30"

class State: pass
S = State()
def row(pk, n, **more): return {"createBy": "admin", "createTime": OLD, "updateBy": None, "updateTime": None, "remark": han(0, 12) if R.random() < .5 else None, pk: n, "status": "0", **more}
FORMS = {
    "system/user": ("userId", ("nickName", "email", "remark")), "system/role": ("roleId", ("roleName", "remark")), "system/post": ("postId", ("postName", "remark")),
    "system/dict/type": ("dictId", ("dictName", "remark")), "system/dict/data": ("dictCode", ("dictLabel", "remark")), "system/config": ("configId", ("configName", "configValue")),
    "system/notice": ("noticeId", ("noticeTitle", "noticeContent")), "monitor/job": ("jobId", ("jobName", "cronExpression")), "monitor/jobLog": ("jobLogId", ()), "monitor/operlog": ("operId", ()),
    "wuye/house": ("houseId", ("houseName", "area", "remark")), "wuye/owner": ("ownerId", ("ownerName", "phone", "remark")), "wuye/fee": ("feeId", ("item",)), "wuye/repair": ("repairId", ("title", "remark")),
    "wuye/complaint": ("complaintId", ("title", "reply")), "wuye/parking": ("parkingId", ("code",)), "wuye/contract": ("contractId", ("title",)), "wuye/lostfound": ("lostId", ("title",)), "wuye/deposit": ("depositId", ("payer", "amount")),
}
def seed():
    T = S.t = {}
    T["system/user"] = [row("userId", i, userName=f"u{i:03}", nickName=han(2, 5), email=f"u{i:03}@example.cn", deptId=100 + i % 7, status="1" if i % 6 == 0 else "0") for i in range(1, 37)]
    T["system/role"] = [row("roleId", i, roleName=han(2, 5), roleKey=f"role{i}", roleSort=i) for i in range(1, 8)]
    T["system/post"] = [row("postId", i, postCode=f"p{i}", postName=han(2, 5), postSort=i) for i in range(1, 15)]
    T["system/dict/type"] = [row("dictId", i, dictName=han(3, 6), dictType=f"wy_type_{i}") for i in range(1, 13)]
    T["system/dict/data"] = [row("dictCode", 100 + i, dictLabel=han(1, 4), dictValue=str(i % 5), dictType=f"wy_type_{i % 11 + 1}") for i in range(60)]
    T["system/config"] = [row("configId", i, configName=han(4, 9), configKey=f"sys.key{i}", configValue=han(1, 3)) for i in range(1, 9)]
    T["system/notice"] = [row("noticeId", i, noticeTitle=han(5, 14), noticeType="1", noticeContent=han(10, 90)) for i in range(1, 13)]
    T["monitor/job"] = [row("jobId", i, jobName=han(4, 8), jobGroup="DEFAULT", invokeTarget=f"wyTask.run{i}", cronExpression="0 0/30 * * * ?", status=str(i % 2)) for i in range(1, 7)]
    T["monitor/jobLog"] = [row("jobLogId", i, jobName=han(4, 8), jobMessage=f"wyTask 总共耗时：{R.randint(1, 900)}毫秒") for i in range(1, 90)]
    T["monitor/operlog"] = [row("operId", i, title=han(2, 5), method="com.wy.web.controller.x()", operIp="10.8.0.3") for i in range(1, 30)]
    T["wuye/house"] = [row("houseId", i, communityId=i % 3 + 1, houseName=f"{i % 9 + 1}号楼{i}室", area=R.randint(40, 160)) for i in range(1, 90)]
    T["wuye/owner"] = [row("ownerId", i, communityId=i % 3 + 1, ownerName="业主" + han(0, 2), phone=f"1390000{i:04}", houses=int(i % 4 == 0)) for i in range(1, 70)]
    T["wuye/fee"] = [row("feeId", i, communityId=i % 3 + 1, item=han(2, 6), amount=R.randint(20, 3000), payTime=None) for i in range(1, 160)]
    T["wuye/repair"] = [row("repairId", i, communityId=i % 3 + 1, title=han(4, 20), assignee=None) for i in range(1, 40)]
    T["wuye/complaint"] = [row("complaintId", i, title=han(4, 18), reply=han(2, 20), status="1") for i in range(1, 24)]
    T["wuye/parking"] = [row("parkingId", i, code=f"B{i:03}", plate=None if i % 3 else f"京A{i:05}") for i in range(1, 50)]
    T["wuye/contract"] = [row("contractId", i, title=han(4, 14), hasFile=i % 3 == 0) for i in range(1, 19)]
    T["wuye/lostfound"], T["wuye/deposit"] = [], []
    S.dept = [{"deptId": 100 + i, "parentId": 0 if i == 0 else 100 + (i - 1) // 3, "deptName": han(2, 5), "orderNum": i} for i in range(12)]
    S.menu = [{"menuId": i, "parentId": i // 6, "menuName": han(2, 4), "path": f"m{i}", "component": f"wuye/m{i}/index"} for i in range(1, 48)]
    S.profile, S.online, S.late, S.next, S.cmds = {}, {}, [], 1000, []
if (WORK / "state").exists(): S.__dict__.update(pickle.loads((WORK / "state").read_bytes()))
else: seed()
VERSION = int((WORK / "version").read_text())

def ok(data=None, **more): return 200, {"msg": "操作成功", "code": 200, **({} if data is None else {"data": data}), **more}
def bad(msg, code=500): return 200, {"msg": msg, "code": code}
def spring(status, path, now): return status, {"timestamp": stamp(now).replace(" ", "T") + ".318+08:00", "status": status, "error": {404: "Not Found", 405: "Method Not Allowed", 500: "Internal Server Error", 501: "Not Implemented"}[status], "path": path}
def page(rows, q):
    size, n = int(q.get("pageSize", 10)), int(q.get("pageNum", 1))
    return 200, {"total": len(rows), "rows": rows[(n - 1) * size:n * size], "code": 200, "msg": "查询成功"}
DICTS = {"sys_normal_disable": 2, "sys_yes_no": 2, "sys_user_sex": 3, "wy_fee_item": 7, "wy_repair_kind": 6, "wy_complaint_kind": 5, "sys_job_status": 2, "wy_pet_kind": 0}
KEYS = {k: [{"dictCode": i, "dictLabel": han(1, 3), "dictValue": str(i), "dictType": k, "listClass": "primary", "status": "0"} for i in range(n)] for k, n in DICTS.items()}
ADMIN_ONLY = re.compile(r"(monitor/|system/(role|menu|config|dict/(type|data)/?(list|\d|$|ref)|dept/\d)|tool/)")
OFFICE = re.compile(r"system/(user(?!/profile)|dept|post|notice)")

def answer(method, path, q, body, who, now, mode):
    T, raw = S.t, path
    if "pool" in mode and not path.startswith("/prod-api/actuator"):
        if R.random() < .8: raise RuntimeError("GetConnectionTimeoutException: wait millis 60000, active 20, maxActive 20")
    if "limit" in mode: return 429, {"msg": "访问过于频繁，请稍候再试", "code": 429}
    p = path[len(P) + 1:]; role = who.split(":")[0] if who else ""
    for x in [x for x in S.late if x[0] < now]: S.late.remove(x); x[1].update(x[2])
    if p == "actuator/health": return (200, {"status": "UP"}) if method == "GET" else spring(405, raw, now)
    if p.startswith("app/v1/"): return 410, {"msg": "请升级到新版本", "code": 410}
    if p == "app/v2/bill/list": return page(T["wuye/fee"][:2] if q.get("owner") in ("7", "21") else [], q)
    if p == "app/v2/repair" and method == "POST":
        S.next += 1; T["wuye/repair"].insert(0, row("repairId", S.next, communityId=1, title=body["title"], assignee=None, createTime=stamp(now))); return ok()
    if p == "open/gate/event":
        if R.random() < .03: S.cmds.append({"cmdId": R.randint(1000, 99999), "cmd": "open", "gate": R.choice(["N1", "S2"])})
        return ok()
    if p == "open/gate/cmd": return ok([S.cmds.pop()] if S.cmds else [])
    if p == "captchaImage": return ok(captchaEnabled=True, uuid=uuid.UUID(int=R.getrandbits(128)).hex, img="/9j/4AAQ" + "A" * R.randint(900, 1900))
    if p == "login" and method == "POST":
        if body.get("password") != "right": return bad("用户不存在/密码错误")
        S.online[str(uuid.UUID(int=R.getrandbits(128), version=4))] = (body["username"], now); return ok(token="eyJhbGciOiJIUzUxMiJ9." + f"{R.getrandbits(256):064x}")
    if method == "OPTIONS": return spring(405, raw, now)
    if not role: return 401, {"msg": f"请求访问：{raw}，认证失败，无法访问系统资源", "code": 401}
    if p == "logout": return ok()
    if p == "getInfo": return ok(permissions=["*:*:*"] if role == "admin" else [f"wuye:m{i}:list" for i in range(20 if role == "mgr" else 9)], roles=[role], user={"userName": who.split(":")[1], "deptId": 100})
    if p == "getRouters": return ok([{"name": m["path"], "path": m["path"], "component": m["component"], "meta": {"title": "菜单", "noCache": False}} for m in S.menu[:47 if role == "admin" else 30 if role == "mgr" else 14]])
    if (ADMIN_ONLY.match(p) and role != "admin") or (OFFICE.match(p) and role == "clerk" and not p.startswith("system/notice/list")) : return 403, {"msg": "没有权限，请联系管理员授权", "code": 403}
    if method in ("POST", "PUT", "DELETE") and not re.search(r"clean|draft|msg|calc|export|profile", p):
        S.next += 1; T["monitor/operlog"].insert(0, row("operId", S.next, title=han(2, 5), method=f"com.wy.web.controller.{p.split('/')[1] if '/' in p else p}()", operIp="10.8.0.3"))
    m = re.match(r"system/dict/data/type/(\w+)$", p)
    if m: return ok(KEYS.get(m[1], []))
    m = re.match(r"system/config/configKey/([\w.]+)$", p)
    if m: return 200, {"msg": "true" if "captcha" in m[1] else "123456", "code": 200}
    me = who.split(":")[1]
    if p == "system/user/profile":
        mine = S.profile.setdefault(me, {"userName": me, "nickName": han(2, 4), "phonenumber": "13900000000", "email": f"{me}@example.cn"})
        if method == "PUT": mine.update({k: body[k] for k in ("nickName", "email") if k in body}); return ok()
        return ok({**mine, "roleGroup": role}, postGroup="")
    if p == "system/user/profile/updatePwd": return ok()
    if p == "system/user/profile/avatar": return 302, None, "http://10.8.0.4:8080/profile/avatar/upload"
    if p == "system/user/deptTree" or p == "system/dept/list" and method == "GET": return ok(S.dept[:] if p.endswith("list") else [{"id": d["deptId"], "label": d["deptName"]} for d in S.dept[:9]])
    if p == "system/dept" and method == "POST": S.next += 1; S.dept.append({"deptId": S.next, "parentId": 103, "deptName": body["deptName"], "orderNum": 9}); return ok()
    m = re.match(r"system/dept/(\d+)$", p)
    if m and method == "DELETE":
        k = int(m[1])
        if any(d["parentId"] == k for d in S.dept): return bad("存在下级部门,不允许删除", 601)
        S.dept[:] = [d for d in S.dept if d["deptId"] != k]; return ok()
    if p == "system/menu/list": return ok(S.menu)
    m = re.match(r"system/menu(?:/(\d+))?$", p)
    if m and method == "GET": return ok(next((x for x in S.menu if x["menuId"] == int(m[1])), {}))
    if m and method == "PUT": next(x for x in S.menu if x["menuId"] == body["menuId"]).update(menuName=body["menuName"]); return ok()
    if p == "system/user/changeStatus" or p == "system/role/changeStatus" or p == "monitor/job/changeStatus":
        if method == "PUT":
            k = p.rsplit("/", 1)[0]; x = next((x for x in T[k] if x[FORMS[k][0]] == body[FORMS[k][0]]), None)
            if not x: return bad("数据不存在")
            x.update(status=body["status"], updateBy="admin", updateTime=stamp(now)); return ok()
    if p == "system/user/resetPwd" and method == "PUT": return ok()
    if p in ("system/user/export", "wuye/fee/export") and method == "POST": return 200, "PK" + "x" * R.randint(6000, 9000), None, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    if p == "system/role/authUser/allocatedList": return page(T["system/user"][:{1: 2, 2: 9, 3: 4}.get(int(q.get("roleId", 0)), 0)], q)
    if p == "system/role/authUser/unallocatedList": return 403, {"msg": "没有权限，请联系管理员授权", "code": 403}
    if p == "system/dict/type/refreshCache" and method == "DELETE" or p == "monitor/cache/clearCacheAll" and method == "DELETE": return ok()
    if p == "monitor/logininfor/list": return page([], q)
    if p in ("monitor/operlog/clean", "monitor/jobLog/clean") and method == "DELETE": T[p.rsplit("/", 1)[0]].clear(); return ok()
    if p == "monitor/online/list": return page([{"tokenId": k, "userName": v[0], "ipaddr": "10.8.0.3", "loginTime": int(v[1] * 1000)} for k, v in S.online.items() if now - v[1] < 28800], {})
    if p == "monitor/job/run" and method == "PUT": S.next += 1; T["monitor/jobLog"].insert(0, row("jobLogId", S.next, jobName=han(4, 8), jobMessage=f"wyTask 总共耗时：{R.randint(1, 900)}毫秒")); return ok()
    if p == "monitor/server": return ok({"cpu": {"used": round(R.uniform(1, 30), 2), "free": round(R.uniform(60, 99), 2)}, "mem": {"total": 31.26, "used": round(R.uniform(8, 24), 2)}, "jvm": {"max": 3953.5, "runTime": f"{R.randint(1, 20)}天{R.randint(0, 23)}小时"}})
    if p == "monitor/cache": return ok({"dbSize": R.randint(200, 900), "info": {"redis_version": "7.0.5", "used_memory_human": f"{R.uniform(2, 8):.2f}M"}})
    if p == "monitor/cache/getNames":
        try: raise NotImplementedError("cache names are not implemented")
        except NotImplementedError:
            print(f"ERROR [o.w.f.w.e.GlobalExceptionHandler] 请求地址'{raw}',发生系统异常.", file=sys.stderr, flush=True); traceback.print_exc(); sys.stderr.flush()
        return bad("系统异常，请联系管理员")
    if p == "tool/gen/list": return page([], q)
    if p == "wuye/community/list": return page([{"communityId": i, "communityName": f"第{i}花园"} for i in (1, 2, 3)], {})
    if p == "wuye/visitor/list": return page([], q)
    if p == "wuye/visitor" and method == "POST": return ok()
    if p == "wuye/fee/overdue": return page(T["wuye/fee"][:23] if q.get("communityId") == "2" else [], q)
    if p == "wuye/fee/calc": return ok({"amount": R.randint(20, 9000)})
    if p == "wuye/fee/report": raise ZeroDivisionError("/ by zero")
    if p == "wuye/fee/pay" and method == "POST":
        x = next((x for x in T["wuye/fee"] if x["feeId"] == body["feeId"]), None)
        if not x or x["payTime"]: return bad("该账单已缴费")
        x.update(status="1", payTime=stamp(now)); return ok()
    m = re.match(r"wuye/repair/(\d+)/log$", p)
    if m and VERSION == 1: return ok([{"logId": i, "content": "报修登记" * (1 + (int(m[1]) + i) % 3), "createTime": OLD} for i in range(int(m[1]) % 4 + 1)])
    if p == "wuye/repair/assign" and method == "PUT":
        x = next((x for x in T["wuye/repair"] if x["repairId"] == body["repairId"]), None)
        if x: S.late.append((now + 80, x, {"assignee": body["assignee"], "updateTime": stamp(now)}))
        return 200, {"msg": "派单已提交，稍后生效", "code": 200}
    if p == "wuye/parking/bind" and method == "POST":
        x = next((x for x in T["wuye/parking"] if x["parkingId"] == body["parkingId"]), None)
        if x and VERSION > 1: x.update(plate=body["plate"], updateTime=stamp(now))
        return ok()
    m = re.match(r"wuye/contract/(\d+)/file$", p)
    if m:
        x = next((x for x in T["wuye/contract"] if x["contractId"] == int(m[1])), None)
        return (200, "%PDF" + "x" * (3000 + 11 * int(m[1])), None, "application/pdf") if x and x["hasFile"] else (404, {"msg": "文件不存在", "code": 404})
    if p == "wuye/deposit" and method == "POST": return 307, None, f"{P}/wuye/deposit/"
    if p == "wuye/deposit/": p = "wuye/deposit"
    if p == "wuye/stat/trend": return ok({"x": [0, 0, 0, 0, 0, 0, 0], "y": [0, 0, 0, 0, 0, 0, 0]})
    if p == "wuye/stat/summary": return ok({"paid": sum(x["amount"] for x in T["wuye/fee"] if x["payTime"]) * int(q.get("days", 7)), "repairs": len(T["wuye/repair"]) * int(q.get("days", 7)), "people": f"{R.random() * 900:.1f}"})
    if p == "wuye/stat/quota": return ok({"houses": 5000, "accounts": 50, "sms": 20000})
    if p == "wuye/msg/unread": return 200, {"code": 200, "msg": "操作成功", "data": R.randint(0, 9)}
    if re.match(r"wuye/draft/\w+$", p) and method == "PUT": return ok()
    if p == "common/download/resource": return 302, None, f"/profile/download/{R.randint(1000, 9999)}.xlsx"
    if re.match(r"wuye/invoice/print/\d+$", p) and method == "POST": return 501, {"msg": "功能开发中", "code": 501}
    m = re.match(r"(.+?)(?:/(list|[\d,]+))?$", p)
    k, tail = m[1], m[2]
    if k not in FORMS: return spring(404, raw, now)
    pk, fields = FORMS[k]; rows = T[k]
    if tail == "list" and method == "GET":
        for f in ("status", "communityId", "dictType"):
            if q.get(f): rows = [x for x in rows if str(x.get(f)) == q[f]]
        for f in ("userName", "ownerName", "title", "noticeTitle", "houseName", "postName"):
            if q.get(f): rows = [x for x in rows if q[f] in (x.get(f) or "")]
        return page(rows, q)
    if tail and tail != "list":
        if method == "GET":
            x = next((x for x in rows if str(x[pk]) == tail), None)
            return ok(x) if x else bad("数据不存在或已删除")
        if method == "DELETE":
            ids = {int(i) for i in tail.split(",") if i}
            if k == "wuye/repair": return ok()
            if k == "wuye/owner" and any(x[pk] in ids and x["houses"] for x in rows): return bad("所选业主名下仍有房屋，不能删除")
            if k == "system/post" and any(i < 5 for i in ids): return bad("岗位已分配,不能删除")
            rows[:] = [x for x in rows if x[pk] not in ids]; return ok()
    if not tail and method == "POST":
        if k == "system/user" and any(x["userName"] == body["userName"] for x in rows): return bad(f"新增用户'{body['userName']}'失败，登录账号已存在")
        if k == "system/dict/data": return ok()
        S.next += 1; rows.insert(0, {**row(pk, S.next), "createBy": me, "createTime": stamp(now), **body}); return ok()
    if not tail and method == "PUT":
        if k == "system/config": return spring(405, raw, now)
        if k == "wuye/house": return ok()
        x = next((x for x in rows if x[pk] == body.get(pk)), None)
        if not x: return bad("数据不存在")
        x.update({f: body[f] for f in (*fields, "status") if f in body}, updateBy=me, updateTime=stamp(now)); return ok()
    return spring(405, raw, now) if tail else spring(404, raw, now)

async def app(scope, receive, send):
    if scope["type"] == "lifespan":
        while True:
            e = await receive()
            if e["type"] == "lifespan.startup": await send({"type": "lifespan.startup.complete"})
            else: (WORK / "state").write_bytes(pickle.dumps(S.__dict__)); await send({"type": "lifespan.shutdown.complete"}); return
    if scope["type"] != "http": return
    data = b""
    while True:
        e = await receive(); data += e.get("body", b"")
        if not e.get("more_body"): break
    h = {k.decode(): v.decode("latin-1") for k, v in scope["headers"]}
    now = float(h.get("x-lab-now", 1930000000)); q = {k: v[0] for k, v in parse_qs(scope["query_string"].decode()).items()}
    mode = (WORK / "mode").read_text().split()
    try: body = json.loads(data) if data else {}
    except ValueError: body = {}
    failed = None
    try: r = answer(scope["method"], scope["path"], q, body, h.get("authorization", "").removeprefix("Bearer "), now, mode)
    except Exception as x: failed, r = x, spring(500, scope["path"], now)
    status, what, place, kind = (*r, None, None)[:4]
    out = b"" if what is None else what.encode() if isinstance(what, str) else json.dumps(what, ensure_ascii=False, separators=(",", ":")).encode()
    heads = [(b"content-type", (kind or "application/json").encode()), (b"vary", b"Origin"), (b"x-content-type-options", b"nosniff"), (b"cache-control", b"no-cache, no-store, max-age=0, must-revalidate")]
    if place: heads = [(b"location", place.encode()), (b"content-length", b"0")]
    await send({"type": "http.response.start", "status": status, "headers": heads})
    await send({"type": "http.response.body", "body": out})
    if failed: raise failed
