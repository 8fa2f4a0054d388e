#!/usr/bin/env python3
"""Compare the recorded answers to writes with what the API engines say, without a server.

    offline.py DRIVER CORPUS_DIR [--only pod,svc] [--show N] [--group TEXT] [--bodies] [--files create,mutate,update]

DRIVER is build/CONFIG/test/parity/offline. Admission, allocation and storage are not run: bodies are compared without
what those add, and cases that only they decide (403, 404, 409) are left out.
"""
import argparse, collections, gzip, json, os, re, subprocess, sys

NS = "parity"

def read(d, name):
    with gzip.open(os.path.join(d, name), "rt") as f:
        for line in f: yield json.loads(line)

def target(path):
    p = path.strip("/").split("/")
    group, version, rest = ("", p[1], p[2:]) if p[0] == "api" else (p[1], p[2], p[3:])
    ns = None
    if rest[0] == "namespaces" and len(rest) > 2 and rest[2] not in ("status", "finalize"): ns, rest = rest[1], rest[2:]
    return {"group": group, "version": version, "namespace": ns or NS, "plural": rest[0], "sub": rest[2] if len(rest) > 2 else None}

ADMISSION = {("metadata", "uid"), ("metadata", "creationTimestamp"), ("metadata", "finalizers"), ("metadata", "resourceVersion")}
def strip(v, path=()):
    """Without what the server adds outside the engines."""
    if isinstance(v, dict):
        out = {}
        for k, w in v.items():
            p = path + (k,)
            if p in ADMISSION or p == ("metadata", "name") and "generateName" in v: continue
            if k in ("resizePolicy", "maxUnavailable", "managedFields") or p == ("metadata", "generation"): continue
            if k in ("serviceAccount", "serviceAccountName", "priority", "preemptionPolicy", "tolerations", "clusterIP", "clusterIPs", "ipFamilies",
                     "ipFamilyPolicy", "nodePort", "healthCheckNodePort", "namespace", "status", "creationTimestamp", "volumes", "volumeMounts", "taints", "username", "extra", "groups"): continue
            if "controller-uid" in k or k.endswith("job-name"): continue
            w = strip(w, p)
            if w in ({}, [], None): continue
            out[k] = w
        return out
    if isinstance(v, list): return [strip(i, path) for i in v]
    return v

class Driver:
    def __init__(self, exe): self.exe = exe
    def run(self, cases):
        text = "".join(json.dumps(c) + "\n" for c in cases)
        p = subprocess.run([self.exe], input=text.encode(), stdout=subprocess.PIPE, env={**os.environ, "ASAN_OPTIONS": "detect_leaks=0"})
        lines = p.stdout.decode().splitlines()
        if len(lines) != len(cases): sys.exit(f"the driver died after {len(lines)} cases: {json.dumps(cases[len(lines)])[:2000]}")
        return [json.loads(l) for l in lines]

def expected(base, changes):
    """The recorded body: the base's with the recorded differences put in."""
    out = json.loads(json.dumps(base))
    for path, value in changes:
        if not path: return value
        *up, last = [k.replace("~1", "/").replace("~0", "~") for k in path.split("/")[1:]]
        t = out
        for k in up: t = t[int(k)] if isinstance(t, list) else t[k]
        if isinstance(t, list): t[int(last)] = value
        elif value == "<absent>": t.pop(last, None)
        else: t[last] = value
    return out

def creates(a):
    bases = {}
    for name in ("create", "mutate"):
        if name not in a.files and not (name == "create" and a.bodies): continue
        for c in read(a.corpus, name + ".jsonl.gz"):
            q = c["req"].get("query", {})
            if name == "create" and "body" in c["res"]: bases[c["id"]] = c["res"]["body"]
            if "diff" in c["res"] and c["base"] in bases: c["res"]["body"] = expected(bases[c["base"]], c["res"]["diff"])
            if c["res"]["code"] in (403, 404, 409): continue
            if name in a.files: yield c, {**target(c["req"]["path"]), "object": c["req"]["body"], "strict": q.get("fieldValidation") == "Strict"}

