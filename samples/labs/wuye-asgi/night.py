import sys; sys.path.insert(0, str(__import__("pathlib").Path(__file__).resolve().parent.parent))
from clients import *
import urllib.parse
own_network()
HERE = Path(__file__).resolve().parent; WORK = fresh(HERE / ".work"); NAME = "wuye-asgi"
sim = Sim(20310310, "Asia/Shanghai"); R = sim.random
dist = WORK / "dist"; (dist / "static/js").mkdir(parents=True)
def build(v):
    global bundle
    bundle = f"/static/js/app.{'3fa1c2d0' if v == 1 else '77b0e4aa'}.js"; (WORK / "version").write_text(str(v))
    (dist / "index.html").write_text(f'<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>物业管理系统</title><link rel="icon" href="data:,"><script defer src="{bundle}"></script></head><body><div id="app"><div class="loader">正在加载系统资源，请耐心等待</div></div></body></html>\n')
    (dist / bundle[1:]).write_text("export const wy={};" * 1500)
build(1); (WORK / "mode").write_text(""); (WORK / "profile.xlsx").write_bytes(b"PK" + b"x" * 7400)
conf = WORK / "nginx.conf"; conf.write_text((HERE / "nginx.conf").read_text().replace("@WORK@", str(WORK)))
servers = Servers(); env = {**os.environ, "WORK": str(WORK), "TZ": "UTC", "PYTHONDONTWRITEBYTECODE": "1"}
class Host(Container):
    def start(self):
        self.servers.wait, kept = (lambda port, host="": Servers.wait(self.servers, port, "172.30.0.5")), self.servers.wait
        try: super().start()
        finally: self.servers.wait = kept
app = Host(servers, ["sh", "-c", 'exec "$@" 2>&1', "sh", sys.executable, "-m", "uvicorn", "--app-dir", HERE, "wuye:app", "--host", "172.30.0.5", "--port", "22052", "--no-proxy-headers", "--no-use-colors"], 22052, env=env); app.start()
servers.start(["nginx", "-c", conf], 22050, "203.0.113.1")
P, HOST, ORIGIN = "/prod-api", "wuye.example.cn", "https://wuye.example.cn"
S1, S2 = ("203.0.113.1", 22050), ("203.0.113.1", 22051)
def clocked(Base):
    class Person(Base):
        who = signed = None
        def request(self, method, target, **more):
            self.headers["X-Lab-Now"] = f"{sim.now:.3f}"
            target = urllib.parse.quote(target, safe="/?&=%;:,@-._~+!*'()")
            if self.who: self.headers["Authorization"] = "Bearer " + self.who
            else: self.headers.pop("Authorization", None)
            return super().request(method, target, **more)
    return Person
One, Two = clocked(Browser), clocked(Browser2)
def person(Base, who, address, agent):
    c = Base(sim, address, agent, S1 if Base is One else S2, HOST, ORIGIN, {"Accept-Language": "zh-CN,zh;q=0.9"}); c.login, c.role = who, who.split(":")[0]; return c
a1, a2 = person(Two, "admin:admin", "198.51.100.10", CHROME_WIN), person(One, "admin:ops01", "198.51.100.11", EDGE)
m1, m2 = person(One, "mgr:jl01", "198.51.100.31", CHROME_WIN), person(One, "mgr:jl02", "198.51.100.31", FIREFOX)
k1, k2 = person(Two, "clerk:kf01", "198.51.100.40", CHROME), person(One, "clerk:kf02", "198.51.100.41", CHROME_WIN.replace("133", "109"))
people = [a1, a2, m1, m2, k1, k2]; day, date = 0, "2031-03-10"
HAN = "花园东南西北区楼单元室水电门窗灯漏维修管道物业费车位登记通知公告电梯消防检查绿化清洁安全巡查月季度年"
def han(a, b): return "".join(R.choices(HAN, k=R.randint(a, b)))
def chance(p): return R.random() < p
def think(a=4, b=16): return R.uniform(a, b)
def some(l, n): return R.sample(l, min(n, len(l)))
def js(a): return a.json() if a.status == 200 and a.body[:1] == b"{" else {}
def rows(a): x = js(a); return x.get("rows") or (x.get("data") if isinstance(x.get("data"), list) else None) or []
class At:
    """A page that is open: its requests carry its address."""
    def __init__(self, c, page): self.c, self.p = c, page
    def get(self, t): return self.c.get(P + t, self.p)
    def do(self, m, t, b=None): return self.c.send(m, P + t, b, self.p)
    def list(self, t): return rows(self.get(t))
    def dicts(self, *names):
        for n in names: self.get("/system/dict/data/type/" + n)
