#!/usr/bin/env bats
# exec, attach, run, logs, port-forward and cp under every kubectl found, and with each protocol it can speak: SPDY, and
# WebSocket since 1.29 (exec, attach) and 1.30 (port-forward).
load lib.bash

setup_file() {
	cluster_start --nodes 2
	cd "$CORACLE_STATE" || return
	export KUBECTLS=$("$TOP/tools/kubectls")
	head -c 3000000 /dev/urandom >big
	pod p node-2
	k create -f - <<-'Y'
		apiVersion: v1
		kind: Pod
		metadata: {name: two, labels: {app: two}}
		spec:
		  terminationGracePeriodSeconds: 0
		  containers:
		  - {name: a, image: busybox, imagePullPolicy: IfNotPresent, command: [sh, -c, "echo a1; sleep 1.1; echo a2 >&2; sleep 1.1; echo a3; sleep 3600"]}
		  - {name: b, image: busybox, imagePullPolicy: IfNotPresent, command: [sh, -c, "echo b1; sleep 3600"]}
		---
		apiVersion: v1
		kind: Pod
		metadata: {name: again, labels: {app: again}}
		spec:
		  terminationGracePeriodSeconds: 0
		  containers:
		  - name: c
		    image: busybox
		    imagePullPolicy: IfNotPresent
		    command: [sh, -c, "if [ -e /s/been ]; then echo second; sleep 3600; fi; touch /s/been; echo first; exit 1"]
		    volumeMounts: [{name: s, mountPath: /s}]
		  volumes: [{name: s, emptyDir: {}}]
	Y
	web site node-1
	k expose pod site --port=8080 --target-port=80
	k create deployment web --image=nginx
	ready pod p two site
	k rollout status deployment/web --timeout=20s
	cat >lib.exp <<-'X'
		set timeout 20
		set stty_init {rows 24 columns 80}
		proc need {what} {
			expect {
				-re $what {}
				timeout { puts "TIMEOUT waiting for $what"; exit 99 }
				eof { puts "EOF waiting for $what"; exit 98 }
			}
		}
		# Ends as the command does.
		proc done {} {
			expect {
				eof {}
				timeout { puts "TIMEOUT waiting for the end"; exit 97 }
			}
			set end [wait]
			exit [lindex $end 3]
		}
		set prompt {[#$] (\x1b\[J|\x1b\[6n)?$}
		# One after the other: kubectl forgets a size that comes while it sends another.
		proc resize {rows columns} {
			global spawn_out
			sleep 0.3
			stty rows $rows < $spawn_out(slave,name)
			sleep 0.3
			stty columns $columns < $spawn_out(slave,name)
			sleep 0.3
		}
	X
}
teardown_file() { cluster_end; }
setup() { cd "$CORACLE_STATE" || return; }

# each FUNCTION: under every kubectl. It is not called with `||`, so that whatever fails in it ends the test.
each() {
	for K in $KUBECTLS; do
		echo "== $K"
		"$@"
	done
}

minor() { local v=${K##*.}; echo "${v%%[^0-9]*}"; }

# each_way SINCE FUNCTION: also with each protocol; SINCE: the minor version that can speak WebSocket.
each_way() {
	local since=$1 way
	shift
	for K in $KUBECTLS; do
		for way in false true; do
			[ $way = false ] || [ "$(minor)" -ge "$since" ] || continue
			echo "== $K, WebSocket: $way"
			export KUBECTL_REMOTE_COMMAND_WEBSOCKETS=$way KUBECTL_PORT_FORWARD_WEBSOCKETS=$way WAY=$way
			"$@"
		done
	done
}

# terminal STATUS COMMAND...: in a terminal that the expect script on stdin drives.
terminal() {
	local want=$1
	shift
	{ echo "source lib.exp"; echo 'spawn -noecho {*}$argv'; cat; } >it.exp
	ends "$want" env TERM=vt100 timeout 60 expect it.exp "$@"
}

exec_plain() {
	is hello k exec p -- echo hello
	is "a  b|c" k exec p -- sh -c 'printf "%s|%s" "$1" "$2"' sh "a  b" c
	# Output apart, the status in the exit code.
	local s=0
	k exec p -- sh -c 'echo out; echo err >&2; exit 7' >out 2>err || s=$?
	[ $s = 7 ]
	is out cat out
	[ "$(head -n 1 err)" = err ]
	grep -q 'command terminated with exit code 7' err
	ends 137 k exec p -- sh -c 'kill -9 $$'
	# Without -i there is no stdin.
	is "" eval 'echo lost | k exec p -- cat'
	is through eval 'echo through | k exec -i p -- cat'
	# More than any pipe or window holds, both ways, byte for byte.
	k exec -i p -- cat <big | cmp - big
	is "$(sha256sum <big)" eval 'k exec -i p -- sha256sum <big'
	# A command that does not read its stdin, and one that stops reading it.
	ok eval 'k exec -i p -- true <big'
	is 5 eval "k exec -i p -- head -c 5 <big | wc -c"
	# What its children hold open does not hold it.
	is parent timeout 10 "$K" exec p -- sh -c 'sleep 300 >/dev/null 2>&1 & echo parent'
	ends 1 k exec p -c nosuch -- true
	said "container nosuch is not valid for pod p"
	ends 1 k exec nosuch -- true
	said 'pods "nosuch" not found'
	ends 1 k exec p -- /no/such
	said 'exec: "/no/such": stat /no/such: no such file or directory'
	is b k exec two -c b -- sh -c 'ls /proc/1 >/dev/null; echo b'
	k exec two -- true 2>err
	grep -q "Default\(ing\|ed\) container name to a\|Defaulted container \"a\" out of: a, b" err
	is web k exec deploy/web -- echo web
	is site k exec svc/site -- echo site
	[[ "$(k exec -v=8 p -- true 2>&1)" == *"Upgrade: $([ "$WAY" = true ] && echo websocket || echo SPDY/3.1)"* ]]
}

@test "exec: streams byte for byte, exit codes, what is missing" { each_way 29 exec_plain; }

exec_terminal() {
	terminal 6 "$K" exec -it p -- sh <<-'X'
		need $prompt
		resize 33 111
		send "stty size\r"
		need {33 111}
		need $prompt
		send "sleep 100\r"
		sleep 0.2
		send "\003"
		need $prompt
		send "cat\r"
		sleep 0.2
		send "typed\r"
		need {typed\r\ntyped}
		send "\004"
		need $prompt
		send "exit 6\r"
		done
	X
	terminal 0 "$K" exec -it p -- sh <<-'X'
		need $prompt
		send "tty\r"
		need {/dev/pts/[0-9]}
		need $prompt
		send "\004"
		done
	X
	terminal 3 "$K" exec -it p -- sh -c 'sleep 0.3; stty size; exit 3' <<<done
	said "24 80"
	terminal 1 "$K" exec -it p -- /no/such <<<done
	said "no such file or directory"
}

@test "exec -it in a terminal: prompt, size, Ctrl-C, Ctrl-D, exit code" { each_way 29 exec_terminal; }

run_terminal() {
	ok k delete pod curl --ignore-not-found --now
	terminal 0 "$K" run curl --image=radial/busyboxplus:curl -i --tty <<-'X'
		need $prompt
		resize 20 70
		send "stty size; X=kept\r"
		need {20 70}
		need $prompt
		send "exit\r"
		need {Session ended, resume using 'kubectl attach curl -c curl -i -t' command when the pod is running}
		done
	X
	eventually 10 get_is true '.status.containerStatuses[0].ready' pod curl
	eventually 10 get_is 1 '.status.containerStatuses[0].restartCount' pod curl
	# The hint, typed as printed.
	local hint
	hint=$(grep -o "kubectl attach [^']*" <<<"$output")
	terminal 0 "$K" ${hint#kubectl } <<-'X'
		send "\r"
		need $prompt
		send {echo resumed-$((6 * 7))}
		send "\r"
		need {resumed-42}
		need $prompt
		send "exit 0\r"
		done
	X
	said resumed-42
	ok k delete pod curl --now
}

@test "run -i --tty, and attach resumes" { each_way 29 run_terminal; }

run_piped() {
	is "piped 42" eval 'echo "echo piped \$((6 * 7))" | k run once --image=busybox --image-pull-policy=IfNotPresent -i --rm --quiet --restart=Never -- sh'
	[ -z "$(k get pod once --ignore-not-found -o name)" ]
	ends 5 k run once --image=busybox --image-pull-policy=IfNotPresent -i --rm --quiet --restart=Never -- sh -c 'exit 5'
	[ -z "$(k get pod once --ignore-not-found -o name)" ]
	terminal 0 "$K" run once --image=busybox --image-pull-policy=IfNotPresent -it --rm --restart=Never -- sh <<-'X'
		need $prompt
		send "exit\r"
		need {pod "once" deleted}
		done
	X
	[ -z "$(k get pod once --ignore-not-found -o name)" ]
}

@test "run --rm with a pipe and a terminal" { each_way 29 run_piped; }

# lines WANT COMMAND...: the number of lines it prints.
lines_are() {
	local want=$1
	shift
	ok "$@"
	[ "${#lines[@]}" -eq "$want" ] || { printf '%s lines, not %s: %s\n%s\n' "${#lines[@]}" "$want" "$*" "$output"; return 1; }
}

attached() {
	k create -f - <<-'Y'
		apiVersion: v1
		kind: Pod
		metadata: {name: ear}
		spec:
		  terminationGracePeriodSeconds: 0
		  restartPolicy: Never
		  containers:
		  - name: c
		    image: busybox
		    imagePullPolicy: IfNotPresent
		    stdin: true
		    stdinOnce: true
		    command: [sh, -c, "while read l; do echo got $l; echo err $l >&2; done; echo ended; exit 4"]
	Y
	ready pod ear
	# Only what is said from now on, stderr apart; the end of stdin goes on to the container.
	printf 'one\ntwo\n' | timeout 20 "$K" attach -i ear -c c >out 2>err
	is $'got one\ngot two\nended' cat out
	is $'err one\nerr two' grep ^err err
	eventually 10 get_is 4 '.status.containerStatuses[0].state.terminated.exitCode' pod ear
	fails k attach ear
	said "completed pod"
	ok k delete pod ear
	fails timeout 20 "$K" attach nosuch
	said 'pods "nosuch" not found'
	ends 124 timeout 1 "$K" attach p # it says nothing, and goes on when the client has left
	get_is true '.status.containerStatuses[0].ready' pod p
}

@test "attach: both ways, to the end, and leaving" { each_way 29 attached; }

# Two dozen at once, each its own streams.
@test "exec: many at once" {
	local i s pids=()
	for i in $(seq 24); do
		echo "in $i" | timeout 30 "$K" exec -i p -- sh -c 'cat; sleep 0.3; echo $0 >&2; exit $0' "$i" >"many.$i" 2>"many.err.$i" 3>&- &
		pids+=($!)
	done
	for i in $(seq 24); do
		s=0
		wait "${pids[i - 1]}" || s=$?
		[ "$s" = "$i" ] || { echo "$i ended with $s"; cat "many.err.$i"; false; }
		is "in $i" cat "many.$i"
		is "$i" head -n 1 "many.err.$i"
	done
}

logs_options() {
	local all=(k logs two --all-containers)
	is $'a1\na2\na3' k logs two -c a
	is b1 k logs two b
	is a3 k logs two -c a --tail=1
	is "" k logs two -c a --tail=0
	is a1 k logs two -c a --limit-bytes=2
	lines_are 4 "${all[@]}"
	lines_are 3 "${all[@]}" --limit-bytes=6
	# Whose the line is (--prefix: since 1.17).
	ok "${all[@]}" --prefix
	said "[pod/two/a] a1" "[pod/two/b] b1"
	lines_are 4 k logs -l app=two --all-containers
	is a3 k logs -l app=two -c a --tail=1
	ok k logs two -c a --timestamps
	[[ "${lines[0]}" =~ ^20[0-9-]+T[0-9:]+\.[0-9]+(Z|[+-][0-9:]+)\ a1$ ]]
	local last=${lines[2]%% *}
	is a3 k logs two -c a --since-time="$last" # kubectl sends whole seconds
	is "" k logs two -c a --since-time=2100-01-01T00:00:00Z
	is $'a1\na2\na3' k logs two -c a --since=1h
	fails k logs two -c a --since=1h --since-time="$last"
	fails k logs two -c nosuch
	said "container nosuch is not valid for pod two"
	fails k logs nosuch
	said 'pods "nosuch" not found'
	# A run before this one.
	is first k logs again -p
	is second k logs again
	fails k logs two -c a -p
	said 'previous terminated container "a" in pod "two" not found'
	ok k logs deploy/web --tail=3
	# A container is not guessed, or the first is named.
	run k logs two
	if [ "$status" -eq 0 ]; then said "Defaulted container \"a\" out of: a, b" a1; else said "a container name must be specified for pod two, choose one of: [a b]"; fi
}

@test "logs: which lines, whose, since when" {
	eventually 20 get_is true '.status.containerStatuses[0].ready' pod again
	eventually 5 eval 'k logs two -c a | grep -q a3'
	each logs_options
}

logs_follow() {
	k create -f - <<-'Y'
		apiVersion: v1
		kind: Pod
		metadata: {name: brief}
		spec:
		  restartPolicy: Never
		  containers:
		  - {name: c, image: busybox, imagePullPolicy: IfNotPresent, command: [sh, -c, "for i in 1 2 3 4 5; do echo $i; sleep 0.2; done"]}
	Y
	eventually 10 get_is Running .status.phase pod brief
	# From the first line to the container's end.
	is $'1\n2\n3\n4\n5' timeout 20 "$K" logs -f brief
	eventually 10 get_is Succeeded .status.phase pod brief
	is $'1\n2\n3\n4\n5' k logs -f brief
	is $'4\n5' k logs brief --tail=2
	# A follower that leaves.
	ends 124 timeout 0.5 "$K" logs -f two -c a
	said a1 a3
	ok k delete pod brief
}

@test "logs -f ends with the container" { each logs_follow; }

@test "logs: lines that are long, unfinished, many" {
	ok k run odd --image=busybox --image-pull-policy=IfNotPresent --restart=Never -- sh -c '
		head -c 50000 /dev/zero | tr "\0" x; echo; seq 20000; printf unfinished'
	eventually 20 get_is Succeeded .status.phase pod odd
	[ "$(k logs odd | head -n 1 | wc -c)" = 50001 ]
	[ "$(k logs odd | sed 1d | head -n 20000 | cmp - <(seq 20000))" = "" ]
	is unfinished k logs odd --tail=1
	is $'19999\n20000\nunfinished' k logs odd --tail=3
	[ "$(timeout 20 "$K" logs -f odd | wc -l)" = 20001 ]
	ok k delete pod odd
}

# forward TARGET PORTS...: $PORT is the first one's local end, $PID kubectl.
forward() {
	rm -f forward.out
	"$K" port-forward "$@" >forward.out 2>forward.err 3>&- &
	PID=$!
	eventually 10 eval "[ \"\$(grep -c '^Forwarding from 127.0.0.1' forward.out)\" = $(($# - 1)) ]"
	PORT=$(sed -n 's/^Forwarding from 127.0.0.1:\([0-9]*\) .*/\1/p' forward.out | head -n 1)
}
forward_end() {
	kill -INT "$PID" 2>/dev/null || kill "$PID"
	kill "$PID" 2>/dev/null || true
	wait "$PID" || true
}
local_page() { curl -s -m 10 "http://127.0.0.1:$1/" | page; }

forward_each() {
	local target i s=0 pids=()
	for target in pod/site deployment/web; do
		forward $target :80
		local_page "$PORT"
		forward_end
	done
	forward svc/site :8080
	# Several at once, one after the other, and on one connection.
	for i in 1 2 3 4 5 6; do
		curl -s -m 10 "http://127.0.0.1:$PORT/big" -o "copy.$i" 3>&- &
		pids+=($!)
	done
	wait "${pids[@]}"
	for i in 1 2 3 4 5 6; do cmp big "copy.$i"; done
	curl -s -m 10 "http://127.0.0.1:$PORT/" "http://127.0.0.1:$PORT/" | grep -c 'Welcome to nginx' | grep -q '^4$'
	forward_end
	# A port where nobody listens is refused.
	forward pod/site :80 :81
	local refused
	refused=$(sed -n 's/^Forwarding from 127.0.0.1:\([0-9]*\) -> 81/\1/p' forward.out)
	run curl -s -m 10 "http://127.0.0.1:$refused/"
	[ "$status" -eq 52 ] || [ "$status" -eq 56 ] # closed, or reset
	eventually 5 grep -q 'an error occurred forwarding.*-> 81: error forwarding port 81 to pod .*dial tcp4 127.0.0.1:81: connect: connection refused' forward.err
	if [ "$(minor)" -lt 23 ]; then
		local_page "$PORT"
		forward_end
	else # newer ones end
		wait "$PID" || s=$?
		[ "$s" = 1 ]
		eventually 5 grep -q 'lost connection to pod' forward.err
	fi
	fails k port-forward pod/nosuch :80
	said 'pods "nosuch" not found'
}

@test "port-forward: pod, Service, Deployment, many at once, refused" {
	k cp big site:/usr/share/nginx/html/big
	each_way 30 forward_each
}

forward_up() {
	forward pod/p :7000
	# It answers when it has all.
	timeout 20 "$K" exec p -- nc -l -p 7000 -e sha256sum 3>&- &
	local listener=$!
	eventually 5 in_pod p sh -c 'netstat -ltn | grep -q :7000'
	is "$(sha256sum <big)" timeout 20 python3 - "$PORT" <<-'X'
		import socket, sys
		s = socket.create_connection(("127.0.0.1", int(sys.argv[1])), 15)
		s.sendall(open("big", "rb").read())
		s.shutdown(socket.SHUT_WR)
		print(s.recv(100).decode(), end="")
	X
	wait $listener
	forward_end
}

forward_six() {
	forward pod/p :7002
	timeout 20 "$K" exec p -- nc -l -s ::1 -p 7002 -e echo six 3>&- &
	eventually 5 in_pod p sh -c 'netstat -ltn | grep -q :7002'
	is six timeout 10 python3 -c 'import socket, sys; print(socket.create_connection(("127.0.0.1", int(sys.argv[1])), 9).recv(9).decode(), end="")' "$PORT"
	wait $!
	forward_end
}

@test "port-forward: to what listens on IPv6 alone" { forward_six; }

@test "port-forward: a half-closed connection delivers all" { each_way 30 forward_up; }

copies() {
	rm -rf tree back && mkdir -p tree/sub
	cp big tree/sub/big
	echo text >"tree/a b"
	ln -s sub/big tree/link
	chmod 750 tree/sub/big
	ok k exec p -- rm -rf /tmp/tree /tmp/file
	ok k cp big p:/tmp/file
	k exec p -- cat /tmp/file | cmp - big
	ok k cp p:/tmp/file back
	cmp big back
	rm back
	ok k cp tree default/p:/tmp/tree
	is "text" k exec p -- cat "/tmp/tree/a b"
	is "750" k exec p -- stat -c %a /tmp/tree/sub/big
	ok k cp default/p:/tmp/tree back
	diff tree/sub/big back/sub/big
	is text cat "back/a b"
	ok k cp big two:/tmp/file -c b
	is 3000000 k exec two -c b -- stat -c %s /tmp/file
	run k cp p:/tmp/nosuch nothing # kubectl up to 1.32 at least may end with 0, or before it has said why
	[ ! -e nothing ]
	fails k cp nosuch p:/tmp/x
}

@test "cp: a file and a folder, both ways" { each_way 29 copies; }

# channel STATUS-FORM SUBPROTOCOL CHOSEN: the same exec over one WebSocket form.
channel_of() {
	local form=$1 protocol=$2 chosen=$3 path='/api/v1/namespaces/default/pods/p/exec?stdin=1&stdout=1&stderr=1&command=sh&command=-c'
	[ "$form" = json ] && form='3 "{\"metadata\":{},\"status\":\"Failure\",\"message\":\"command terminated with non-zero exit code: exit status 3\",\"reason\":\"NonZeroExitCode\",\"details\":{\"causes\":[{\"reason\":\"ExitCode\",\"message\":\"3\"}]}}"' ||
		form='3 "command terminated with non-zero exit code: exit status 3"'
	is "$chosen"$'\n''1 "abcde"'$'\n''2 "err"'$'\n'"$form"$'\nclosed 1000' \
		timeout 20 "$TOP/test/e2e/channel" "$protocol" "$path&command=head+-c+5%3Bprintf+err+%3E%262%3Bexit+3" abc de
}

@test "exec in every WebSocket form" {
	local p
	channel_of json v5.channel.k8s.io v5.channel.k8s.io
	channel_of json v4.channel.k8s.io v4.channel.k8s.io
	channel_of json v4.base64.channel.k8s.io v4.base64.channel.k8s.io
	channel_of text channel.k8s.io channel.k8s.io
	channel_of text base64.channel.k8s.io base64.channel.k8s.io
	channel_of text "" none
	channel_of json "nosuch, v4.channel.k8s.io" v4.channel.k8s.io
	ends 1 timeout 20 "$TOP/test/e2e/channel" nosuch "/api/v1/namespaces/default/pods/p/exec?stdout=1&command=true"
	said 400 subprotocol
	# The end of stdin has a form in v5 alone.
	is $'v5.channel.k8s.io\n1 "abc"\n3 "{\\"metadata\\":{},\\"status\\":\\"Success\\"}"\nclosed 1000' \
		timeout 20 "$TOP/test/e2e/channel" v5.channel.k8s.io "/api/v1/namespaces/default/pods/p/exec?stdin=1&stdout=1&command=cat" abc
	# Neither a WebSocket nor SPDY.
	fails k get --raw "/api/v1/namespaces/default/pods/p/exec?command=true"
	said "pgrade request required"
}
