#!/bin/sh
# Makes target/costscape-*.whl, which carries the jar and the helpers, and tests it in a clean
# virtual environment: sh src/python/build.sh, after mvn package.
set -e
python=${PYTHON:-/usr/bin/python3}
work=target/python
version=$(sed -n '0,/<version>/s:.*<version>\(.*\)</version>.*:\1:p' pom.xml | sed 's/-SNAPSHOT/.dev0/')
rm -rf "$work" target/costscape-*.whl
mkdir -p "$work"
cp -r src/python/costscape "$work/source"
sed -i "s/VERSION/$version/" "$work/source/pyproject.toml"
cp src/examples/program/costscape_program.py src/examples/program/costscape_module.py \
  target/costscape.jar "$work/source/costscape/"
"$python" -m pip wheel --quiet --no-deps --no-build-isolation --no-index -w target "$work/source"
"$python" -m venv --system-site-packages "$work/clean"
"$work/clean/bin/pip" install --quiet --no-deps --no-index target/costscape-*.whl
cd "$work"
clean/bin/python ../../src/python/test_costscape.py