L = "/list?pageNum=1&pageSize=10"
def sign_in(c, fresh_tab=True):
    c.request("GET", "/" if chance(.6) else "/index"); chance(.7) and c.request("GET", bundle, referer=ORIGIN + "/")
    if c.signed != date:
        c.who = None; l = At(c, "/login"); l.get("/captchaImage"); yield think()
        if chance(.15): l.do("POST", "/login", {"username": c.login.split(":")[1], "password": "wrong", "code": "7"}); l.get("/captchaImage"); yield think()
        l.do("POST", "/login", {"username": c.login.split(":")[1], "password": "right", "code": "12"}); c.who, c.signed = c.login, date; yield .2
    h = At(c, "/index"); h.get("/getInfo"); h.get("/getRouters"); yield .1
    h.get("/wuye/msg/unread"); h.get("/monitor/server"); h.get("/wuye/stat/summary?days=7"); h.get("/wuye/stat/quota"); h.get("/wuye/stat/trend?days=7"); h.get("/system/notice/list?pageNum=1&pageSize=5"); yield think(2, 8)
    for d in some([30, 90, 7], R.choice([0, 0, 1, 2])):
        u = f"days={d}" + R.choice(["", "&communityId=1", "&communityId=2"]); h.get("/wuye/stat/trend?" + u); h.get("/wuye/stat/summary?" + u); yield think()
def form(h, k, pk, fields, x, word=han):
    """Opens a row's form, changes a field and saves."""
    y = js(h.get(f"/{k}/{x[pk]}")).get("data") or {}; return {pk: x[pk], **{f: y.get(f) for f in fields}}
def users(c):
    h = At(c, "/system/user"); q = "/system/user" + L; h.get("/system/user/deptTree"); h.dicts("sys_normal_disable", "sys_user_sex"); chance(.4) and h.get("/system/config/configKey/sys.user.initPassword"); l = h.list(q); yield think()
    if chance(.45): q += R.choice(["&status=0", "&status=0", "&status=1"]); l = h.list(q); yield think()
    elif chance(.3): q += "&userName=" + R.choice(["u01", "u02", "zz", "x9"]); l = h.list(q); yield think()
    elif chance(.2): h.list("/system/user/list?pageNum=9&pageSize=10"); yield think()
    for x in some(l, R.choice([1, 1, 2])):
        w = R.random()
        if w < .5: h.do("PUT", "/system/user/changeStatus", {"userId": x["userId"], "status": "1" if x["status"] == "0" else "0"}); yield .3; h.get(q)
        elif w < .7:
            b = form(h, "system/user", "userId", ("nickName", "email", "remark"), x); yield think()
            if chance(.7): b["remark"] = han(0, 14)
            h.do("PUT", "/system/user", b); yield .3; h.get(q)
        elif w < .8: h.do("PUT", "/system/user/resetPwd", {"userId": x["userId"], "password": "x" * R.randint(6, 14)}); yield 1
        elif w < .88: h.do("DELETE", "/system/user/" + ",".join(str(y["userId"]) for y in some(l, R.choice([1, 2])))); yield .3; h.get(q); chance(.3) and h.get(f"/system/user/{x['userId']}")
        yield think()
    if chance(.3):
        h.do("POST", "/system/user", {"userName": R.choice([f"u{R.randint(37, 199):03}", "u003"]), "nickName": han(2, 5), "email": f"{R.randint(1, 99999)}@example.cn", "deptId": 101}); yield .3; h.get(q); yield think()
    if chance(.1): h.do("POST", "/system/user/export"); yield 2