def updates(a):
    made = None
    if "update" not in a.files: return
    for c in read(a.corpus, "stateful.jsonl.gz"):
        sid = c["id"].split("/", 1)[1]
        if sid == "make": made = c["res"].get("body")
        if "diff" in c["res"] and made: c["res"]["body"] = expected(made, c["res"]["diff"])
        if not sid.startswith("up:") or c["res"]["code"] in (403, 404, 409) or not made: continue
        yield c, {**target(c["req"]["path"]), "object": c["req"]["body"], "old": place(made), "strict": False}

def place(o):
    """The recorded object with its placeholders filled."""
    s = json.dumps(o).replace("<ns>", NS).replace("<uid>", "11111111-2222-3333-4444-555555555555").replace("<creationTimestamp>", "2024-01-01T00:00:00Z")
    s = s.replace("<resourceVersion>", "5").replace("<ip>", "10.96.0.77").replace("<uuid>", "11111111-2222-3333-4444-555555555555").replace("<gen>", "abcde").replace("<time>", "2024-01-01T00:00:00Z")
    return json.loads(re.sub(r'"<port>"', "30123", s))

def rule(path): return re.sub(r"/\d+", "/*", path)

def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("driver"); p.add_argument("corpus"); p.add_argument("--only"); p.add_argument("--show", type=int, default=0); p.add_argument("--group", default="")
    p.add_argument("--files", default="create,mutate,update"); p.add_argument("--bodies", action="store_true"); p.add_argument("--kinds", action="store_true")
    a = p.parse_args(); a.files = a.files.split(",")
    todo = []
    for c, run in list(creates(a)) + list(updates(a)):
        part = c["id"].split("/"); base = part[1] if part[0] in ("create", "mutate") else part[0]
        if a.only and not base.startswith(tuple(a.only.split(","))): continue
        if a.group and a.group not in c["id"]: continue
        todo.append((base, c, run))
    got = Driver(a.driver).run([r for _, _, r in todo])
    total = collections.Counter(); good = collections.Counter(); groups = collections.defaultdict(list)
    for (base, c, _), g in zip(todo, got):
        want = c["res"]; code = want["code"] if want["code"] != 200 else 201
        key = (c["id"].split("/")[0] if c["id"].split("/")[0] in ("create", "mutate") else "update", base)
        total[key] += 1
        mine = sorted(([f, r] for f, r, *_ in g.get("causes", [])), key=str); theirs = want.get("status", {}).get("causes", [])
        why = None
        if g["code"] != code: why = f"code {g['code']} for {code}"
        elif code == 422 and mine != theirs: why = "causes"
        elif code == 201 and a.bodies and "body" in want and strip(place(want["body"])) != strip(g["body"]): why = "body"
        if why is None: good[key] += 1; continue
        extra = [x for x in mine if x not in theirs]; missing = [x for x in theirs if x not in mine]
        sid = c["id"].split("/", 2)[2] if key[0] == "mutate" else c["id"]
        groups[(base.split("-")[0], why if code != 400 and g["code"] != 400 else f"{why}", rule(sid.rsplit(":", 1)[0]))].append((c, g, missing, extra))
    if a.kinds:
        for k in sorted(total, key=lambda k: good[k] - total[k]): print(f"{good[k]}/{total[k]} {'/'.join(k)}")
    for k, items in sorted(groups.items(), key=lambda kv: -len(kv[1]))[:a.show]:
        print(len(items), *k)
        for c, g, missing, extra in items[:4]:
            print("     ", c["id"].rsplit(":", 1)[-1], "missing", missing, "extra", extra, g.get("message", "")[:150])
            if k[1] == "body": print("     ", json.dumps(diff(strip(place(c["res"]["body"])), strip(g["body"])))[:600])
    for g in ("create", "mutate", "update"):
        n = sum(v for k, v in total.items() if k[0] == g); ok = sum(v for k, v in good.items() if k[0] == g)
        if n: print(f"{g}: {ok}/{n} {100 * ok / n:.1f} %")

def diff(a, b, path=""):
    if type(a) != type(b): return [[path, a, b]]
    if isinstance(a, dict): return [d for k in sorted(set(a) | set(b)) for d in (diff(a[k], b[k], path + "/" + k) if k in a and k in b else [[path + "/" + k, a.get(k, "-"), b.get(k, "-")]])]
    if isinstance(a, list) and len(a) == len(b): return [d for n in range(len(a)) for d in diff(a[n], b[n], f"{path}/{n}")]
    return [] if a == b else [[path, a, b]]

if __name__ == "__main__": main()
