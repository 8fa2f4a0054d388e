#!/usr/bin/env python3
"""Turn schema/ into the C tables of src/api/gen. Usage: gen-schema.py SCHEMA_DIR OUT_DIR.

The output is committed, so that building needs no Python; `make gen && git diff --exit-code` proves that it is
current. The format of the input is described in schema/README.md.
"""

import base64
import hashlib
import json
import os
import shlex
import sys

if "--help" in sys.argv[1:]:
    print(__doc__)
    sys.exit()

SCALARS = {
    "string": ("STRING", "string", None),
    "bool": ("BOOL", "bool", None),
    "int32": ("INT32", "int32", None),
    "int64": ("INT64", "int64", None),
    "double": ("DOUBLE", "float64", None),
    "bytes": ("BYTES", "[]uint8", None),
    "Time": ("TIME", "v1.Time", None),
    "MicroTime": ("MICROTIME", "v1.MicroTime", None),
    "Duration": ("DURATION", "v1.Duration", None),
    "Quantity": ("QUANTITY", "resource.Quantity", None),
    "IntOrString": ("INT_OR_STRING", "intstr.IntOrString", None),
    "RawExtension": ("RAW", "runtime.RawExtension", None),
    "FieldsV1": ("FIELDS_V1", "v1.FieldsV1", None),
    "any": ("RAW", "interface {}", None),
    # Values with an encoding of their own in protobuf; any value in JSON.
    "JSON": ("RAW", "v1.JSON", "JSON"),
    "JSONSchemaPropsOrArray": ("RAW", "v1.JSONSchemaPropsOrArray", "JSONSchemaPropsOrArray"),
    "JSONSchemaPropsOrBool": ("RAW", "v1.JSONSchemaPropsOrBool", "JSONSchemaPropsOrBool"),
    "JSONSchemaPropsOrStringArray": ("RAW", "v1.JSONSchemaPropsOrStringArray", "JSONSchemaPropsOrStringArray"),
}
VERBS = ["get", "list", "watch", "create", "update", "patch", "delete", "deletecollection"]
FLAGS = {
    "omitempty": "OMITEMPTY",
    "optional": "OPTIONAL",
    "required": "REQUIRED",
    "patch=merge": "PATCH_MERGE",
    "patch=retainKeys": "PATCH_REPLACE_KEYS",
    "patch=replace": "PATCH_REPLACE",
    "atomic": "ATOMIC",
    "granular": "GRANULAR",
}


class Type:
    def __init__(self, pkg, name, atomic):
        self.pkg, self.name, self.atomic = pkg, name, atomic
        self.members, self.enums, self.closed, self.union, self.doc = [], None, False, None, ""

    @property
    def symbol(self):
        return "api_type_%s_%s" % (self.pkg.file.replace(".", "_"), self.name)


class Package:
    def __init__(self, file):
        self.file, self.types, self.kinds = file, {}, []
        self.group = self.version = self.openapi = self.go = ""


def parse_member(line, current, kind):
    words = line.split()
    if current is None:
        kind["subs"].append(words[1:])
    elif words[0] == "union" and words[1].startswith("["):
        current.union = line.split(None, 1)[1]
    elif words[0] == "doc" and words[1].startswith('"'):
        current.doc = json.loads(line.split(None, 1)[1])
    else:
        current.members.append(words)


def parse(path, file):
    pkg, current, kind = Package(file), None, None
    for number, line in enumerate(open(path), 1):
        line = line.rstrip("\n")
        if not line or line.startswith("#"):
            continue
        if line.startswith("\t"):
            parse_member(line, current, kind)
            continue
        words = shlex.split(line)
        if words[0] == "group":
            pkg.group, pkg.version = words[1], words[2]
        elif words[0] in ("openapi", "go"):
            setattr(pkg, words[0], words[1])
        elif words[0] == "kind":
            kind = dict(kind=words[1], plural=words[2], singular=words[3], scope=words[4], words=words[5:], subs=[])
            pkg.kinds.append(kind)
        elif words[0] == "type":
            current = pkg.types[words[1]] = Type(pkg, words[1], "atomic" in words[2:])
        elif words[0] == "enum":
            t = pkg.types[words[1]] = Type(pkg, words[1], False)
            t.closed = words[2] == "closed"
            t.enums = words[3:] if t.closed else words[2:]
        else:
            sys.exit("%s:%d: cannot read: %s" % (path, number, line))
    return pkg


