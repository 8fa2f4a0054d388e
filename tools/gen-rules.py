#!/usr/bin/env python3
"""schema/defaults.txt and schema/rules.txt to src/api/gen/rules.c and rules.h.

Both files are sections of a type with rows below; '#' begins a comment.

    [core.v1.Container]
    imagePullPolicy = "IfNotPresent"            defaults: member = JSON value
    rollingUpdate = {} when type=RollingUpdate  only when another member is so (or set, or !member)
    . call default_container                    a C function: void f(struct arena *, struct json *)

    name: required, dns1123_label               rules: member: rule, rule …  (a chain: ends at a fault)
    args[]: …        every item or map value    labels{}: …   every key
    .: call validate_container                  void f(struct vctx *, const struct vpath *, const struct json *);
                                                'after' instead: when the members are done
    immutable apps Deployment spec.selector     outside sections; 'forbidden' instead of 'immutable' changes the reason

Rules: required · present · enum A B · range A B · min N · max N · forbidden · unique [member …] · max_items N ·
max_length N · one_of a b c · quantity [positive] · call F · after F · skip · a format's name, with ! to look at "" too,
range and min with ! to take absent for 0.
"""

import os
import re
import sys

if "--help" in sys.argv[1:]:
    print(__doc__)
    sys.exit()

PACKAGES = {
    "core": "io.k8s.api.core",
    "meta": "io.k8s.apimachinery.pkg.apis.meta",
    "apiextensions": "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions",
    "apiregistration": "io.k8s.kube-aggregator.pkg.apis.apiregistration",
}
OPS = {"required": "REQUIRED", "present": "PRESENT", "forbidden": "FORBIDDEN", "skip": "SKIP"}
INT_MIN, INT_MAX = "INT64_MIN", "INT64_MAX"


def fail(f, n, why):
    sys.exit(f"{f}:{n}: {why}")


def c_str(s):
    return "NULL" if s is None else '"' + s.replace("\\", "\\\\").replace('"', '\\"') + '"'


def type_name(short):
    group, version, name = short.split(".")
    return f"{PACKAGES.get(group, 'io.k8s.api.' + group)}.{version}.{name}"


def lines(path):
    for n, line in enumerate(open(path), 1):
        line = re.sub(r"(^|\s)#.*", "", line).strip()
        if line:
            yield n, line


def when(text):
    """'… when a=b' → (rest, member, value); 'when a' set; 'when !a' not set."""
    m = re.search(r"\s+when\s+(!?)([\w.]+)(?:=(\S*))?$", text)
    if not m:
        return text, None, None
    return text[: m.start()], m.group(2), "!" if m.group(1) else m.group(3)


