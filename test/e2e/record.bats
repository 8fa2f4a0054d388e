#!/usr/bin/env bats
# The record of a real cluster (test/record): what kubectl prints, command by command, and what becomes of 35 pods and 5
# jobs. The pods live beside the transcripts, in a namespace of their own; both together take as long as the longer one.
load lib
bats_require_minimum_version 1.5.0

setup_file() {
	cluster_start
	R=$TOP/test/record
	export R
	(
		set +e
		python3 "$R/lifecycle.py" check --kubeconfig "$KUBECONFIG" --record "$R/lifecycle.json" --seconds 75 >"$CORACLE_STATE/lifecycle.out" 2>&1
		echo $? >"$CORACLE_STATE/lifecycle.rc"
	) </dev/null 3>&- &
}

teardown_file() { cluster_end; }

# transcript VERSION: with the kubectl of that version.
transcript() {
	local kubectl out=$CORACLE_STATE/$1.txt
	kubectl=$("$TOP/tools/kubectls" | grep "kubectl\.$1\$") || skip "no kubectl $1 here"
	bash "$R/transcript.sh" "$kubectl" >"$out" 2>&1
	"$R/transcripts.sh" "$1" "$out"
}

@test "what kubectl 1.20 prints" { transcript 1.20; }

@test "what kubectl 1.27 prints" { transcript 1.27; }

@test "what kubectl 1.32 prints" { transcript 1.32; }

@test "what kubectl 1.33 prints" { transcript 1.33; }

@test "what becomes of pods and jobs" {
	eventually 120 test -s "$CORACLE_STATE/lifecycle.rc"
	cat "$CORACLE_STATE/lifecycle.out"
	grep -qx '82 passed, 0 failed' "$CORACLE_STATE/lifecycle.out" || diff "$R/accepted/lifecycle.txt" "$CORACLE_STATE/lifecycle.out"
}
