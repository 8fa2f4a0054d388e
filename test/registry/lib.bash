# The registries of these tests: Debian's docker-registry at $REGISTRY, and fake-registry before it at $FAKE, both on
# loopback, with their files in $WORK.

registry_start() {
	local port
	port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
	cat >"$WORK/registry.yml" <<-YML
		version: 0.1
		storage: {filesystem: {rootdirectory: $WORK/registry}}
		http: {addr: "127.0.0.1:$port"}
		log: {level: info}
	YML
	export REGISTRY=127.0.0.1:$port
	registry_up
	test/registry/fake-registry "$REGISTRY" "$WORK/fake.port" 3>&- &
	echo $! >"$WORK/fake.pid"
	for _ in $(seq 50); do
		[ -s "$WORK/fake.port" ] && break
		sleep 0.1
	done
	export FAKE=127.0.0.1:$(cat "$WORK/fake.port")
}

# Also after registry_down, at the same address and with the same contents.
registry_up() {
	docker-registry serve "$WORK/registry.yml" >>"$WORK/registry.log" 2>&1 3>&- &
	echo $! >"$WORK/registry.pid"
	for _ in $(seq 50); do
		curl -fs "http://$REGISTRY/v2/" >/dev/null && return
		sleep 0.1
	done
	cat "$WORK/registry.log"
	return 1
}
registry_down() { kill "$(cat "$WORK/registry.pid")"; }

registry_stop() {
	registry_down
	kill "$(cat "$WORK/fake.pid")"
}

# push IMAGE NAME:TAG [FORM]...: prints the digest.
push() {
	local image=$1 name=$2
	shift 2
	test/registry/push "$REGISTRY" "$name" "build/images/$image.tar" "$@"
}
