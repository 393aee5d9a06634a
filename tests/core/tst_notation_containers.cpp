// Containers and pods as the calls that a runtime makes for them, whether they are declared or
// typed as lines of docker and kubectl; and what is refused, in docker's words.
#include <QTest>

#include "core/notation/notation.h"

using namespace ipcscope;

namespace
{

Result<Scenario, ParseError> expanded(std::string_view text)
{
    const auto scenario = notation::parse(text, "s.ipc");
    return scenario.ok() ? notation::expand(scenario.value())
                         : Result<Scenario, ParseError>(scenario.error());
}

// The lines of an expansion, with the words that all mounts have made short.
QString shortened(const Scenario &scenario)
{
    QString text = QString::fromStdString(notation::print(scenario));
    text.replace("mount(\"tmpfs\", ", "tmpfs(");
    text.replace(", \"tmpfs\", MS_NOSUID|MS_NODEV|MS_NOEXEC", "");
    text.replace(
        "mount(\"mqueue\", \"/dev/mqueue\", \"mqueue\", MS_NOSUID|MS_NODEV|MS_NOEXEC, NULL)",
        "mqueue()");
    text.replace(", NULL, MS_BIND, NULL)", ", MS_BIND)");
    text.replace("capset({version=_LINUX_CAPABILITY_VERSION_3, pid=0}, {effective=0xa80425fb, "
                 "permitted=0xa80425fb, inheritable=0})",
                 "as_container()");
    return text;
}

} // namespace

class NotationContainers : public QObject
{
    Q_OBJECT

  private slots:
    void stands_for_data();
    void stands_for();
    void a_line_typed_into_a_shell_stands_for_data();
    void a_line_typed_into_a_shell_stands_for();
    void refuses_data();
    void refuses();
    void a_refusal_that_is_meant_is_told_data();
    void a_refusal_that_is_meant_is_told();
    void what_it_prints_is_the_same_scenario();
};

void NotationContainers::stands_for_data()
{
    QTest::addColumn<QString>("expansion");
    const auto row = [](const char *text, const char *expansion) {
        QTest::newRow(text) << QString(expansion);
    };
    row("%container web", "init clone(flags=CLONE_NEWNS|CLONE_NEWIPC|SIGCHLD) = web\n"
                          "web tmpfs(\"/dev/shm\", \"mode=1777,size=64m\") = 0\n"
                          "web mqueue() = 0\n");
    row("%container web ipc=private shm_size=256MB uid=7",
        "init clone(flags=CLONE_NEWNS|CLONE_NEWIPC|SIGCHLD) = web\n"
        "web tmpfs(\"/dev/shm\", \"mode=1777,size=256m\") = 0\n"
        "web mqueue() = 0\n"
        "web setresuid(7, 7, 7) = 0\n");
    row("%container web ipc=none",
        "init clone(flags=CLONE_NEWNS|CLONE_NEWIPC|SIGCHLD) = web\n"
        "web tmpfs(\"/dev\", \"tmpfs\", MS_NOSUID|MS_STRICTATIME, \"mode=755,size=65536k\") = 0\n");
    row("%container web ipc=host", "init clone(flags=CLONE_NEWNS|SIGCHLD) = web\n"
                                   "web mount(\"/dev/shm\", \"/dev/shm\", MS_BIND) = 0\n");
    // Whoever joins a container that has joined another one has what that one has.
    row("%container web ipc=shareable\n%container side ipc=container:web\n"
        "%container more ipc=container:side",
        "init tmpfs(\"/mnt/web\", \"mode=1777,size=64m\") = 0\n"
        "init clone(flags=CLONE_NEWNS|CLONE_NEWIPC|SIGCHLD) = web\n"
        "web mount(\"/mnt/web\", \"/dev/shm\", MS_BIND) = 0\n"
        "web mqueue() = 0\n"
        "init clone(flags=CLONE_NEWNS|SIGCHLD) = side\n"
        "side setns(\"/proc/web/ns/ipc\", CLONE_NEWIPC) = 0\n"
        "side mount(\"/mnt/web\", \"/dev/shm\", MS_BIND) = 0\n"
        "side mqueue() = 0\n"
        "init clone(flags=CLONE_NEWNS|SIGCHLD) = more\n"
        "more setns(\"/proc/side/ns/ipc\", CLONE_NEWIPC) = 0\n"
        "more mount(\"/mnt/web\", \"/dev/shm\", MS_BIND) = 0\n"
        "more mqueue() = 0\n");
    row("%container web ipc=host\n%container side ipc=container:web",
        "init clone(flags=CLONE_NEWNS|SIGCHLD) = web\n"
        "web mount(\"/dev/shm\", \"/dev/shm\", MS_BIND) = 0\n"
        "init clone(flags=CLONE_NEWNS|SIGCHLD) = side\n"
        "side setns(\"/proc/web/ns/ipc\", CLONE_NEWIPC) = 0\n"
        "side mount(\"/dev/shm\", \"/dev/shm\", MS_BIND) = 0\n");
    row("%pod app web shm_size=1g", "init tmpfs(\"/mnt/app\", \"mode=1777,size=1g\") = 0\n"
                                    "init clone(flags=CLONE_NEWNS|CLONE_NEWIPC|SIGCHLD) = app\n"
                                    "app mount(\"/mnt/app\", \"/dev/shm\", MS_BIND) = 0\n"
                                    "app mqueue() = 0\n"
                                    "init clone(flags=CLONE_NEWNS|SIGCHLD) = web\n"
                                    "web setns(\"/proc/app/ns/ipc\", CLONE_NEWIPC) = 0\n"
                                    "web mount(\"/mnt/app\", \"/dev/shm\", MS_BIND) = 0\n"
                                    "web mqueue() = 0\n");
    row("%pod app web ipc=host", "init clone(flags=CLONE_NEWNS|SIGCHLD) = app\n"
                                 "app mount(\"/dev/shm\", \"/dev/shm\", MS_BIND) = 0\n"
                                 "init clone(flags=CLONE_NEWNS|SIGCHLD) = web\n"
                                 "web mount(\"/dev/shm\", \"/dev/shm\", MS_BIND) = 0\n");
}

