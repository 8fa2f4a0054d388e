#!/usr/bin/env bats
# Pulls through Debian's docker-registry on the loopback, filled with the images of `make images`, and
# through a registry that asks for tokens. Needs build/images/*.tar and build/release/coracle (or CORACLE).

setup_file() {
	cd "$BATS_TEST_DIRNAME/../.."
	export CORACLE=${CORACLE:-$PWD/build/release/coracle} WORK=$BATS_FILE_TMPDIR
	export CORACLE_STATE=$WORK/state
	for image in nginx busybox; do
		[ -e "build/images/$image.tar" ] || skip "no build/images/$image.tar: run make images"
	done
	cat >"$WORK/registry.yml" <<-YML
		version: 0.1
		storage: {filesystem: {rootdirectory: $WORK/registry}}
		http: {addr: "127.0.0.1:0"}
		log: {level: info}
	YML
	PORT=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
	sed -i "s/127.0.0.1:0/127.0.0.1:$PORT/" "$WORK/registry.yml"
	docker-registry serve "$WORK/registry.yml" >"$WORK/registry.log" 2>&1 3>&- &
	echo $! >"$WORK/registry.pid"
	test/registry/fake-registry "127.0.0.1:$PORT" "$WORK/fake.port" 3>&- &
	echo $! >"$WORK/fake.pid"
	for _ in $(seq 50); do
		curl -fs "http://127.0.0.1:$PORT/v2/" >/dev/null && [ -s "$WORK/fake.port" ] && break
		sleep 0.1
	done
	export REGISTRY=127.0.0.1:$PORT FAKE=127.0.0.1:$(cat "$WORK/fake.port")
	push nginx library/nginx:latest
	push busybox library/busybox:1
	push busybox library/busybox:docker --format v2s2
}

teardown_file() {
	kill "$(cat "$WORK/registry.pid")" "$(cat "$WORK/fake.pid")"
}

push() {
	local image=$1 name=$2
	shift 2
	skopeo copy -q --dest-tls-verify=false "$@" "oci-archive:build/images/$image.tar" "docker://$REGISTRY/$name"
}

pull() {
	run "$CORACLE" image pull "$@"
}

@test "an OCI image by tag" {
	pull "$REGISTRY/library/nginx"
	[ "$status" -eq 0 ]
	run "$CORACLE" image list
	[[ "$output" == *"$REGISTRY/library/nginx:latest"* ]]
	grep -q "Welcome to nginx" "$CORACLE_STATE"/images/layers/*/usr/share/nginx/html/index.html
}

@test "a docker schema 2 image shares its layer with the OCI one" {
	pull "$REGISTRY/library/busybox:1"
	[ "$status" -eq 0 ]
	before=$(ls "$CORACLE_STATE/images/layers" | wc -l)
	pull "$REGISTRY/library/busybox:docker"
	[ "$status" -eq 0 ]
	[ "$(ls "$CORACLE_STATE/images/layers" | wc -l)" = "$before" ]
}

@test "an image by digest, and a digest that is not there" {
	digest=$(skopeo inspect --tls-verify=false --format '{{.Digest}}' "docker://$REGISTRY/library/busybox:1")
	pull "$REGISTRY/library/busybox@$digest"
	[ "$status" -eq 0 ]
	pull "$REGISTRY/library/busybox@sha256:$(printf 0%.0s $(seq 64))"
	[ "$status" -ne 0 ]
	[[ "$output" == *"not found"* ]]
}

@test "what is not there is named" {
	pull "$REGISTRY/library/nginx:nope"
	[ "$status" -eq 1 ]
	[[ "$output" == *"failed to pull and unpack image \"$REGISTRY/library/nginx:nope\": failed to resolve reference"*"not found"* ]]
	pull 127.0.0.1:1/x
	[[ "$output" == *"dial tcp 127.0.0.1:1: connect: connection refused"* ]]
	pull nosuch.invalid/x
	[[ "$output" == *"lookup nosuch.invalid"*"no such host"* ]]
}

@test "a token is fetched for anyone" {
	pull "$FAKE/open/library/busybox:1"
	[ "$status" -eq 0 ]
}

@test "without credentials a private repository is refused" {
	pull "$FAKE/private/library/busybox:1"
	[ "$status" -eq 1 ]
	[[ "$output" == *"failed to authorize"*"401"* ]]
}

@test "a registry that is down says so" {
	pull "$FAKE/broken/library/busybox:1"
	[ "$status" -eq 1 ]
	[[ "$output" == *"503: down for repair"* ]]
}

@test "corrupt and short blobs are refused and leave nothing" {
	export CORACLE_STATE=$WORK/other
	pull "$FAKE/corrupt/library/busybox:1"
	[ "$status" -eq 1 ]
	[[ "$output" == *"unexpected commit digest"* ]]
	pull "$FAKE/short/library/busybox:1"
	[ "$status" -eq 1 ]
	[ -z "$(ls "$CORACLE_STATE/images/layers" "$CORACLE_STATE/images/tmp" | grep -v :)" ]
}

@test "removing gives the layers back" {
	run "$CORACLE" image remove "$REGISTRY/library/nginx"
	[ "$status" -eq 0 ]
	[ -z "$(ls "$CORACLE_STATE"/images/layers/*/usr/sbin/nginx 2>/dev/null)" ]
	run "$CORACLE" image remove "$REGISTRY/library/nginx"
	[ "$status" -eq 1 ]
	[[ "$output" == *"is not here"* ]]
}
