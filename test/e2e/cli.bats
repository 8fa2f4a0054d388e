#!/usr/bin/env bats
# The commands around a cluster: up, down, resume, run, two of one name, wrong options, and what is left behind.
bats_require_minimum_version 1.5.0
load lib.bash

setup_file() { state_new; }
teardown_file() { state_end; }
setup() { cd "$CORACLE_STATE" || return; }

c() { timeout 60 "$CORACLE" "$@" 3>&-; }

# What of a cluster could be left on the machine: processes, mounts, links, namespaces, cgroups.
leavings() {
	ps -eo args | grep -F -e "$CORACLE_STATE" -e "coracle-" | grep -F -e "$CORACLE_STATE" -e " __" | grep -v -e grep -e 'guard' | grep -F -e "$CORACLE_STATE" -e "${1:-no-id}"
	grep -F "$CORACLE_STATE" /proc/self/mountinfo
	find /sys/fs/cgroup -maxdepth 3 -name "*${1:-no-id}*" 2>/dev/null
	ls /run/netns 2>/dev/null | grep -F "${1:-no-id}"
	return 0
}
links() { ip -o link show | awk -F': ' '{print $2}' | sort; }
rules() { nft list tables 2>/dev/null; ip route; ip rule; }

@test "up says what it does; the machine's own network is untouched" {
	links >links.before
	rules >rules.before
	ok c up --nodes 2 --isolated
	said "node-1 is Ready" "node-2 is Ready" "Ready. kubectl uses it now"
	is "$(cat links.before)" links
	is "$(cat rules.before)" rules
	is "node-1 node-2" get '.items[*].metadata.name' nodes
	get_is "True True" '.items[*].status.conditions[?(@.type=="Ready")].status' nodes
	ok c status
	said "node-1" "node-2"
	ok k get events --field-selector involvedObject.name=node-2
	said "Starting kubelet." "Registered Node node-2" NodeHasSufficientMemory NodeReady
}

@test "a second up of one name is an error that names it, and changes nothing" {
	local before
	before=$(cat coracle/cluster.json "$KUBECONFIG")
	fails c up --nodes 2 --isolated
	said 'cluster "coracle" is running already' "coracle down"
	fails c up
	said 'cluster "coracle" is running already'
	is "$before" cat coracle/cluster.json "$KUBECONFIG"
	is "node-1 node-2" get '.items[*].metadata.name' nodes
	(c up --name twice --quiet --isolated; echo $? >a) & (c up --name twice --quiet --isolated; echo $? >b) &
	wait
	[ "$(cat a b | grep -c '^0$')" -ge 1 ]
	ok c status --name twice
	is coracle-twice k config current-context
	ok c down --name twice --purge
	is coracle k config current-context
}

@test "down leaves nothing, up resumes" {
	local id before
	ok k create deployment web --image=nginx --replicas=3
	ok k create configmap kept --from-literal=a=b
	ok k rollout status deployment/web --timeout=20s
	id=$(ps --ppid "$(cat coracle/lock)" -o args= | sed -n "s/.*__holder \(coracle-[0-9a-f]*\) coracle$/\1/p")
	[ -n "$id" ]
	ok c down
	is "" leavings "$id"
	is "$(cat links.before)" links
	is "$(cat rules.before)" rules
	run c status
	[ "$status" -eq 3 ]
	ok c up --quiet --isolated
	get_is b .data.a cm kept
	ok k rollout status deployment/web --timeout=30s
	eventually 20 get_is 3 .status.readyReplicas deployment web
	is "node-1 node-2" get '.items[*].metadata.name' nodes
}

@test "killed without warning: an acknowledged write is there" {
	local gate pid
	ok k create configmap durable --from-literal=a=b
	for pid in $(pgrep -f "^coracle __gate coracle\$"); do
		[ "$(tr '\0' '\n' <"/proc/$pid/environ" | sed -n 's/^CORACLE_STATE=//p')" = "$CORACLE_STATE" ] && kill -9 "$pid"
	done
	ok c up --quiet --isolated
	get_is b .data.a cm durable
	ok c down --purge
	[ ! -e coracle ]
	run c status
	[ "$status" -eq 1 ]
}

@test "run: the command's exit status; the cluster is gone" {
	run c run --isolated -- "$K" get nodes
	[ "$status" -eq 0 ]
	said node-1
	run c run --isolated -- sh -c 'exit 7'
	[ "$status" -eq 7 ]
	run -127 c run --isolated -- /no/such/command
	run c run --isolated
	[ "$status" -eq 2 ]
	is "" leavings
	is "images" folders
}
folders() { find "$CORACLE_STATE" -maxdepth 1 -mindepth 1 -type d ! -name home -printf '%f\n'; }