def roles(c):
    h = At(c, "/system/role"); q = "/system/role" + L + R.choice(["", "", "&status=0"]); h.dicts("sys_normal_disable"); l = h.list(q); yield think()
    for x in some(l, 1):
        if chance(.5): h.do("PUT", "/system/role/changeStatus", {"roleId": x["roleId"], "status": "1" if x["status"] == "0" else "0"}); yield .3; h.get(q)
        else:
            b = form(h, "system/role", "roleId", ("roleName", "remark"), x); b["remark"] = R.choice([b["remark"], han(1, 18), han(1, 9)]); yield think(); h.do("PUT", "/system/role", b); yield .3; h.get(q)
        yield think()
        k = R.choice([x["roleId"], 2, 3, 6]); v = At(c, f"/system/role-auth/user/{k}"); v.get(f"/system/role/authUser/allocatedList?roleId={k}&pageNum=1&pageSize=10"); yield think(1, 4)
        if chance(.9): v.get(f"/system/role/authUser/unallocatedList?roleId={k}&pageNum=1&pageSize=10"); yield think()
def crud(page, k, pk, fields, new, dicts=(), filters=(), put=.4, post=.3, delete=.2, bulk=True, first=""):
    def f(c):
        h = At(c, page); q = f"/{k}{L}{first}"; h.dicts(*dicts); l = h.list(q); yield think()
        if first and chance(.6): q = f"/{k}{L}"; l = h.list(q); yield think()
        if filters and chance(.35): l = h.list(q + R.choice(filters)) or l; yield think(); l = h.list(q); yield think(2, 5)
        if chance(post): h.do("POST", f"/{k}", new(c)); yield .3; l = h.list(q); yield think()
        for x in some(l, R.choice([1, 1, 2])):
            if chance(put):
                b = form(h, k, pk, fields, x); yield think()
                if chance(.85): b[fields[-1]] = han(0, 20) if fields[-1] not in ("configValue",) else han(1, 9)
                h.do("PUT", f"/{k}", b); yield .3; h.get(q); yield think()
                if chance(.3): h.get(f"/{k}/{x[pk]}"); yield think(2, 5)
        if l and chance(delete):
            xs = some(l, R.choice([1, 1, 2, 3]) if bulk else 1)
            h.do("DELETE", f"/{k}/" + ",".join(str(x[pk]) for x in xs)); yield .3; h.get(q); yield think()
            if chance(.3): h.get(f"/{k}/{xs[0][pk]}"); yield think(2, 5)
    return f
posts = crud("/system/post", "system/post", "postId", ("postName", "remark"), lambda c: {"postCode": f"p{R.randint(20, 999)}", "postName": han(2, 6)}, ["sys_normal_disable"], ["&postName=楼", "&status=1"], delete=.3)
notices = crud("/system/notice", "system/notice", "noticeId", ("noticeTitle", "noticeContent"), lambda c: {"noticeTitle": han(4, 15), "noticeContent": han(8, 80)}, ["sys_normal_disable"], ["&noticeTitle=电", "&noticeTitle=年年"], post=.35, delete=.4)
owners = crud("/wuye/owner", "wuye/owner", "ownerId", ("ownerName", "phone", "remark"), lambda c: {"communityId": R.randint(1, 3), "ownerName": "业主" + han(0, 2), "phone": f"13900{R.randint(0, 999999):06}", "houses": R.choice([0, 0, 1])}, [], ["&communityId=2", "&ownerName=水", "&ownerName=东东东"])
houses = crud("/wuye/house", "wuye/house", "houseId", ("houseName", "area", "remark"), lambda c: {}, [], ["&communityId=1", "&communityId=3"], put=.6, post=0, delete=0)
complaints = crud("/wuye/complaint", "wuye/complaint", "complaintId", ("title", "reply"), lambda c: {"title": han(4, 18), "status": R.choice(["0", "1", "1"])}, ["wy_complaint_kind", "wy_pet_kind"], ["&title=电", "&title=东南西"], post=.25, delete=.3, first="&status=0")
params = crud("/system/config", "system/config", "configId", ("configName", "configValue"), lambda c: {"configName": han(4, 9), "configKey": f"sys.k{R.randint(1, 99)}", "configValue": han(1, 4)}, ["sys_yes_no"], [], put=.8, post=.3, delete=0)
def done_complaints(c):
    h = At(c, "/wuye/complaint"); l = h.list("/wuye/complaint" + L + "&status=0"); yield think()
    for x in some(l, 3): h.get(f"/wuye/complaint/{x['complaintId']}"); yield think(); h.do("PUT", "/wuye/complaint", {"complaintId": x["complaintId"], "title": x["title"], "reply": han(3, 22), "status": "1"}); yield .3; h.get("/wuye/complaint" + L + "&status=0"); yield think()
