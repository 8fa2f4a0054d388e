#!/usr/bin/env bats
# What Deployments and pods go through (steps 4 and 12): replacement, restarts, scaling, rollouts, deletion.
load lib.bash

setup_file() {
	cluster_start --nodes 2
	nginx_yaml | k apply -f - >/dev/null
	svc_yaml | k apply -f - >/dev/null
	k rollout status deployment/my-nginx --timeout=30s >/dev/null
}
teardown_file() { cluster_end; }

settled() { [ "$(k get pods -l "$1" --field-selector=status.phase=Running -o name | wc -l)" = "$2" ] && [ "$(k get pods -l "$1" -o name | wc -l)" = "$2" ]; }

@test "a deleted pod is replaced, with another address; the Service keeps its own" {
	local pod=$(first_pod run=my-nginx) ip service
	ip=$(pod_ip "$pod") service=$(get .spec.clusterIP svc my-nginx)
	ok k delete pod "$pod"
	eventually 20 settled run=my-nginx 2
	[[ " $(get '.items[*].status.podIP' pods -l run=my-nginx) " != *" $ip "* ]]
	[[ " $(k get pods -l run=my-nginx -o name) " != *"$pod"* ]]
	get_is "$service" .spec.clusterIP svc my-nginx
	k rollout status deployment/my-nginx --timeout=20s
	answers node-1 "$service"
}

@test "nginx killed in its container: restarted, counted, then backed off" {
	web victim
	ready pod victim
	local i
	run in_pod victim sh -c 'kill 1' # may end with the container before it answers
	eventually 10 get_is 1 '.status.containerStatuses[0].restartCount' pod victim
	eventually 10 get_is true '.status.containerStatuses[0].ready' pod victim
	ok k get pod victim
	[[ "${lines[1]}" =~ ^victim\ +1/1\ +Running\ +1\ \([0-9]+s\ ago\) ]]
	run in_pod victim sh -c 'kill 1' # may end with the container before it answers
	eventually 10 get_is CrashLoopBackOff '.status.containerStatuses[0].state.waiting.reason' pod victim
	get_is Completed '.status.containerStatuses[0].lastState.terminated.reason' pod victim
	[[ "$(get '.status.containerStatuses[0].state.waiting.message' pod victim)" == "back-off 10s restarting failed container=main pod=victim_default("* ]]
	eventually 10 eval 'k get events --field-selector involvedObject.name=victim,reason=BackOff | grep -q "Back-off restarting failed container main in pod victim"'
	eventually 20 get_is 2 '.status.containerStatuses[0].restartCount' pod victim
	ok k delete pod victim
}

@test "restartPolicy Never and OnFailure" {
	ok k run never --image=busybox --image-pull-policy=IfNotPresent --restart=Never -- sh -c 'exit 3'
	ok k run done --image=busybox --image-pull-policy=IfNotPresent --restart=OnFailure -- true
	eventually 10 get_is Failed .status.phase pod never
	get_is 3 '.status.containerStatuses[0].state.terminated.exitCode' pod never
	get_is Error '.status.containerStatuses[0].state.terminated.reason' pod never
	eventually 10 get_is Succeeded .status.phase pod "done"
	ok k get pods never "done"
	[[ "$output" =~ done\ +0/1\ +Completed\ +0 ]]
	[[ "$output" =~ never\ +0/1\ +Error\ +0 ]]
	ok k delete pod never "done"
}

# beside NAME MORE: an ephemeral container more in pod/debugged (any kubectl; `kubectl debug` does the same).
beside() {
	local at=/api/v1/namespaces/default/pods/debugged
	k get pod debugged -o json >"$BATS_TEST_TMPDIR/pod.json" &&
		python3 - "$BATS_TEST_TMPDIR/pod.json" "$1" "$2" <<-'P' | k replace --raw "$at/ephemeralcontainers" -f - >/dev/null
			import json, sys
			pod = json.load(open(sys.argv[1]))
			new = {"name": sys.argv[2], "image": "busybox", "imagePullPolicy": "IfNotPresent", **json.loads(sys.argv[3])}
			pod["spec"].setdefault("ephemeralContainers", []).append(new)
			json.dump(pod, sys.stdout)
		P
}
ephemeral_is() { get_is "$1" ".status.ephemeralContainerStatuses[?(@.name==\"$2\")].state.$3" pod debugged; }

