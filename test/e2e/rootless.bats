#!/usr/bin/env bats
# The tutorial as an ordinary user: one made for the test, with a range of subordinate ids and without. /etc/passwd,
# /etc/subuid and /etc/subgid are copies of the test's own, in a mount namespace.
load lib

setup_file() {
	[ "$(id -u)" = 0 ] || skip "only root can make the users of this test"
	[ "$(cat /proc/sys/user/max_user_namespaces)" -gt 0 ] || skip "this kernel allows no user namespaces"
	[ "$(cat /proc/sys/kernel/unprivileged_userns_clone 2>/dev/null || echo 1)" = 1 ] ||
		skip "this machine allows ordinary users no user namespaces"
	ROOM=$(mktemp -d /tmp/e2e.XXXXXX)
	chmod 711 "$ROOM"
	export ROOM
	cp "$CORACLE" "$ROOM/coracle"
	cp "$K" "$ROOM/kubectl"
	cp "$TOP"/build/images/*.tar "$TOP/test/e2e/query" "$ROOM/"
	cp /etc/passwd /etc/group "$ROOM/"
	echo "ranged:x:61001:61001::$ROOM/ranged:/bin/sh" >>"$ROOM/passwd"
	echo "single:x:61002:61002::$ROOM/single:/bin/sh" >>"$ROOM/passwd"
	echo "ranged:700000:65536" >"$ROOM/subid"
	for u in ranged single; do mkdir -m 755 "$ROOM/$u"; done
	chown 61001:61001 "$ROOM/ranged"
	chown 61002:61002 "$ROOM/single"
	unshare -m sh -c 'mount --bind "$1/passwd" /etc/passwd
		touch "$1/none"
		for f in uid gid; do mount --bind "$1/subid" /etc/sub$f; done
		mknod -m 666 "$1/tun" c 10 200 && mount --bind "$1/tun" /dev/net/tun
		exec sleep 3600' room "$ROOM" </dev/null >/dev/null 2>&1 3>&- &
	export INSIDE=$!
	eventually 5 grep -q '/dev/net/tun' "/proc/$INSIDE/mountinfo"
}

teardown_file() {
	[ -n "$INSIDE" ] || return 0
	for u in ranged single; do as $u coracle down --purge >/dev/null 2>&1 || true; done
	kill "$INSIDE" 2>/dev/null
	rm -rf "$ROOM"
}

# as USER COMMAND...
as() {
	local user=$1 id=61001
	[ "$user" = ranged ] || id=61002
	shift
	(cd / && exec nsenter -t "$INSIDE" -m setpriv --reuid $id --regid $id --clear-groups env -i \
		PATH="$ROOM:/usr/local/bin:/usr/bin:/bin" HOME="$ROOM/$user" CORACLE_STATE="$ROOM/$user/s" \
		KUBECONFIG="$ROOM/$user/kc" timeout 60 "$@")
}

made() { as "$1" kubectl create deployment web --image=nginx --replicas=2 && as "$1" kubectl rollout status deploy/web --timeout=25s; }

# What the tutorial does, as USER.
tutorial() {
	local user=$1 ip svc pod node
	as "$user" coracle image import "$ROOM/nginx.tar" "$ROOM/busyboxplus-curl.tar" 3>&-
	as "$user" coracle up --nodes 2 3>&-
	ok made "$user"
	ok as "$user" kubectl expose deployment web --port 80
	ip=$(as "$user" kubectl get pods -l app=web -o 'jsonpath={.items[0].status.podIP}')
	svc=$(as "$user" kubectl get svc web -o 'jsonpath={.spec.clusterIP}')
	pod=$(as "$user" kubectl get pods -l app=web -o 'jsonpath={.items[1].metadata.name}')
	for node in node-1 node-2; do
		ok as "$user" coracle shell $node -- curl -s -m 5 "$ip"
		said 'Welcome to nginx'
		ok eventually 5 as "$user" coracle shell $node -- curl -sf -m 5 "$svc"
	done
	ok as "$user" kubectl exec "$pod" -- curl -s -m 5 "$ip"
	said 'Welcome to nginx'
	ok as "$user" kubectl logs "$pod"
	ok as "$user" kubectl run c --image=radial/busyboxplus:curl -i --rm --restart=Never -- sh -c 'sleep 1; nslookup web && curl -s -m 5 web'
	said web.default.svc.cluster.local 'Welcome to nginx'
	ok as "$user" kubectl delete deployment,pod --all --wait=false
}

# Nothing of USER is left: no process, and nothing in the state folder but images.
gone() {
	local id=61001
	[ "$1" = ranged ] || id=61002
	ok as "$1" coracle down --purge
	eventually 3 no_process $id
	is images ls "$ROOM/$1/s"
}
no_process() {
	local p
	for p in /proc/[0-9]*; do
		[ "$(stat -c %u "$p" 2>/dev/null)" = "$1" ] || continue
		grep -q '^State:.Z' "$p/status" 2>/dev/null || { tr '\0' ' ' <"$p/cmdline"; return 1; }
	done
}

@test "a user with a range of ids: the tutorial" {
	tutorial ranged
}

@test "a user with a range of ids: containers of other users own their files" {
	as ranged kubectl run u --image=radial/busyboxplus:curl --overrides '{"spec":{"securityContext":{"fsGroup":2000},
		"containers":[{"name":"u","image":"radial/busyboxplus:curl","command":["sleep","3600"],
		"securityContext":{"runAsUser":1000,"runAsGroup":3000},
		"volumeMounts":[{"name":"v","mountPath":"/v"}]}],"volumes":[{"name":"v","emptyDir":{}}]}}'
	ok as ranged kubectl wait --for=condition=Ready pod/u --timeout=20s
	ok as ranged kubectl exec u -- sh -c 'id; touch /v/f && ls -ln /v/f'
	said uid=1000 gid=3000 2000
}

@test "a user with a range of ids: down leaves nothing" {
	gone ranged
}

@test "a user with one id: told so, and the tutorial" {
	tutorial single
	grep -q 'only one user id is mapped' "$ROOM/single/s/coracle/logs/gate.log"
}

@test "a user with one id: down leaves nothing" {
	gone single
}