def depts(c):
    h = At(c, "/system/dept"); l = h.list("/system/dept/list"); yield think()
    if chance(.5): h.do("POST", "/system/dept", {"deptName": han(2, 6)}); yield .3; l = h.list("/system/dept/list"); yield think()
    if c.role == "admin" and l and chance(.6):
        x = R.choice(l[:4] + l[-3:]); h.do("DELETE", f"/system/dept/{x['deptId']}"); yield .3; h.get("/system/dept/list"); yield think()
def menus(c):
    h = At(c, "/system/menu"); l = h.list("/system/menu/list"); yield think()
    for x in some(l, R.choice([0, 1])): h.get(f"/system/menu/{x['menuId']}"); yield think(); h.do("PUT", "/system/menu", {"menuId": x["menuId"], "menuName": han(2, 5)}); yield .3; h.get("/system/menu/list"); yield think()
def dicts(c):
    h = At(c, "/system/dict"); q = "/system/dict/type" + L; h.dicts("sys_normal_disable"); h.list(q); yield think()
    if chance(.25): h.do("POST", "/system/dict/type", {"dictName": han(3, 7), "dictType": f"wy_type_{R.randint(13, 99)}"}); yield .3; h.get(q); yield think()
    if chance(.25): h.do("DELETE", "/system/dict/type/refreshCache"); yield .3; h.get(q); yield think()
    for n in some(range(1, 13), R.choice([1, 2])):
        v = At(c, f"/system/dict-data/index/{n}"); q = f"/system/dict/data{L}&dictType=wy_type_{n}"; l = v.list(q); yield think()
        if chance(.75): v.do("POST", "/system/dict/data", {"dictType": f"wy_type_{n}", "dictLabel": han(1, 8), "dictValue": str(R.randint(5, 99))}); yield .3; l = v.list(q); yield think()
        if l and chance(.35):
            b = form(v, "system/dict/data", "dictCode", ("dictLabel", "remark"), R.choice(l)); b["dictLabel"] = han(1, 7); yield think(); v.do("PUT", "/system/dict/data", b); yield .3; l = v.list(q); yield think()
        if len(l) > 2 and chance(.2): v.do("DELETE", f"/system/dict/data/{R.choice(l)['dictCode']}"); yield .3; v.get(q); yield think()
def logs(c):
    h = At(c, "/monitor/operlog"); l = h.list("/monitor/operlog" + L); yield think()
    if chance(.3): h.list("/monitor/operlog" + L + "&status=1"); yield think()
    if chance(.3): h.do("DELETE", "/monitor/operlog/clean"); yield .3; h.get("/monitor/operlog" + L); yield think()
    h = At(c, "/monitor/logininfor"); h.get("/monitor/logininfor" + L); yield think()
    if chance(.4): h.get("/monitor/logininfor" + L + R.choice(["&userName=admin", "&status=1", "&status=0"])); yield think()
def online(c):
    h = At(c, "/monitor/online"); l = h.list("/monitor/online/list"); yield think()
    for x in some(l, R.choice([1, 1, 2])): h.do("DELETE", f"/monitor/online/{x['tokenId']}"); yield .4; h.get("/monitor/online/list"); yield think()
    if chance(.7): h = At(c, "/monitor/cache"); h.get("/monitor/cache"); h.get("/monitor/cache/getNames"); yield think(); chance(.3) and h.do("DELETE", "/monitor/cache/clearCacheAll"); yield think()
    if chance(.3): At(c, "/tool/gen").get("/tool/gen" + L); yield think()
