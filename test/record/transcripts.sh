#!/usr/bin/env bash
# transcripts.sh VERSION GOT: compare a transcript with the recorded one. Prints, and returns 1 for, what differs
# otherwise than accepted/VERSION.diff says. ACCEPT=1 writes that file instead.
case "${1:-}" in -h | --help)
	sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$0"
	exit
	;;
esac
set -u
here=$(cd "$(dirname "$0")" && pwd)
version=$1 got=$2
# Without blank lines, what stands around a difference, and field ownership: accepted.md says why.
lines() {
	awk '/^\$/ { diff = / diff / } /^$/ || (diff && /^ /) { next } { print }' "$1" | sed -E \
		-e '/^[-+ ]? *(f:|\.: \{\}|[kv]:[{"]|manager:|operation: (Update|Apply)|subresource:|time: "|fieldsType:|fieldsV1:|managedFields:)/d' \
		-e '/^[-+ ]? *- apiVersion: apps\/v1$/d' -e '/^@@/d' \
		-e 's#/tmp/(LIVE|MERGED)-HASH#\1#g' # a number that the script took for a hash
}
differing() { diff <(lines "$here/transcripts/$version.txt") <(lines "$got") | grep '^[<>]'; }
if [ "${ACCEPT:-0}" = 1 ]; then
	mkdir -p "$here/accepted"
	differing >"$here/accepted/$version.diff"
else
	diff "$here/accepted/$version.diff" <(differing)
fi