@test "run killed: nothing is left" {
	local signal pid
	for signal in TERM INT KILL; do
		"$CORACLE" run --isolated -- sh -c 'touch started; sleep 100' 3>&- &
		pid=$!
		eventually 20 test -e started
		rm started
		# bash starts what runs in the background with SIGINT ignored.
		[ $signal = INT ] && signal=HUP
		kill -$signal $pid
		wait $pid || true
		eventually 20 eval '[ -z "$(leavings)" ] && [ "$(folders)" = images ]'
	done
}

@test "wrong options and names are answered clearly" {
	local words
	while read -r want words; do
		run c $words
		[ "$status" -eq "$want" ] || { echo "coracle $words: exit $status, $output"; false; }
		[ -n "$output" ]
	done <<-'Y'
		2 nosuch
		2 up --nosuch
		2 up --nodes
		2 up --nodes 0
		2 up --nodes x
		2 up --nodes 1000
		2 up extra
		2 down extra
		1 up --name Bad_Name
		1 up --name images
		1 shell node-1
		2 shell
		1 down --name nosuch
		1 kubeconfig --name nosuch
		1 status --name nosuch
		1 image import /no/such/file
		1 image remove nosuch
		2 image
		2 image nosuch
		2 image pull
		2 image list extra
		2 status extra
		2 kubeconfig extra
		2 version extra
		2 run --quiet -- true
		0 image remove --help
		0 --help
		0 up --help
		0 down --help
		0 run --help
		0 shell --help
		0 status --help
		0 image --help
		0 kubeconfig --help
		0 version
		0 version --help
	Y
	is "images" folders
	run env -u HOME CORACLE_STATE=relative "$CORACLE" status
	[ "$status" -eq 1 ]
	said absolute
}

@test "a wrong option is answered in two lines, in the command's name" {
	run c up --nosuch
	[ "${#lines[@]}" -eq 2 ]
	said "coracle up: " "--nosuch" "coracle up --help"
}

@test "CORACLE_CLUSTER names the cluster for every command; others are named when one is not there" {
	export CORACLE_CLUSTER=other
	ok c up --isolated --quiet
	ok c status
	said "cluster     other"
	ok c kubeconfig
	is node-1 c shell node-1 -- hostname
	is "$PWD" c shell node-1 -- pwd
	run env -u CORACLE_CLUSTER "$CORACLE" status
	[ "$status" -eq 1 ]
	said 'no cluster "coracle"' 'there is "other"'
	is run-me c run --isolated --name run-me -- sh -c "$CORACLE status | sed -n 's/^cluster *//p'"
	ok c down --purge
	is "images" folders
}

@test "a kubeconfig that cannot be written: nothing is made" {
	fails c up --isolated --kubeconfig nosuch/kc
	said nosuch/kc
	echo '[' >bad.kc
	fails c up --isolated --kubeconfig bad.kc
	said bad.kc
	is "images" folders
}

@test "a kubeconfig by a relative name, through a link, is found again from elsewhere" {
	mkdir real
	echo '{"users": [{"name": "kept", "user": {}}]}' >real/kc
	ln -s real/kc link.kc
	ok c up --isolated --quiet --kubeconfig link.kc
	[ -L link.kc ]
	grep -q 'name: coracle' real/kc
	cd /
	ok c down --purge
	cd "$CORACLE_STATE"
	fails grep -q 'name: coracle' real/kc
	grep -q 'name: kept' real/kc
	rm -r real link.kc
}

pgrep_children() { pgrep -P "$2" "$1" || true; }
@test "an isolated cluster is resumed isolated" {
	ok c up --isolated --quiet
	ok c down
	ok c up --quiet
	is "" pgrep_children slirp4netns "$(cat coracle/lock)"
	ok c down --purge
}

@test "an image that containers run on is not removed" {
	ok c up --isolated --quiet
	ok k run web --image=nginx --image-pull-policy=IfNotPresent
	ready pod/web
	fails c image remove nginx
	said nginx 'cluster "coracle"'
	ok c image remove busybox
	ok k exec web -- cat /etc/nginx/nginx.conf
	ok k delete pod web --now
	ok c image remove nginx
	ok c down --purge
	ok c image import "$TOP"/build/images/nginx.tar "$TOP"/build/images/busybox.tar
}

@test "a damaged image and a damaged cluster are named" {
	echo garbage >bad.tar
	fails c image import bad.tar
	said bad.tar
	mkdir broken
	echo '{' >broken/cluster.json
	fails c up --name broken --isolated
	said damaged
	rm -r broken
}
