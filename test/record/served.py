#!/usr/bin/env python3
"""Compare what a server says of itself with the record: discovery, both OpenAPI documents, and the objects that a fresh
server makes.

    served.py --kubeconfig F --record DIR

Whatever is recorded must be there and the same. What is there beside it is counted (Kubernetes 1.35 serves more than
the recorded 1.32). Where 1.35 answers otherwise, a line of accepted.md names the place (a glob) and says why.
"""

import argparse
import fnmatch
import gzip
import json
import os
import re
import sys

import server

# Of no meaning to a client: prose, what the list of an owner's fields looks like, when and as what an object was made.
PROSE = {
    "description",
    "creationTimestamp",
    "managedFields",
    "resourceVersion",
    "uid",
    "generation",
    "serverAddressByClientCIDRs",
}
# Members that tell the items of a list apart; other lists are compared place by place.
KEYS = (
    ("in", "name"),
    ("group", "version", "kind"),
    ("resource",),
    ("subresource",),
    ("version",),
    ("name",),
    ("$ref",),
)


def key(item):
    if not isinstance(item, dict):
        return None
    if isinstance(item.get("metadata"), dict) and "name" in item["metadata"]:
        return (item["metadata"].get("namespace"), item["metadata"]["name"])
    for names in KEYS:
        if all(n in item for n in names):
            return tuple(item[n] for n in names)
    return None


class Comparison:
    def __init__(self):
        self.same, self.more, self.bad = 0, 0, []

    def value(self, at, want, got):
        if isinstance(want, dict) and isinstance(got, dict):
            for k, w in want.items():
                if k in PROSE:
                    continue
                if k not in got:
                    self.bad.append((f"{at}/{k}", "missing"))
                else:
                    self.value(f"{at}/{k}", w, got[k])
            self.more += len([k for k in got if k not in want and k not in PROSE])
        elif isinstance(want, list) and isinstance(got, list):
            self.items(at, want, got)
        elif at.endswith("/serverRelativeURL") and want.split("?")[0] == got.split("?")[0]:
            self.same += 1  # the rest is a hash of the document
        elif want == got:
            self.same += 1
        else:
            self.bad.append((at, f"recorded {json.dumps(want)[:80]}, served {json.dumps(got)[:80]}"))

    def items(self, at, want, got):
        keys = [key(i) for i in got]
        if want and None not in keys and all(key(i) is not None for i in want) and len(set(keys)) == len(keys):
            there = dict(zip(keys, got))
            for w in want:
                name = "/".join(str(p) for p in key(w) if p is not None)
                if key(w) not in there:
                    self.bad.append((f"{at}/{name}", "missing"))
                else:
                    self.value(f"{at}/{name}", w, there[key(w)])
            self.more += len(set(keys) - {key(i) for i in want})
        elif len(want) != len(got):
            self.bad.append((at, f"recorded {json.dumps(want)[:200]}, served {json.dumps(got)[:200]}"))
        else:
            for i, w in enumerate(want):
                self.value(f"{at}/{i}", w, got[i])


GROUPS = {
    "clusterroles": "rbac.authorization.k8s.io/v1",
    "clusterrolebindings": "rbac.authorization.k8s.io/v1",
    "roles": "rbac.authorization.k8s.io/v1",
    "rolebindings": "rbac.authorization.k8s.io/v1",
    "priorityclasses": "scheduling.k8s.io/v1",
    "flowschemas": "flowcontrol.apiserver.k8s.io/v1",
    "prioritylevelconfigurations": "flowcontrol.apiserver.k8s.io/v1",
    "namespaces": None,
}
AGGREGATED = {"Accept": "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList"}
DISCOVERY = {
    "api": ("/api", {}),
    "apis": ("/apis", {}),
    "v1": ("/api/v1", {}),
    "apps": ("/apis/apps/v1", {}),
    "aggregated-api": ("/api", AGGREGATED),
    "aggregated-apis": ("/apis", AGGREGATED),
}


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--kubeconfig", required=True)
    p.add_argument("--record", required=True)
    p.add_argument("--show", type=int, default=40)
    a = p.parse_args()
    asked = server.Server(a.kubeconfig)
    failed = passed = 0
    accepted = re.findall(r"^- `(/[^`]*)`", open(os.path.join(a.record, "accepted.md")).read(), re.M)
    used = set()

    def get(path, headers={}):
        code, _, _, body = asked.do("GET", path, headers=headers)
        return json.loads(body) if code == 200 else {}

    def load(name):
        return json.load(gzip.open(os.path.join(a.record, name + ".json.gz"), "rt"))

    parts = {f"/discovery/{n}": (want, lambda n=n: get(*DISCOVERY[n])) for n, want in load("discovery").items()}
    parts["/openapi-v2"] = (load("openapi-v2"), lambda: get("/openapi/v2"))
    for n, want in load("openapi-v3").items():
        parts[f"/openapi-v3/{n}"] = (want, lambda n=n: get("/openapi/v3" + ("" if n == "index" else "/" + n)))
    for n, want in load("defaults").items():
        parts[f"/defaults/{n}"] = (
            want,
            lambda n=n: get(f"/apis/{GROUPS[n]}/{n}" if GROUPS[n] else f"/api/v1/{n}").get("items", []),
        )
    for at, (want, fetch) in parts.items():
        c = Comparison()
        c.value(at, want, fetch())
        left = []
        for place, why in c.bad:
            globs = [g for g in accepted if fnmatch.fnmatchcase(place, g)]
            used.update(globs)
            if not globs:
                left.append((place, why))
        for place, why in left[: a.show]:
            print("--", place, why)
        print(
            f"{at}: {c.same} values the same, {c.more} members more, {len(c.bad) - len(left)} accepted, {len(left)} wrong"
        )
        passed += not left
        failed += bool(left)
    for g in sorted(set(accepted) - used):
        print("-- accepted, but nothing there differs:", g)
        failed += 1
    print(f"{passed} passed, {failed} failed")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