void NotationContainers::stands_for()
{
    QFETCH(QString, expansion);
    const auto scenario = expanded(QTest::currentDataTag());
    QVERIFY2(scenario.ok(), scenario.ok() ? "" : scenario.error().message().c_str());
    QCOMPARE(shortened(scenario.value()), expansion);
}

void NotationContainers::a_line_typed_into_a_shell_stands_for_data()
{
    QTest::addColumn<QString>("end"); // of the expansion
    const auto row = [](const char *text, const char *end) { QTest::newRow(text) << QString(end); };
    row("$ docker run -d --name container1 alpine sleep 1000",
        "# docker run -d --name container1 alpine sleep 1000\n"
        "#   left out, since it is not about IPC: --detach, the image alpine, the program sleep "
        "1000\n"
        "init clone(flags=CLONE_NEWNS|CLONE_NEWIPC|SIGCHLD) = container1\n"
        "container1 tmpfs(\"/dev/shm\", \"mode=1777,size=64m\") = 0\n"
        "container1 mqueue() = 0\n"
        "container1 as_container() = 0\n");
    row("docker run -it --shm-size=256m docker.io/library/postgres:14",
        "init clone(flags=CLONE_NEWNS|CLONE_NEWIPC|SIGCHLD) = postgres\n"
        "postgres tmpfs(\"/dev/shm\", \"mode=1777,size=256m\") = 0\n"
        "postgres mqueue() = 0\n"
        "postgres as_container() = 0\n");
    row("docker run --ipc=host --privileged myapp\ndocker run --ipc host --cap-drop ALL myapp",
        "init clone(flags=CLONE_NEWNS|SIGCHLD) = myapp-2\n"
        "myapp-2 mount(\"/dev/shm\", \"/dev/shm\", MS_BIND) = 0\n"
        "myapp-2 capset({version=_LINUX_CAPABILITY_VERSION_3, pid=0}, {effective=0, permitted=0, "
        "inheritable=0}) = 0\n");
    // What needs rights comes before they are dropped.
    row("docker run --name w --sysctl kernel.msgmax=9 --ulimit msgqueue=7:8 -u 5:6 alpine",
        "w mqueue() = 0\n"
        "w sysctl(\"kernel.msgmax\", \"9\") = 0\n"
        "w prlimit64(0, RLIMIT_MSGQUEUE, {rlim_cur=7, rlim_max=8}, NULL) = 0\n"
        "w setresgid(6, 6, 6) = 0\n"
        "w setresuid(5, 5, 5) = 0\n"
        "w capset({version=_LINUX_CAPABILITY_VERSION_3, pid=0}, {effective=0, permitted=0, "
        "inheritable=0}) = 0\n");
    row("docker run -d --name a --ipc=shareable x\ndocker run -d --name b --ipc=container:a x",
        "init clone(flags=CLONE_NEWNS|SIGCHLD) = b\n"
        "b setns(\"/proc/a/ns/ipc\", CLONE_NEWIPC) = 0\n"
        "b mount(\"/mnt/a\", \"/dev/shm\", MS_BIND) = 0\n"
        "b mqueue() = 0\n"
        "b as_container() = 0\n");
    row("%container web uid=9\ndocker exec -it web ipcs -m = 0 # look",
        "# docker exec -it web ipcs -m = 0 # look\n"
        "#   left out, since it is not about IPC: --interactive, --tty\n"
        "init clone(flags=SIGCHLD) = web-exec\n"
        "web-exec setns(\"/proc/web/ns/ipc\", CLONE_NEWIPC) = 0\n"
        "web-exec setns(\"/proc/web/ns/mnt\", CLONE_NEWNS) = 0\n"
        "web-exec setresuid(9, 9, 9) = 0\n"
        "web-exec ipcs -m = 0\n"
        "web-exec exit_group(0) = ?\n");
    row("%container web\nweb shmget(1, 1, 01600) = $s\ndocker exec web ipcrm -m $s",
        "web-exec ipcrm -m $s\nweb-exec exit_group(0) = ?\n");
    row("docker run --rm alpine ipcs\ndocker run --name alpine x",
        "init clone(flags=CLONE_NEWNS|CLONE_NEWIPC|SIGCHLD) = alpine-2\n"
        "alpine-2 tmpfs(\"/dev/shm\", \"mode=1777,size=64m\") = 0\n"
        "alpine-2 mqueue() = 0\n"
        "alpine-2 as_container() = 0\n");
    row("%container web ipc=shareable\ndocker stop web\ndocker rm web",
        "# docker stop web\ninit kill(web, SIGTERM) = 0\n"
        "init umount2(\"/mnt/web\", MNT_DETACH) = 0\n# docker rm web\n");
    row("%container web\ndocker container rm -f web", "init kill(web, SIGKILL) = 0\n");
    row("%pod app web side\nkubectl exec -it app -c side -- ipcs",
        "side-exec setns(\"/proc/side/ns/mnt\", CLONE_NEWNS) = 0\n"
        "side-exec ipcs\nside-exec exit_group(0) = ?\n");
    row("kubectl run app --image=nginx\nkubectl debug app -it --image=busybox\n"
        "kubectl exec pod/app ipcs",
        "init clone(flags=CLONE_NEWNS|SIGCHLD) = busybox\n"
        "busybox setns(\"/proc/app/ns/ipc\", CLONE_NEWIPC) = 0\n"
        "busybox mount(\"/mnt/app\", \"/dev/shm\", MS_BIND) = 0\n"
        "busybox mqueue() = 0\n"
        "busybox as_container() = 0\n"
        "# kubectl exec pod/app ipcs\n"
        "init clone(flags=SIGCHLD) = nginx-exec\n"
        "nginx-exec setns(\"/proc/nginx/ns/ipc\", CLONE_NEWIPC) = 0\n"
        "nginx-exec setns(\"/proc/nginx/ns/mnt\", CLONE_NEWNS) = 0\n"
        "nginx-exec as_container() = 0\n"
        "nginx-exec ipcs\nnginx-exec exit_group(0) = ?\n");
    row("%pod app web\nkubectl delete pod app",
        "# kubectl delete pod app\ninit kill(web, SIGKILL) = 0\ninit kill(app, SIGKILL) = 0\n"
        "init umount2(\"/mnt/app\", MNT_DETACH) = 0\n");
}

