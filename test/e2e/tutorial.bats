#!/usr/bin/env bats
# The tutorial "connecting applications with Services", typed as printed. test/e2e/run repeats this file under every
# kubectl found (E2E_KUBECTL).
load lib.bash

setup_file() {
	cluster_start --nodes 2
	cd "$CORACLE_STATE" || return
	nginx_yaml >run-my-nginx.yaml
	svc_yaml >nginx-svc.yaml
}
teardown_file() { cluster_end; }
setup() { cd "$CORACLE_STATE" || return; }

@test "1 apply: created, unchanged, configured" {
	is "deployment.apps/my-nginx created" k apply -f run-my-nginx.yaml
	is "deployment.apps/my-nginx unchanged" k apply -f run-my-nginx.yaml
	sed 's/replicas: 2/replicas: 3/' run-my-nginx.yaml >edited.yaml
	is "deployment.apps/my-nginx configured" k apply -f edited.yaml
	# One that is told to end before nginx listens for that ends after its 30 s only.
	ok k rollout status deployment/my-nginx --timeout=30s
	is "deployment.apps/my-nginx configured" k apply -f run-my-nginx.yaml
	ok k rollout status deployment/my-nginx --timeout=30s
	eventually 10 get_is 2 .status.replicas deployment my-nginx
	eventually 10 eval '[ "$(k get pods -o name | wc -l)" = 2 ]'
}

@test "2 get pods in every form" {
	ok k get pods -l run=my-nginx -o wide
	[[ "${lines[0]}" =~ ^NAME\ +READY\ +STATUS\ +RESTARTS\ +AGE\ +IP\ +NODE\ +NOMINATED\ NODE\ +READINESS\ GATES$ ]]
	[ "${#lines[@]}" -eq 3 ]
	[[ "${lines[1]}" =~ ^my-nginx-[a-z0-9]+-[a-z0-9]{5}\ +1/1\ +Running\ +0\ +[0-9]+s\ +10\.244\.[01]\.[0-9]+\ +node-[12]\ +\<none\>\ +\<none\>$ ]]
	[ "$(get '.items[*].spec.nodeName' pods | tr ' ' '\n' | sort | tr '\n' ' ')" = "node-1 node-2 " ]
	[ "$(get '.items[*].status.podIP' pods | tr ' ' '\n' | sort -u | wc -l)" = 2 ]
	[ "$(k get pods -l run=my-nginx -o yaml | grep -c '^ *podIPs\?:')" = 4 ]
	ok k get pods -o name
	said pod/my-nginx-
	[ "$(k get pods -o json | jq '.items | length')" = 2 ]
	ok k get pods --show-labels
	said pod-template-hash= run=my-nginx
	ok k get pods -A
	said NAMESPACE default
	run timeout 1 "$K" get pods -w
	[ "$status" -eq 124 ]
	said my-nginx-
}

@test "3 either pod answers nodes and pods" {
	local ip pod=$(first_pod run=my-nginx)
	for ip in $(get '.items[*].status.podIP' pods -l run=my-nginx); do
		answers node-1 "$ip"
		answers node-2 "$ip"
		answers "pod/$pod" "$ip"
	done
	fails on node-1 curl -s -m 2 http://127.0.0.1/
}

@test "5 the Service, by expose and by apply" {
	is "service/my-nginx exposed" k expose deployment/my-nginx
	is "service \"my-nginx\" deleted" k delete svc my-nginx || said 'service "my-nginx" deleted'
	is "service/my-nginx created" k apply -f nginx-svc.yaml
	is "service/my-nginx unchanged" k apply -f nginx-svc.yaml
	ok k get svc my-nginx
	[[ "${lines[1]}" =~ ^my-nginx\ +ClusterIP\ +10\.(9[6-9]|10[0-9]|11[01])\.[0-9]+\.[0-9]+\ +\<none\>\ +80/TCP\ +[0-9]+s$ ]]
	eventually 5 eval '[ "$(get ".subsets[0].addresses[*].ip" ep my-nginx | wc -w)" = 2 ]'
	ok k describe svc my-nginx
	local field
	for field in Name Namespace Labels Annotations Selector Type IP Port TargetPort Endpoints "Session Affinity" Events; do
		grep -q "^$field:" <<<"$output" || { echo "no $field in: $output"; return 1; }
	done
	[[ "$output" =~ Endpoints:\ +10\.244\.[01]\.[0-9]+:80,10\.244\.[01]\.[0-9]+:80 ]]
	case $K in *1.20) ;; *) said "IP Family Policy:" "IP Families:" "IPs:" ;; esac
	ok k get ep my-nginx
	said ":80,10.244." "Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice"
	ok k get endpointslices -l kubernetes.io/service-name=my-nginx
	said my-nginx- IPv4 80 10.244.
}

