"""What the benchmarks of whole clusters share: a table that is also JSON, private clusters, requests, memory and CPU."""

import base64
import glob
import http.client
import json
import os
import re
import shutil
import ssl
import statistics
import subprocess
import sys
import tempfile
import threading
import time

TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


class Table:
    """Figures, printed as they come and written as JSON at the end."""

    def __init__(self):
        self.rows = []

    def add(self, name, values, unit, aim="", kubernetes=""):
        """VALUES: one figure, or one a run. AIM and KUBERNETES stand beside ours; they were not measured here."""
        values = values if isinstance(values, list) else [values]
        row = {
            "name": name,
            "median": round(statistics.median(values), 3),
            "min": round(min(values), 3),
            "max": round(max(values), 3),
            "runs": len(values),
            "unit": unit,
            "aim": aim,
            "kubernetes": kubernetes,
        }
        self.rows.append(row)
        spread = f"{row['min']}..{row['max']}" if len(values) > 1 else ""
        beside = (f"  aim {aim}" if aim else "") + (f"  Kubernetes {kubernetes}" if kubernetes else "")
        print(f"{name:54} {row['median']:>10} {unit:6} {spread:16}{beside}", flush=True)

    def write(self, path):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        machine = {"kernel": os.uname().release, "cores": os.cpu_count()}
        when = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
        with open(path, "w") as f:
            json.dump({"when": when, **machine, "results": self.rows}, f, indent=1)
        print("written:", path)


def wait(what, fn, seconds=60):
    """Call FN until it is true."""
    end = time.time() + seconds
    while time.time() < end:
        if fn():
            return
        time.sleep(0.005)
    sys.exit("never: " + what)


def pss_mb(pids, field="Pss"):
    """Memory, what is shared counted by its share. FIELD: Pss, or Pss_Anon for what is not a file."""
    total = 0
    for pid in pids:
        try:
            with open(f"/proc/{pid}/smaps_rollup") as f:
                total += int(re.search(rf"^{field}:\s+(\d+)", f.read(), re.M).group(1))
        except OSError:
            pass  # it ended meanwhile
    return total / 1024


def cpu_s(pids):
    """Seconds of processor time until now, user and system."""
    ticks = 0
    for pid in pids:
        with open(f"/proc/{pid}/stat") as f:
            fields = f.read().rsplit(")", 1)[1].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


class Api:
    """Requests as the administrator of a kubeconfig, over one connection: cheaper than a kubectl each."""

    def __init__(self, kubeconfig):
        text = open(kubeconfig).read()

        def field(key):
            return re.search(rf'"?{key}"?:\s*"?([^",\s]+)', text).group(1)

        def decoded(key):
            return base64.b64decode(field(key)).decode()

        tls = ssl.create_default_context(cadata=decoded("certificate-authority-data"))
        tls.check_hostname = False
        with tempfile.NamedTemporaryFile("w", suffix=".pem") as pem:
            pem.write(decoded("client-certificate-data") + "\n" + decoded("client-key-data"))
            pem.flush()
            tls.load_cert_chain(pem.name)
        host, port = field("server")[len("https://") :].split(":")
        self.connection = http.client.HTTPSConnection(host, int(port), context=tls)

    def __call__(self, path, body=None):
        """GET PATH, or POST BODY to it. The answer, decoded."""
        text = json.dumps(body) if body else None
        self.connection.request(
            "POST" if body else "GET", path, text, {"Content-Type": "application/json"} if body else {}
        )
        answer = self.connection.getresponse()
        content = answer.read()
        if answer.status >= 300:
            sys.exit(f"{path}: {answer.status} {content[:300]}")
        return json.loads(content)

    def close(self):
        self.connection.close()