void NotationContainers::a_line_typed_into_a_shell_stands_for()
{
    QFETCH(QString, end);
    const auto scenario = expanded(QTest::currentDataTag());
    QVERIFY2(scenario.ok(), scenario.ok() ? "" : scenario.error().message().c_str());
    const QString found = shortened(scenario.value());
    QCOMPARE(found.right(end.size()), end);
}

void NotationContainers::refuses_data()
{
    QTest::addColumn<QString>("message"); // behind the file's name
    const auto row = [](const char *text, const char *message) {
        QTest::newRow(text) << QString("s.ipc:") + message;
    };
    row("%container w ipc=privat", "1:18: found 'privat', expected private, shareable, host, none, "
                                   "container:NAME; did you mean private?");
    row("%container w ipc=", "1:18: found nothing, expected private, shareable, host, none, "
                             "container:NAME");
    row("%container w ipc=container:", "1:18: found 'container:', expected the name of a container "
                                       "behind 'container:'");
    row("%container w ipc=container:v",
        "1:18: found 'container:v', expected the name of a container that is declared above; "
        "docker says: No such container: v");
    row("%container w ipc=container:w",
        "1:18: found 'container:w', expected the name of a container that is declared above; "
        "docker says: No such container: w");
    for (const char *mode : {"", " ipc=private", " ipc=none"})
    {
        const QByteArray text =
            QByteArray("%container v") + mode + "\n%container w ipc=container:v";
        row(text,
            "2:18: found 'container:v', expected a container that can be joined; docker says: "
            "container v: non-shareable IPC (hint: use IpcMode:shareable for the donor "
            "container)");
    }
    row("%container w shm_size=64q", "1:23: found '64q', expected a size, as in 64m");
    row("%container w shm_size=00k", "1:23: found '00k', expected a size, as in 64m");
    row("%container w ipc=host shm_size=64m",
        "1:1: found 'shm_size', expected it with ipc=private or ipc=shareable: another "
        "container's, and the host's, /dev/shm has its size");
    row("%pod", "1:1: found no name, expected %pod NAME CONTAINER…");
    row("%pod a", "1:1: found no container, expected %pod NAME CONTAINER…");
    row("%pod a a", "1:8: found 'a', which exists since line 1, expected a name that is not taken");
    row("%pod a b ipc=none", "1:14: found 'none', expected private, host");
    row("%pod a b shm=1m", "1:10: found 'shm', expected ipc=, shm_size=");
    row("%pod a b ipc=host shm_size=1m",
        "1:1: found 'shm_size', expected it without ipc=host: the host's /dev/shm has its size");

    row("docker", "1:7: found the end of the line, expected run, exec, stop, kill, rm behind "
                  "docker");
    row("docker ps", "1:8: found 'ps', expected run, exec, stop, kill, rm behind docker");
    row("docker run -d", "1:14: found the end of the line, expected an image, as in docker run "
                         "alpine");
    row("docker run --ipc=hosst x", "1:18: found 'hosst', expected private, shareable, host, none, "
                                    "container:NAME; did you mean host?");
    row("docker run -v /dev/shm:/dev/shm x",
        "1:15: found '/dev/shm:/dev/shm', expected another place: --ipc and --shm-size say what "
        "lies on /dev/shm");
    row("docker run -u postgres x", "1:15: found 'postgres', expected numbers, as in 1000:1000: no "
                                    "image is here that knows names");
    row("docker run --cap-add=SYS_ADMN x",
        "1:22: found 'SYS_ADMN', expected ALL or the name of a capability; did you mean "
        "CAP_SYS_ADMIN?");
    row("docker run --sysctl kernel.shmmx=1 x",
        "1:21: found 'kernel.shmmx=1', expected a setting of an ipc namespace and '=', as in "
        "kernel.msgmax=; did you mean kernel.shmmax?");
    row("docker run --ulimit core=1 x",
        "1:21: found 'core=1', expected memlock, msgqueue, nofile or nice and '=': no other limit "
        "is about IPC");
    row("docker run --name a/b x", "1:19: found 'a/b', expected a name of letters, digits, '-', "
                                   "'.', '_'");
    row("docker run x = $id", "1:1: found a result of docker that it cannot have, expected nothing "
                              "or an exit status behind it, as in '= 0'");
    row("docker run x = 125",
        "1:1: found a line of docker that succeeds, expected '= 0' behind it, "
        "or nothing");
    row("%container v\ndocker run --ipc=container:v x = 0",
        "2:18: found docker: Error response from daemon: container v: non-shareable IPC (hint: use "
        "IpcMode:shareable for the donor container), expected a running container of "
        "--ipc=shareable; or '= 125' behind the line, where that is meant");
    row("A shmdt(NULL)\ndocker run --name A x",
        "2:19: found 'A', which exists since line 1, expected a name that is not taken");
    row("docker exec w", "1:14: found the end of the line, expected a container and a tool, as in "
                         "docker exec web ipcs");
    row("%container w\ndocker exec w ipcs -z",
        "2:21: found '-z', expected an option of ipcs: -m, -q, -s, ");
    row("kubectl get pods", "1:9: found 'get', expected run, exec, debug, delete behind kubectl; "
                            "%pod NAME CONTAINER… makes a pod of several containers");
    row("kubectl run app", "1:16: found the end of the line, expected --image=IMAGE");
    row("kubectl exec app -- sh", "1:21: found 'sh', expected one of the tools");
    row("kubectl delete app", "1:16: found 'app', expected pod, as in kubectl delete pod app");
}

