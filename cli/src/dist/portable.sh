#!/bin/sh
# portable.sh DIST PLACE JAVA_HOME NOTES BARE: makes of the built program in DIST the directory that is carried away.
#
# PLACE/bare/svod needs a Java; PLACE/full/svod, made unless BARE is true, brings its own, linked from the jmods of
# JAVA_HOME for this system alone. SHA256SUMS in each names every file of it. The bare one holds nothing that depends on
# who builds it, when and where: CI builds it twice and compares. No class-data archive and no runtime can promise that.
set -eu
umask 022
dist=$1 place=$2 java_home=$3 notes=$4 bare=$5

sums() ( # sums DIRECTORY: checked by `sha256sum -c SHA256SUMS`, on macOS by `shasum -a 256 -c SHA256SUMS`
  cd "$1"
  rm -f SHA256SUMS
  find . -type f | LC_ALL=C sort | while IFS= read -r file; do
    if command -v sha256sum >/dev/null; then sha256sum "$file"; else shasum -a 256 "$file"; fi
  done >"$1.sums"
  mv "$1.sums" SHA256SUMS
)

modules() { # what the jars name themselves, and what is only looked up by name: X25519 and the other curves
  echo "$("$java_home/bin/jdeps" --ignore-missing-deps --multi-release 17 --print-module-deps "$dist"/lib/*.jar),jdk.crypto.ec"
}

rm -rf "$place/bare" "$place/full"
mkdir -p "$place/bare"
cp -R "$dist" "$place/bare/svod"
cp "$notes" "$place/bare/svod/"
share=$place/bare/svod/share
mkdir -p "$share/man/man1" "$share/man/ru/man1" "$share/completion"
said() { "$java_home/bin/java" -jar "$dist/lib/svod.jar" help "$@" </dev/null; }
said man --lang en >"$share/man/man1/svod.1"
said man --lang ru >"$share/man/ru/man1/svod.1"
said completion bash >"$share/completion/svod.bash"
said completion zsh >"$share/completion/_svod"
find "$place/bare" -type d -exec chmod 755 {} +
find "$place/bare" -type f -exec chmod 644 {} +
chmod 755 "$place/bare/svod/bin/svod"
sums "$place/bare/svod"

[ "$bare" != true ] || exit 0
rm -rf "$place/linked"
"$java_home/bin/jlink" --module-path "$java_home/jmods" --add-modules "$(modules)" --strip-java-debug-attributes \
  --no-man-pages --no-header-files --compress=2 --output "$place/linked"
# The class data of the runtime's own classes: without it every start takes twice as long.
"$place/linked/bin/java" -XX:+UseSerialGC -Xshare:dump -Xlog:disable -Xlog:all=error:stderr >/dev/null
mkdir -p "$place/full"
cp -R "$place/bare/svod" "$place/full/svod"
# Links become files: a stick is often formatted in a way that knows none.
cp -RL "$place/linked" "$place/full/svod/runtime"
rm -rf "$place/linked" "$place/full/svod/runtime/bin/keytool"
sums "$place/full/svod"
