#!/usr/bin/env bats
# What a beginner gets wrong is answered as Kubernetes does, and nothing is half-made.
load lib.bash

setup_file() { cluster_start; }
teardown_file() { cluster_end; }
setup() { cd "$CORACLE_STATE" || return; }

# refused TEXT... with the manifest on stdin: apply fails and says each.
refused() {
	cat >bad.yaml
	fails k apply -f bad.yaml
	said "$@"
}

@test "bad names" {
	refused 'Pod "Bad_Name" is invalid' metadata.name 'RFC 1123' <<-'Y'
		apiVersion: v1
		kind: Pod
		metadata: {name: Bad_Name}
		spec: {containers: [{name: c, image: nginx}]}
	Y
	refused 'Service "1st" is invalid' metadata.name <<-'Y'
		apiVersion: v1
		kind: Service
		metadata: {name: 1st}
		spec: {ports: [{port: 80}]}
	Y
	fails k create namespace UPPER
	said 'Namespace "UPPER" is invalid'
}

@test "unknown fields" {
	local field=spec.contaners
	case $K in *1.20) field=contaners ;; esac # checks by itself, and names the type
	refused "unknown field \"$field\"" <<-'Y'
		apiVersion: v1
		kind: Pod
		metadata: {name: typo}
		spec: {contaners: [{name: c, image: nginx}]}
	Y
	fails k get pod typo
	said 'pods "typo" not found'
}

@test "wrong types" {
	refused 'replicas' <<-'Y'
		apiVersion: apps/v1
		kind: Deployment
		metadata: {name: words}
		spec: {replicas: two, selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {containers: [{name: c, image: nginx}]}}}
	Y
}

@test "a namespace that is not there" {
	refused 'namespaces "nosuch" not found' <<-'Y'
		apiVersion: v1
		kind: Pod
		metadata: {name: lost, namespace: nosuch}
		spec: {containers: [{name: c, image: nginx}]}
	Y
}

@test "a selector that does not match" {
	refused '`selector` does not match template `labels`' spec.template.metadata.labels <<-'Y'
		apiVersion: apps/v1
		kind: Deployment
		metadata: {name: apart}
		spec: {selector: {matchLabels: {a: b}}, template: {metadata: {labels: {c: d}}, spec: {containers: [{name: c, image: nginx}]}}}
	Y
	is "" k get deploy,rs -o name
}

@test "missing parts, wrong ranges, doubled names" {
	refused 'spec.containers: Required value' <<-'Y'
		apiVersion: v1
		kind: Pod
		metadata: {name: empty}
		spec: {containers: []}
	Y
	refused 'spec.ports[0].port: Invalid value: 70000' <<-'Y'
		apiVersion: v1
		kind: Service
		metadata: {name: wide}
		spec: {ports: [{port: 70000}]}
	Y
	refused 'spec.containers[1].name: Duplicate value: "c"' <<-'Y'
		apiVersion: v1
		kind: Pod
		metadata: {name: twins}
		spec: {containers: [{name: c, image: nginx}, {name: c, image: nginx}]}
	Y
}

@test "kinds, versions and files that are not there" {
	refused 'no matches for kind "Pood"' <<-'Y'
		apiVersion: v1
		kind: Pood
		metadata: {name: a}
	Y
	refused 'no matches for kind "Deployment" in version "apps/v9"' <<-'Y'
		apiVersion: apps/v9
		kind: Deployment
		metadata: {name: a}
	Y
	fails k apply -f nosuch.yaml
	said 'the path "nosuch.yaml" does not exist'
	fails k get nosuch
	said "the server doesn't have a resource type \"nosuch\""
	printf 'a: b: c\n' >bad.yaml
	fails k apply -f bad.yaml
	said "error"
}

@test "what may not change" {
	nginx_yaml >web.yaml
	ok k apply -f web.yaml
	sed 's/run: my-nginx/run: other/' web.yaml >other.yaml
	fails k apply -f other.yaml
	said "spec.selector" "field is immutable"
	ok k delete -f web.yaml
	ok k create service clusterip kept --tcp=80
	fails k patch svc kept -p '{"spec":{"clusterIP":"10.96.200.1"}}'
	said "spec.clusterIP"
	fails k create service clusterip kept --tcp=80
	said 'services "kept" already exists'
}

@test "exec where nothing runs, a command that does not exist, a container that does not" {
	pod here
	ready pod here
	local options
	for options in "" -t; do
		run k exec $options here -- /no/such/command
		[ "$status" -eq 1 ]
		[[ "${lines[-1]}" == 'error: Internal error occurred: error executing command in container:'*'exec: "/no/such/command": stat /no/such/command: no such file or directory' ]]
		run k exec $options here -- no-such-command
		[ "$status" -eq 1 ]
		said 'exec: "no-such-command": executable file not found in $PATH'
		run k exec $options here -- /etc/passwd
		[ "$status" -eq 1 ]
		said 'exec: "/etc/passwd": permission denied'
	done
	is "exec: not said by the runtime" k exec here -- sh -c 'echo exec: not said by the runtime >&2'
	fails k exec here -c other -- true
	said "container other is not valid for pod here"
	fails k exec nosuch -- true
	said 'pods "nosuch" not found'
	fails k logs here -c other
	said "container other is not valid for pod here"
	fails k logs here -p
	said "previous terminated container \"main\" in pod \"here\" not found"
}

@test "explain: what a field is for, what it may be, and which is not there" {
	ok k explain pod.spec.restartPolicy
	said "started again" "restartPolicy <string>"
	ok k explain deployment.spec
	said "replicas" "1 when not said" "-required-"
	fails k explain pod.spec.no_such_field
	said no_such_field
}