void NotationContainers::refuses()
{
    QFETCH(QString, message);
    const auto scenario = expanded(QTest::currentDataTag());
    QVERIFY(!scenario.ok());
    QCOMPARE(QString::fromStdString(scenario.error().message()).left(message.size()), message);
}

void NotationContainers::a_refusal_that_is_meant_is_told_data()
{
    QTest::addColumn<QString>("told");
    const auto row = [](const char *text, const char *told) {
        QTest::newRow(text) << QString("#   %1\n").arg(told);
    };
    row("%container v\ndocker run --ipc=container:v x = 125",
        "docker: Error response from daemon: container v: non-shareable IPC (hint: use "
        "IpcMode:shareable for the donor container)");
    row("docker run --ipc=container:v x = 125",
        "docker: Error response from daemon: No such container: v");
    row("%container v ipc=shareable\ndocker kill v\ndocker run --ipc=container:v x = 125",
        "docker: Error response from daemon: container v is not running");
    row("docker run --name v x\ndocker run --name v x = 125",
        "docker: Error response from daemon: Conflict. The container name \"/v\" is already in "
        "use");
    row("docker exec v ipcs = 1", "Error response from daemon: No such container: v");
    row("docker run --name v x ipcs\ndocker exec v ipcs = 1",
        "Error response from daemon: container v is not running");
    row("%container v\ndocker rm v = 1",
        "Error response from daemon: cannot remove container \"/v\": container is running: stop "
        "the container before removing or force remove");
    row("kubectl exec app -- ipcs = 1", "Error from server (NotFound): pods \"app\" not found");
    row("%pod app web\nkubectl exec app -c db -- ipcs = 1",
        "Error from server (BadRequest): container db is not valid for pod app");
    row("%pod app web\nkubectl run app --image=x = 1",
        "Error from server (AlreadyExists): pods \"app\" already exists");
}

