#!/bin/sh
# costscape: this script with the program's jar behind it, which Java reads from the file's end.
# At first use a class-data archive is made in the background in the user's cache; from then on
# Java maps the classes instead of parsing them and starts in about half the time.
if [ -n "$JAVA_HOME" ]; then java=$JAVA_HOME/bin/java; else java=$(command -v java); fi
if [ ! -x "$java" ]; then
  echo "costscape: Java 17 or newer is needed: put it on the PATH or set JAVA_HOME" >&2
  exit 1
fi
# One name for the program, however it is spelled and whatever links lead to it.
self=$(readlink -f "$0" 2>/dev/null)
if [ ! -f "$self" ]; then
  case $0 in /*) self=$0 ;; *) self=$PWD/$0 ;; esac
fi
set -f # the stars among the flags are Java's
flags="-XX:+UseSerialGC -Xshare:auto -Xlog:disable -Xlog:all=error:stderr"
# Blocks of cells and pictures live long. Large ones are allocated at once where they will stay, and
# are not copied there later while all threads wait.
flags="$flags -XX:PretenureSizeThreshold=256k -XX:TLABSize=128k -XX:-ResizeTLAB"
# Java's second compiler starts later than by default. Most commands end before its code repays the
# cores that it takes from them, and a long command hardly notices.
flags="$flags -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=100"
flags="$flags -XX:Tier4CompileThreshold=60000 -XX:Tier4BackEdgeThreshold=100000 -XX:InlineSmallCode=1500"
# Java's first compiler starts later too: code that runs a few hundred times need not be compiled.
flags="$flags -XX:Tier3InvocationThreshold=1000 -XX:Tier3MinInvocationThreshold=400"
flags="$flags -XX:Tier3CompileThreshold=6000 -XX:-UsePerfData"
# Loops over arrays that are compiled into one method share its registers and take longer than each
# alone, to compile as well as to run: a tenth of the time of many rows.
flags="$flags -XX:CompileCommand=quiet"
flags="$flags -XX:CompileCommand=dontinline,costscape.lanes.Plain*::*"
cache=${XDG_CACHE_HOME:-$HOME/.cache}/costscape
# An archive belongs to one Java and one jar: both are in its name, their times to the minute, in the
# same words whatever the user's language and time zone.
key=$({ LC_ALL=C TZ=UTC0 ls -lLd "$java" "$self" | cksum; } 2>/dev/null)
archive=$cache/${key%% *}.jsa
# Java crashes on a damaged archive. So an archive is used only as long as nobody wrote to it after
# its checksum and its length were written beside it, which happens once it is on the disk. Once a day
# all of it is checked: by Java at the start, which takes some 20 ms, and in the background.
#
# A clock that was set back leaves times that are still to come, which -mmin -0 finds. What has one
# counts as old, and a program that has one goes without an archive, for none would be newer.
sum=$archive.sum

# The classes of the usual commands, from one list: an archive written at a program's exit would
# leave out picocli, whose class files are of Java 5. Archives that nobody used for a month are
# deleted, and so is what a process that was killed left behind.
#
# One archive is made at a time, whatever program it is for: each takes a core for some seconds.
make_archive() {
  work=$cache/archive.making
  mkdir -p "$cache" || return
  if [ -n "$(abandoned -print)" ]; then
    sleep 1 # what was being written while the first search began is found no more
    abandoned -exec rm -rf {} +
  fi
  mkdir "$work" || return # another process makes one; a later start makes this
  trap 'rm -rf "$work"' EXIT
  [ "$work" -nt "$self" ] || return
  list_classes sweep --json --vary w1_0_0=-9:9:99 --vary w1_0_1=-9:9:99
  list_classes sweep --vary w1_0_0=-100:100:9999
  list_classes frames --gif --vary w1_0_0=-9:9:9 --vary b1_0=-9:9:9 --along w2_0_0=-9:9:9
  list_classes trace --steps 9
  list_classes trace --steps 9 --vary w1_0_0=-9:9:9 --vary w1_0_1=-9:9:9
  list_classes minima --starts 2 --l2 0.01
  printf 'x,y,kind\n1,2,a\n2,1,b\n3,1,c\n4,2,a\n' >"$work/rows.csv"
  list_classes sweep --data "$work/rows.csv" --hidden 3 --activation tanh --standardize \
    --vary random:1=-1:1:9 --vary random:2=-1:1:9
  list_classes trace --data "$work/rows.csv" --steps 9
  list_classes sweep --help
  # Each line once: Java 17 crashes where a list names the class of a lambda twice.
  awk '!seen[$0]++' "$work/lists" >"$work/list"
  "$java" $flags -XX:+VerifySharedSpaces -Xshare:dump -XX:ErrorFile="$work/crash" \
    -XX:SharedClassListFile="$work/list" -XX:SharedArchiveFile="$work/jsa" -jar "$self" || return
  cksum <"$work/jsa" >"$work/sum"
  sync "$work/jsa" "$work/sum" || sync # or a power cut leaves names of files without content
  rm -f "$sum"
  mv -f "$work/jsa" "$archive" && mv -f "$work/sum" "$sum" && touch "$sum"
  find "$cache" -name '*.jsa*' -atime +30 -exec rm -f {} +
}

# Finds the folders of makers that were killed.
abandoned() {
  find "$cache" -name '*.making' \( -mmin +10 -o -mmin -0 \) "$@"
}

# A damaged archive goes, and the next start makes another.
check_archive() {
  if [ "$(cksum <"$archive")" = "$(cat "$sum")" ]; then
    touch "$archive" && touch "$sum"
  else
    rm -f "$sum" "$archive"
  fi
}

# Prints the archive's name if it is as it was when its checksum was written, and prints it once more
# if a day has passed since the whole archive was checked.
find_archive() {
  length=
  read -r _ length <"$sum" &&
    find "$archive" -size "${length}c" ! -cnewer "$sum" -print \( -mtime +0 -o -mmin -0 \) -print
}

list_classes() {
  "$java" $flags -XX:DumpLoadedClassList="$work/part" -jar "$self" "$@" --out "$work/out"
  # Names alone: two lists' numbers of classes contradict each other.
  grep -v '^@cp\|source:' "$work/part" | sed 's/ id: .*//' >>"$work/lists"
}

if [ "$archive" -nt "$self" ] && [ -f "$sum" ]; then
  found=$(find_archive 2>/dev/null)
  if [ -n "$found" ]; then
    if [ "$found" != "$archive" ]; then
      (check_archive) </dev/null >/dev/null 2>&1 &
      flags="$flags -XX:+VerifySharedSpaces"
    fi
    exec "$java" $flags -XX:SharedArchiveFile="$archive" -jar "$self" "$@"
  fi
fi
if [ -n "$key" ] && [ -n "$XDG_CACHE_HOME$HOME" ]; then # not where the tools are missing by which an archive is checked
  (make_archive) </dev/null >/dev/null 2>&1 &
fi
exec "$java" $flags -jar "$self" "$@"
exit