@test "ephemeral containers: beside the others, once, in the target's processes" {
	web debugged
	ready pod/debugged
	beside fails '{"command": ["sh", "-c", "wget -qO- localhost; exit 3"]}'
	eventually 10 ephemeral_is 3 fails terminated.exitCode
	ok k logs debugged -c fails
	page <<<"$output"
	beside sees '{"command": ["sh", "-c", "head -c 5 /proc/1/cmdline; cat"], "stdin": true, "stdinOnce": true, "targetContainerName": "main"}'
	eventually 10 k exec debugged -c sees -- true
	ok k logs debugged -c sees
	said nginx
	ok timeout 20 "$K" attach debugged -c sees -i <<<typed
	said typed
	eventually 10 ephemeral_is 0 sees terminated.exitCode
	get_is Running .status.phase pod debugged
	get_is True '.status.conditions[?(@.type=="Ready")].status' pod debugged
	get_is 0 '.status.containerStatuses[0].restartCount' pod debugged
	# Never changed, never taken away.
	k get pod debugged -o json | sed 's/exit 3/exit 4/' >"$BATS_TEST_TMPDIR/changed.json"
	fails k replace --raw /api/v1/namespaces/default/pods/debugged/ephemeralcontainers -f "$BATS_TEST_TMPDIR/changed.json"
	said "may not be changed"
	ok k delete pod debugged
}

@test "scale up and down" {
	is "deployment.apps/my-nginx scaled" k scale deployment my-nginx --replicas=5
	k rollout status deployment/my-nginx --timeout=30s
	ok k get deployment my-nginx
	[[ "${lines[1]}" =~ ^my-nginx\ +5/5\ +5\ +5 ]]
	eventually 5 eval '[ "$(get ".subsets[0].addresses[*].ip" ep my-nginx | wc -w)" = 5 ]'
	ok k scale deployment my-nginx --replicas=2
	eventually 20 settled run=my-nginx 2
	ok k describe deployment my-nginx
	said "Scaled up replica set" "Scaled down replica set"
}

@test "set image: a rolling update that fails, undo, history" {
	is "deployment.apps/my-nginx image updated" k set image deployment/my-nginx my-nginx=nginx:none
	eventually 20 eval 'k get pods | grep -q -e ErrImagePull -e ImagePullBackOff'
	fails k rollout status deployment/my-nginx --timeout=2s
	[ "$(get .status.availableReplicas deployment my-nginx)" = 2 ]
	answers node-1 "$(get .spec.clusterIP svc my-nginx)"
	ok k rollout history deployment/my-nginx
	said "deployment.apps/my-nginx" "REVISION" $'\n1 ' $'\n2 '
	ok k rollout undo deployment/my-nginx
	said "deployment.apps/my-nginx rolled back"
	ok k rollout status deployment/my-nginx --timeout=20s
	said "successfully rolled out"
	eventually 20 settled run=my-nginx 2
	get_is nginx '.spec.template.spec.containers[0].image' deployment my-nginx
	ok k rollout history deployment/my-nginx
	said $'\n2 ' $'\n3 '
}

@test "a rolling update loses no request" {
	# Without the question a pod counts as ready before nginx listens, here as anywhere.
	ok k patch deployment my-nginx -p '{"spec":{"template":{"spec":{"containers":[{"name":"my-nginx","readinessProbe":{"httpGet":{"port":80},"periodSeconds":1}}]}}}}'
	ok k rollout status deployment/my-nginx --timeout=30s
	pod ask
	ready pod ask
	local ip=$(get .spec.clusterIP svc my-nginx)
	(in_pod ask sh -c "end=\$((\$(date +%s) + 6)); while [ \$(date +%s) -lt \$end ]; do curl -s -m 2 -o /dev/null $ip || echo bad \$?; done" >"$CORACLE_STATE/out" 2>&1) 3>&- &
	ok k rollout restart deployment/my-nginx
	ok k rollout status deployment/my-nginx --timeout=30s
	wait $!
	is "" cat "$CORACLE_STATE/out"
	ok k delete pod ask
}

