#!/usr/bin/env bats
# Packets: pods, Services, node ports, endpoints (steps 3 and 6).
load lib.bash

setup_file() {
	cluster_start --nodes 2
	web one node-1 web
	web two node-2 web
	pod ask1 node-1
	pod ask2 node-2
	k expose pod one --name=web --port=80 --selector=app=web >/dev/null
	ready pod one two ask1 ask2
	eventually 5 endpoints_are 2 web
}
teardown_file() { cluster_end; }

# endpoints_are N SERVICE: so many ready addresses.
endpoints_are() { [ "$(get '.subsets[*].addresses[*].ip' ep "$2" | wc -w)" = "$1" ]; }

@test "between nodes the true source is seen" {
	local ip=$(pod_ip ask1)
	in_pod ask1 curl -s "http://$(pod_ip two)/" | page
	eventually 5 eval "k logs two --tail=1 | grep -q '^$ip '"
	in_pod ask1 curl -s "http://$(pod_ip one)/" | page
	eventually 5 eval "k logs one --tail=1 | grep -q '^$ip '"
}

@test "a node is seen by its own address, from its pods and from others'" {
	local node pod
	for node in node-1 node-2; do
		for pod in one two; do
			answers $node "$(pod_ip $pod)"
			eventually 5 last_asker_is "$(get '.status.addresses[0].address' node $node)" $pod
		done
	done
}
last_asker_is() { k logs "$2" --tail=1 | grep "^$1 " || { k logs "$2" --tail=1; return 1; }; }

@test "several nginx pods of one node each have port 80; the node's is free" {
	web three node-1
	ready pod three
	answers node-1 "$(pod_ip three)"
	answers node-1 "$(pod_ip one)"
	fails on node-1 curl -s -m 2 http://127.0.0.1:80/
	ok k delete pod three
}

@test "two containers of a pod share localhost" {
	k create -f - <<-'Y'
		apiVersion: v1
		kind: Pod
		metadata: {name: two-in-one}
		spec:
		  terminationGracePeriodSeconds: 0
		  containers:
		  - {name: web, image: nginx, imagePullPolicy: IfNotPresent}
		  - {name: ask, image: "radial/busyboxplus:curl", imagePullPolicy: IfNotPresent, command: [sleep, "3600"]}
	Y
	ready pod two-in-one
	k exec two-in-one -c ask -- curl -s localhost | page
	ok k delete pod two-in-one
}

@test "a ClusterIP from nodes and pods, over both endpoints" {
	local ip=$(get .spec.clusterIP svc web) from
	for from in node-1 node-2 pod/ask1 pod/ask2; do answers "$from" "$ip:80"; done
	local before=$(k logs one | wc -l) before2=$(k logs two | wc -l)
	in_pod ask1 sh -c "for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do curl -s -m 2 -o /dev/null $ip || exit 1; done"
	sleep 0.3
	[ "$(k logs one | wc -l)" -gt "$before" ]
	[ "$(k logs two | wc -l)" -gt "$before2" ]
}

@test "hairpin: a pod reaches itself through its Service" {
	k expose pod one --name=self --port=80 --selector=app=web,mine=yes >/dev/null
	k label pod one mine=yes >/dev/null
	eventually 5 endpoints_are 1 self
	answers pod/one "$(get .spec.clusterIP svc self):80"
	eventually 5 last_asker_is "$(get '.status.addresses[0].address' node node-1)" one
	ok k delete svc self
	ok k label pod one mine-
}

@test "without endpoints: refused at once" {
	ok k create service clusterip none --tcp=80:80
	local ip=$(get .spec.clusterIP svc none) from begun
	sleep 0.3
	for from in "on node-1" "in_pod ask1"; do
		begun=$EPOCHREALTIME
		run $from curl -s -m 5 "http://$ip/"
		[ "$status" -eq 7 ]
		((${EPOCHREALTIME/./} - ${begun/./} < 1000000))
	done
	ok k delete svc none
}

@test "a ClusterIP nobody has is refused, a port it does not serve too" {
	run in_pod ask1 curl -s -m 5 http://10.96.77.77/
	[ "$status" -eq 7 ]
	run in_pod ask1 curl -s -m 5 "http://$(get .spec.clusterIP svc web):81/"
	[ "$status" -eq 7 ]
}

@test "NodePort from every node address" {
	ok k patch svc web -p '{"spec":{"type":"NodePort"}}'
	local port=$(get '.spec.ports[0].nodePort' svc web) node address
	[ "$port" -ge 30000 ]
	sleep 0.3
	for node in node-1 node-2; do
		address=$(get '.status.addresses[?(@.type=="InternalIP")].address' node "$node")
		answers node-1 "$address:$port"
		answers node-2 "$address:$port"
		# Either endpoint may be picked, also the one beside the pod that asks.
		in_pod ask1 sh -c "for i in 1 2 3 4 5 6 7 8 9 10; do curl -s -m 2 -o /dev/null $address:$port || exit 1; done"
	done
	ok k patch svc web -p '{"spec":{"type":"ClusterIP"}}'
}