def field_docs(path, packages, gen):
    """(schema name of the type, "" for all kinds; field; sentence) of each line, sorted as strcmp does."""
    by_file, docs, prefix, fields = {p.file: p for p in packages}, [], None, None
    for number, line in enumerate(open(path), 1):
        line = line.rstrip("\n")
        if not line or line.startswith("#"):
            continue
        if line.startswith("\t"):
            field, _, text = line[1:].partition(" ")
            if fields is not None and field not in fields:
                sys.exit("%s:%d: no field %s" % (path, number, field))
            docs.append((prefix, field, text))
        elif line == "*":
            prefix, fields = "", None
        else:
            file, name = line.split()
            t = by_file[file].types[name]
            prefix, fields = t.pkg.openapi + "." + name, {words[0] for words, _, _ in gen.flat(t)}
    return sorted(docs)


def c_str(text):
    return "NULL" if text is None else json.dumps(text)


class Generator:
    def __init__(self, packages):
        self.packages, self.by_name, self.defaults = packages, {p.file.split(".")[0]: p for p in packages}, []

    def resolve(self, pkg, name):
        if "." in name:
            prefix, name = name.split(".")
            pkg = self.by_name[prefix]
        if name not in pkg.types:
            sys.exit("%s: unknown type %s" % (pkg.file, name))
        return pkg.types[name]

    def flat(self, t):
        """The fields in declaration order with embedded structs in place: (words, number, package)."""
        for m in t.members:
            if m[0] == "+":
                inner = self.resolve(t.pkg, m[1])
                for words, _, pkg in self.flat(inner):
                    yield words, 0, pkg
            else:
                yield m, 0 if m[2] == "-" else int(m[2]), t.pkg

    def field(self, words, number, pkg, owner, lists):
        name, spec, options = words[0], words[1], words[3:]
        flags, shape, patch_key, keys, list_type = [], "ONE", None, None, "ATOMIC"
        go = ""
        if spec.startswith("*"):
            flags.append("POINTER")
            spec = spec[1:]
        if spec.startswith("[]"):
            shape, spec, go = "LIST", spec[2:], "[]"
        elif spec.startswith("map:"):
            shape, spec, go = "MAP", spec[4:], "map[string]"
            if spec.startswith("[]"):
                flags.append("LIST_OF_LISTS")
                spec, go = spec[2:], go + "[]"
        for o in options:
            if o in FLAGS:
                flags.append(FLAGS[o])
            elif o.startswith("mergeKey="):
                patch_key = o[9:]
            elif o.startswith("keys="):
                keys = o[5:].split(",")
            elif o.startswith("list="):
                list_type = o[5:].upper()
                flags.append("LIST_TYPE")
            elif o.startswith("default="):
                self.defaults.append((owner.pkg.openapi + "." + owner.name, name, o[8:]))
            else:
                sys.exit("%s: unknown option %s of %s" % (pkg.file, o, name))
        if spec in SCALARS:
            kind, go_name, special = SCALARS[spec]
            ref = "&api_type_%s" % special if special else "NULL"
        else:
            target = self.resolve(pkg, spec)
            kind = "STRING" if target.enums is not None else "STRUCT"
            go_name, ref = "%s.%s" % (target.pkg.go, target.name), "&" + target.symbol
        key_ref = "NULL"
        if keys:
            key_ref = "api_keys_" + "_".join(keys)
            lists.add(tuple(keys))
        return "\t{%s, %s, %s, %s, %s, %d, %s, FIELD_%s, SHAPE_%s, LIST_%s}," % (
            c_str(name),
            ref,
            c_str(patch_key),
            key_ref,
            c_str(go + go_name),
            number,
            " | ".join("FIELD_" + f for f in flags) or "0",
            kind,
            shape,
            list_type,
        )

    def package(self, pkg, lists):
        out = []
        for t in pkg.types.values():
            sym = t.symbol[9:]
            if t.enums is not None:
                out.append("static const char *const e_%s[] = {%s, NULL};" % (sym, ", ".join(map(c_str, t.enums))))
                out.append(
                    'const struct api_type %s = {.name = %s, .go_package = %s, .openapi = %s, .doc = "", '
                    ".enums = e_%s, .closed = %s};"
                    % (
                        t.symbol,
                        c_str(t.name),
                        c_str(pkg.go),
                        c_str(pkg.openapi + "." + t.name),
                        sym,
                        "true" if t.closed else "false",
                    )
                )
                continue
            flat = list(self.flat(t))
            embeds = [m for m in t.members if m[0] == "+"]
            if flat:
                out.append("static const struct api_field f_%s[] = {" % sym)
                out += [self.field(words, number, p, t, lists) for words, number, p in flat]
                out.append("};")
            init = [
                ".name = %s" % c_str(t.name),
                ".go_package = %s" % c_str(pkg.go),
                ".openapi = %s" % c_str(pkg.openapi + "." + t.name),
                ".doc = %s" % c_str(t.doc),
            ]
            if flat:
                init += [".fields = f_%s" % sym, ".fields_n = %d" % len(flat)]
            if embeds:
                out.append(
                    "static const struct api_embed b_%s[] = {%s};"
                    % (
                        sym,
                        ", ".join(
                            "{&%s, %s, %s}"
                            % (self.resolve(pkg, m[1]).symbol, m[2], "true" if "pointer" in m else "false")
                            for m in embeds
                        ),
                    )
                )
                init += [".embeds = b_%s" % sym, ".embeds_n = %d" % len(embeds)]
            order = [(number, i) for i, (_, number, _) in enumerate(flat) if number]
            order += [(int(m[2]), len(flat) + i) for i, m in enumerate(embeds)]
            if order:
                text = "".join("\\%o" % i if i > 63 else "\\%03o" % i for _, i in sorted(order))
                init += ['.order = (const uint8_t *)"%s"' % text, ".order_n = %d" % len(order)]
            if t.atomic:
                init.append(".atomic = true")
            if t.union:
                init.append(".unions = %s" % c_str(t.union))
            out.append("const struct api_type %s = {%s};" % (t.symbol, ", ".join(init)))
        return out

    def kinds(self):
        out, names = [], []
        index = {}
        for pkg in self.packages:
            for k in pkg.kinds:
                index[(pkg.group, pkg.version, k["plural"])] = "k_%s_%s" % (pkg.file.replace(".", "_"), k["plural"])
        for pkg in self.packages:
            for k in pkg.kinds:
                out += self.kind(pkg, k, len(names), index)
                names.append(index[(pkg.group, pkg.version, k["plural"])])
        forward = ["static const struct api_kind %s;" % n for n in names]
        out = forward + out
        out.append("const struct api_kind *const api_kinds[] = {%s};" % ", ".join("&" + n for n in names))
        out.append("const uint16_t api_kinds_n = %d;" % len(names))
        return out

    def kind(self, pkg, k, at, index):
        out, sym = [], index[(pkg.group, pkg.version, k["plural"])]
        init = [
            ".group = %s, .version = %s" % (c_str(pkg.group), c_str(pkg.version)),
            ".api_version = %s" % c_str((pkg.group + "/" if pkg.group else "") + pkg.version),
            ".kind = %s, .list_kind = %s" % (c_str(k["kind"]), c_str(k["kind"] + "List")),
            ".plural = %s, .singular = %s" % (c_str(k["plural"]), c_str(k["singular"])),
        ]
        stored = sym
        hash_of = (pkg.group, pkg.version)
        for word in k["words"]:
            name, _, value = word.partition("=")
            if name == "verbs":
                init.append(".verbs = %s" % self.verbs(value))
            elif name in ("short", "categories"):
                array = "%s_%s" % (name, sym)
                out.append(
                    "static const char *const %s[] = {%s, NULL};" % (array, ", ".join(map(c_str, value.split(","))))
                )
                init.append(".%s = %s" % ("short_names" if name == "short" else name, array))
            elif name == "storage":
                init.append(".storage = %s" % c_str("/" + value + "/"))
            elif name == "virtual":
                init.append(".virtual_ = true")
            elif name == "deprecated":
                since, _, instead = value.partition(",")
                init.append(
                    ".deprecated = %s"
                    % c_str(
                        "%s %s is deprecated in v%s+%s"
                        % (init[1].split('"')[1], k["kind"], since, "; use " + instead if instead else "")
                    )
                )
            elif name == "stored-as":
                group, _, version = value.rpartition("/")
                stored, hash_of = index[(group, version, k["plural"])], (group, version)
            else:
                sys.exit("%s: unknown word %s of kind %s" % (pkg.file, word, k["kind"]))
        if k["subs"]:
            out.append("static const struct api_subresource s_%s[] = {" % sym)
            for s in k["subs"]:
                group, version, kind = s[1].split("/") if "/" in s[1] else (pkg.group, pkg.version, s[1])
                out.append(
                    "\t{%s, %s, %s, %s, %s},"
                    % (c_str(s[0]), c_str(group), c_str(version), c_str(kind), self.verbs(s[2].partition("=")[2]))
                )
            out.append("};")
            init.append(".subresources = s_%s, .subresources_n = %d" % (sym, len(k["subs"])))
        if k["scope"] == "namespaced":
            init.append(".namespaced = true")
        digest = hashlib.sha256(("%s/%s/%s" % (*hash_of, k["kind"])).encode()).digest()[:8]
        init += [".type = &%s" % pkg.types[k["kind"]].symbol, ".storage_kind = &%s" % stored, ".index = %d" % at]
        if "virtual" not in k["words"]:
            init.append(".storage_hash = %s" % c_str(base64.b64encode(digest).decode()))
        out.append("static const struct api_kind %s = {%s};" % (sym, ", ".join(init)))
        return out

    @staticmethod
    def verbs(text):
        return "VERB_ALL" if text == "all" else " | ".join("VERB_" + v.upper() for v in VERBS if v in text.split(","))


