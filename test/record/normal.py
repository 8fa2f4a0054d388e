"""Answers in a form in which two runs, and two servers, can be compared: what legitimately differs is replaced."""

import json
import re

from server import NS

# Kinds whose status controllers write at their own pace.
ACTIVE = {
    "Deployment",
    "ReplicaSet",
    "DaemonSet",
    "StatefulSet",
    "Job",
    "CronJob",
    "Pod",
    "ReplicationController",
    "PodDisruptionBudget",
    "HorizontalPodAutoscaler",
    "ResourceQuota",
    "PersistentVolumeClaim",
    "PersistentVolume",
    "CustomResourceDefinition",
    "APIService",
    "ValidatingAdmissionPolicy",
}


# --- normal form -----------------------------------------------------------------------------------------------------
def scrub(x):
    """Replace what legitimately differs between two runs or servers."""

    def walk(v, path):
        if isinstance(v, dict):
            out = {}
            for k, w in v.items():
                p = path + (k,)
                # The record is of 1.32; what 1.35 is known to answer otherwise is left out on both sides.
                if k == "creationTimestamp" and w is None:
                    continue
                if (
                    k == "annotations" and isinstance(w, dict) and "deployment.kubernetes.io/revision" in w
                ):  # a controller's, in its own time
                    w = {q: r for q, r in w.items() if q != "deployment.kubernetes.io/revision"}
                    if not w:
                        continue
                if k == "resizePolicy" or (k == "generation" and path == ("metadata",) and x.get("kind") == "Pod"):
                    continue
                if k == "maxUnavailable" and x.get("kind") == "StatefulSet":
                    continue
                if (
                    k in ("uid", "resourceVersion", "creationTimestamp", "deletionTimestamp")
                    and path
                    and path[-1] == "metadata"
                    and w
                ):
                    w = f"<{k}>"
                elif k == "managedFields":
                    continue  # compared on its own, see shape()
                elif k == "description" and path and path[0] == "columnDefinitions":
                    continue
                elif k == "status" and path == () and v.get("kind") == "Scale":
                    continue
                elif k == "status" and path == () and isinstance(v.get("kind"), str) and v["kind"] in ACTIVE:
                    continue
                elif k == "rows" and path == ():
                    w = [
                        {
                            "object": {"metadata": {"name": (i.get("object", {}).get("metadata") or {}).get("name")}},
                            "n": len(i.get("cells", [])),
                        }
                        for i in w or []
                    ]
                elif k == "uid" and path and path[-1] == "details":
                    w = "<uid>"
                elif k == "remainingItemCount" or k == "continue":
                    w = "<set>" if w else w
                elif k in ("clusterIP",) and isinstance(w, str) and re.match(r"^[0-9a-f.:]+$", w):
                    w = "<ip>"
                elif k in ("clusterIPs",) and isinstance(w, list):
                    w = ["<ip>" if re.match(r"^[0-9a-f.:]+$", str(i)) else i for i in w]
                elif k in ("nodePort", "healthCheckNodePort") and isinstance(w, int) and w >= 30000:
                    w = "<port>"
                elif k == "namespace" and w == NS:
                    w = "<ns>"
                out[k] = walk(w, p)
            g = out.get("generateName")
            if g and isinstance(out.get("name"), str) and out["name"].startswith(g):
                out["name"] = g + "<gen>"
            return out
        if isinstance(v, list):
            return [walk(i, path + (n,)) for n, i in enumerate(v)]
        if isinstance(v, str):
            v = re.sub(r"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b", "<uuid>", v)
            v = re.sub(
                r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z",
                lambda m: m.group(0) if m.group(0).startswith("2024-01-01") else "<time>",
                v,
            )
            v = re.sub(r"kube-api-access-\w{5}", "kube-api-access-<gen>", v)
            return v
        return v

    if not isinstance(x, dict):
        return x
    return walk(x, ())


def diff(a, b, path=""):
    """Paths at which b differs from a: [[path, value in b or null-marker]]."""
    if type(a) != type(b) and not (isinstance(a, (int, float)) and isinstance(b, (int, float))):
        return [[path, b]]
    if isinstance(a, dict):
        out = []
        for k in sorted(set(a) | set(b)):
            p = path + "/" + k.replace("~", "~0").replace("/", "~1")
            if k not in b:
                out.append([p, "<absent>"])
            elif k not in a:
                out.append([p, b[k]])
            else:
                out += diff(a[k], b[k], p)
        return out
    if isinstance(a, list):
        if len(a) != len(b):
            return [[path, b]]
        return [d for n in range(len(a)) for d in diff(a[n], b[n], f"{path}/{n}")]
    return [] if a == b else [[path, b]]


def shape(status, ctype, warnings, data, base=None, managed=False):
    res = {"code": status}
    if warnings:
        res["warnings"] = sorted(warnings)
    try:
        j = json.loads(data)
    except Exception:
        res["text"] = data[:120].decode("utf8", "replace")
        return res
    mf = (
        (j.get("metadata") or {}).get("managedFields")
        if isinstance(j, dict) and isinstance(j.get("metadata"), dict)
        else None
    )
    if mf and managed and j.get("kind") not in ACTIVE:
        res["managed"] = sorted(
            ({k: v for k, v in e.items() if k != "time"} for e in mf), key=lambda e: json.dumps(e, sort_keys=True)
        )
    j = scrub(j)
    if isinstance(j, dict) and j.get("kind") == "Status":
        det = j.get("details") or {}
        res["status"] = {k: j.get(k) for k in ("status", "reason", "message") if j.get(k)}
        if det.get("kind"):
            res["status"]["kind"] = det["kind"]
        if det.get("name"):
            res["status"]["name"] = det["name"]
        if det.get("group"):
            res["status"]["group"] = det["group"]
        if det.get("causes"):  # where and why, not the wording
            res["status"]["causes"] = sorted(([c.get("field"), c.get("reason")] for c in det["causes"]), key=str)
        if det.get("causes") or len(j.get("message", "")) > 120:
            res["status"].pop("message", None)
    elif base is not None:
        res["diff"] = diff(base, j)
    else:
        res["body"] = j
    return res