@test "a host port leads to its pod, and nobody takes a port of the node" {
	k create -f - <<-Y
		apiVersion: v1
		kind: Pod
		metadata: {name: hosted}
		spec:
		  nodeName: node-2
		  terminationGracePeriodSeconds: 0
		  containers:
		  - name: main
		    image: nginx
		    imagePullPolicy: IfNotPresent
		    ports: [{containerPort: 80, hostPort: 8088}, {containerPort: 80, hostPort: 10250}]
	Y
	ready pod hosted
	local address=$(get '.status.addresses[?(@.type=="InternalIP")].address' node node-2) from
	for from in node-1 node-2 pod/ask1 pod/hosted; do eventually 5 answers "$from" "$address:8088"; done
	eventually 5 eval 'k get events --field-selector involvedObject.name=hosted,reason=HostPortConflict -o name | grep -q .'
	ok k logs hosted # the agent has its port still
	ok k delete pod hosted
	eventually 5 eval '! answers node-1 "$address:8088"'
}

@test "a port already taken is refused" {
	ok k create service nodeport a --tcp=80 --node-port=30080
	fails k create service nodeport b --tcp=80 --node-port=30080
	said "port is already allocated"
	fails k create service nodeport c --tcp=80 --node-port=80
	said "provided port is not in the valid range"
	fails k create service clusterip e --tcp=80 --clusterip=192.0.2.7
	said "failed to allocate IP 192.0.2.7: the provided network does not match the current range"
	fails k create service clusterip e --tcp=80 --clusterip=10.96.0.0
	said "failed to allocate IP 10.96.0.0: the provided IP (10.96.0.0) is not in the valid range. The range of valid IPs is 10.96.0.0/16"
	ok k delete svc a
	local ip=$(get .spec.clusterIP svc web)
	fails k create service clusterip d --tcp=80 --clusterip="$ip"
	said "already allocated"
}

@test "a pod that fails its readiness probe leaves, and comes back" {
	ok in_pod two touch /tmp/unready
	eventually 4 endpoints_are 1 web
	get_is False '.status.conditions[?(@.type=="Ready")].status' pod two
	local ip=$(get .spec.clusterIP svc web)
	in_pod ask1 sh -c "for i in 1 2 3 4 5 6; do curl -s -m 2 -o /dev/null $ip || exit 1; done"
	ok in_pod two rm /tmp/unready
	eventually 4 endpoints_are 2 web
}

@test "a pod that ends leaves at once, and requests go on" {
	local ip=$(get .spec.clusterIP svc web)
	(in_pod ask1 sh -c "for i in \$(seq 100); do curl -s -m 2 -o /dev/null $ip || echo bad; done" >"$CORACLE_STATE/out") 3>&- &
	k delete pod two --wait=false
	eventually 1 endpoints_are 1 web
	wait $!
	[ ! -s "$CORACLE_STATE/out" ]
	eventually 10 eval '! k get pod two'
	web two node-2 web
	eventually 10 endpoints_are 2 web
}

@test "UDP through a Service" {
	k run udp --image=radial/busyboxplus:curl --image-pull-policy=IfNotPresent --labels=app=udp --command -- sh -c 'while :; do echo pong | nc -u -l -p 5000 -w 1; done'
	k create -f - <<-'Y'
		apiVersion: v1
		kind: Service
		metadata: {name: udp}
		spec: {selector: {app: udp}, ports: [{port: 5000, protocol: UDP}]}
	Y
	ready pod udp
	eventually 5 endpoints_are 1 udp
	local ip=$(get .spec.clusterIP svc udp)
	eventually 10 eval "in_pod ask1 sh -c 'echo ping | nc -u -w 1 $ip 5000' | grep -q pong"
	ok k delete svc/udp pod/udp --grace-period=0 --force
}

@test "session affinity keeps a client with one pod" {
	ok k patch svc web --type=merge -p '{"spec":{"sessionAffinity":"ClientIP"}}'
	sleep 0.3
	local ip=$(get .spec.clusterIP svc web) one=$(k logs one | wc -l) two=$(k logs two | wc -l)
	in_pod ask2 sh -c "for i in 1 2 3 4 5 6 7 8 9 10; do curl -s -m 2 -o /dev/null $ip || exit 1; done"
	sleep 0.3
	one=$(($(k logs one | wc -l) - one)) two=$(($(k logs two | wc -l) - two))
	[ "$one,$two" = 10,0 ] || [ "$one,$two" = 0,10 ]
	ok k patch svc web --type=merge -p '{"spec":{"sessionAffinity":"None"}}'
}

@test "externalName and headless Services have no address" {
	ok k create service externalname out --external-name=example.com
	get_is "" .spec.clusterIP svc out
	ok k create service clusterip less --clusterip=None --tcp=80
	get_is None .spec.clusterIP svc less
	ok k delete svc out less
}

@test "the API from a pod, with its token" {
	ok in_pod ask1 sh -c 'curl -s --cacert /var/run/secrets/kubernetes.io/serviceaccount/ca.crt -H "Authorization: Bearer $(cat /var/run/secrets/kubernetes.io/serviceaccount/token)" https://kubernetes.default.svc/version'
	said gitVersion
	ok in_pod ask1 sh -c 'curl -s --cacert /var/run/secrets/kubernetes.io/serviceaccount/ca.crt -H "Authorization: Bearer $(cat /var/run/secrets/kubernetes.io/serviceaccount/token)" https://kubernetes.default.svc/api/v1/namespaces/default/secrets'
	said Forbidden system:serviceaccount:default:default
}
