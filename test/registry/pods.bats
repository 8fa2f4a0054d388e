#!/usr/bin/env bats
# Images of pods in a private cluster, which pulls through its gate: from Debian's docker-registry on the machine's
# loopback, from a registry that asks for tokens, and from one that cannot be reached.
load ../e2e/lib.bash
load lib.bash

setup_file() {
	cd "$TOP" || return
	export WORK=$BATS_FILE_TMPDIR
	registry_start
	# A name of the loopback that is not known to be one.
	export NAMED=registry.localhost:${REGISTRY##*:}
	push nginx library/nginx:latest >/dev/null
	push busybox library/busybox:1 >"$WORK/digest"
	push busybox library/busybox:zstd zstd >/dev/null
	push busybox library/busybox:list docker index >/dev/null
	cluster_start --nodes 2 --insecure-registry "$NAMED"
}
teardown_file() {
	registry_stop
	cluster_end
}
setup() { cd "$TOP" || return; }

# pod_of NAME IMAGE POLICY [EXTRA]: a pod that sleeps.
pod_of() {
	k create -f - <<-Y
		apiVersion: v1
		kind: Pod
		metadata: {name: $1}
		spec:
		  terminationGracePeriodSeconds: 0
		  ${4:-}
		  containers: [{name: c, image: "$2", imagePullPolicy: $3, command: [sleep, "1000"]}]
	Y
}
# events POD: what happened to it, as "REASON MESSAGE".
events() { k get events --field-selector "involvedObject.name=$1" -o 'jsonpath={range .items[*]}{.reason} {.message}{"\n"}{end}'; }
waits() { get '.status.containerStatuses[0].state.waiting.reason' pod "$1"; }
why() { get '.status.containerStatuses[0].state.waiting.message' pod "$1"; }

@test "a Deployment from the registry, on both nodes" {
	ok k create deployment web --image="$REGISTRY/library/nginx" --replicas=2
	ok k rollout status deployment/web --timeout=40s
	local pod=$(first_pod app=web)
	answers "pod/$pod" "$(pod_ip "$pod")"
	is "$REGISTRY/library/nginx:latest" get '.status.containerStatuses[0].image' pod "$pod"
	ok events "$pod"
	said "Pulling Pulling image \"$REGISTRY/library/nginx\"" "Pulled Successfully pulled image \"$REGISTRY/library/nginx\" in "
	[[ "$(get '.status.containerStatuses[0].imageID' pod "$pod")" == *"$REGISTRY/library/nginx@sha256:"* ]]
	ok k delete deployment web
}

@test "by digest, in zstd, behind a manifest list, by a name given to --insecure-registry" {
	pod_of digest "$REGISTRY/library/busybox@$(cat "$WORK/digest")" IfNotPresent
	pod_of zstd "$REGISTRY/library/busybox:zstd" IfNotPresent
	pod_of list "$REGISTRY/library/busybox:list" IfNotPresent
	pod_of named "$NAMED/library/busybox:1" Always
	ready pod digest zstd list named
	ok events digest
	said "Pulled Successfully pulled image"
	ok k delete pod digest zstd list named
}

@test "pull policies: Always asks, IfNotPresent and Never do not" {
	pod_of always "$REGISTRY/library/busybox:1" Always
	pod_of present "$REGISTRY/library/busybox:1" IfNotPresent
	pod_of never "$REGISTRY/library/busybox:1" Never
	pod_of absent "$REGISTRY/library/busybox:absent" Never
	ready pod always present never
	ok events always
	said "Pulled Successfully pulled image"
	ok events present
	said "Pulled Container image \"$REGISTRY/library/busybox:1\" already present on machine"
	[[ "$output" != *Pulling* ]]
	eventually 10 get_is ErrImageNeverPull '.status.containerStatuses[0].state.waiting.reason' pod absent
	ok events absent
	said "Container image \"$REGISTRY/library/busybox:absent\" is not present with pull policy of Never" "Failed Error: ErrImageNeverPull"
	ok k delete pod always present never absent
}

@test "what cannot be pulled: the registry's reason, then the back-off" {
	pod_of missing "$REGISTRY/library/busybox:nope" Always
	pod_of broken "$FAKE/broken/library/busybox:1" Always
	pod_of nowhere nosuch.invalid/thing:1 Always
	pod_of private "$FAKE/private/library/busybox:1" Always
	pod_of bad "$REGISTRY/UPPER/case" Always
	local name
	for name in missing broken nowhere private; do
		eventually 15 eval "waits $name | grep -q -e ErrImagePull -e ImagePullBackOff"
	done
	ok events missing
	said "Failed Failed to pull image \"$REGISTRY/library/busybox:nope\": " "not found" "Failed Error: ErrImagePull"
	ok events broken
	said "503: down for repair"
	ok events nowhere
	said "lookup nosuch.invalid" "no such host"
	ok events private
	said "failed to authorize" 401
	for name in missing broken nowhere private; do
		eventually 15 get_is ImagePullBackOff '.status.containerStatuses[0].state.waiting.reason' pod $name
		[[ "$(why $name)" == 'Back-off pulling image "'* ]]
	done
	eventually 5 eval 'events missing | grep -q "^BackOff Back-off pulling image"'
	ok k get pod missing
	[[ "${lines[1]}" =~ ^missing\ +0/1\ +ImagePullBackOff\ +0\  ]]
	eventually 10 get_is InvalidImageName '.status.containerStatuses[0].state.waiting.reason' pod bad
	ok events bad
	said "Failed Error: InvalidImageName"
	[[ "$output" =~ InspectFailed\ Failed\ to\ apply\ default\ image\ tag\ \"$REGISTRY/UPPER/case\":\ .*lowercase ]]
	[[ "$output" != *"image tag"*"image tag"* ]]
	# It comes as soon as it can.
	push busybox library/busybox:nope >/dev/null
	eventually 30 get_is true '.status.containerStatuses[0].ready' pod missing
	ok k delete pod missing broken nowhere private bad
}

@test "imagePullSecrets: of the pod, and of its ServiceAccount" {
	ok k create secret docker-registry key --docker-server="$FAKE" --docker-username=joe --docker-password=secret
	ok k create secret docker-registry wrong --docker-server="$FAKE" --docker-username=joe --docker-password=guess
	pod_of open "$FAKE/open/library/busybox:1" Always
	pod_of keyed "$FAKE/private/library/busybox:1" Always "imagePullSecrets: [{name: key}]"
	pod_of both "$FAKE/private/library/busybox:1" Always "imagePullSecrets: [{name: nosuch}, {name: wrong}, {name: key}]"
	pod_of wrong "$FAKE/private/library/busybox:1" Always "imagePullSecrets: [{name: wrong}]"
	ready pod open keyed both
	eventually 15 eval 'waits wrong | grep -q -e ErrImagePull -e ImagePullBackOff'
	ok k patch serviceaccount default -p '{"imagePullSecrets":[{"name":"key"}]}'
	pod_of account "$FAKE/private/library/busybox:1" Always
	ready pod account
	is key get '.spec.imagePullSecrets[0].name' pod account
	ok k patch serviceaccount default -p '{"imagePullSecrets":[]}'
	ok k delete pod open keyed both wrong account
}

@test "Always while the registry is away: an imported image will do, and an event says so; a pulled one will not" {
	ok "$CORACLE" image remove "$REGISTRY/library/busybox:list"
	python3 - "$REGISTRY/local/busybox:mine" <<-'X'
		import io, json, os, sys, tarfile
		old = tarfile.open("build/images/busybox.tar")
		new = tarfile.open(os.environ["WORK"] + "/mine.tar", "w")
		for member in old:
		    content = old.extractfile(member).read() if member.isfile() else b""
		    if member.name == "index.json":
		        index = json.loads(content)
		        index["manifests"][0]["annotations"] = {"io.containerd.image.name": sys.argv[1], "org.opencontainers.image.ref.name": sys.argv[1]}
		        content = json.dumps(index).encode()
		        member.size = len(content)
		    new.addfile(member, io.BytesIO(content))
		new.close()
	X
	ok "$CORACLE" image import "$WORK/mine.tar"
	said "$REGISTRY/local/busybox:mine"
	# It can be reached, and has no such image: that counts.
	pod_of there "$REGISTRY/local/busybox:mine" Always
	eventually 15 eval 'waits there | grep -q -e ErrImagePull -e ImagePullBackOff'
	ok events there
	said "not found"
	registry_down
	pod_of away "$REGISTRY/local/busybox:mine" Always
	pod_of pulled "$REGISTRY/library/busybox:1" Always
	ready pod away
	ok events away
	said "RegistryUnreachable Registry of image \"$REGISTRY/local/busybox:mine\" cannot be reached (" "connection refused); the imported image is used" "Pulled Container image \"$REGISTRY/local/busybox:mine\" already present on machine"
	eventually 15 eval 'waits pulled | grep -q -e ErrImagePull -e ImagePullBackOff'
	ok events pulled
	said "dial tcp $REGISTRY: connect: connection refused"
	registry_up
	eventually 30 get_is true '.status.containerStatuses[0].ready' pod pulled
	ok k delete pod there away pulled
}
