#!/usr/bin/env bats
# Names (steps 8 to 10): nslookup as the tutorial prints it, every record of the specification, nothing outside.
load lib.bash

setup_file() {
	cluster_start --nodes 2
	web one node-1 web
	web two node-2 web
	pod ask node-1
	pod far node-2
	k expose pod one --name=web --port=80 --selector=app=web >/dev/null
	k create -f - >/dev/null <<-'Y'
		apiVersion: v1
		kind: Service
		metadata: {name: less}
		spec: {clusterIP: None, selector: {app: web}, ports: [{name: http, port: 80, targetPort: http}]}
		---
		apiVersion: v1
		kind: Service
		metadata: {name: out}
		spec: {type: ExternalName, externalName: web.default.svc.cluster.local}
	Y
	ready pod one two ask far
	eventually 5 eval '[ "$(get ".subsets[*].addresses[*].ip" ep less | wc -w)" = 2 ]'
}
teardown_file() { cluster_end; }

dig() { on node-1 python3 "$TOP/test/e2e/query" "$@"; }

@test "nslookup of a Service prints the server's own name" {
	local ip=$(get .spec.clusterIP svc web) from
	for from in ask far; do
		ok in_pod $from nslookup web
		said "Server:    10.96.0.10" "Address 1: 10.96.0.10 kube-dns.kube-system.svc.cluster.local" \
			"Name:      web" "Address 1: $ip web.default.svc.cluster.local"
		ok in_pod $from nslookup kubernetes
		said "Address 1: 10.96.0.1 kubernetes.default.svc.cluster.local"
		ok in_pod $from nslookup kube-dns.kube-system
		said "Address 1: 10.96.0.10 kube-dns.kube-system.svc.cluster.local"
	done
}

@test "a Service by every name, curl" {
	local name
	for name in web web.default web.default.svc web.default.svc.cluster.local; do
		answers pod/ask "http://$name/"
		answers pod/far "http://$name/"
	done
}

@test "headless: the pods' addresses" {
	ok dig less.default.svc.cluster.local A
	said "NOERROR" "$(pod_ip one)" "$(pod_ip two)"
	ok in_pod ask nslookup less
	said "$(pod_ip one)" "$(pod_ip two)"
}

@test "SRV of a Service and of a headless one" {
	ok dig _http._tcp.less.default.svc.cluster.local SRV
	said NOERROR " 80 "
	k create -f - >/dev/null <<-'Y'
		apiVersion: v1
		kind: Service
		metadata: {name: named}
		spec: {selector: {app: web}, ports: [{name: http, port: 8080, targetPort: 80}]}
	Y
	eventually 3 eval "dig _http._tcp.named.default.svc.cluster.local SRV | grep -q '0 100 8080 named.default.svc.cluster.local'"
}

@test "PTR of a Service, of a pod of a headless one" {
	local ip=$(get .spec.clusterIP svc web) a b c d
	IFS=. read -r a b c d <<<"$ip"
	ok dig "$d.$c.$b.$a.in-addr.arpa" PTR
	said NOERROR web.default.svc.cluster.local
}

@test "ExternalName, pod names, names that are not there" {
	ok dig out.default.svc.cluster.local A
	said NOERROR CNAME web.default.svc.cluster.local "$(get .spec.clusterIP svc web)"
	local ip=$(pod_ip one)
	ok dig "${ip//./-}.default.pod.cluster.local" A
	said NOERROR "$ip"
	ok dig nosuch.default.svc.cluster.local A
	said NXDOMAIN
	ok dig web.default.svc.cluster.local AAAA
	said NOERROR "0 answers"
	ok dig dns-version.cluster.local TXT
	said NOERROR 1.1.0
}

@test "outside the cluster, isolated: SERVFAIL at once" {
	local begun=$EPOCHREALTIME
	ok dig example.com A
	said SERVFAIL
	((${EPOCHREALTIME/./} - ${begun/./} < 2000000))
	fails in_pod ask nslookup example.com
}

@test "over TCP, too" {
	ok dig --tcp web.default.svc.cluster.local A
	said NOERROR "$(get .spec.clusterIP svc web)"
}

@test "names follow Services" {
	ok k create service clusterip late --tcp=80
	eventually 1 eval "dig late.default.svc.cluster.local A | grep -q '$(get .spec.clusterIP svc late)'"
	ok k delete svc late
	eventually 1 eval "dig late.default.svc.cluster.local A | grep -q NXDOMAIN"
}

@test "metrics on 9153" {
	ok in_pod ask curl -s -m 3 http://10.96.0.10:9153/metrics
	said coracle_dns_requests_total
}