def jobs(c):
    h = At(c, "/monitor/job"); q = "/monitor/job" + L + R.choice(["", "", "&status=0"]); h.dicts("sys_job_status"); l = h.list(q); yield think()
    for x in some(l, R.choice([1, 2])):
        w = R.random()
        if w < .4: h.do("PUT", "/monitor/job/changeStatus", {"jobId": x["jobId"], "status": "1" if x["status"] == "0" else "0"}); yield .3; h.get(q)
        elif w < .7: h.do("PUT", "/monitor/job/run", {"jobId": x["jobId"], "jobGroup": "DEFAULT"}); yield .4; h.get(q); yield think(); At(c, "/monitor/job-log/index/0").get("/monitor/jobLog" + L)
        else:
            b = form(h, "monitor/job", "jobId", ("jobName", "cronExpression"), x); yield think(); b["cronExpression"] = R.choice(["0 0/5 * * * ?", "0 15 10 ? * MON-FRI", b["cronExpression"], "0 0 12 * * ?"]); h.do("PUT", "/monitor/job", b); yield .3; h.get(q)
        yield think()
def visitors(c):
    h = At(c, "/wuye/visitor"); q = "/wuye/visitor" + L; h.get("/wuye/community/list"); h.get(q); yield think()
    if chance(.4): h.get(q + R.choice(["&communityId=1", "&communityId=2", "&communityId=3"])); yield think()
    if chance(.65): h.do("POST", "/wuye/visitor", {"communityId": R.randint(1, 3), "visitorName": "访客" + han(0, 3), "plate": R.choice([None, f"京A{R.randint(10000, 99999)}"])}); yield .3; h.get(q); yield think()
def fees(c):
    h = At(c, "/wuye/fee"); q = "/wuye/fee" + L; h.dicts("wy_fee_item"); h.get("/wuye/community/list")
    if chance(.5): q += R.choice(["&communityId=1", "&communityId=2", "&status=0"])
    l = h.list(q); yield think()
    if chance(.5): h.get(f"/wuye/fee/overdue?communityId={R.choice([1, 1, 2, 3, 3])}&pageNum=1&pageSize=10"); yield think()
    for x in some([y for y in l if y["payTime"] is None] or l, R.choice([1, 2])):
        if chance(.5): h.do("POST", "/wuye/fee/calc", {"feeId": x["feeId"]}); yield think(2, 6)
        h.do("POST", "/wuye/fee/pay", {"feeId": x["feeId"]}); yield .3; h.get(q); yield think()
        if chance(.35): h.do("POST", f"/wuye/invoice/print/{x['feeId']}"); yield think()
    if chance(.35): At(c, "/wuye/fee/report").get(f"/wuye/fee/report?month=2031-{R.randint(1, 3):02}" + R.choice(["", "&communityId=2"])); yield think()
    if chance(.15): h.do("POST", "/wuye/fee/export"); yield 2
    if chance(.3):
        a = c.get(P + "/common/download/resource?name=bill", "/wuye/fee")
        if a.status == 302: c.get(a.headers["location"], "/wuye/fee")
        yield think()
def repairs(c):
    h = At(c, "/wuye/repair"); q = "/wuye/repair" + L; h.dicts("wy_repair_kind"); l = h.list(q); yield think()
    if chance(.3): h.get(q + R.choice(["&status=1", "&title=水电", "&communityId=2"])); yield think()
    if chance(.3): h.do("POST", "/wuye/repair", {"communityId": R.randint(1, 3), "title": han(4, 22), "assignee": None}); yield .3; l = h.list(q); yield think()
    for x in some(l, R.choice([1, 2])):
        v = At(c, f"/wuye/repair/detail/{x['repairId']}"); v.get(f"/wuye/repair/{x['repairId']}"); v.get(f"/wuye/repair/{x['repairId']}/log"); yield think()
        if chance(.35): h.do("PUT", "/wuye/repair/assign", {"repairId": x["repairId"], "assignee": R.choice(["kf01", "gongcheng", "baoan02"])}); yield .3; h.get(q); yield think(95, 150) if chance(.6) else think(); v.get(f"/wuye/repair/{x['repairId']}"); yield think()
    if l and chance(.4):
        h.list(q); yield think(2, 5)
        xs = some(l, R.choice([1, 1, 2, 3])); h.do("DELETE", "/wuye/repair/" + ",".join(str(x["repairId"]) for x in xs)); yield .3; h.get(q); yield think()
        if chance(.3): h.get(f"/wuye/repair/{xs[0]['repairId']}"); yield think(2, 5)