@test "init containers, volumes, environment" {
	k create configmap settings --from-literal=colour=blue >/dev/null
	k create secret generic key --from-literal=word=hush >/dev/null
	k create -f - <<-'Y'
		apiVersion: v1
		kind: Pod
		metadata: {name: full, labels: {a: b}}
		spec:
		  restartPolicy: Never
		  volumes:
		  - {name: shared, emptyDir: {}}
		  - {name: settings, configMap: {name: settings}}
		  - {name: key, secret: {secretName: key}}
		  - {name: about, downwardAPI: {items: [{path: labels, fieldRef: {fieldPath: metadata.labels}}]}}
		  initContainers:
		  - {name: first, image: busybox, imagePullPolicy: IfNotPresent, command: [sh, -c, "echo made > /shared/file"], volumeMounts: [{name: shared, mountPath: /shared}]}
		  containers:
		  - name: main
		    image: busybox
		    imagePullPolicy: IfNotPresent
		    command: [sh, -c, "cat /shared/file /settings/colour /key/word /about/labels; echo; echo $COLOUR $WORD $NAME $(IP) $CPU; sleep 1"]
		    resources: {limits: {cpu: 500m, memory: 64Mi}}
		    env:
		    - {name: COLOUR, valueFrom: {configMapKeyRef: {name: settings, key: colour}}}
		    - {name: WORD, valueFrom: {secretKeyRef: {name: key, key: word}}}
		    - {name: NAME, valueFrom: {fieldRef: {fieldPath: metadata.name}}}
		    - {name: IP, valueFrom: {fieldRef: {fieldPath: status.podIP}}}
		    - {name: CPU, valueFrom: {resourceFieldRef: {resource: limits.memory}}}
		    volumeMounts:
		    - {name: shared, mountPath: /shared}
		    - {name: settings, mountPath: /settings}
		    - {name: key, mountPath: /key}
		    - {name: about, mountPath: /about}
	Y
	eventually 15 get_is Succeeded .status.phase pod full
	ok k logs full
	said made blue hush 'a="b"' "blue hush full 10.244." 67108864
	ok k delete pod/full cm/settings secret/key
}

@test "a pod that wants its full name; whom a token is for" {
	k apply -f - <<-'Y'
		apiVersion: v1
		kind: Pod
		metadata: {name: full}
		spec:
		  terminationGracePeriodSeconds: 0
		  hostname: h
		  subdomain: s
		  setHostnameAsFQDN: true
		  securityContext: {runAsUser: 1000, fsGroup: 2000}
		  containers:
		  - {name: c, image: busybox, imagePullPolicy: IfNotPresent, command: [sleep, "3600"]}
	Y
	ready pod full
	is h.s.default.svc.cluster.local in_pod full hostname
	is h.s.default.svc.cluster.local in_pod full cat /etc/hostname
	is h.s.default.svc.cluster.local in_pod full printenv HOSTNAME
	ok in_pod full tail -n 1 /etc/hosts
	[[ "$output" == *$'\th.s.default.svc.cluster.local\th' ]]
	is "1000 2000 640" in_pod full stat -L -c "%u %g %a" /var/run/secrets/kubernetes.io/serviceaccount/token
	ok k delete pod full
}

@test "a shared PID namespace, a privileged pod, one whose scheduling is held back" {
	k apply -f - <<-'Y'
		apiVersion: v1
		kind: Pod
		metadata: {name: shared}
		spec:
		  terminationGracePeriodSeconds: 0
		  shareProcessNamespace: true
		  containers:
		  - {name: a, image: busybox, imagePullPolicy: IfNotPresent, command: [sleep, "3601"]}
		  - {name: b, image: busybox, imagePullPolicy: IfNotPresent, command: [sleep, "3602"]}
		---
		apiVersion: v1
		kind: Pod
		metadata: {name: privileged}
		spec:
		  terminationGracePeriodSeconds: 0
		  containers:
		  - {name: a, image: busybox, imagePullPolicy: IfNotPresent, command: [sleep, "3600"], securityContext: {privileged: true}}
		---
		apiVersion: v1
		kind: Pod
		metadata: {name: gated}
		spec:
		  schedulingGates: [{name: example.com/wait}]
		  containers: [{name: a, image: nginx, imagePullPolicy: IfNotPresent}]
	Y
	ready pod shared privileged
	for c in a b; do
		ok k exec shared -c $c -- ps
		said "sleep 3601" "sleep 3602"
	done
	ok in_pod privileged sh -c 'mount -t tmpfs none /tmp'
	ok k get pod gated
	said SchedulingGated
	ok k patch pod gated --type=json -p '[{"op":"remove","path":"/spec/schedulingGates/0"}]'
	ready pod gated
	ok k delete pod shared privileged gated --now
}