@test "6 the Service answers from node and pod" {
	local ip=$(get .spec.clusterIP svc my-nginx)
	answers node-1 "$ip:80"
	answers node-2 "$ip:80"
	answers "pod/$(first_pod run=my-nginx)" "$ip:80"
}

@test "7 environment of Services" {
	ok in_pod "$(first_pod run=my-nginx)" printenv
	said KUBERNETES_SERVICE_HOST=10.96.0.1 KUBERNETES_SERVICE_PORT=443
	[[ "$output" != *MY_NGINX_SERVICE_HOST* ]]
	ok k scale deployment my-nginx --replicas=0
	eventually 20 no_pods
	ok k scale deployment my-nginx --replicas=2
	ok k rollout status deployment/my-nginx --timeout=30s
	ok in_pod "$(first_pod run=my-nginx)" printenv
	local ip=$(get .spec.clusterIP svc my-nginx)
	said "MY_NGINX_SERVICE_HOST=$ip" MY_NGINX_SERVICE_PORT=80 "MY_NGINX_PORT_80_TCP=tcp://$ip:80" "MY_NGINX_PORT_80_TCP_ADDR=$ip"
}

@test "8 the DNS Service" {
	ok k get services kube-dns --namespace=kube-system
	[[ "${lines[1]}" =~ ^kube-dns\ +ClusterIP\ +10\.96\.0\.10\ +\<none\>\ +53/UDP,53/TCP,9153/TCP\ +[0-9]+s$ ]]
}

@test "9-11 a terminal in a pod: nslookup, curl by name" {
	cat >run.exp <<-'X'
		set timeout 20
		proc need {what} {
			expect {
				-re $what {}
				timeout { puts "TIMEOUT waiting for $what"; exit 9 }
				eof { puts "EOF waiting for $what"; exit 8 }
			}
		}
		spawn -noecho {*}$argv run curl --image=radial/busyboxplus:curl -i --tty
		need {\]\$ (\x1b\[J)?$}
		send "nslookup my-nginx\r"
		need {Address 1: 10.96.0.10 kube-dns.kube-system.svc.cluster.local.*Address 1: 10\.[0-9.]+ my-nginx.default.svc.cluster.local}
		need {\]\$ (\x1b\[J)?$}
		send "curl my-nginx:80\r"
		need {Welcome to nginx}
		need {\]\$ (\x1b\[J)?$}
		send "sleep 100\r"
		sleep 0.3
		send "\003"
		need {\]\$ (\x1b\[J)?$}
		send "exit\r"
		need {Session ended, resume using 'kubectl attach curl -c curl -i -t'}
		catch { expect eof }
	X
	ok env TERM=vt100 expect run.exp "$K"
	eventually 20 get_is 1 '.status.containerStatuses[0].restartCount' pod curl
}

@test "11 logs, exec, describe, events" {
	local pod=$(first_pod run=my-nginx)
	answers node-1 "$(pod_ip "$pod")"
	eventually 5 eval "k logs $pod --tail=1 | grep -q 'GET / HTTP/1.1. 200'"
	is hello in_pod "$pod" echo hello
	ok k describe pod "$pod"
	said "Status:" Running "Container ID:" "Ready:" "Restart Count:" Scheduled Pulled Created Started
	ok k describe deployment my-nginx
	said "2 desired | 2 updated | 2 total | 2 available | 0 unavailable" ScalingReplicaSet
	ok k describe node node-1
	said "Capacity:" "Allocatable:" "PodCIDR:" my-nginx- "Kubelet Version:"
	ok k get events
	said Started ScalingReplicaSet
}

@test "12 delete: everything owned goes" {
	fails k delete deployment curl
	said 'deployments.apps "curl" not found'
	ok k delete pod curl --now
	ok k delete -f nginx-svc.yaml -f run-my-nginx.yaml
	eventually 20 no_pods
	is "" k get rs,deploy,pods -o name
	is "service/kubernetes" k get svc -o name
}