def parking(c):
    h = At(c, "/wuye/parking"); q = "/wuye/parking" + L; l = h.list(q); c.get("/dev-api/wuye/parking/tree", "/wuye/parking"); yield think()
    for x in some(l, R.choice([1, 1, 2])):
        if chance(.75): h.do("POST", "/wuye/parking/bind", {"parkingId": x["parkingId"], "plate": R.choice([None, f"京B{R.randint(10000, 99999)}", f"粤Z{R.randint(1000, 9999)}港"])}); yield .3; h.get(q); yield think()
def contracts(c):
    h = At(c, "/wuye/contract"); l = h.list("/wuye/contract" + L); yield think()
    for x in some(l, 2): h.get(f"/wuye/contract/{x['contractId']}"); chance(.7) and h.get(f"/wuye/contract/{x['contractId']}/file"); yield think()
    h = At(c, "/wuye/deposit"); h.get("/wuye/deposit" + L); yield think()
    if chance(.5):
        b = {"payer": "业主" + han(1, 3), "amount": R.randint(100, 5000)}; a = h.do("POST", "/wuye/deposit", b)
        if a.status == 307: yield .05; h.do("POST", "/wuye/deposit/", b)
        yield .3; h.get("/wuye/deposit" + L); yield think()
def patrols(c):
    h = At(c, "/wuye/patrol"); h.get("/wuye/patrol" + L); yield think(1, 4)
    if chance(.7): h.get("/wuye/patrol/route" + L); yield think()
    h = At(c, "/wuye/lostfound"); h.get("/wuye/lostfound" + L); yield think()
    if day >= 4 and chance(.5): h.do("POST", "/wuye/lostfound", {"title": han(3, 12)}); yield .3; h.get("/wuye/lostfound" + L); yield think()
def profile(c):
    h = At(c, "/user/profile"); x = js(h.get("/system/user/profile")).get("data") or {}; yield think()
    if chance(.4): h.do("PUT", "/system/user/profile", {"nickName": R.choice([x.get("nickName"), han(2, 5)]), "email": x.get("email")}); yield .3; h.get("/system/user/profile"); yield think()
    if chance(.75):
        for _ in range(R.choice([1, 1, 2])): h.do("POST", "/system/user/profile/avatar", {"img": "A" * R.randint(900, 4000)}); yield think(5, 9)
    if chance(.2): h.do("PUT", "/system/user/profile/updatePwd", {"old": "x", "new": "y" * R.randint(6, 12)}); yield think()
def draft(c):
    h = At(c, "/wuye/notice/edit")
    for _ in range(R.randint(2, 5)): h.do("PUT", f"/wuye/draft/{c.login.split(':')[1]}", {"text": han(5, 60)}); yield R.uniform(8, 12)
COMMON = [houses, owners, visitors, visitors, fees, fees, repairs, repairs, parking, complaints, contracts, patrols, profile, draft]
PAGES = {"admin": [users, users, roles, roles, posts, notices, depts, menus, dicts, dicts, params, params, logs, logs, online, online, jobs, jobs, houses, owners, fees, visitors, patrols, profile, repairs, parking],
         "mgr": COMMON + [users, posts, notices, depts, done_complaints], "clerk": COMMON + [fees, done_complaints, houses]}
def session(c, n):
    yield from sign_in(c)
    for f in R.sample(PAGES[c.role], n):
        yield from f(c)
        yield R.uniform(10, 160)
        if chance(.3): At(c, "/index").get("/wuye/msg/unread")
    if c.role != "admin" and chance(.08): At(c, "/system/user").get("/system/user" + L if c.role == "clerk" else "/system/role" + L); yield think()
    if chance(.2): At(c, "/index").do("POST", "/logout"); c.signed = None; yield 1
def open_tab(c, n):
    for _ in range(n):
        if c.signed == date: At(c, "/wuye/fee").get("/wuye/msg/unread")
        yield 30 + R.uniform(-.05, .05)
