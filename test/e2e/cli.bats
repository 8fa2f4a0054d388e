#!/usr/bin/env bats
# The commands around a cluster: up, down, resume, run, two of one name, wrong options, and what is left behind.
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
}

@test "a second up of one name says it runs, and changes nothing" {
	ok c up --nodes 2 --isolated
	said "runs"
	(c up --name twice --quiet --isolated; echo $? >a) & (c up --name twice --quiet --isolated; echo $? >b) &
	wait
	[ "$(cat a b | grep -c '^0$')" -ge 1 ]
	ok c status --name twice
	ok c down --name twice --purge
}

@test "down leaves nothing, up resumes" {
	local id before
	ok k create deployment web --image=nginx --replicas=3
	ok k create configmap kept --from-literal=a=b
	ok k rollout status deployment/web --timeout=20s
	id=$(ps -eo args | sed -n "s/.*__holder \(coracle-[0-9a-f]*\) coracle$/\1/p" | head -n 1)
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
	run c run --isolated -- /no/such/command
	[ "$status" -eq 127 ]
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
