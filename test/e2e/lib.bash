# What the scenario tests share. Each file starts a private cluster of its own (cluster_start in setup_file) in a state
# folder of its own, and takes both away again (cluster_end in teardown_file); a guard does so when bats is killed.
TOP=$(cd "${BASH_SOURCE[0]%/*}/../.." && pwd)
CORACLE=${CORACLE:-$TOP/build/release/coracle}
# Which kubectl: E2E_KUBECTL, or the newest found.
K=${E2E_KUBECTL:-$("$TOP/tools/kubectls" | tail -n 1)}
export TOP CORACLE K

k() { "$K" "$@"; }

# A state folder, a kubeconfig and a home of their own, with the images; the guard removes all when bats is gone.
state_new() {
	CORACLE_STATE=$(mktemp -d /tmp/e2e.XXXXXX)
	export CORACLE_STATE KUBECONFIG=$CORACLE_STATE/kc HOME=$CORACLE_STATE/home
	mkdir "$HOME"
	setsid bash -c 'while kill -0 "$1" 2>/dev/null; do sleep 0.5; done; . "$2/test/e2e/lib.bash"; state_end' guard $$ "$TOP" </dev/null >/dev/null 2>&1 3>&- &
	echo $! >"$CORACLE_STATE.guard"
	"$CORACLE" image import "$TOP"/build/images/*.tar >/dev/null
}

# Take away every cluster of the state folder, and the folder.
state_end() {
	local folder
	[ -d "$CORACLE_STATE" ] || return 0
	for folder in "$CORACLE_STATE"/*/cluster.json; do
		[ -e "$folder" ] || continue
		folder=${folder%/*}
		"$CORACLE" down --name "${folder##*/}" --purge >/dev/null 2>&1
	done
	if [ -s "$CORACLE_STATE.guard" ]; then kill "$(cat "$CORACLE_STATE.guard")" 2>/dev/null; fi
	rm -rf "$CORACLE_STATE" "$CORACLE_STATE.guard"
}

# cluster_start [OPTIONS of coracle up]; without a way out unless a file asks for one.
cluster_start() {
	state_new
	"$CORACLE" up --isolated --quiet "$@" 3>&- || { tail -n 5 "$CORACLE_STATE"/*/logs/* >&2; return 1; }
}

cluster_end() { state_end; }

# on NODE COMMAND...: on a node.
on() {
	local node=$1
	shift
	timeout 20 "$CORACLE" shell "$node" -- "$@"
}

# eventually SECONDS COMMAND...: repeat the command until it succeeds.
eventually() {
	local end=$((${EPOCHREALTIME/./} + $1 * 1000000)) out
	shift
	while ! out=$("$@" 2>&1); do
		if ((${EPOCHREALTIME/./} > end)); then
			printf 'never true: %s\n%s\n' "$*" "$out"
			return 1
		fi
		sleep 0.05
	done
}

# said TEXT...: $output holds each.
said() {
	local text
	for text; do
		[[ "$output" == *"$text"* ]] || { printf 'missing: %s\nin: %s\n' "$text" "$output"; return 1; }
	done
}

# ok COMMAND...: it succeeds; its output is $output.
ok() {
	run "$@"
	[ "$status" -eq 0 ] || { printf 'exit %s: %s\n%s\n' "$status" "$*" "$output"; return 1; }
}

# fails COMMAND...: it ends with a status of its own (not by a signal or timeout).
fails() {
	run "$@"
	[ "$status" -gt 0 ] && [ "$status" -lt 124 ] || { printf 'exit %s: %s\n%s\n' "$status" "$*" "$output"; return 1; }
}

# ends STATUS COMMAND...: its exit status.
ends() {
	local want=$1
	shift
	run "$@"
	[ "$status" -eq "$want" ] || { printf 'exit %s, not %s: %s\n%s\n' "$status" "$want" "$*" "$output"; return 1; }
}

# is EXPECTED COMMAND...: what the command prints.
is() {
	local want=$1
	shift
	ok "$@" || return
	[ "$output" = "$want" ] || { printf '%s\nwanted: %s\ngot:    %s\n' "$*" "$want" "$output"; return 1; }
}

# get PATH ARGS...: kubectl get ARGS with a jsonpath.
get() {
	local path=$1
	shift
	k get "$@" -o "jsonpath={$path}"
}

# Whether `kubectl get ARGS -o jsonpath=PATH` prints VALUE (for eventually).
get_is() {
	local want=$1 path=$2 got
	shift 2
	got=$(get "$path" "$@") && [ "$got" = "$want" ] || { echo "$path is \"$got\""; return 1; }
}

ready() { k wait --for=condition=Ready --timeout=20s "$@" >/dev/null; }
pod_ip() { get .status.podIP pod "$1"; }
first_pod() { get '.items[0].metadata.name' pods -l "$1"; }
no_pods() { [ -z "$(k get pods -o name "$@")" ]; }
page() { grep -q 'Welcome to nginx'; }
# in_pod POD COMMAND...
in_pod() {
	local pod=$1
	shift
	timeout 20 "$K" exec "$pod" -- "$@"
}

# Whether a web page comes from URL, asked from a node or (pod/NAME) a pod.
answers() {
	case $1 in
	pod/*) in_pod "${1#pod/}" curl -s -m 5 "$2" ;;
	*) on "$1" curl -s -m 5 "$2" ;;
	esac | page
}

# The tutorial's two manifests, as printed.
nginx_yaml() {
	cat <<-'Y'
		apiVersion: apps/v1
		kind: Deployment
		metadata:
		  name: my-nginx
		spec:
		  selector:
		    matchLabels:
		      run: my-nginx
		  replicas: 2
		  template:
		    metadata:
		      labels:
		        run: my-nginx
		    spec:
		      containers:
		      - name: my-nginx
		        image: nginx
		        ports:
		        - containerPort: 80
	Y
}
svc_yaml() {
	cat <<-'Y'
		apiVersion: v1
		kind: Service
		metadata:
		  name: my-nginx
		  labels:
		    run: my-nginx
		spec:
		  ports:
		  - port: 80
		    protocol: TCP
		  selector:
		    run: my-nginx
	Y
}

# pod NAME [NODE]: a pod of the curl image that sleeps; web NAME [NODE] [LABELS]: an nginx pod.
pod() {
	k create -f - <<-Y
		apiVersion: v1
		kind: Pod
		metadata: {name: $1, labels: {app: $1}}
		spec:
		  terminationGracePeriodSeconds: 0
		  ${2:+nodeName: $2}
		  containers:
		  - {name: main, image: "radial/busyboxplus:curl", imagePullPolicy: IfNotPresent, command: [sleep, "3600"]}
	Y
}
web() {
	k create -f - <<-Y
		apiVersion: v1
		kind: Pod
		metadata: {name: $1, labels: {app: ${3:-$1}}}
		spec:
		  terminationGracePeriodSeconds: 1
		  ${2:+nodeName: $2}
		  containers:
		  - name: main
		    image: nginx
		    imagePullPolicy: IfNotPresent
		    ports: [{containerPort: 80, name: http}]
		    readinessProbe: {exec: {command: [test, "!", -e, /tmp/unready]}, periodSeconds: 1, failureThreshold: 1}
	Y
}
