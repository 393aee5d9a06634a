#!/usr/bin/env bash
# Creates the containers of modes.ipc with crun, as docker and a kubelet have a runtime create
# them, and prints of each, and of what they are on:
#     NAME IPC-NAMESPACE DEVICE-OF-/dev/shm KIB-OF-/dev/shm DEVICE-OF-/dev/mqueue       (- is none)
# Needs: crun and busybox (static) on the PATH. Runs as root in namespaces of its own, as in
#     unshare --map-root-user --mount --ipc --pid --fork --mount-proc --kill-child \
#         --propagation private with_crun.sh FOLDER
# so that all of it is gone with this script. Bundles are written to FOLDER, which is to be empty.
set -euo pipefail
cd "$1"

readonly default_size=65536 # KiB, of docker's and containerd's /dev/shm

# What a host has. crun reads of cgroups, though not of their first version, even where it manages
# none.
mount -t tmpfs -o "size=${default_size}k,mode=1777" shm /dev/shm
mount -t cgroup2 cgroup2 /sys/fs/cgroup 2>/dev/null || mount -t tmpfs cgroup /sys/fs/cgroup

mkdir -p rootfs/bin kept mqueue
mount -t mqueue mqueue mqueue # not every machine has a /dev/mqueue
cp "$(command -v busybox)" rootfs/bin/busybox

# bundle NAME IPC SHM: IPC is the ipc namespace of the OCI configuration, and SHM its mount on
# /dev/shm; empty is none.
bundle() {
    local name=$1 ipc=$2 shm=$3
    mkdir "$name"
    cp -r rootfs "$name/rootfs"
    cat >"$name/config.json" <<JSON
{
  "ociVersion": "1.0.2",
  "process": {
    "user": {"uid": 0, "gid": 0}, "cwd": "/", "env": ["PATH=/bin"],
    "args": ["/bin/busybox", "sleep", "600"]
  },
  "root": {"path": "rootfs"},
  "mounts": [
    {"destination": "/proc", "type": "proc", "source": "proc"},
    {"destination": "/dev", "type": "tmpfs", "source": "tmpfs",
     "options": ["nosuid", "strictatime", "mode=755", "size=${default_size}k"]},
    ${shm:+$shm,}
    {"destination": "/dev/mqueue", "type": "mqueue", "source": "mqueue",
     "options": ["nosuid", "noexec", "nodev"]}
  ],
  "linux": {"namespaces": [{"type": "pid"}, ${ipc:+$ipc,} {"type": "mount"}]}
}
JSON
}

readonly own_ipc='{"type": "ipc"}'
ipc_of() { printf '{"type": "ipc", "path": "/proc/%s/ns/ipc"}' "$(cat "$1.pid")"; }
tmpfs() {
    printf '{"destination": "/dev/shm", "type": "tmpfs", "source": "shm", "options": ["nosuid", '
    printf '"noexec", "nodev", "mode=1777", "size=%sk"]}' "$1"
}
bind() {
    printf '{"destination": "/dev/shm", "type": "bind", "source": "%s", ' "$1"
    printf '"options": ["rbind", "rprivate"]}'
}
# What a runtime keeps outside of a container whose /dev/shm others are to join.
keep() {
    mkdir "kept/$1"
    mount -t tmpfs -o "size=$2k,mode=1777" shm "kept/$1"
}

start() {
    crun --cgroup-manager=disabled --root "$PWD/state" run --detach --bundle "$1" \
        --pid-file "$PWD/$1.pid" "$1" </dev/null >"$1.log" 2>&1 ||
        { cat "$1.log" >&2; exit 1; }
}

# What is mounted there has another device than the folder that it is in.
is_mounted() { [ -d "$1" ] && [ "$(stat -c %d "$1")" != "$(stat -c %d "$(dirname "$1")")" ]; }
device() { if is_mounted "$1"; then stat -c %d "$1"; else printf -- -; fi; }
say() {
    local name=$1 pid=$2 root=/proc/$2/root size=-
    local mqueue=${3:-$root/dev/mqueue}
    if is_mounted "$root/dev/shm"; then
        size=$(($(stat -f -c '%b * %S' "$root/dev/shm") / 1024))
    fi
    printf '%s %s %s %s %s\n' "$name" "$(readlink "/proc/$pid/ns/ipc" | tr -dc 0-9)" \
        "$(device "$root/dev/shm")" "$size" "$(device "$mqueue")"
}
container() { # NAME IPC SHM
    bundle "$@"
    start "$1"
    say "$1" "$(cat "$1.pid")"
}

say init $$ mqueue
container web "$own_ipc" "$(tmpfs $default_size)"
keep db 131072
container db "$own_ipc" "$(bind "$PWD/kept/db")"
container side "$(ipc_of db)" "$(bind "$PWD/kept/db")"
container old "" "$(bind /dev/shm)"
container alone "$own_ipc" ""
keep shop $default_size
container shop "$own_ipc" "$(bind "$PWD/kept/shop")"
container till "$(ipc_of shop)" "$(bind "$PWD/kept/shop")"
container stock "$(ipc_of shop)" "$(bind "$PWD/kept/shop")"