class Tables:
    def __init__(self):
        self.types = {}
        self.words = {}
        self.rule_fns = set()
        self.default_fns = set()
        self.immutable = []

    def section(self, short):
        return self.types.setdefault(type_name(short), {"rules": [], "defaults": []})

    def word_list(self, words):
        return f"words_{self.words.setdefault(tuple(words), len(self.words))}"

    def defaults(self, path):
        at = None
        for n, line in lines(path):
            if line[0] == "[":
                at = self.section(line.strip("[]"))["defaults"]
                continue
            text, wf, wv = when(line)
            if text.startswith(". call "):
                fn = text.split()[2]
                self.default_fns.add(fn)
                at.append((None, None, wf, wv, fn))
                continue
            m = re.match(r"([\w$]+)\s*=\s*(.+)$", text) or fail(path, n, "want: member = value")
            at.append((m.group(1), m.group(2).strip(), wf, wv, None))

    def rules(self, path):
        at = None
        for n, line in lines(path):
            if line[0] == "[":
                at = self.section(line.strip("[]"))["rules"]
                continue
            m = re.match(r"(immutable|forbidden)\s+(\S+)\s+(\w+)\s+(\S+)(?:\s+(.+))?$", line)
            if m:
                self.immutable.append(
                    (
                        m.group(1) == "forbidden",
                        "" if m.group(2) == "core" else m.group(2),
                        m.group(3),
                        m.group(4),
                        m.group(5) or "field is immutable",
                    )
                )
                continue
            text, wf, wv = when(line)
            m = re.match(r"([\w$]+|\.)(\[\]|\{\})?:\s*(.+)$", text) or fail(path, n, "want: member: rule, …")
            flags = {"[]": "RULE_EACH", "{}": "RULE_KEYS", None: "0"}[m.group(2)]
            for one in m.group(3).split(","):
                at.append(self.rule(path, n, None if m.group(1) == "." else m.group(1), flags, one.split(), wf, wv))

    def rule(self, path, n, field, flags, w, wf, wv):
        r = {"field": c_str(field), "op": "", "flags": flags}
        if wf:
            r["when_field"] = c_str(wf)
            r["when_value"] = c_str(wv)
        op, args = w[0], w[1:]
        if op.endswith("!"):
            op = op[:-1]
            r["flags"] += " | RULE_EMPTY"
        if op in OPS:
            r["op"] = OPS[op]
        elif op in ("enum", "unique", "one_of"):
            r["op"] = op.upper()
            if args:
                r["words"] = self.word_list(args)
        elif op in ("range", "min", "max"):
            r["op"] = "RANGE"
            r["min"] = args[0] if op != "max" else INT_MIN
            r["max"] = args[-1] if op != "min" else INT_MAX
        elif op in ("max_items", "max_length"):
            r["op"] = op.upper()
            r["max"] = args[0]
        elif op == "quantity":
            r["op"] = "QUANTITY"
            r["min"] = "1" if args else "0"
        elif op in ("call", "after"):
            r["op"] = op.upper()
            r["fn"] = args[0]
            self.rule_fns.add(args[0])
        else:
            if args:
                fail(path, n, f"unknown rule {op}")
            r["op"] = "FORMAT"
            r["format"] = "format_" + op
        r["op"] = "RULE_" + r["op"]
        return r

    def write(self, out):
        h = [
            "/* Generated by tools/gen-rules.py. The functions that rows of schema/ name. */",
            "#pragma once",
            '#include "api/format.h"',
            '#include "api/rules.h"',
            "",
        ]
        h += [f"void {f}(struct vctx *x, const struct vpath *p, const struct json *v);" for f in sorted(self.rule_fns)]
        h += [f"void {f}(struct arena *a, struct json *v);" for f in sorted(self.default_fns)]
        c = [
            "/* Generated by tools/gen-rules.py from schema/defaults.txt and schema/rules.txt. */",
            '#include "api/gen/rules.h"',
            "",
        ]
        for words, i in self.words.items():
            c.append(f"static const char *const words_{i}[] = {{{', '.join(map(c_str, words))}, NULL}};")
        table = []
        for i, (name, t) in enumerate(sorted(self.types.items())):
            if t["rules"]:
                c.append(f"static const struct rule rules_{i}[] = {{")
                for r in t["rules"]:
                    c.append("\t{" + ", ".join(f".{k} = {v}" for k, v in r.items()) + "},")
                c.append("};")
            if t["defaults"]:
                c.append(f"static const struct default_row defaults_{i}[] = {{")
                for f, v, wf, wv, fn in t["defaults"]:
                    c.append(f"\t{{{c_str(f)}, {c_str(v)}, {c_str(wf)}, {c_str(wv)}, {fn or 'NULL'}}},")
                c.append("};")
            rules = f"rules_{i}" if t["rules"] else "NULL"
            defaults = f"defaults_{i}" if t["defaults"] else "NULL"
            counts = f"{len(t['rules'])}, {len(t['defaults'])}"
            table.append(f"\t{{{c_str(name)}, {rules}, {defaults}, {counts}}},")
        c += [
            "const struct type_rows api_type_rows[] = {",
            *table,
            "};",
            f"const uint16_t api_type_rows_n = {len(table)};",
            "const struct immutable_row api_immutable[] = {",
        ]
        for forbidden, g, k, p, why in self.immutable:
            c.append(f"\t{{{c_str(g)}, {c_str(k)}, {c_str(p)}, {c_str(why)}, {'true' if forbidden else 'false'}}},")
        c += ["};", f"const uint16_t api_immutable_n = {len(self.immutable)};"]
        for name, text in (("rules.h", h), ("rules.c", c)):
            path = os.path.join(out, name)
            text = "\n".join(text) + "\n"
            if not os.path.exists(path) or open(path).read() != text:
                open(path, "w").write(text)


if __name__ == "__main__":
    schema, out = sys.argv[1:3]
    t = Tables()
    t.defaults(os.path.join(schema, "defaults.txt"))
    t.rules(os.path.join(schema, "rules.txt"))
    t.write(out)