void NotationContainers::a_refusal_that_is_meant_is_told()
{
    QFETCH(QString, told);
    const auto scenario = expanded(QTest::currentDataTag());
    QVERIFY2(scenario.ok(), scenario.ok() ? "" : scenario.error().message().c_str());
    const QString found = shortened(scenario.value());
    QCOMPARE(found.right(told.size()), told);
}

void NotationContainers::what_it_prints_is_the_same_scenario()
{
    const auto once =
        expanded("%pod app web\n$ docker run -d --name a --ipc=shareable x\n"
                 "docker run --name b --ipc=container:a x\ndocker exec b ipcs 'x y' = 1\n");
    QVERIFY(!once.ok()); // ipcs has no operands
    const auto right =
        expanded("%pod app web\n$ docker run -d --name a --ipc=shareable x\n"
                 "docker run --name b --ipc=container:a x\ndocker exec b ipcs -m = 0\n"
                 "docker run --ipc=container:none x = 125\nkubectl delete pod app\n");
    QVERIFY2(right.ok(), right.ok() ? "" : right.error().message().c_str());
    const auto again = expanded(notation::print(right.value()));
    QVERIFY2(again.ok(), again.ok() ? "" : again.error().message().c_str());
    QCOMPARE(shortened(again.value()), shortened(right.value()));
}

QTEST_APPLESS_MAIN(NotationContainers)
#include "tst_notation_containers.moc"
