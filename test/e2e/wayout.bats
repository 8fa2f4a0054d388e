#!/usr/bin/env bats
# The way out of a cluster (slirp4netns), on a machine of its own: a network and mount namespace with one address that is
# no loopback, a web server and a resolver (./outside), and nothing else.
load lib

setup_file() {
	[ -e /dev/net/tun ] || skip "this machine has no /dev/net/tun"
	state_new
	mkdir "$CORACLE_STATE/etc"
	echo "nameserver 192.0.2.1" >"$CORACLE_STATE/etc/with"
	: >"$CORACLE_STATE/etc/without"
	unshare -nm bash -c 'ip link set lo up
		ip link add out0 type bridge && ip addr add 192.0.2.1/24 dev out0 && ip link set out0 up
		mount --bind "$1/etc/with" "$(readlink -f /etc/resolv.conf)"
		exec "$2/test/e2e/outside"' outside "$CORACLE_STATE" "$TOP" </dev/null >/dev/null 2>&1 3>&- &
	export OUTSIDE=$!
	eventually 5 host curl -s 192.0.2.1:8000
	host "$CORACLE" up --nodes 2 --quiet 3>&-
	k() { host "$K" "$@"; }
	export -f k host
	k run c --image=radial/busyboxplus:curl --command -- sleep 3600
	web one node-1
	ready pod/c pod/one
}

teardown_file() {
	[ -n "$OUTSIDE" ] || return 0
	host "$CORACLE" down --purge >/dev/null 2>&1 || true
	kill "$OUTSIDE" 2>/dev/null
	state_end
}

host() { nsenter -t "$OUTSIDE" -n -m "$@"; }
pod() { host timeout 20 "$K" exec c -- "$@"; }

@test "a pod reaches a web server outside" {
	is outside eventually_page pod curl -s -m 5 192.0.2.1:8000
}

# What the command prints when it succeeds at last.
eventually_page() {
	for _ in $(seq 20); do "$@" 2>"$BATS_TEST_TMPDIR/why" && return; sleep 0.2; done
	cat "$BATS_TEST_TMPDIR/why"
	return 1
}

@test "a node reaches it too" {
	is outside host "$CORACLE" shell node-1 -- curl -s -m 5 192.0.2.1:8000
}

@test "between nodes the true source is seen, though there is a way out" {
	local ip
	ip=$(host "$K" get pod one -o "jsonpath={.status.podIP}")
	host "$CORACLE" shell node-2 -- curl -s "$ip" | page
	eventually 5 eval "host $K logs one --tail=1 | grep '^172.30.1.2 '"
}

@test "the way out comes back when slirp4netns is killed" {
	local p slirp
	for p in /proc/[0-9]*; do
		[[ "$(tr '\0' ' ' 2>/dev/null <"$p/cmdline")" == slirp4netns* ]] || continue
		[ "$(readlink "$p/ns/net")" = "$(readlink "/proc/$OUTSIDE/ns/net")" ] && slirp=${p#/proc/}
	done
	[ -n "$slirp" ]
	kill -9 "$slirp"
	is outside eventually_page pod curl -s -m 5 192.0.2.1:8000
}

@test "a pod does not reach the machine's loopback" {
	is loopback host curl -s -m 5 127.0.0.1:8001
	fails pod curl -s -m 3 127.0.0.1:8001
	fails pod curl -s -m 3 10.0.2.2:8001
}

@test "an outside name is asked of the machine's resolver" {
	is outside pod curl -s -m 5 www.example.com:8000
}

@test "cluster names are still the cluster's" {
	ok host "$CORACLE" shell node-1 -- "$TOP/test/e2e/query" kubernetes.default.svc.cluster.local A
	said 10.96.0.1
}

@test "without a resolver a cluster starts, and outside names fail while clients still wait" {
	host umount "$(readlink -f /etc/resolv.conf)"
	host mount --bind "$CORACLE_STATE/etc/without" "$(readlink -f /etc/resolv.conf)"
	ok host "$CORACLE" up --name none --quiet 3>&-
	# Within the client's patience of 5 s.
	ok host "$CORACLE" shell --name none node-1 -- "$TOP/test/e2e/query" www.example.com A
	said SERVFAIL
	ok host "$CORACLE" down --name none --purge
}
