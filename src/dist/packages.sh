#!/bin/sh
# packages.sh VERSION TIME: packs target/dist/costscape, which image.sh made, as .tar.gz and, where
# dpkg-deb is there, as .deb. The same folder gives the same bytes. jpackage also calls dpkg-deb for
# a .deb, but puts all of it below /opt, without a manual page and without a command on the PATH.
# Most files are packed already: to pack harder takes three times as long, and makes the .deb 7 %
# smaller and the .tar.gz less than 1 %.
set -eu
version=$1 time=$2
cd "$(dirname "$0")/../../target/dist"
# A version of a package that sorts before the release, as Debian writes it.
debian_version=$(echo "$version" | sed "s/-SNAPSHOT$/~SNAPSHOT/")
name=costscape-$version-linux-$(uname -m)
rm -rf deb ./*.tar.gz ./*.deb
# Packed beside the .deb.
tar --sort=name --mtime="$time" --owner=0 --group=0 --numeric-owner --format=gnu \
  --transform="s,^costscape,costscape-$version," -cf - costscape | gzip -6n >"$name.tar.gz" &
archive=$!

if ! command -v dpkg-deb >/dev/null; then
  echo "packages.sh: there is no dpkg-deb here, so no .deb is made" >&2
  wait "$archive"
  exit
fi
mkdir -p deb/DEBIAN deb/usr/bin deb/usr/lib/costscape deb/usr/share/doc/costscape
cp -Rp costscape/bin costscape/lib deb/usr/lib/costscape/
cp -Rp costscape/share/. deb/usr/share/
gzip -9n deb/usr/share/man/man1/*.1
ln -s ../lib/costscape/bin/costscape deb/usr/bin/costscape
cp -p ../classes/META-INF/licenses/THIRD-PARTY.txt deb/usr/share/doc/costscape/copyright
cat >>deb/usr/share/doc/costscape/copyright <<END

The notices of the Java runtime are in /usr/lib/costscape/lib/runtime/legal, those of the other
libraries in /usr/lib/costscape/lib/native/notices where that folder exists.
END
# Which C library the files ask for.
glibc=$(find costscape/lib -name '*.so*' -exec grep -aoh 'GLIBC_2\.[0-9]*' {} + | sort -Vu | tail -n 1)
cat >deb/DEBIAN/control <<END
Package: costscape
Version: $debian_version
Architecture: $(dpkg --print-architecture)
Maintainer: the costscape project <costscape@localhost>
Installed-Size: $(du -sk --apparent-size deb/usr | cut -f 1)
Depends: libc6 (>= ${glibc#GLIBC_})
Section: science
Priority: optional
Description: cost landscapes of small neural networks
 Sweeps a network's cost over one or two of its parameters, trains it, lists the places where
 training can stop, and draws all of this. It brings its own Java runtime.
END
(cd deb && find usr -type f -exec md5sum {} + | LC_ALL=C sort -k 2 >DEBIAN/md5sums)
chmod -R u=rwX,go=rX deb
find deb -exec touch -h -d "$time" {} +
SOURCE_DATE_EPOCH=$(date -d "$time" +%s) dpkg-deb --root-owner-group -Zxz -z1 -b deb \
  "costscape_${debian_version}_$(dpkg --print-architecture).deb" >&2
rm -rf deb
wait "$archive"