def write(path, lines):
    text = "/* Made by tools/gen-schema.py from schema/. Do not edit; run make gen. */\n" + "\n".join(lines) + "\n"
    open(path, "w").write(text)


def main():
    schema, target = sys.argv[1:]
    os.makedirs(target, exist_ok=True)
    files = [l.strip() for l in open(os.path.join(schema, "order")) if l.strip() and not l.startswith("#")]
    packages = [parse(os.path.join(schema, f), f) for f in files]
    gen = Generator(packages)
    lists, bodies = set(), {}
    for pkg in packages:
        bodies[pkg.file] = gen.package(pkg, lists)
    specials = sorted({s[2] for s in SCALARS.values() if s[2]})
    header = ["#pragma once", '#include "api/kind.h"', ""]
    header += ["extern const char *const api_keys_%s[];" % "_".join(k) for k in sorted(lists)]
    header += ["extern const struct api_type api_type_%s;" % s for s in specials]
    header += ["extern const struct api_type %s;" % t.symbol for p in packages for t in p.types.values()]
    write(os.path.join(target, "tables.h"), header)
    for pkg in packages:
        write(
            os.path.join(target, pkg.file.replace(".", "_") + ".c"),
            ['#include "api/gen/tables.h"', ""] + bodies[pkg.file],
        )
    names = sorted([(p.openapi + "." + t.name, t.symbol) for p in packages for t in p.types.values()])
    body = ['#include "api/gen/tables.h"', ""]
    body += [
        "const char *const api_keys_%s[] = {%s, NULL};" % ("_".join(k), ", ".join(map(c_str, k))) for k in sorted(lists)
    ]
    openapi = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1."
    body += [
        'const struct api_type api_type_%s = {.name = "%s", .go_package = "v1", .openapi = "%s%s", .doc = ""};'
        % (s, s, openapi, s)
        for s in specials
    ]
    body += ["const struct api_type *const api_types[] = {"]
    body += ["\t&%s," % s for _, s in names]
    body += ["};", "const uint16_t api_types_n = %d;" % len(names)]
    body += ["const struct api_field_default api_field_defaults[] = {"]
    body += ["\t{%s, %s, %s}," % tuple(map(c_str, d)) for d in sorted(set(gen.defaults))]
    body += ["};", "const uint16_t api_field_defaults_n = %d;" % len(set(gen.defaults))]
    docs = field_docs(os.path.join(schema, "docs.txt"), packages, gen)
    body += ["const struct api_field_doc api_field_docs[] = {"]
    body += ["\t{%s, %s, %s}," % tuple(map(c_str, d)) for d in docs]
    body += ["};", "const uint16_t api_field_docs_n = %d;" % len(docs)]
    body += gen.kinds()
    write(os.path.join(target, "kinds.c"), body)


main()
