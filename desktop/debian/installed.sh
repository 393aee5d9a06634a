#!/bin/bash
# Runs as root on a bare system, with /ipcscope.deb: what a user does with a package.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8

step() { printf '\n== %s\n' "$*"; }

step "install"
apt-get update -qq
apt-get install -y -qq --no-install-recommends /ipcscope.deb >/install.log 2>&1 ||
    { tail -n 30 /install.log; exit 1; }
dpkg -s ipcscope | grep -E '^(Status|Version|Installed-Size)'

step "the command line"
ipcscope-cli --version
ipcscope-cli doctor || true
lessons=/usr/share/ipcscope/lessons
ipcscope-cli run "$lessons/03-namespaces/01-same-key/same-key.ipc" | tail -n 5
ipcscope-cli lesson check "$lessons" | tail -n 1

step "the window"
ipcscope --version
ipcscope --screenshot /window.png "$lessons/03-namespaces/01-same-key/same-key.ipc"
ipcscope --language de --page course --screenshot /course.png
for picture in /window.png /course.png; do
    # Smaller than this a window of this size is empty.
    [ "$(stat -c %s "$picture")" -gt 30000 ] || { echo "$picture shows nothing"; exit 1; }
done

step "what a desktop and a shell find"
for file in applications/ipcscope.desktop icons/hicolor/scalable/apps/ipcscope.svg \
    mime/packages/ipcscope-mime.xml metainfo/org.ipcscope.ipcscope.metainfo.xml \
    bash-completion/completions/ipcscope bash-completion/completions/ipcscope-cli; do
    [ -s "/usr/share/$file" ] || { echo "there is no /usr/share/$file"; exit 1; }
done

step "purge"
apt-get purge -y -qq ipcscope >/purge.log 2>&1 || { tail -n 30 /purge.log; exit 1; }
left=$(find / -xdev -path /proc -prune -o -name '*ipcscope*' -print |
    grep -v -e '^/ipcscope.deb$' -e '^/var/lib/apt' -e '^/var/cache' -e '^/root/' || true)
[ -z "$left" ] || { printf 'left behind:\n%s\n' "$left"; exit 1; }