# --- machines, telephones
def device(agent, address): return One(sim, address, agent, S1, HOST, accept_gzip=False)
def gate(until, k):
    b = device("GateController/2.4 (ARM)", f"10.20.3.{k}"); b.who = "clerk:gate"
    while sim.now < until:
        b.send("POST", P + "/open/gate/event", {"card": R.randint(1, 9999), "dir": R.choice(["in", "out"])})
        if chance(.6): b.get(P + "/open/gate/cmd")
        yield R.uniform(500, 1500)
def telephone(k, old):
    b = One(sim, f"192.0.2.{20 + k}", f"WuyeApp/{'1.3.0' if old else '2.1.4'} (Android 14)", S1, HOST); b.who = None if old else "clerk:app"
    if old:
        b.get(P + f"/app/v1/bill/list?owner={k}"); yield 2
        if chance(.4): b.send("POST", P + "/app/v1/login", {"phone": "139"}); yield 2
        return
    b.get(P + f"/app/v2/bill/list?owner={k}"); yield 6
    if chance(.25): b.send("POST", P + "/app/v2/repair", {"title": han(4, 18)}); yield 2
def probe(until):
    b = device("kube-probe/1.27", "10.20.0.9"); n = 0
    while sim.now < until:
        b.get(P + "/actuator/health"); n += 1
        if n % 8 == 0: b.request("HEAD", P + "/actuator/health")
        yield 1800 + R.uniform(-.5, .5)
def release():
    app.stop()
    for c in (k1, a2):
        if c.who:
            for t in ("/wuye/msg/unread", "/wuye/fee" + L): c.get(P + t, "/wuye/fee"); yield R.uniform(3, 20)
    build(2); app.start(); yield 0
def restart():
    app.stop()
    for c in (m1, k1, k2):
        for t in ("/wuye/msg/unread", "/wuye/repair" + L, "/wuye/visitor" + L): c.get(P + t, "/wuye/repair"); yield R.uniform(2, 9)
    app.start(); yield 0
def during(word, cs, paths, wait=(1, 5)):
    (WORK / "mode").write_text(word)
    for c in cs:
        for t in paths:
            if c.signed == date: c.get(P + t, "/wuye/fee"); yield R.uniform(*wait)
        if word == "pool" and c.signed == date: c.send("POST", P + "/wuye/fee/export", None, "/wuye/fee"); yield 3
    (WORK / "mode").write_text("")
