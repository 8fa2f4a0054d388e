"""A Kubernetes API server as a client of a few lines sees it: requests by a kubeconfig, and where objects are."""

import base64
import http.client
import json
import ssl
import sys
import tempfile
import time
import urllib.parse

import yaml

NS = "parity"
PLURAL = {
    "Endpoints": "endpoints",
    "NetworkPolicy": "networkpolicies",
    "Ingress": "ingresses",
    "IngressClass": "ingressclasses",
    "PriorityClass": "priorityclasses",
    "StorageClass": "storageclasses",
    "RuntimeClass": "runtimeclasses",
    "CSIStorageCapacity": "csistoragecapacities",
    "ValidatingAdmissionPolicy": "validatingadmissionpolicies",
}
CLUSTER = {
    "Namespace",
    "Node",
    "PersistentVolume",
    "ClusterRole",
    "ClusterRoleBinding",
    "PriorityClass",
    "StorageClass",
    "CSIDriver",
    "CSINode",
    "VolumeAttachment",
    "RuntimeClass",
    "CertificateSigningRequest",
    "ValidatingWebhookConfiguration",
    "MutatingWebhookConfiguration",
    "ValidatingAdmissionPolicy",
    "ValidatingAdmissionPolicyBinding",
    "CustomResourceDefinition",
    "FlowSchema",
    "PriorityLevelConfiguration",
    "APIService",
    "TokenReview",
    "SelfSubjectReview",
    "SubjectAccessReview",
    "SelfSubjectAccessReview",
    "SelfSubjectRulesReview",
    "IngressClass",
}


def plural(kind):
    return PLURAL.get(kind, kind.lower() + "s" if not kind.endswith("s") else kind.lower())


def collection(o):
    gv = o["apiVersion"]
    root = "/api/" + gv if "/" not in gv else "/apis/" + gv
    if o["kind"] in CLUSTER:
        return f"{root}/{plural(o['kind'])}"
    ns = o["metadata"].get("namespace") or NS
    return f"{root}/namespaces/{ns}/{plural(o['kind'])}"


class Server:
    def __init__(self, kubeconfig):
        k = yaml.safe_load(open(kubeconfig))
        ctx = next(c for c in k["contexts"] if c["name"] == k["current-context"])["context"]
        cl = next(c for c in k["clusters"] if c["name"] == ctx["cluster"])["cluster"]
        us = next(u for u in k["users"] if u["name"] == ctx["user"])["user"]
        u = urllib.parse.urlparse(cl["server"])
        self.host, self.port = u.hostname, u.port or 443
        self.ssl = ssl.create_default_context()
        self.ssl.check_hostname = False

        def blob(d, key):
            if d.get(key + "-data"):
                f = tempfile.NamedTemporaryFile(delete=False)
                f.write(base64.b64decode(d[key + "-data"]))
                f.close()
                return f.name
            return d.get(key)

        ca = blob(cl, "certificate-authority")
        if ca:
            self.ssl.load_verify_locations(ca)
        else:
            self.ssl.verify_mode = ssl.CERT_NONE
        cert, key = blob(us, "client-certificate"), blob(us, "client-key")
        if cert:
            self.ssl.load_cert_chain(cert, key)
        self.token = us.get("token")
        self.conn = None

    def do(self, method, path, query=None, headers=None, body=None, timeout=30):
        h = {"Accept": "application/json"}
        if self.token:
            h["Authorization"] = "Bearer " + self.token
        if body is not None:
            h["Content-Type"] = "application/json"
        h.update(headers or {})
        raw = None
        if body is not None:
            raw = body.encode() if isinstance(body, str) else json.dumps(body).encode()
        url = path + ("?" + urllib.parse.urlencode(query, doseq=True) if query else "")
        for attempt in (0, 1):
            try:
                if self.conn is None:
                    self.conn = http.client.HTTPSConnection(self.host, self.port, context=self.ssl, timeout=timeout)
                self.conn.request(method, url, raw, h)
                r = self.conn.getresponse()
                data = r.read()
                return (
                    r.status,
                    r.getheader("Content-Type", ""),
                    [v for k, v in r.getheaders() if k.lower() == "warning"],
                    data,
                )
            except (http.client.HTTPException, OSError):
                self.conn = None
                if attempt:
                    raise


def fresh_namespace(s):
    """Make NS anew and wait until its ServiceAccount is there."""
    s.do("DELETE", f"/api/v1/namespaces/{NS}")
    for _ in range(600):
        s.do("POST", "/api/v1/namespaces", body={"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": NS}})
        code, _, _, d = s.do("GET", f"/api/v1/namespaces/{NS}")
        if (
            code == 200
            and json.loads(d).get("status", {}).get("phase") != "Terminating"
            and s.do("GET", f"/api/v1/namespaces/{NS}/serviceaccounts/default")[0] == 200
        ):
            return
        time.sleep(0.2)
    sys.exit(f"namespace {NS} or its ServiceAccount default does not come up")
