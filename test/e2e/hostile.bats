#!/usr/bin/env bats
# What a container may try against its node and its neighbours, and does not get.
load lib.bash

setup_file() {
	cluster_start
	export OUTSIDE=$CORACLE_STATE/outside
	mkdir "$OUTSIDE"
	echo precious >"$OUTSIDE/file"
	pod other
	ready pod other
}
teardown_file() { cluster_end; }

# pod_of NAME, the rest of its spec on stdin ("main" is the container, curl's image, sleeping if nothing is said).
pod_of() {
	k create -f - <<-Y
		apiVersion: v1
		kind: Pod
		metadata: {name: $1}
		spec:
		  terminationGracePeriodSeconds: 0
		$(sed 's/^/  /')
	Y
}
IMAGE='image: "radial/busyboxplus:curl", imagePullPolicy: IfNotPresent'

@test "processes are counted" {
	run in_pod other sh -c 'cat /sys/fs/cgroup/pids/pids.max /sys/fs/cgroup/pids.max 2>/dev/null; mount | grep cgroup'
	echo "$output"
	[ "${lines[0]}" = 4096 ]
}

@test "a set of files is not a container's to change" {
	k create configmap settings --from-literal=colour=blue >/dev/null
	pod_of config <<-Y
		volumes: [{name: v, configMap: {name: settings}}]
		containers: [{name: main, $IMAGE, command: [sleep, "3600"], volumeMounts: [{name: v, mountPath: /v}]}]
	Y
	ready pod config
	fails in_pod config sh -c "rm /v/..data && ln -s ../../../../../../../../../$OUTSIDE /v/..data"
	said "Read-only file system"
	ok k create configmap settings --from-literal=colour=red --dry-run=client -o yaml
	k replace -f - <<<"$output"
	eventually 10 eval '[ "$(in_pod config cat /v/colour)" = red ]'
	[ "$(cat "$OUTSIDE/file")" = precious ]
}

@test "a subPath does not follow a link out of its volume" {
	pod_of links <<-Y
		volumes: [{name: v, emptyDir: {}}]
		initContainers:
		- {name: first, $IMAGE, command: [sh, -c, "mkdir /v/in; ln -s $OUTSIDE /v/out"], volumeMounts: [{name: v, mountPath: /v}]}
		containers:
		- {name: main, $IMAGE, command: [sleep, "3600"], volumeMounts: [{name: v, mountPath: /made, subPath: out/made}]}
		- {name: good, $IMAGE, command: [sh, -c, "echo 1 > /made/file; sleep 3600"], volumeMounts: [{name: v, mountPath: /made, subPath: in/made}, {name: v, mountPath: /v}]}
	Y
	eventually 10 get_is CreateContainerConfigError '.status.containerStatuses[?(@.name=="main")].state.waiting.reason' pod links
	[ ! -e "$OUTSIDE/made" ]
	eventually 10 eval '[ "$(k exec links -c good -- cat /v/in/made/file)" = 1 ]'
	ok k delete pod links
	eventually 10 no_pods --field-selector=metadata.name=links
	! grep -q subpaths /proc/self/mountinfo
	[ "$(cat "$OUTSIDE/file")" = precious ]
}

@test "sysctls: its own, not the machine's" {
	local was=$(cat /proc/sys/kernel/core_pattern)
	pod_of core <<-Y
		securityContext: {sysctls: [{name: kernel.core_pattern, value: mine}]}
		containers: [{name: main, $IMAGE, command: [sleep, "3600"]}]
	Y
	eventually 10 get_is SysctlForbidden .status.reason pod core
	[ "$(cat /proc/sys/kernel/core_pattern)" = "$was" ]
	pod_of shm <<-Y
		securityContext: {sysctls: [{name: kernel.shm_rmid_forced, value: "1"}, {name: net.ipv4.ip_local_port_range, value: "2000 2999"}]}
		containers: [{name: main, $IMAGE, command: [sleep, "3600"]}]
	Y
	ready pod shm
	is 1 in_pod shm cat /proc/sys/kernel/shm_rmid_forced
	is $'2000\t2999' in_pod shm cat /proc/sys/net/ipv4/ip_local_port_range
}

@test "a relative working directory" {
	pod_of cwd <<-Y
		containers: [{name: main, $IMAGE, workingDir: data/deep, command: [sleep, "3600"]}]
	Y
	ready pod cwd
	is /data/deep in_pod cwd pwd
}

@test "a probe that hangs leaves nothing behind" {
	pod_of probed <<-Y
		containers: [{name: main, $IMAGE, command: [sleep, "3600"], readinessProbe: {exec: {command: [sleep, "77"]}, timeoutSeconds: 1, periodSeconds: 1}}]
	Y
	eventually 20 eval 'k get events --field-selector involvedObject.name=probed,reason=Unhealthy -o jsonpath="{.items[*].message}" | grep -q "timed out"'
	sleep 4
	ok in_pod probed sh -c 'ps | grep -c "[s]leep 77"; true'
	[ "${lines[0]}" -le 2 ]
}

@test "a command in a container is what the container is" {
	pod_of groups <<-Y
		securityContext: {runAsUser: 7, runAsGroup: 8, supplementalGroups: [9]}
		containers: [{name: main, $IMAGE, workingDir: /tmp, command: [sleep, "3600"], securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}}]
	Y
	ready pod groups
	ok in_pod groups sh -c 'id; pwd; grep -e NoNewPrivs -e CapBnd /proc/self/status'
	said uid=7 gid=8 'groups=8,9' /tmp $'NoNewPrivs:\t1' $'CapBnd:\t0000000000000000'
}

@test "a pod speaks in its own name only" {
	pod_of ears <<-Y
		containers: [{name: main, $IMAGE, command: [sh, -c, "while :; do nc -u -l -p 5000 -w 1 >> /heard; done"]}]
	Y
	pod_of liar <<-Y
		containers: [{name: main, $IMAGE, command: [sleep, "3600"], securityContext: {capabilities: {add: [NET_ADMIN]}}}]
	Y
	ready pod ears liar
	local ip=$(pod_ip ears)
	in_pod liar ip addr add 10.244.9.9/32 dev eth0
	in_pod liar sh -c "for i in 1 2 3; do echo false | nc -u -w 1 -s 10.244.9.9 $ip 5000; done" || true
	eventually 10 eval "in_pod liar sh -c 'echo true | nc -u -w 1 $ip 5000' >/dev/null 2>&1; in_pod ears grep -q true /heard"
	! in_pod ears grep -q false /heard
}

@test "a container in a node's name is not the node" {
	local p id before
	for p in $(pgrep -f '^coracle __node '); do
		grep -qzF "CORACLE_STATE=$CORACLE_STATE" "/proc/$p/environ" && id=$(tr '\0' ' ' <"/proc/$p/cmdline" | cut -d' ' -f3)
	done
	[ -n "$id" ]
	pod_of fake <<-Y
		containers: [{name: main, $IMAGE, command: [sh, -c, "echo sleep 3600 > __node; exec sh __node $id node-1"]}]
	Y
	ready pod fake
	before=$(on node-1 cat /proc/sys/kernel/hostname)
	[ "$before" = node-1 ]
	# A node process that comes later is found later.
	for p in /proc/[0-9]*; do
		[[ "$(tr '\0' ' ' 2>/dev/null <"$p/cmdline")" == "coracle __node $id "* ]] && kill -9 "${p#/proc/}"
	done
	eventually 20 eval '[ "$(on node-1 cat /proc/sys/kernel/hostname)" = node-1 ]'
	eventually 20 k get pod fake
}
