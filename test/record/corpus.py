"""The requests of the record, and recording what a server answers to them."""

import base64
import copy
import glob
import gzip
import json
import os
import re
import sys

import yaml

from normal import shape
from server import NS, Server, collection, fresh_namespace

VIRTUAL = {
    "TokenReview",
    "SelfSubjectReview",
    "SubjectAccessReview",
    "SelfSubjectAccessReview",
    "SelfSubjectRulesReview",
    "LocalSubjectAccessReview",
    "Binding",
}


def manifests(dirname):
    for f in sorted(glob.glob(os.path.join(dirname, "*.yaml"))):
        text = open(f).read()
        for doc in text.split("\n---\n"):
            m = re.search(r"^# (\S+)$", doc, re.M)
            o = yaml.safe_load(doc)
            if o:
                yield m.group(1), o


def leaves(v, path=()):
    yield path, v
    if isinstance(v, dict):
        for k, w in v.items():
            yield from leaves(w, path + (k,))
    elif isinstance(v, list):
        for n, w in enumerate(v):
            yield from leaves(w, path + (n,))


def put(o, path, val, delete=False):
    o = copy.deepcopy(o)
    t = o
    for k in path[:-1]:
        t = t[k]
    if delete:
        del t[path[-1]]
    else:
        t[path[-1]] = val
    return o


ODD_STRINGS = ["", "Not_Valid!", "x" * 300, "a.b/c", "-1", "0", "1.5.", "../x", "/abs", "0.0.0.0", "::1", "NoSuchValue"]


def mutants(v):
    """Values to put in place of v, each with a short name."""
    if isinstance(v, bool):
        return [("not", not v), ("str", "x"), ("int", 1), ("null", None)]
    if isinstance(v, int):
        return [
            ("neg", -1),
            ("zero", 0),
            ("big", 99999),
            ("huge", 1 << 33),
            ("str", "12x"),
            ("float", 1.5),
            ("bool", True),
            ("null", None),
        ]
    if isinstance(v, str):
        return [(f"s{n}", s) for n, s in enumerate(ODD_STRINGS) if s != v] + [
            ("int", 5),
            ("null", None),
            ("obj", {}),
            ("upper", v.upper() + "X"),
            ("dup", v + v),
        ]
    if isinstance(v, list):
        return [("empty", []), ("obj", {}), ("twice", v + v[:1]), ("null", None), ("hole", [None])]
    if isinstance(v, dict):
        return [("empty", {}), ("list", []), ("unknown", {**v, "zzUnknown": 1}), ("null", None), ("str", "x")]
    return []


def cases_create(objs):
    for name, o in objs:
        q = {} if o["kind"] in VIRTUAL else {"dryRun": "All"}
        yield {
            "id": f"create/{name}",
            "group": "create",
            "req": {"method": "POST", "path": collection(o), "query": q, "body": o},
        }
        for fv in ("Strict", "Warn", "Ignore"):
            bad = put(o, ("zzUnknown",), {"a": 1})
            if o["kind"] in ("Pod", "Service", "ConfigMap", "Deployment", "Widget"):
                yield {
                    "id": f"create/{name}/unknown-{fv}",
                    "group": "create",
                    "req": {
                        "method": "POST",
                        "path": collection(o),
                        "query": {**q, "fieldValidation": fv},
                        "body": bad,
                    },
                }


def cases_mutate(objs):
    for name, o in objs:
        if o["kind"] in VIRTUAL:
            continue
        for path, v in leaves(o):
            if not path or path[0] in ("apiVersion", "kind"):
                continue
            pid = "/".join(map(str, path))
            todo = [(m, put(o, path, w)) for m, w in mutants(v)]
            if isinstance(path[-1], str):
                todo.append(("absent", put(o, path, None, delete=True)))
            for m, body in todo:
                yield {
                    "id": f"mutate/{name}/{pid}:{m}",
                    "group": "mutate",
                    "base": f"create/{name}",
                    "req": {
                        "method": "POST",
                        "path": collection(o),
                        "query": {"dryRun": "All", "fieldValidation": "Strict"},
                        "body": body,
                    },
                }


