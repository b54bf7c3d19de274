#!/bin/sh
# costscape with its own Java and its archive of classes beside it, wherever this folder lies.
case $0 in */*) self=$0 ;; *) self=$(command -v "$0") ;; esac
if [ -h "$self" ]; then self=$(readlink -f "$self"); fi
home=${self%/*}/..
@flags@
# Java uses an archive only if the jar has the name that it had when the archive was made. A folder
# can be moved, the number of an open file stays. Without /proc Java starts without the archive.
exec 9<"$home/lib/costscape.jar"
jar=/proc/self/fd/9
if [ ! -r $jar ]; then jar=$home/lib/costscape.jar; fi
# What this Java needs of a system beside its C library.
if [ -d "$home/lib/native" ]; then
  export LD_LIBRARY_PATH="$home/lib/native${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
fi
exec "$home/lib/runtime/bin/java" $flags -XX:SharedArchiveFile="$home/lib/costscape.jsa" -jar $jar "$@"