def oddities(c):
    c.request("OPTIONS", P + "/system/user/list", referer="/system/user"); yield 2; c.get(P + "/wuye/fee/list?pageNum=1&pageSize=10", "/wuye/fee", abort_after=.0004); yield 2
    raw_line(sim, "192.0.2.66", S1, b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03\r\n\r\n"); yield 2
GUESS = [P + t for t in "/druid/index.html /druid/login.html /actuator/env /actuator/heapdump /swagger-ui/index.html /v3/api-docs /tool/swagger /common/download?fileName=../../etc/passwd /monitor/druid /env /system/users".split()] + SCANS
def morning(i, d):
    global day, date
    day, date = i, d; yield 0
for i, d in office_days(sim, "2031-03-10", 9):
    t = lambda x, d=d: sim.at(f"{d} {x}"); last, weekend = i == 8, i in (5, 6); end = t("23:00") if not last else t("15:30")
    sim.spawn(t("00:00:02"), morning(i, d))
    for c in people:
        if weekend and c not in (k1, a2, m2) or c is m1 and i == 3 or c is a1 and i == 7: continue
        for h in ((8, 10, 13, 15) if not last else (8, 10, 13)):
            if chance(.85): sim.spawn(t(f"{h + R.randint(0, 1):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), session(c, R.randint(6, 8) if c.role == "admin" else R.randint(4, 6)))
    sim.spawn(t("00:10:00"), gate(end, 21)); sim.spawn(t("00:17:00"), gate(end, 22)); sim.spawn(t("00:01:00"), probe(end))
    for _ in range(R.randint(12, 20)): sim.spawn(t(f"{R.randint(7, 21 if not last else 14):02}:{R.randint(0, 59):02}:{R.randint(0, 59):02}"), telephone(R.randint(1, 60), chance(.3)))
    if i % 3 == 1: sim.spawn(t("03:20:00"), scanner(One(sim, f"192.0.2.{210 + i}", R.choice(["Mozilla/5.0 zgrab/0.x", CHROME, "python-requests/2.31.0"]), S1, HOST), sim, GUESS, n=34))
    if i in (1, 3, 7): sim.spawn(t("12:05:00"), open_tab(k2, 70))
    if i == 5: sim.spawn(t("06:30:00"), release())
    if i == 2: sim.spawn(t("12:20:00"), restart())
    if i == 4: sim.spawn(t("14:40:00"), during("pool", [m1, m2, k1, k2, a1], ["/wuye/fee" + L, "/wuye/stat/summary?days=7", "/wuye/repair" + L, "/wuye/owner" + L]))
    if i == 7: sim.spawn(t("12:50:00"), during("limit", [k1, m2], ["/wuye/owner" + L + "&ownerName=a", "/wuye/owner" + L + "&ownerName=ab", "/wuye/msg/unread"]))
    if i in (1, 6): sim.spawn(t("12:11:00"), oddities(a2))
sim.run(); time.sleep(.6); servers.stop_all(); time.sleep(.3)
night = NIGHTS / NAME; stamp, out = Stamp(sim, "nginx"), []
for line in (WORK / "access.log").read_text(errors="surrogateescape").splitlines():
    m = re.search(r'"log_time":"([^"]+)".*?"mtd":"([^"]*)","url":"((?:[^"\\]|\\.)*)","ver":"[^"]*","rc":(\d+)', line)
    real = datetime.fromisoformat(m[1]).timestamp(); e = stamp.entry(m[2], m[3], int(m[4]), real, strict=False) if m[2] else None
    if not m[2]:
        raw = [x for x in sim.entries if x["method"] is None and "nginx" not in x["used"] and abs(x["real"] - real) < 3]
        if raw: raw[0]["used"].add("nginx"); e = raw[0]
    t = e["sim"] + (e["end"] - e["real"]) if e else stamp.moment(real)
    shown = rfc3339(t, 0, sim.zone)
    out.append((t, line.replace(m[1], shown, 1)))
out.sort(key=lambda p: p[0]); print("nginx", len(out), "missed", stamp.missed)
size = write_rotated(night / "nginx-json", "wuye.access.log", out, sim.zone, "logrotate")
A = re.compile(r'^INFO: +(?P<from>\S+) - "(?P<method>[A-Z]+) (?P<target>\S+) HTTP/[\d.]+" (?P<status>\d{3}) .*$')
joined, before, block = [], [], None                               # what is said beside a request goes with its line
for real, _, line in app.lines:
    if A.match(line): joined.append([real, line, before, []]); before, block = [], joined[-1][3]
    elif line.startswith("ERROR [o.w"): before = [line]; block = before
    elif line.startswith("ERROR:    Exception in ASGI"): block = joined[-1][3]; block.append(line)
    elif line.startswith("INFO: "): joined.append([real, line, [], []]); block = None
    else: block.append(line)
def scrub(l): return re.sub(r'File "[^"]*?/lib/python3[.\d]*/(?!site)', 'File "/usr/lib/python3/', re.sub(r'File "[^"]*?/(site-packages/[^"]+|wuye\.py)"', r'File "/srv/app/\1"', l))
stamp, out = Stamp(sim, "uvicorn"), []
for real, line, ahead, after in joined:
    m = A.match(line)
    if m:
        e = stamp.entry(m["method"], m["target"].replace("%2C", ","), int(m["status"]), real, accept=lambda e: e["target"].startswith(P))    # uvicorn writes a path's commas in percents
        t = e["sim"] + (e["end"] - e["real"]) if e else stamp.moment(real)
    else: t = stamp.moment(real)
    for k, l in enumerate(ahead): out.append((t - .001 + k / 1e5, "stderr", scrub(l)))
    out.append((t, "stdout" if m else "stderr", re.sub(r"server process \[\d+\]", "server process [1]", line)))
    for k, l in enumerate(after): out.append((t + .0003 + k / 1e6, "stderr", scrub(l)))
out.sort(key=lambda p: p[0]); print("uvicorn missed", stamp.missed)
size += write_rotated(night / "uvicorn-docker", "wuye-app-json.log", [(t, docker(t, s, l)) for t, s, l in out], sim.zone, "docker"); print("uvicorn", len(out))
print("bytes", size, "requests", len(sim.entries))
