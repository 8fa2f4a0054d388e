#!/usr/bin/env bats
# What `coracle` says when the machine lacks something.
load lib

setup_file() { state_new; }
teardown_file() { state_end; }

# Programs without those named.
path_without() {
	local dir=$BATS_TEST_TMPDIR/bin p
	mkdir "$dir"
	for p in crun conmon slirp4netns; do
		[[ " $* " == *" $p "* ]] || ln -s "$(command -v $p)" "$dir/$p"
	done
	echo "$dir"
}

@test "missing programs are named, each with what it is for and its package" {
	fails env PATH="$(path_without crun conmon slirp4netns)" "$CORACLE" up
	said "crun, which runs containers" "conmon, which watches" "slirp4netns, which" "apt install crun conmon slirp4netns"
}

@test "an isolated cluster needs no slirp4netns" {
	local path
	path=$(path_without slirp4netns)
	fails env PATH="$path" "$CORACLE" up
	said slirp4netns --isolated
	ok env PATH="$path" "$CORACLE" up --isolated --quiet 3>&-
	ok "$CORACLE" down --purge
}

@test "a state folder that cannot be made is named" {
	: >"$BATS_TEST_TMPDIR/file"
	fails env CORACLE_STATE="$BATS_TEST_TMPDIR/file/s" "$CORACLE" up
	said "$BATS_TEST_TMPDIR/file"
	fails env CORACLE_STATE=relative "$CORACLE" up
	said "absolute"
}

@test "two up at once of one name: one starts it, the other says so" {
	"$CORACLE" up --isolated --name two >"$BATS_TEST_TMPDIR/a" 2>&1 3>&- &
	local a=$! x=0 y=0
	"$CORACLE" up --isolated --name two >"$BATS_TEST_TMPDIR/b" 2>&1 3>&- || y=$?
	wait "$a" || x=$?
	cat "$BATS_TEST_TMPDIR/a" "$BATS_TEST_TMPDIR/b"
	[ $((x + y)) = 1 ]
	cat "$BATS_TEST_TMPDIR/a" "$BATS_TEST_TMPDIR/b" | grep 'is running already'
	ok "$CORACLE" status --name two
	ok "$CORACLE" down --name two --purge
}

@test "clusters that start at once all get into one kubeconfig; a lock left behind is named" {
	local name pids=()
	for name in a b c; do
		"$CORACLE" up --isolated --quiet --name "$name" 3>&- &
		pids+=($!)
	done
	for name in "${pids[@]}"; do wait "$name"; done
	for name in a b c; do
		ok "$K" --context "coracle-$name" get --raw /readyz
	done
	touch "$KUBECONFIG.lock"
	fails "$CORACLE" down --name a
	said "$KUBECONFIG.lock" "remove it"
	rm "$KUBECONFIG.lock"
	for name in a b c; do ok "$CORACLE" down --name "$name" --purge; done
	[ ! -e "$KUBECONFIG.lock" ]
	fails grep coracle- "$KUBECONFIG"
}

@test "the API port is taken when a stopped cluster comes back: it is named" {
	local port
	ok "$CORACLE" up --isolated --quiet 3>&-
	port=$(grep -o '"apiPort": [0-9]*' "$CORACLE_STATE/coracle/cluster.json" | grep -o '[0-9]*')
	ok "$CORACLE" down
	python3 -c "import socket, time; s = socket.create_server(('127.0.0.1', $port)); time.sleep(30)" 3>&- &
	local taker=$!
	eventually 5 grep -q "$(printf ':%04X ' "$port")" /proc/net/tcp
	sleep 0.5
	fails "$CORACLE" up --isolated
	said "127.0.0.1:$port" "in use"
	kill "$taker"
	wait "$taker" || true
	ok "$CORACLE" up --isolated --quiet 3>&-
	ok "$CORACLE" down --purge
}

@test "a full disk: writes are refused in plain words, reads go on, and it recovers" {
	local small=$BATS_TEST_TMPDIR/d i
	small=$(mktemp -d /tmp/e2e-full.XXXXXX)
	mount -t tmpfs -o size=12m,mode=755 none "$small"
	export CORACLE_STATE=$small KUBECONFIG=$small/kc
	ok "$CORACLE" up --isolated --quiet 3>&-
	ok k create configmap before
	cat /dev/zero >"$small/filler" 2>/dev/null || true
	head -c 20000 /dev/urandom | base64 >"$BATS_TEST_TMPDIR/big"
	for i in $(seq 300); do
		run k create configmap "big-$i" --from-file="$BATS_TEST_TMPDIR/big"
		[ "$status" = 0 ] || break
	done
	echo "after $i: $output"
	[ "$status" -ne 0 ]
	said "space"
	ok k get configmap before
	rm "$small/filler"
	eventually 10 k create configmap after
	ok k get configmap before after
	ok "$CORACLE" down --purge
	umount "$small"
	rmdir "$small"
}

# Whatever hierarchies this machine has, see only v2, as most have. Where crun cannot use it (no CAP_SYS_RESOURCE) or a
# controller is missing, pods run all the same and the node's log says what is not enforced.
@test "cgroup v2 alone: pods run, with what limits the machine can enforce" {
	cat >"$BATS_TEST_TMPDIR/v2" <<-'X'
		umount -l /sys/fs/cgroup
		mount -t cgroup2 none /sys/fs/cgroup || exit 1
		cat >pod.yaml <<-Y
			apiVersion: v1
			kind: Pod
			metadata: {name: limited}
			spec:
			  containers:
			  - name: main
			    image: busybox
			    imagePullPolicy: IfNotPresent
			    command: [sleep, "100"]
			    resources: {limits: {cpu: 100m, memory: 32Mi}}
		Y
		"$CORACLE" run --isolated -- sh -c '"$K" create -f pod.yaml && "$K" wait --for=condition=Ready --timeout=15s pod/limited &&
			"$K" exec limited -- true && cat "$CORACLE_STATE"/*/logs/*' >log 2>&1 || { cat log; exit 1; }
		grep -qw memory /sys/fs/cgroup/cgroup.controllers || grep 'limits.* are not enforced' log
		! ls -d /sys/fs/cgroup/coracle/* 2>/dev/null
	X
	cd "$BATS_TEST_TMPDIR"
	ok unshare -m --propagation private bash "$BATS_TEST_TMPDIR/v2"
}
