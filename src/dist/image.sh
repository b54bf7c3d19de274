#!/bin/sh
# sh src/dist/image.sh, after mvn package: makes target/dist/costscape, a folder that runs on a Linux
# without Java, and packs it: a runtime by jlink, the jar, an archive of its classes, manual pages, completion.
set -eu
cd "$(dirname "$0")/../.."
javac=$(readlink -f "$(command -v javac)") || javac=
java_home=${JAVA_HOME:-${javac%/bin/javac}}
version=$(sed -n 's:^  <version>\(.*\)</version>:\1:p' pom.xml)
time=$(sed -n 's:^ *<project.build.outputTimestamp>\(.*\)</.*:\1:p' pom.xml)
image=$PWD/target/dist/costscape
work=$PWD/target/dist/work
rm -rf "$image" "$work"
mkdir -p "$image/bin" "$image/lib" "$work"

# The manual is made beside the runtime.
man=$image/share/man/man1
mkdir -p "$man" "$image/share/bash-completion/completions"
"$java_home/bin/java" -cp target/costscape.jar src/dist/ManualPages.java "$man" "$version" &
manual=$!
"$java_home/bin/java" -jar target/costscape.jar completion \
  >"$image/share/bash-completion/completions/costscape" &
completion=$!

# What jdeps lists for the jar, without what annotations alone name (java.compiler); jdk.unsupported
# and jdk.xml.dom are what Gson and Batik ask for by name.
"$java_home/bin/jlink" --output "$image/lib/runtime" --strip-debug --no-header-files --no-man-pages \
  --add-modules java.base,java.desktop,java.sql,jdk.unsupported,jdk.xml.dom
cp target/costscape.jar "$image/lib/"

# A Linux distribution's Java takes libraries from the system; a vendor's has them inside. They are
# copied with the notices of their authors. What needs a display or sound stays away.
(cd "$image/lib/runtime/lib" && rm -f libawt_xawt.so libjawt.so libsplashscreen.so libjsound.so)
runtime=$image/lib/runtime
LD_LIBRARY_PATH=$runtime/lib:$runtime/lib/server ldd "$runtime"/bin/java "$runtime"/lib/*.so "$runtime"/lib/server/*.so |
  sed -n 's/.*=> \(\/[^ ]*\) .*/\1/p' | sort -u |
  grep -v -e "^$runtime" -e '/lib\(c\|m\|dl\|pthread\|rt\)\.so' >"$work/native" || true
while read -r library; do
  mkdir -p "$image/lib/native/notices"
  cp -L "$library" "$image/lib/native/"
  package=$(dpkg -S "$(readlink -f "$library")" 2>/dev/null | head -n 1 | cut -d: -f1) || true
  if [ -z "$package" ]; then
    package=$(dpkg -S "*/$(basename "$library")" 2>/dev/null | head -n 1 | cut -d: -f1) || true
  fi
  if [ -f "/usr/share/doc/$package/copyright" ]; then
    cp "/usr/share/doc/$package/copyright" "$image/lib/native/notices/$package"
  else
    echo "image.sh: $library: no notice of its authors was found; add it before you give it away" >&2
  fi
done <"$work/native"

# The launcher, with the flags of the other launcher.
sed -n '/^flags=/p' src/main/launcher/costscape.sh >"$work/flags"
sed -e "/^@flags@/{r $work/flags" -e 'd;}' src/dist/costscape.sh >"$image/bin/costscape"
chmod 755 "$image/bin/costscape"

wait "$manual"
wait "$completion"

# Java compares the times of the jar and of its own files with those in the archive.
find "$image" -exec touch -h -d "$time" {} +
# The archive: classes of the usual commands, listed by the launcher itself.
sed 's/ -XX:SharedArchiveFile=[^ ]*/ $MAKE/' "$image/bin/costscape" >"$image/bin/making"
list() {
  MAKE="-XX:DumpLoadedClassList=$work/part" sh "$image/bin/making" "$@" --out "$work/out" >&2
  # Names alone: two lists' numbers of classes contradict each other.
  grep -v '^@cp\|source:' "$work/part" | sed 's/ id: .*//' >>"$work/lists"
}
list sweep --quiet --json --vary w1_0_0=-9:9:99 --vary w1_0_1=-9:9:99
list frames --quiet --gif --vary w1_0_0=-9:9:9 --vary b1_0=-9:9:9 --along w2_0_0=-9:9:9
# Each line once: Java 17 crashes where a list names the class of a lambda twice.
awk '!seen[$0]++' "$work/lists" >"$work/list"
MAKE="-Xshare:dump -XX:SharedClassListFile=$work/list -XX:SharedArchiveFile=$image/lib/costscape.jsa" \
  sh "$image/bin/making" >&2
rm "$image/bin/making"
chmod 644 "$image/lib/costscape.jsa"
find "$image" -exec touch -h -d "$time" {} +
sh src/dist/packages.sh "$version" "$time"
