#!/usr/bin/env bats
# What kill -9 of each process leaves working, and what `down` leaves behind: nothing.
load lib

setup_file() {
	cluster_start --nodes 2
	k create deployment web --image=nginx --replicas=2
	k rollout status deploy/web --timeout=25s
	POD=$(get '.items[?(@.spec.nodeName=="node-1")].metadata.name' pods -l app=web)
	POD=${POD%% *}
	export POD
}

teardown_file() { cluster_end; }

# find_pid ROLE [NODE]: of this cluster's gate, holder or node process. Only ours: their state folder is in their
# environment.
find_pid() {
	local pid
	for pid in $(pgrep -f " __$1 .*${2:-}"); do
		grep -qzF "CORACLE_STATE=$CORACLE_STATE" "/proc/$pid/environ" 2>/dev/null || continue
		echo "$pid"
		return
	done
	return 1
}
alive() { [ -d "/proc/$1" ] && ! grep -q '^State:.Z' "/proc/$1/status"; }
dead() { ! alive "$1"; }
new_pid() { local now; now=$(find_pid "$1" "${3:-}") && [ "$now" != "$2" ]; }
# nginx' master in POD, as the machine sees it.
containers() {
	local pid
	for pid in $(pgrep -f '^nginx: master'); do
		grep -q "$CORACLE_STATE" "/proc/$pid/mountinfo" 2>/dev/null && echo "$pid"
	done
	true
}
works() { in_pod "$POD" true && k logs "$POD" >/dev/null; }
fresh_pod() {
	k delete pods --all --now >/dev/null
	k scale deploy/web --replicas=1 >/dev/null
	k rollout status deploy/web --timeout=25s
	eventually 10 no_terminating
	POD=$(first_pod app=web)
	eventually 10 works
}
no_terminating() { [ "$(k get pods -o name | wc -l)" = 1 ]; }
created() { k create configmap "$1" >/dev/null; }

@test "kill -9 of a node process: containers go on, and it is back within a second" {
	local before after pid
	before=$(containers)
	[ -n "$before" ]
	for node in node-1 node-2; do
		pid=$(find_pid node $node)
		kill -9 "$pid"
		eventually 1 new_pid node "$pid" $node
	done
	eventually 5 works
	[ "$(containers)" = "$before" ]
	sleep 2
	[ "$(containers)" = "$before" ]
	is 0 get '.items[0].status.containerStatuses[0].restartCount' pods -l app=web
	eventually 5 created after-node
}

@test "kill -9 of the gate: the cluster goes on; the next up resumes it" {
	local gate holder port
	gate=$(find_pid gate)
	holder=$(find_pid holder)
	port=$(grep apiPort "$CORACLE_STATE/coracle/cluster.json")
	kill -9 "$gate"
	eventually 2 dead "$gate"
	sleep 1
	alive "$holder"
	works
	created after-gate
	fails "$CORACLE" status
	"$CORACLE" up --quiet --isolated 3>&-
	dead "$holder"
	[ "$(grep apiPort "$CORACLE_STATE/coracle/cluster.json")" = "$port" ]
	ok k get configmap after-node after-gate
	ok k rollout status deploy/web --timeout=25s
	eventually 10 works
}

@test "kill -9 of the holder: all inside ends, the gate starts it again, pods come back" {
	local holder before p
	before=$(containers)
	holder=$(find_pid holder)
	kill -9 "$holder"
	eventually 3 dead "$holder"
	for p in $before; do eventually 3 dead "$p"; done
	eventually 10 new_pid holder "$holder"
	eventually 15 works
	ok k get configmap after-gate
}

@test "an acknowledged write survives kill -9 of everything" {
	local gate holder node i
	for round in 1 2 3; do
		(
			i=0
			while k create configmap "w-$round-$i" >/dev/null 2>&1; do
				echo "w-$round-$i" >>"$CORACLE_STATE/acknowledged"
				i=$((i + 1))
			done
		) 3>&- &
		writer=$!
		sleep "0.$((round * 3))"
		gate=$(find_pid gate) holder=$(find_pid holder) node=$(find_pid node node-1)
		kill -9 "$gate" "$node" "$holder"
		wait "$writer"
		"$CORACLE" up --quiet --isolated 3>&-
	done
	[ -s "$CORACLE_STATE/acknowledged" ]
	k get configmaps -o name >"$CORACLE_STATE/found"
	while read -r name; do
		grep -qx "configmap/$name" "$CORACLE_STATE/found" || { echo "lost: $name"; return 1; }
	done <"$CORACLE_STATE/acknowledged"
}

@test "down leaves no process, mount, cgroup or socket; up resumes objects and the port" {
	local port id
	port=$(grep apiPort "$CORACLE_STATE/coracle/cluster.json")
	# Its containers died often by now and are waited for longer and longer: a new pod.
	fresh_pod
	ok "$CORACLE" down
	for role in gate holder node; do fails find_pid $role; done
	[ -z "$(containers)" ]
	fails grep -r "$CORACLE_STATE" /proc/self/mountinfo
	fails ls -d /sys/fs/cgroup/*/coracle/coracle-*"$(printf %s "${CORACLE_STATE##*/}")"*
	[ -z "$(find "$CORACLE_STATE/coracle" -name 'gate.sock' -o -name status.json)" ]
	ok "$CORACLE" up --quiet --isolated 3>&-
	[ "$(grep apiPort "$CORACLE_STATE/coracle/cluster.json")" = "$port" ]
	ok k get configmap after-node
	eventually 20 works
}

@test "kill -9 of coracle run: the cluster is gone within seconds" {
	"$CORACLE" run --isolated -- sleep 1000 3>&- >/dev/null 2>&1 &
	local run=$! folder
	eventually 10 compgen -G "$CORACLE_STATE/run-*/kubeconfig"
	sleep 1
	folder=$(compgen -G "$CORACLE_STATE/run-*")
	kill -9 "$run"
	eventually 10 test ! -e "$folder"
	for p in $(pgrep -f "sleep 1000"); do grep -qzF "CORACLE_CLUSTER=${folder##*/}" "/proc/$p/environ" 2>/dev/null && kill "$p"; done
	true
}
