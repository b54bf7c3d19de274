#!/bin/sh
# bundle.sh JAVA_HOME VERSION TIME: lays out what the central repository takes, with checksums, as
# target/bundle and as one .zip, and checks it. Nothing is signed or sent: that needs a person's key.
set -eu
java_home=$1 version=$2 time=$3
cd "$(dirname "$0")/../../target"
folder=bundle/io/github/costscape/costscape/$version
stem=costscape-$version
rm -rf bundle
mkdir -p "$folder"
cp "$stem.jar" "$stem-sources.jar" "$stem-javadoc.jar" "$stem-cyclonedx.json" "$folder/"
cp ../pom.xml "$folder/$stem.pom"
for file in "$folder"/*; do
  for sum in md5 sha1 sha256 sha512; do
    "${sum}sum" "$file" | cut -d ' ' -f 1 >"$file.$sum"
  done
done
rm -f "$stem-bundle.zip"
"$java_home/bin/jar" --create --no-manifest --date="$time" --file="$stem-bundle.zip" -C bundle io

# The check reads the .zip, not the folder that it was made from.
check=$PWD/bundle-check
rm -rf "$check" && mkdir "$check"
(cd "$check" && "$java_home/bin/jar" --extract --file="../$stem-bundle.zip")
for file in "$check/io/github/costscape/costscape/$version/$stem"*; do
  case $file in *.md5 | *.sha1 | *.sha256 | *.sha512) continue ;; esac
  for sum in md5 sha1 sha256 sha512; do
    echo "$(cat "$file.$sum")  $file" | "${sum}sum" --check --status
  done
done
for ending in .jar -sources.jar -javadoc.jar; do
  "$java_home/bin/jar" --list --file="$check/io/github/costscape/costscape/$version/$stem$ending" >"$check/list"
  [ -s "$check/list" ] || { echo "bundle.sh: $stem$ending is empty" >&2; exit 1; }
done
rm -rf "$check"
echo "bundle: target/$stem-bundle.zip holds jar, sources, javadoc, POM and checksums, all right"
# Only who publishes can say these; until then the central repository would refuse the bundle.
for element in url licenses developers scm; do
  grep -q "^  <$element>" ../pom.xml || echo "bundle: still to be said in pom.xml: <$element>"
done
echo "bundle: still to be made: a signature (.asc) beside each file; a groupId and addresses that you own"
