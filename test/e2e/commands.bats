#!/usr/bin/env bats
# kubectl's other commands, under the oldest, a middle and the newest kubectl found.
load lib.bash

setup_file() {
	cluster_start --nodes 2
	cd "$CORACLE_STATE" || return
	export KUBECTLS=$("$TOP/tools/kubectls" | sed -n '1p;5p;$p' | uniq)
	k create deployment web --image=nginx --replicas=2
	k expose deployment web --port=80
	k rollout status deployment/web --timeout=30s
}
teardown_file() { cluster_end; }
setup() { cd "$CORACLE_STATE" || return; }

minor() { local v=${K##*.}; echo "${v%%[^0-9]*}"; }

# each FUNCTION: under every kubectl, in a namespace of its own, which it is told to use. It is not called with `||`, so
# that whatever fails in it ends the test.
each() {
	local n=0
	for K in $KUBECTLS; do
		echo "== $K"
		NS=n$((++n))-$BATS_TEST_NUMBER
		k create namespace "$NS" >/dev/null
		kubeconfig_of "$NS"
		"$@"
		KUBECONFIG=$CORACLE_STATE/kc
		k delete namespace "$NS" --wait=false >/dev/null
	done
}
kubeconfig_of() {
	cp "$CORACLE_STATE/kc" "$CORACLE_STATE/kc.$1"
	KUBECONFIG=$CORACLE_STATE/kc.$1
	k config set-context --current --namespace="$1" >/dev/null
}

about() {
	ok k explain pod
	said KIND: Pod VERSION: v1 FIELDS: spec
	ok k explain deployment.spec.strategy.rollingUpdate.maxSurge
	said maxSurge
	ok k explain svc.spec.ports
	said targetPort nodePort
	ok k explain pod --recursive
	said containers livenessProbe exec command
	fails k explain pod.spec.nosuch
	said nosuch
	fails k explain nosuch
	ok k api-versions
	said apps/v1 batch/v1 networking.k8s.io/v1 rbac.authorization.k8s.io/v1 $'\nv1'
	ok k api-resources
	said deployments apps/v1 ReplicaSet "po " true
	ok k api-resources --namespaced=false -o name
	said nodes namespaces clusterroles.rbac.authorization.k8s.io
	[[ "$output" != *deployments* ]]
	ok k api-resources --api-group=apps --verbs=list,patch -o wide
	said statefulsets patch
	is ok k get --raw /healthz
	is ok k get --raw /readyz
	ok k get --raw /version
	said '"major": "1"' gitVersion
	ok k version
	said "Server Version" v1.35
	ok k cluster-info
	said "is running at" "https://127.0.0.1:"
	ok k config view
	said "current-context: coracle"
	[[ "$output" != *BEGIN* ]]
	ok k auth can-i create deployments
	[ "${lines[-1]}" = yes ]
	ends 1 k auth can-i create deployments --as=nobody
	[ "${lines[-1]}" = no ]
	ok k auth can-i --list --as=system:serviceaccount:default:default
	said selfsubjectaccessreviews
	if [ "$(minor)" -ge 28 ]; then
		ok k auth whoami
		said Username system:masters
	fi
	# No metrics are kept: said, not guessed.
	ends 1 k top nodes
	said "Metrics API not available"
	ends 1 k top pods
	said "Metrics API not available"
}

@test "explain, api-resources, version, auth, config, top" { each about; }

created() {
	is "deployment.apps/d created" k create deployment d --image=nginx
	is "service/ci created" k create service clusterip ci --tcp=80:8080
	is "service/hl created" k create service clusterip hl --clusterip=None --tcp=80
	is "service/np created" k create service nodeport np --tcp=80
	is "service/en created" k create service externalname en --external-name=example.org
	echo content >file
	is "configmap/cm created" k create configmap cm --from-literal=a=b --from-file=file
	is "secret/s created" k create secret generic s --from-literal=p=hush
	is "secret/r created" k create secret docker-registry r --docker-server=x --docker-username=u --docker-password=p
	is "namespace/$NS-more created" k create namespace "$NS-more"
	is "job.batch/j created" k create job j --image=busybox -- true
	if [ "$(minor)" -ge 21 ]; then # before, it asks for batch/v1beta1
		is "cronjob.batch/cj created" k create cronjob cj --image=busybox --schedule='*/5 * * * *' -- true
	fi
	is "serviceaccount/sa created" k create serviceaccount sa
	is "role.rbac.authorization.k8s.io/reads created" k create role reads --verb=get,list --resource=configmaps
	is "rolebinding.rbac.authorization.k8s.io/reads created" k create rolebinding reads --role=reads --serviceaccount="$NS:sa"
	is "resourcequota/q created" k create quota q --hard=pods=50
	is 80 get '.spec.ports[0].port' svc ci
	is 8080 get '.spec.ports[0].targetPort' svc ci
	is None get .spec.clusterIP svc hl
	[ "$(get '.spec.ports[0].nodePort' svc np)" -ge 30000 ]
	is example.org get .spec.externalName svc en
	is "b content" get '.data.a} {.data.file' cm cm
	is aHVzaA== get .data.p secret s
	is kubernetes.io/dockerconfigjson get .type secret r
	ends 0 k auth can-i list configmaps --as="system:serviceaccount:$NS:sa"
	ends 1 k auth can-i delete configmaps --as="system:serviceaccount:$NS:sa"
	is $'configmap/dry created (dry run)' k create configmap dry --dry-run=client
	is $'configmap/dry created (server dry run)' k create configmap dry --dry-run=server
	fails k get configmap dry
	said 'configmaps "dry" not found'
	ok k create deployment d2 --image=nginx --dry-run=client -o yaml
	said "kind: Deployment" "image: nginx"
	ok k run e --image=busybox --image-pull-policy=IfNotPresent --restart=Never --env=A=b --env=C=d --command -- sh -c 'echo $A$C'
	ok k wait --for=condition=complete job/j --timeout=20s
	eventually 10 get_is Succeeded .status.phase pod e
	is bd k logs e
	ok k delete namespace "$NS-more"
}

@test "create and run" { each created; }

changed() {
	k create configmap cm --from-literal=a=b --dry-run=client -o yaml >cm.yaml
	is "configmap/cm created" k apply -f cm.yaml
	is "configmap/cm labeled" k label cm cm colour=blue
	fails k label cm cm colour=red
	said "already has a value"
	is "configmap/cm labeled" k label --overwrite cm cm colour=red size=big
	is "configmap/cm" k get cm -l 'colour in (red,green),size' -o name
	is "" k get cm -l colour!=red,size -o name
	ok k label cm cm size-
	is "" get .metadata.labels.size cm cm
	is "configmap/cm annotated" k annotate cm cm note='some words'
	is "some words" get .metadata.annotations.note cm cm
	ok k annotate cm cm note-
	is "configmap/cm patched" k patch cm cm --type=json -p '[{"op":"test","path":"/data/a","value":"b"},{"op":"replace","path":"/data/a","value":"c"}]'
	is "configmap/cm patched" k patch cm cm --type=merge -p '{"data":{"x":"y","a":null}}'
	is '{"x":"y"}' get .data cm cm
	is "configmap/cm patched (no change)" k patch cm cm --type=merge -p '{"data":{"x":"y"}}'
	fails k patch cm cm --type=json -p '[{"op":"test","path":"/data/x","value":"no"}]'
	k create deployment d --image=nginx >/dev/null
	ok k patch deployment d -p '{"spec":{"template":{"spec":{"containers":[{"name":"side","image":"busybox"}]}}}}'
	is "side nginx" get '.spec.template.spec.containers[*].name' deployment d
	fails k patch deployment d -p '{"spec":{"replicas":"many"}}'
	# Edit by a program.
	printf '#!/bin/sh\nsed -i s/y/edited/ "$1"\n' >ed
	chmod +x ed
	EDITOR=$PWD/ed ok k edit cm cm
	said "configmap/cm edited"
	is edited get .data.x cm cm
	EDITOR=true ok k edit cm cm
	said "Edit cancelled, no changes made"
	# What apply put there and nobody wants any more goes.
	sed 's/a: b/z: b/' cm.yaml >cm2.yaml
	ends 1 k diff -f cm2.yaml
	said "+  z: b"
	ok k apply -f cm2.yaml
	is edited get .data.x cm cm
	is b get .data.z cm cm
	ends 0 k diff -f cm2.yaml
	is "configmap/cm replaced" k replace -f cm2.yaml
	is '{"z":"b"}' get .data cm cm
	local uid=$(get .metadata.uid cm cm)
	ok k replace --force -f cm2.yaml
	said 'configmap "cm" deleted' "configmap/cm replaced"
	[ "$(get .metadata.uid cm cm)" != "$uid" ]
	fails k replace -f - <<<'{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"nosuch"}}'
	said 'configmaps "nosuch" not found'
	# A stale version.
	k get cm cm -o yaml >stale.yaml
	ok k label cm cm new=label
	fails k replace -f stale.yaml
	said "the object has been modified; please apply your changes to the latest version and try again"
}

@test "label, annotate, patch, edit, diff, replace" { each changed; }

owned() {
	k create configmap o --from-literal=a=one --dry-run=client -o yaml >o.yaml
	is "configmap/o serverside-applied" k apply --server-side --field-manager=first -f o.yaml
	sed -i 's/one/two/' o.yaml
	ends 1 k apply --server-side --field-manager=second -f o.yaml
	said 'conflict with "first"' .data.a --force-conflicts
	is one get .data.a cm o
	ok k apply --server-side --field-manager=second --force-conflicts -f o.yaml
	is two get .data.a cm o
	# Who gives up a field takes it along, unless another has it.
	printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: o}\n' >empty.yaml
	ok k apply --server-side --field-manager=first -f empty.yaml
	is two get .data.a cm o
	ok k apply --server-side --field-manager=second -f empty.yaml
	is "" get .data.a cm o
	is "configmap/o serverside-applied (server dry run)" k apply --server-side --dry-run=server --field-manager=first -f o.yaml
	is "" get .data.a cm o
	# Apply from a folder, with pruning of what is gone.
	mkdir -p dir
	rm -f dir/*
	for i in 1 2; do k create configmap "p$i" --dry-run=client -o yaml | sed "s/^metadata:/metadata:\n  labels: {set: p}/" >"dir/$i.yaml"; done
	ok k apply -f dir
	rm dir/2.yaml
	local kinds=--prune-allowlist=core/v1/ConfigMap
	[ "$(minor)" -ge 26 ] || kinds=--prune-whitelist=core/v1/ConfigMap
	ok k apply -f dir --prune -l set=p $kinds
	said "configmap/p2 pruned"
	is configmap/p1 k get cm -l set=p -o name
}

@test "apply --server-side, conflicts, prune" { each owned; }

shown() {
	KUBECONFIG=$CORACLE_STATE/kc
	local pod=$(first_pod app=web) set=$(get '.items[0].metadata.name' rs -l app=web) path
	ok k describe pod "$pod"
	said "Name:" "$pod" "Node:" "IP:" "Controlled By:" "ReplicaSet/$set" "Containers:" "Image ID:" "State:" Running "Conditions:" "Volumes:" kube-api-access- "QoS Class:" BestEffort "Tolerations:" "Events:"
	ok k describe deployment web
	said "Selector:" app=web "StrategyType:" RollingUpdate "25% max unavailable, 25% max surge" "NewReplicaSet:" "$set (2/2 replicas created)"
	ok k describe rs "$set"
	said "Controlled By:" Deployment/web "2 current / 2 desired" "Pods Status:" SuccessfulCreate
	ok k describe svc web
	said "Selector:" app=web "Endpoints:" ":80"
	ok k describe node node-1
	said "Roles:" "Labels:" kubernetes.io/hostname=node-1 "Conditions:" MemoryPressure Ready "Addresses:" InternalIP "Capacity:" "System Info:" "Non-terminated Pods:" "Allocated resources:" "Events:"
	ok k describe ns default
	said "Status:" Active
	ok k describe nodes
	ok k get events
	said LAST TYPE REASON OBJECT MESSAGE
	ok k get events --field-selector "involvedObject.name=$pod,reason=Scheduled"
	said "Successfully assigned default/$pod to node-"
	[ "${#lines[@]}" -eq 2 ]
	is 2 eval 'k get pods -l app=web -o name | wc -l'
	is "web" k get deploy web -o 'jsonpath={.metadata.name}'
	is "web 2" k get deploy web -o go-template='{{.metadata.name}} {{.spec.replicas}}'
	is $'NAME   N\nweb    2' k get deploy web -o custom-columns=NAME:.metadata.name,N:.spec.replicas
	ok k get deploy web -o yaml
	said "kind: Deployment" "  name: web"
	ok eval 'k get deploy,svc,nodes -A -o json | jq -e ".kind == \"List\" and (.items | length) >= 5"'
	ok k get pods --show-labels
	said pod-template-hash=
	ok k get pods -L app
	said APP web
	ok k get all
	said "deployment.apps/web" "service/web" "replicaset.apps/$set" "pod/$pod"
	ok k get pods -A
	said NAMESPACE
	is "node-1 node-2" eval 'k get nodes --sort-by=.metadata.name -o name | sed s,node/,, | xargs'
	is "node-2 node-1" eval 'k get nodes --sort-by="{.status.addresses[0].address}" -o name | sed s,node/,, | tac | xargs'
	is 0 eval 'k get pods --field-selector=status.phase!=Running -o name | wc -l'
	ok k get pods --chunk-size=1 -o name
	[ "${#lines[@]}" -eq 2 ]
	ok k get deploy/web svc/web
	ends 1 k get pod nosuch
	is "" k get pod nosuch --ignore-not-found
	# A watch shows what comes and goes.
	timeout 20 "$K" get cm -w -o name --watch-only >watched 3>&- &
	local watcher=$!
	sleep 0.5
	ok k create configmap seen
	ok k delete configmap seen
	eventually 5 eval '[ "$(grep -c configmap/seen watched)" = 2 ]'
	kill "$watcher"
}

@test "get in every form, describe, events" { each shown; }

rolled() {
	ok k create deployment r --image=nginx --replicas=2
	ok k rollout status deployment/r --timeout=30s
	said 'deployment "r" successfully rolled out'
	ok k set env deployment/r A=b
	ok k set resources deployment r --limits=cpu=200m,memory=64Mi
	ok k set image deployment/r nginx=docker.io/library/nginx:latest
	ok k rollout status deployment/r --timeout=30s
	is "b 200m docker.io/library/nginx:latest" get '.spec.template.spec.containers[0].env[0].value} {.spec.template.spec.containers[0].resources.limits.cpu} {.spec.template.spec.containers[0].image' deployment r
	ok k set env deployment/r --list
	said A=b
	ok k set serviceaccount deployment r default
	ok k annotate deployment r kubernetes.io/change-cause=because
	ok k rollout history deployment/r
	said because
	ok k rollout history deployment/r --revision=1
	said "Pod Template:" nginx
	ok k rollout pause deployment/r
	ok k set env deployment/r A=c
	sleep 0.3
	is b eval 'k get pods -l app=r -o jsonpath="{.items[0].spec.containers[0].env[0].value}"'
	fails k rollout undo deployment/r
	said paused
	ok k rollout resume deployment/r
	ok k rollout status deployment/r --timeout=30s
	is c get '.spec.template.spec.containers[0].env[0].value' deployment r
	ok k rollout undo deployment/r --to-revision=1
	ok k rollout status deployment/r --timeout=30s
	is "" get '.spec.template.spec.containers[0].env' deployment r
	ok k rollout restart deployment/r
	[ -n "$(get '.spec.template.metadata.annotations.kubectl\.kubernetes\.io/restartedAt' deployment r)" ]
	is "deployment.apps/r scaled" k scale deployment r --replicas=1
	fails k scale deployment r --current-replicas=5 --replicas=2
	ok k wait deployment/r --for=condition=Available --timeout=20s
	is "horizontalpodautoscaler.autoscaling/r autoscaled" k autoscale deployment r --min=1 --max=3 --cpu-percent=80
	is "1 3" get '.spec.minReplicas} {.spec.maxReplicas' hpa r
	ok k get hpa r
	said Deployment/r 80%
	if [ "$(minor)" -ge 27 ]; then
		ok k wait --for=jsonpath='{.spec.replicas}'=1 deployment/r --timeout=5s
	fi
	(sleep 0.5; k delete deployment r >/dev/null 2>&1) 3>&- &
	ok k wait --for=delete deployment/r --timeout=20s
	wait $!
	ends 1 k wait --for=condition=Ready pod/nosuch --timeout=1s
	said 'pods "nosuch" not found'
}

@test "set, rollout, scale, autoscale, wait" { each rolled; }

gone() {
	local n
	for n in 1 2 3; do k create configmap "c$n" >/dev/null; done
	k label cm c1 c2 kind=some >/dev/null
	ok k delete cm -l kind=some
	is configmap/c3 eval 'k get cm -o name | grep -v kube-root-ca'
	ok k delete cm --all
	said 'configmap "c3" deleted'
	is "" k delete cm nosuch --ignore-not-found
	fails k delete cm nosuch
	said 'configmaps "nosuch" not found'
	k create deployment d --image=nginx >/dev/null
	eventually 10 eval '[ "$(k get rs -l app=d -o name | wc -l)" = 1 ]'
	ok k delete deployment d --cascade=orphan
	sleep 0.5
	is 1 eval 'k get rs -l app=d -o name | wc -l'
	k create deployment f --image=nginx >/dev/null
	eventually 10 eval '[ "$(k get pods -l app=f -o name | wc -l)" = 1 ]'
	ok k delete deployment f --cascade=foreground
	is "" k get rs,pods -l app=f -o name
	ok k delete rs --all --dry-run=server
	is 1 eval 'k get rs -l app=d -o name | wc -l'
	ok k delete all --all
	eventually 20 no_pods
	k run slow --image=busybox --image-pull-policy=IfNotPresent --restart=Never -- sleep 1000 >/dev/null
	ready pod slow
	ok k delete pod slow --force --grace-period=0
	is "" k get pod slow --ignore-not-found -o name
}

@test "delete: selectors, all, cascades, force" { each gone; }

nodes_kept() {
	ok k create deployment n --image=nginx --replicas=4
	ok k rollout status deployment/n --timeout=30s
	is "node/node-2 cordoned" k cordon node-2
	ok k get nodes
	said "Ready,SchedulingDisabled"
	ok k drain node-2 --ignore-daemonsets --pod-selector=app=n --timeout=60s
	said "evicting pod $NS/n-" "node/node-2 "
	ok k rollout status deployment/n --timeout=30s
	is node-1 eval 'k get pods -l app=n -o jsonpath="{range .items[*]}{.spec.nodeName}{\"\n\"}{end}" | sort -u'
	is "node/node-2 uncordoned" k uncordon node-2
	is "node/node-2 tainted" k taint nodes node-2 only=these:NoSchedule
	ok k scale deployment n --replicas=6
	ok k rollout status deployment/n --timeout=30s
	is node-1 eval 'k get pods -l app=n -o jsonpath="{range .items[*]}{.spec.nodeName}{\"\n\"}{end}" | sort -u'
	fails k taint nodes node-2 only=those:NoSchedule
	is "node/node-2 untainted" k taint nodes node-2 only-
	ok k label node node-2 disk=fast
	is node/node-2 k get nodes -l disk=fast -o name
	ok k label node node-2 disk-
	# A bare pod has nobody to make it again.
	k run bare --image=busybox --image-pull-policy=IfNotPresent --overrides='{"spec":{"nodeName":"node-2"}}' -- sleep 1000 >/dev/null
	ready pod bare
	fails k drain node-2 --pod-selector=run=bare --timeout=20s
	said bare "use --force"
	ok k drain node-2 --pod-selector=run=bare --force --grace-period=0 --timeout=20s
	ok k uncordon node-2
}

@test "cordon, drain, taint" { each nodes_kept; }
