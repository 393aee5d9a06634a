set -u
if [ "${1:-}" != --inside ]
then
    # Namespaces of its own: nothing outside of them is seen or touched.
    ids=()
    [ "$(id -u)" -eq 0 ] || ids=(--user --map-root-user)
    exec unshare "${ids[@]}" --ipc --mount --pid --fork --kill-child --mount-proc -- \
        "$BASH" "$0" --inside
fi
mount -t tmpfs -o mode=1777,size=64m shm /dev/shm
mount -t tmpfs -o mode=1777 tmpfs /mnt
[ ! -d /dev/mqueue ] || mount -t mqueue mqueue /dev/mqueue
work=/mnt/.actors
mkdir "$work"
trap '' PIPE
declare -A pid to from
reply=

# tell LINE ACTOR COMMAND: has the actor's shell run it, and shows what comes of it.
tell() {
    local text status='gone'
    printf '%s$ %s   # line %s\n' "$2" "$3" "$1"
    printf '%s\nprintf "\\n==end== %%s\\n" "$?"\n' "$3" 2>/dev/null >&"${to[$2]}"
    while IFS= read -r -u "${from[$2]}" text
    do
        case $text in
        '==end== '*) status=${text#==end== }; break ;;
        '') ;;
        *) printf '%s\n' "$text"; reply=$text ;;
        esac
    done
    [ "$status" = 0 ] || printf '(status %s)\n' "$status"
}

# connect ACTOR: to a shell that waits at its ends.
connect() {
    local in out
    exec {in}>"$work/$1.in"
    exec {out}<"$work/$1.out"
    to[$1]=$in
    from[$1]=$out
}

# begin LINE MAKER ACTOR OPTIONS: the maker starts a shell, in new namespaces where options say so.
begin() {
    mkfifo "$work/$3.in" "$work/$3.out"
    tell "$1" "$2" "$4 bash --norc --noprofile <$work/$3.in >$work/$3.out 2>&1 & echo \$!"
    pid[$3]=$reply
    connect "$3"
}

mkfifo "$work/init.in" "$work/init.out"
bash --norc --noprofile <"$work/init.in" >"$work/init.out" 2>&1 &
pid[init]=$!
connect init