@test "enableServiceLinks false leaves only kubernetes" {
	k run nolinks --image=busybox --image-pull-policy=IfNotPresent --overrides='{"spec":{"enableServiceLinks":false}}' -- sleep 100
	ready pod nolinks
	ok in_pod nolinks printenv
	said KUBERNETES_SERVICE_HOST
	[[ "$output" != *MY_NGINX* ]]
	ok k delete pod nolinks --now
}

@test "a pod that fits nowhere says why" {
	k run big --image=nginx --overrides='{"spec":{"containers":[{"name":"big","image":"nginx","resources":{"requests":{"cpu":"1000"}}}]}}' >/dev/null
	k run picky --image=nginx --overrides='{"spec":{"nodeSelector":{"no":"where"}}}' >/dev/null
	eventually 5 eval "k describe pod big | grep -q '0/2 nodes are available: 2 Insufficient cpu'"
	eventually 5 eval "k describe pod picky | grep -q \"0/2 nodes are available: 2 node(s) didn't match Pod's node affinity/selector\""
	get_is Pending .status.phase pod big
	ok k delete pod big picky
}

@test "images: missing, and a command that does not exist" {
	k run missing --image=nosuch.invalid/thing:1 >/dev/null
	k run wrong --image=busybox --image-pull-policy=IfNotPresent --command -- /no/such/command >/dev/null
	eventually 10 eval "k get pod missing | grep -q -e ErrImagePull -e ImagePullBackOff"
	eventually 10 eval "k describe pod missing | grep -q 'Failed to pull image \"nosuch.invalid/thing:1\"'"
	eventually 10 eval "k get pod wrong | grep -q -e RunContainerError -e CrashLoopBackOff -e CreateContainerError"
	eventually 10 eval "k describe pod wrong | grep -q '/no/such/command'"
	ok k delete pod missing wrong --now
}

@test "delete: background, orphan, foreground" {
	local set=$(get '.items[0].metadata.name' rs -l run=my-nginx)
	ok k create deployment a --image=nginx --replicas=1
	eventually 10 eval '[ "$(k get pods -l app=a -o name | wc -l)" = 1 ]'
	ok k delete deployment a --cascade=orphan || ok k delete deployment a --cascade=false
	sleep 1
	[ "$(k get rs -l app=a -o name | wc -l)" = 1 ]
	[ "$(k get pods -l app=a -o name | wc -l)" = 1 ]
	get_is "" '.items[0].metadata.ownerReferences' rs -l app=a
	ok k delete rs -l app=a
	eventually 20 no_pods -l app=a
	ok k create deployment b --image=nginx --replicas=2
	# A signal that comes before nginx listens for it is lost, and the grace period is as long as kubectl waits.
	ok k rollout status deployment/b --timeout=25s
	ok k delete deployment b --cascade=foreground --timeout=30s
	no_pods -l app=b
	is "" k get rs -l app=b -o name
	ok k create deployment c --image=nginx --replicas=2
	eventually 10 eval '[ "$(k get pods -l app=c -o name | wc -l)" = 2 ]'
	ok k delete deployment c
	eventually 20 no_pods -l app=c
	is "" k get rs -l app=c -o name
}

@test "a namespace takes everything with it" {
	ok k create namespace gone
	ok k -n gone create deployment d --image=nginx --replicas=2
	ok k -n gone expose deployment d --port=80
	ok k -n gone create configmap e --from-literal=a=b
	ok k delete namespace gone --timeout=40s
	fails k get namespace gone
	is "" k get pods,svc,cm,rs,deploy -n gone -o name --ignore-not-found
}

@test "addresses are free again" {
	local ip=$(get .spec.clusterIP svc my-nginx)
	ok k delete svc,deploy my-nginx
	eventually 30 no_pods
	ok k create service clusterip again --tcp=80 --clusterip="$ip"
	local i
	for i in node-1 node-2; do eventually 5 eval "[ -z \"\$(on $i ip -o route show | grep -E '10\\.244\\.[01]\\.[0-9]+ ')\" ]"; done
}
