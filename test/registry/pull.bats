#!/usr/bin/env bats
# Pulls through Debian's docker-registry on the loopback, filled with the images of `make images`, and
# through a registry that asks for tokens. Needs build/images/*.tar and build/release/coracle (or CORACLE).
load lib.bash

setup_file() {
	cd "$BATS_TEST_DIRNAME/../.."
	export CORACLE=${CORACLE:-$PWD/build/release/coracle} WORK=$BATS_FILE_TMPDIR
	export CORACLE_STATE=$WORK/state
	registry_start
	push nginx library/nginx:latest >/dev/null
	push busybox library/busybox:1 >"$WORK/digest"
	push busybox library/busybox:docker docker >/dev/null
	push busybox library/busybox:plain plain >/dev/null
	push busybox library/busybox:zstd zstd >/dev/null
	push busybox library/busybox:index index >/dev/null
	push busybox library/busybox:list docker index >/dev/null
}

teardown_file() { registry_stop; }

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

@test "layers plain and in zstd, behind an index and a manifest list" {
	local tag
	for tag in plain zstd index list; do
		export CORACLE_STATE=$WORK/$tag
		pull "$REGISTRY/library/busybox:$tag"
		[ "$status" -eq 0 ] || { echo "$tag: $output"; false; }
		[ -n "$(ls "$CORACLE_STATE"/images/layers/*/bin/busybox)" ]
	done
}

@test "an image by digest, and a digest that is not there" {
	digest=$(cat "$WORK/digest")
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
