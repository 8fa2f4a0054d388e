# Endpoints before signals: a rolling update loses no request, without any preStop sleep.
load lib

setup_file() { cluster_start --nodes 2; }
teardown_file() { cluster_end; }

shop() {
	k create -f - <<-'Y'
		apiVersion: apps/v1
		kind: Deployment
		metadata: {name: shop}
		spec:
		  replicas: 3
		  selector: {matchLabels: {app: shop}}
		  template:
		    metadata: {labels: {app: shop}}
		    spec:
		      containers:
		      - name: main
		        image: nginx
		        imagePullPolicy: IfNotPresent
		        ports: [{containerPort: 80}]
		        readinessProbe: {httpGet: {path: /, port: 80}, periodSeconds: 1}
	Y
	k expose deployment shop --port 80
}

# ask NODE URL FILE: a new connection a request, one after the other, until FILE.stop is there; failures go to FILE, the
# number of requests to FILE.n.
ask() {
	timeout 120 "$CORACLE" shell "$1" -- sh -c '
		n=0
		while [ ! -e "$2.stop" ]; do
			out=$(curl -sf -m 5 -o /dev/null -w "%{http_code} %{errormsg}" "$1") || echo "$(date +%T.%N) $out" >>"$2"
			n=$((n + 1))
		done
		echo $n >"$2.n"' sh "$2" "$3"
}

@test "three rolling updates under load: no request fails" {
	shop
	k rollout status deployment/shop --timeout=30s
	ip=$(get .spec.clusterIP service shop)
	eventually 5 answers node-1 "http://$ip/"
	eventually 5 answers node-2 "http://$ip/"
	ask node-1 "http://$ip/" "$BATS_TEST_TMPDIR/one" 3>&- &
	ask node-2 "http://$ip/" "$BATS_TEST_TMPDIR/two" 3>&- &
	for _ in 1 2 3; do
		k rollout restart deployment/shop
		k rollout status deployment/shop --timeout=60s
		sleep 1 # kubectl: one restart a second
	done
	sleep 0.5
	touch "$BATS_TEST_TMPDIR/one.stop" "$BATS_TEST_TMPDIR/two.stop"
	wait
	for who in one two; do
		[ "$(cat "$BATS_TEST_TMPDIR/$who.n")" -gt 100 ]
		echo "$who: $(cat "$BATS_TEST_TMPDIR/$who.n") requests"
		[ ! -s "$BATS_TEST_TMPDIR/$who" ] || { cat "$BATS_TEST_TMPDIR/$who"; false; }
	done
}