def main_record(a):
    s = Server(a.kubeconfig)
    objs = list(manifests(a.manifests))
    os.makedirs(a.out, exist_ok=True)
    fresh_namespace(s)
    bases = {}

    def run(c, out, base=None):
        r = c["req"]
        res = shape(*s.do(r["method"], r["path"], r.get("query"), r.get("headers"), r.get("body")), base=base)
        c["res"] = res
        out.write(json.dumps(c, separators=(",", ":"), sort_keys=True) + "\n")
        return res

    with gzip.open(os.path.join(a.out, "create.jsonl.gz"), "wt") as out:
        for c in cases_create(objs):
            res = run(c, out)
            if "body" in res:
                bases[c["id"]] = res["body"]
            elif "/unknown" not in c["id"]:
                print("not accepted:", c["id"], res.get("status", res), file=sys.stderr)
    n = 0
    with gzip.open(os.path.join(a.out, "mutate.jsonl.gz"), "wt") as out:
        for c in cases_mutate(objs):
            run(c, out, bases.get(c["base"]))
            n += 1
    print("mutate cases", n)
    record_stateful(a, s, objs)


# --- cases over stored objects: each script is a list of steps run in order -----------------------------------------
def scripts(objs):
    byname = dict(objs)
    for name, o in objs:
        if o["kind"] in VIRTUAL or name in ("ns-min", "crd", "apiservice", "node"):
            continue
        if "name" not in o["metadata"]:
            continue
        o = copy.deepcopy(o)
        if o["kind"] == "Pod":
            o["spec"].setdefault("nodeName", "no-such-node") if False else None
        col = collection(o)
        one = f"{col}/{o['metadata']['name']}"
        steps = [
            ("make", "POST", col, {}, {}, o),
            ("again", "POST", col, {}, {}, o),
            ("get", "GET", one, {}, {}, None),
            (
                "table",
                "GET",
                one,
                {},
                {"Accept": "application/json;as=Table;v=v1;g=meta.k8s.io,application/json"},
                None,
            ),
            (
                "tables",
                "GET",
                col,
                {"fieldSelector": "metadata.name=" + o["metadata"]["name"]},
                {"Accept": "application/json;as=Table;v=v1;g=meta.k8s.io,application/json"},
                None,
            ),
            (
                "partial",
                "GET",
                one,
                {},
                {"Accept": "application/json;as=PartialObjectMetadata;v=v1;g=meta.k8s.io"},
                None,
            ),
            ("yaml", "GET", one, {}, {"Accept": "application/yaml"}, None),
            ("proto", "GET", one, {}, {"Accept": "application/vnd.kubernetes.protobuf"}, None),
            ("status-get", "GET", one + "/status", {}, {}, None),
            ("scale-get", "GET", one + "/scale", {}, {}, None),
            ("nosub", "GET", one + "/nosuch", {}, {}, None),
            ("put-stale", "PUT", one, {"dryRun": "All"}, {}, put(o, ("metadata", "resourceVersion"), "1")),
            ("put-badrv", "PUT", one, {"dryRun": "All"}, {}, put(o, ("metadata", "resourceVersion"), "abc")),
            ("put-name", "PUT", one, {"dryRun": "All"}, {}, put(o, ("metadata", "name"), "othername")),
            (
                "put-uid",
                "PUT",
                one,
                {"dryRun": "All"},
                {},
                put(o, ("metadata", "uid"), "11111111-1111-1111-1111-111111111111"),
            ),
            (
                "mp-label",
                "PATCH",
                one,
                {"dryRun": "All"},
                {"Content-Type": "application/merge-patch+json"},
                {"metadata": {"labels": {"new": "1"}}},
            ),
            (
                "mp-null",
                "PATCH",
                one,
                {"dryRun": "All"},
                {"Content-Type": "application/merge-patch+json"},
                {"metadata": {"labels": None}, "spec": None},
            ),
            (
                "mp-badlabel",
                "PATCH",
                one,
                {"dryRun": "All"},
                {"Content-Type": "application/merge-patch+json"},
                {"metadata": {"labels": {"bad key!": "v v"}}},
            ),
            (
                "jp-test",
                "PATCH",
                one,
                {"dryRun": "All"},
                {"Content-Type": "application/json-patch+json"},
                [{"op": "test", "path": "/metadata/name", "value": "nope"}],
            ),
            (
                "jp-missing",
                "PATCH",
                one,
                {"dryRun": "All"},
                {"Content-Type": "application/json-patch+json"},
                [{"op": "remove", "path": "/metadata/nope"}],
            ),
            (
                "jp-add",
                "PATCH",
                one,
                {"dryRun": "All"},
                {"Content-Type": "application/json-patch+json"},
                [{"op": "add", "path": "/metadata/annotations", "value": {"k": "v"}}],
            ),
            (
                "jp-badop",
                "PATCH",
                one,
                {"dryRun": "All"},
                {"Content-Type": "application/json-patch+json"},
                [{"op": "nope", "path": "/metadata"}],
            ),
            (
                "smp-finalizer",
                "PATCH",
                one,
                {"dryRun": "All"},
                {"Content-Type": "application/strategic-merge-patch+json"},
                {"metadata": {"finalizers": ["example.com/a"]}},
            ),
            ("patch-badtype", "PATCH", one, {"dryRun": "All"}, {"Content-Type": "text/plain"}, "x"),
            ("apply-nomgr", "PATCH", one, {"dryRun": "All"}, {"Content-Type": "application/apply-patch+yaml"}, o),
            (
                "apply",
                "PATCH",
                one,
                {"dryRun": "All", "fieldManager": "m2"},
                {"Content-Type": "application/apply-patch+yaml"},
                put(o, ("metadata", "labels"), {"applied": "yes"}),
            ),
            (
                "apply-force",
                "PATCH",
                one,
                {"dryRun": "All", "fieldManager": "m2", "force": "true"},
                {"Content-Type": "application/apply-patch+yaml"},
                put(o, ("metadata", "labels"), {"applied": "yes"}),
            ),
            ("post-named", "POST", one, {}, {}, o),
            (
                "del-precond",
                "DELETE",
                one,
                {},
                {},
                {
                    "kind": "DeleteOptions",
                    "apiVersion": "v1",
                    "preconditions": {"uid": "11111111-1111-1111-1111-111111111111"},
                },
            ),
            (
                "del-badprop",
                "DELETE",
                one,
                {},
                {},
                {"kind": "DeleteOptions", "apiVersion": "v1", "propagationPolicy": "Nope"},
            ),
            ("del-dry", "DELETE", one, {"dryRun": "All"}, {}, None),
        ]
        # update validation: PUT the stored object with one leaf changed
        ups = []
        for path, v in leaves(o):
            if not path or path[0] in ("apiVersion", "kind") or (path[0] == "metadata" and len(path) < 3):
                continue
            if isinstance(v, (dict, list)):
                continue
            if isinstance(v, bool):
                w = not v
            elif isinstance(v, int):
                w = v + 1
            elif isinstance(v, str):
                w = v + "2"
            else:
                continue
            ups.append(("up:" + "/".join(map(str, path)), "PUT", one, {"dryRun": "All"}, {}, put(o, path, w)))
            if isinstance(path[-1], str):
                ups.append(
                    (
                        "un:" + "/".join(map(str, path)),
                        "PUT",
                        one,
                        {"dryRun": "All"},
                        {},
                        put(o, path, None, delete=True),
                    )
                )
        end = [
            (
                "del",
                "DELETE",
                one,
                {"gracePeriodSeconds": "0"},
                {},
                {"kind": "DeleteOptions", "apiVersion": "v1", "propagationPolicy": "Background"},
            ),
            ("gone", "GET", one, {}, {}, None),
        ]
        yield name, steps + ups + end

    for k, extra in (
        (
            "pod-min",
            [
                ("smp-container", {"spec": {"containers": [{"name": "c", "image": "nginx:2"}]}}),
                ("smp-addcontainer", {"spec": {"containers": [{"name": "d", "image": "nginx:2"}]}}),
                ("smp-deletecontainer", {"spec": {"containers": [{"name": "c", "$patch": "delete"}]}}),
                ("smp-tolerate", {"spec": {"tolerations": [{"key": "a", "operator": "Exists"}]}}),
                ("smp-replace", {"metadata": {"annotations": {"$patch": "replace", "z": "1"}}}),
                ("smp-badfield", {"spec": {"nope": 1}}),
                ("smp-badtype", {"spec": {"containers": "x"}}),
                ("smp-ads", {"spec": {"activeDeadlineSeconds": 5}}),
                ("smp-rename", {"metadata": {"name": "zz"}}),
            ],
        ),
        (
            "deploy-tutorial",
            [
                (
                    "smp-image",
                    {"spec": {"template": {"spec": {"containers": [{"name": "my-nginx", "image": "nginx:2"}]}}}},
                ),
                (
                    "smp-env",
                    {
                        "spec": {
                            "template": {
                                "spec": {"containers": [{"name": "my-nginx", "env": [{"name": "A", "value": "1"}]}]}
                            }
                        }
                    },
                ),
                (
                    "smp-port",
                    {
                        "spec": {
                            "template": {
                                "spec": {"containers": [{"name": "my-nginx", "ports": [{"containerPort": 81}]}]}
                            }
                        }
                    },
                ),
                (
                    "smp-order",
                    {
                        "spec": {
                            "template": {
                                "spec": {
                                    "$setElementOrder/containers": [{"name": "b"}, {"name": "my-nginx"}],
                                    "containers": [{"name": "b", "image": "b"}],
                                }
                            }
                        }
                    },
                ),
                ("smp-retain", {"spec": {"strategy": {"$retainKeys": ["type"], "type": "Recreate"}}}),
                ("smp-recreate", {"spec": {"strategy": {"type": "Recreate"}}}),
                ("smp-selector", {"spec": {"selector": {"matchLabels": {"x": "y"}}}}),
                ("smp-vol", {"spec": {"template": {"spec": {"volumes": [{"name": "v", "emptyDir": {}}]}}}}),
                ("smp-primdel", {"metadata": {"$deleteFromPrimitiveList/finalizers": ["q"], "finalizers": ["p"]}}),
            ],
        ),
        (
            "svc-min",
            [
                ("smp-port", {"spec": {"ports": [{"port": 81, "name": "b"}]}}),
                ("smp-portsame", {"spec": {"ports": [{"port": 80, "targetPort": 8080}]}}),
                ("smp-np", {"spec": {"type": "NodePort"}}),
                ("smp-npnum", {"spec": {"type": "NodePort", "ports": [{"port": 80, "nodePort": 31000}]}}),
                ("smp-npbad", {"spec": {"type": "NodePort", "ports": [{"port": 80, "nodePort": 1000}]}}),
                ("smp-ext", {"spec": {"type": "ExternalName", "externalName": "a.b"}}),
                ("smp-ip", {"spec": {"clusterIP": "10.96.5.5"}}),
                ("smp-lb", {"spec": {"type": "LoadBalancer"}}),
                ("smp-sel", {"spec": {"selector": {"$patch": "replace", "q": "r"}}}),
            ],
        ),
    ):
        o = byname[k]
        col = collection(o)
        one = f"{col}/{o['metadata']['name']}"
        yield k + "+smp", [("make", "POST", col, {}, {}, o)] + [
            (n, "PATCH", one, {"dryRun": "All"}, {"Content-Type": "application/strategic-merge-patch+json"}, p)
            for n, p in extra
        ] + [("del", "DELETE", one, {"gracePeriodSeconds": "0"}, {}, None)]

    n = f"/api/v1/namespaces/{NS}"
    lists = []
    for i in range(7):
        lists.append(
            (
                f"make{i}",
                "POST",
                n + "/configmaps",
                {},
                {},
                {
                    "apiVersion": "v1",
                    "kind": "ConfigMap",
                    "metadata": {"name": f"l{i}", "labels": {"n": str(i), "odd": str(i % 2)}},
                },
            )
        )
    for name, q in (
        ("plain", {"labelSelector": "odd"}),
        ("eq", {"labelSelector": "odd=1"}),
        ("eqeq", {"labelSelector": "odd==0"}),
        ("ne", {"labelSelector": "odd,odd!=1"}),
        ("in", {"labelSelector": "n in (1,2, 3)"}),
        ("notin", {"labelSelector": "n,n notin (1)"}),
        ("notexists", {"labelSelector": "!n"}),
        ("gt", {"labelSelector": "n>3"}),
        ("lt", {"labelSelector": "n<2"}),
        ("badsel", {"labelSelector": "a b c"}),
        ("badsel2", {"labelSelector": "n in ("}),
        ("badsel3", {"labelSelector": "=x"}),
        ("badval", {"labelSelector": "a=b c"}),
        ("badkey", {"labelSelector": "a/b/c=d"}),
        ("field", {"fieldSelector": "metadata.name=l3"}),
        ("fieldne", {"fieldSelector": "metadata.name!=l3", "labelSelector": "n"}),
        ("badfield", {"fieldSelector": "data.x=1"}),
        ("badfield2", {"fieldSelector": "metadata.name"}),
        ("limit", {"limit": "3", "labelSelector": "n"}),
        ("badlimit", {"limit": "x"}),
        ("neglimit", {"limit": "-1", "labelSelector": "n"}),
        ("badcont", {"continue": "abc"}),
        ("rv0", {"resourceVersion": "0", "labelSelector": "n"}),
        ("rvbad", {"resourceVersion": "abc"}),
        ("rvfuture", {"resourceVersion": "999999999", "timeoutSeconds": "1"}),
        ("rvexact-norv", {"resourceVersionMatch": "Exact"}),
        ("rvmatchbad", {"resourceVersion": "1", "resourceVersionMatch": "Nope"}),
        ("exact-old", {"resourceVersion": "1", "resourceVersionMatch": "Exact"}),
        ("watch-badrv", {"watch": "1", "resourceVersion": "abc"}),
        ("watch-old", {"watch": "1", "resourceVersion": "1", "timeoutSeconds": "1"}),
        ("sie-nobm", {"watch": "1", "sendInitialEvents": "true", "timeoutSeconds": "1"}),
        ("badbool", {"watch": "maybe", "timeoutSeconds": "1"}),
        ("timeout-bad", {"timeoutSeconds": "x"}),
        ("pretty", {"pretty": "true", "fieldSelector": "metadata.name=l3"}),
        ("badallow", {"allowWatchBookmarks": "x", "fieldSelector": "metadata.name=l3"}),
    ):
        lists.append((f"list-{name}", "GET", n + "/configmaps", q, {}, None))
    for kind, fs in (
        (
            "pods",
            [
                "spec.nodeName=x",
                "status.phase=Running",
                "status.podIP=1",
                "spec.restartPolicy=Always",
                "spec.schedulerName=a",
                "spec.serviceAccountName=a",
                "status.nominatedNodeName=a",
                "spec.hostNetwork=true",
                "spec.containers=x",
                "metadata.namespace=x",
            ],
        ),
        ("secrets", ["type=Opaque", "data=1"]),
        (
            "events",
            [
                "involvedObject.name=x",
                "involvedObject.uid=1",
                "reason=x",
                "type=Warning",
                "source=x",
                "reportingComponent=x",
                "message=x",
            ],
        ),
        ("services", ["spec.clusterIP=None", "spec.type=NodePort", "spec.x=1"]),
        ("replicationcontrollers", ["status.replicas=1"]),
        ("endpoints", ["subsets=1"]),
        ("serviceaccounts", ["x=1"]),
    ):
        for f in fs:
            lists.append((f"fs-{kind}-{f}", "GET", f"{n}/{kind}", {"fieldSelector": f}, {}, None))
    for p, f in (
        ("/api/v1/nodes", "spec.unschedulable=true"),
        ("/api/v1/namespaces", "status.phase=Active,metadata.name=kube-system"),
        ("/apis/apps/v1/replicasets", "status.replicas=77"),
        ("/apis/batch/v1/jobs", "status.successful=1"),
        ("/apis/certificates.k8s.io/v1/certificatesigningrequests", "spec.signerName=x"),
        ("/apis/apps/v1/deployments", "spec.replicas=1"),
        ("/api/v1/persistentvolumes", "spec.x=1"),
        ("/apis/discovery.k8s.io/v1/endpointslices", "addressType=x"),
    ):
        lists.append((f"fs-{p}-{f}", "GET", p, {"fieldSelector": f}, {}, None))
    for name, m, p, q, h, b in (
        ("nores", "GET", "/api/v1/nosuch", {}, {}, None),
        ("nogroup", "GET", "/apis/nosuch.example.com/v1/x", {}, {}, None),
        ("nover", "GET", "/apis/apps/v9/deployments", {}, {}, None),
        ("root404", "GET", "/nosuch", {}, {}, None),
        (
            "post-ns-missing",
            "POST",
            "/api/v1/namespaces/no-such-ns/configmaps",
            {},
            {},
            {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "x"}},
        ),
        (
            "post-allns",
            "POST",
            "/api/v1/configmaps",
            {},
            {},
            {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "x"}},
        ),
        (
            "post-ns-mismatch",
            "POST",
            n + "/configmaps",
            {},
            {},
            {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "x", "namespace": "other"}},
        ),
        (
            "post-wrongkind",
            "POST",
            n + "/configmaps",
            {},
            {},
            {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "x"}},
        ),
        (
            "post-wronggv",
            "POST",
            n + "/configmaps",
            {},
            {},
            {"apiVersion": "apps/v1", "kind": "ConfigMap", "metadata": {"name": "x"}},
        ),
        ("post-nokind", "POST", n + "/configmaps", {}, {}, {"metadata": {"name": "x"}}),
        ("post-noname", "POST", n + "/configmaps", {}, {}, {"apiVersion": "v1", "kind": "ConfigMap"}),
        ("post-empty", "POST", n + "/configmaps", {}, {}, ""),
        ("post-notjson", "POST", n + "/configmaps", {}, {}, "{nope"),
        ("post-array", "POST", n + "/configmaps", {}, {}, "[]"),
        ("post-str", "POST", n + "/configmaps", {}, {}, '"x"'),
        (
            "post-trailing",
            "POST",
            n + "/configmaps",
            {"dryRun": "All"},
            {},
            '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"x"}} x',
        ),
        (
            "post-dup",
            "POST",
            n + "/configmaps",
            {"dryRun": "All", "fieldValidation": "Strict"},
            {},
            '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"x"},"data":{"a":"1","a":"2"},"data":{}}',
        ),
        (
            "post-case",
            "POST",
            n + "/configmaps",
            {"dryRun": "All", "fieldValidation": "Strict"},
            {},
            '{"apiVersion":"v1","kind":"ConfigMap","Metadata":{"name":"x"}}',
        ),
        (
            "post-utf8",
            "POST",
            n + "/configmaps",
            {"dryRun": "All"},
            {},
            {
                "apiVersion": "v1",
                "kind": "ConfigMap",
                "metadata": {"name": "x"},
                "data": {"k": "héllo \u2028 <&> \U0001f600 \u0001"},
            },
        ),
        (
            "post-yaml",
            "POST",
            n + "/configmaps",
            {"dryRun": "All"},
            {"Content-Type": "application/yaml"},
            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\ndata: {a: 'yes'}\n",
        ),
        ("post-type", "POST", n + "/configmaps", {}, {"Content-Type": "text/plain"}, "x"),
        ("accept-none", "GET", n + "/configmaps/l1", {}, {"Accept": "text/html"}, None),
        ("accept-star", "GET", n + "/configmaps/l1", {}, {"Accept": "*/*"}, None),
        ("accept-q", "GET", n + "/configmaps/l1", {}, {"Accept": "text/plain;q=0.9, application/json;q=0.1"}, None),
        ("method", "PUT", n + "/configmaps", {}, {}, {}),
        ("trace", "TRACE", n + "/configmaps/l1", {}, {}, None),
        ("options", "OPTIONS", n + "/configmaps/l1", {}, {}, None),
        ("head", "HEAD", n + "/configmaps/l1", {}, {}, None),
        (
            "fm-bad",
            "POST",
            n + "/configmaps",
            {"dryRun": "All", "fieldManager": "a\u0001b"},
            {},
            {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "x"}},
        ),
        (
            "dry-bad",
            "POST",
            n + "/configmaps",
            {"dryRun": "Some"},
            {},
            {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "x"}},
        ),
        (
            "fv-bad",
            "POST",
            n + "/configmaps",
            {"fieldValidation": "Nope"},
            {},
            {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "x"}},
        ),
        (
            "put-create",
            "PUT",
            n + "/configmaps/newone",
            {"dryRun": "All"},
            {},
            {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "newone"}},
        ),
        (
            "put-create-rv",
            "PUT",
            n + "/configmaps/newone",
            {"dryRun": "All"},
            {},
            {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "newone", "resourceVersion": "5"}},
        ),
        (
            "patch-missing",
            "PATCH",
            n + "/configmaps/newone",
            {"dryRun": "All"},
            {"Content-Type": "application/merge-patch+json"},
            {},
        ),
        (
            "apply-create",
            "PATCH",
            n + "/configmaps/newone",
            {"dryRun": "All", "fieldManager": "m"},
            {"Content-Type": "application/apply-patch+yaml"},
            {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "newone"}, "data": {"a": "b"}},
        ),
        (
            "apply-badyaml",
            "PATCH",
            n + "/configmaps/newone",
            {"dryRun": "All", "fieldManager": "m"},
            {"Content-Type": "application/apply-patch+yaml"},
            "a: [b",
        ),
        (
            "apply-mf",
            "PATCH",
            n + "/configmaps/newone",
            {"dryRun": "All", "fieldManager": "m"},
            {"Content-Type": "application/apply-patch+yaml"},
            {
                "apiVersion": "v1",
                "kind": "ConfigMap",
                "metadata": {"name": "newone", "managedFields": [{"manager": "x"}]},
            },
        ),
        (
            "smp-crd-like",
            "PATCH",
            n + "/configmaps/l1",
            {"dryRun": "All"},
            {"Content-Type": "application/strategic-merge-patch+json"},
            {"data": {"$patch": "replace", "z": "1"}},
        ),
        (
            "smp-baddir",
            "PATCH",
            n + "/configmaps/l1",
            {"dryRun": "All"},
            {"Content-Type": "application/strategic-merge-patch+json"},
            {"data": {"$patch": "explode"}},
        ),
        ("dc-dry", "DELETE", n + "/configmaps", {"dryRun": "All", "labelSelector": "odd=1"}, {}, None),
        ("ns-bad", "GET", "/api/v1/namespaces/Bad_NS/pods", {}, {}, None),
        ("ns-del-dry", "DELETE", "/api/v1/namespaces/default", {"dryRun": "All"}, {}, None),
        ("version", "GET", "/version", {}, {}, None),
        ("api", "GET", "/api", {}, {}, None),
        ("apis-apps", "GET", "/apis/apps", {}, {}, None),
        ("healthz", "GET", "/healthz", {}, {}, None),
        ("livez", "GET", "/livez", {}, {}, None),
        ("readyz", "GET", "/readyz", {}, {}, None),
        ("api-v1", "GET", "/api/v1", {}, {}, None),
        ("apis-apps-v1", "GET", "/apis/apps/v1", {}, {}, None),
        (
            "evict",
            "POST",
            n + "/pods/nosuch/eviction",
            {},
            {},
            {"apiVersion": "policy/v1", "kind": "Eviction", "metadata": {"name": "nosuch"}},
        ),
        ("log-missing", "GET", n + "/pods/nosuch/log", {}, {}, None),
        ("exec-missing", "POST", n + "/pods/nosuch/exec", {"command": "x"}, {}, None),
        (
            "token",
            "POST",
            n + "/serviceaccounts/default/token",
            {},
            {},
            {
                "apiVersion": "authentication.k8s.io/v1",
                "kind": "TokenRequest",
                "spec": {"audiences": [], "expirationSeconds": 60},
            },
        ),
        ("scale-missing", "GET", "/apis/apps/v1/namespaces/" + NS + "/deployments/nosuch/scale", {}, {}, None),
    ):
        lists.append((name, m, p, q, h, b))
    lists = [
        (
            i,
            m,
            p,
            (
                {**q, "dryRun": "All"}
                if m == "POST" and p == n + "/configmaps" and not i.startswith("make") and "dryRun" not in q
                else q
            ),
            h,
            b,
        )
        for i, m, p, q, h, b in lists
    ]
    lists.append(("dc", "DELETE", n + "/configmaps", {"labelSelector": "n"}, {}, None))
    yield "lists", lists


def record_stateful(a, s, objs):
    with gzip.open(os.path.join(a.out, "stateful.jsonl.gz"), "wt") as out:
        n = 0
        for name, steps in scripts(objs):
            made = None
            for sid, m, p, q, h, b in steps:
                status, ct, w, data = s.do(m, p, q, h, b)
                if (h.get("Accept") or "").endswith("protobuf"):
                    res = {"code": status, "b64": base64.b64encode(data).decode()}
                else:
                    res = shape(
                        status,
                        ct,
                        w,
                        data,
                        base=made if sid.startswith(("up:", "un:")) else None,
                        managed=sid.startswith(("make", "apply", "mp-label", "smp-")),
                    )
                res["type"] = ct.split(";")[0]
                if sid == "make" and "body" in res:
                    made = res["body"]
                c = {
                    "id": f"{name}/{sid}",
                    "group": name,
                    "req": {"method": m, "path": p, "query": q, "headers": h, "body": b},
                    "res": res,
                }
                out.write(json.dumps(c, separators=(",", ":"), sort_keys=True) + "\n")
                n += 1
        print("stateful cases", n)