class Cluster:
    """Private clusters of one name in a state folder of their own, one after the other."""

    def __init__(self, program, name="bench"):
        self.program, self.name = program, name
        self.state = tempfile.mkdtemp(prefix="cb")
        self.kubeconfig = os.path.join(self.state, "kubeconfig")
        self.env = {**os.environ, "CORACLE_STATE": self.state, "KUBECONFIG": self.kubeconfig, "HOME": self.state}
        found = subprocess.run([os.path.join(TOP, "tools", "kubectls")], capture_output=True, text=True)
        self.kubectl = found.stdout.split()[-1]
        for image in sorted(glob.glob(os.path.join(TOP, "build", "images", "*.tar"))):
            self.coracle("image", "import", image)

    def coracle(self, *args, check=True):
        r = subprocess.run([self.program, *args], env=self.env, capture_output=True, text=True)
        if check and r.returncode:
            sys.exit(f"coracle {' '.join(args)}: {r.stderr}")
        return r

    def up_args(self, nodes):
        return ["up", "--name", self.name, "--nodes", str(nodes), "--isolated", "--quiet"]

    def up(self, nodes):
        self.coracle(*self.up_args(nodes))
        return Api(self.kubeconfig)

    def up_watched(self, nodes):
        """Start, and ask with kubectl until it is answered. Seconds until then, and until the command returned."""
        early = os.path.join(self.state, self.name, "kubeconfig")  # the cluster's own, there before the user's has it
        began = time.time()
        up = subprocess.Popen([self.program, *self.up_args(nodes)], env=self.env)
        returned = []
        watcher = threading.Thread(target=lambda: (up.wait(), returned.append(time.time() - began)))
        watcher.start()
        wait("kubeconfig", lambda: os.path.exists(early) and os.path.getsize(early))
        wait("kubectl's first answer", lambda: self.kube("--kubeconfig", early, "version", check=False))
        first = time.time() - began
        watcher.join()
        if up.returncode:
            sys.exit("coracle up failed")
        return first, returned[0]

    def down(self):
        self.coracle("down", "--name", self.name, "--purge", check=False)
        if os.path.exists(self.kubeconfig):
            os.unlink(self.kubeconfig)

    def shell(self, *args, check=False):
        return self.coracle("shell", "--name", self.name, "node-1", "--", *args, check=check)

    def kube(self, *args, check=True):
        r = subprocess.run([self.kubectl, *args], env=self.env, capture_output=True, text=True)
        if check and r.returncode:
            sys.exit(f"kubectl {' '.join(args)}: {r.stderr}")
        return r.returncode == 0

    def processes(self):
        """Coracle's own by their part: gate, holder, node, and slirp4netns where there is a way out."""
        found, parts = {}, {}
        for folder in glob.glob("/proc/[0-9]*"):
            try:
                command = open(folder + "/cmdline").read().replace("\0", " ")
                parent = int(open(folder + "/stat").read().rsplit(")", 1)[1].split()[1])
            except OSError:
                continue
            found[int(os.path.basename(folder))] = (command, parent)
        for pid, (command, parent) in found.items():
            ours = re.search(rf"__(gate|holder|node) .*\b{self.name}\b", command)
            if ours:
                parts.setdefault(ours.group(1), []).append(pid)
            elif "slirp4netns" in command and f"__gate {self.name}" in found.get(parent, ("", 0))[0]:
                parts.setdefault("slirp4netns", []).append(pid)
        return parts

    def pids(self):
        return [pid for pids in self.processes().values() for pid in pids]

    def end(self):
        self.down()
        shutil.rmtree(self.state, ignore_errors=True)


def container(name):
    return {"name": name, "image": "nginx", "imagePullPolicy": "IfNotPresent", "ports": [{"containerPort": 80}]}


def pod(name):
    spec = {"terminationGracePeriodSeconds": 0, "containers": [container("nginx")]}
    return {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": name}, "spec": spec}


def deployment(replicas):
    labels = {"run": "my-nginx"}
    template = {"metadata": {"labels": labels}, "spec": pod("")["spec"]}
    spec = {"replicas": replicas, "selector": {"matchLabels": labels}, "template": template}
    return {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "my-nginx"}, "spec": spec}


def service():
    spec = {"selector": {"run": "my-nginx"}, "ports": [{"port": 80}]}
    return {"apiVersion": "v1", "kind": "Service", "metadata": {"name": "my-nginx"}, "spec": spec}


DEPLOYMENTS = "/apis/apps/v1/namespaces/default/deployments"
PODS = "/api/v1/namespaces/default/pods"
SERVICES = "/api/v1/namespaces/default/services"


def ready_replicas(api):
    return api(DEPLOYMENTS + "/my-nginx").get("status", {}).get("readyReplicas", 0)


def pod_ready(api, name):
    conditions = api(f"{PODS}/{name}").get("status", {}).get("conditions", [])
    return any(c["type"] == "Ready" and c["status"] == "True" for c in conditions)
