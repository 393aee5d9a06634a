// Where the kernel does what the model shows: every function that can stand on a call path has its
// place, and no place is of a function that is none.
#include <QTest>

#include "core/lesson/check.h"
#include "sim/kernel_places.h"
#include "sim/model_backend.h"
#include "sim/step_names.h"
#include "tests/sim/rules.h"
#include "tests/sim/scene.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <memory>
#include <mutex>
#include <set>

using namespace ipcscope;
using namespace ipcscope::tests;

namespace
{

/// Functions of the model and the files in which they are watched, as "ipc_findkey sim/util.cpp".
using Watched = std::set<QString>;

/// What a function returns when it names the frame by one of several words.
QStringList words_of(const QString &source, const QString &function)
{
    QStringList words;
    const auto begin = source.indexOf(QRegularExpression("\\n[^\\n ]+ " + function + "\\("));
    const QString body = source.mid(begin, source.indexOf("\n}\n", begin) - begin);
    static const QRegularExpression word("return \"(\\w+)\"");
    for (auto at = word.globalMatch(body); at.hasNext();)
    {
        words << at.next().captured(1);
    }
    return words;
}

Watched frames_of(const QString &file)
{
    QFile opened(file);
    if (!opened.open(QIODevice::ReadOnly))
    {
        qFatal("%s cannot be read", qPrintable(file));
    }
    const QString source = QString::fromUtf8(opened.readAll());
    // A function's name stands before its parameters, at the beginning of a line or behind a type.
    static const QRegularExpression head("^[\\[A-Za-z][\\]\\[\\w:<>,*& ]*?[ *&](\\w+)\\(Kernel &");
    static const QRegularExpression frame("\\bFrame \\w+\\(k, (.*)\\);");
    static const QRegularExpression literal("\"(\\w+)\"");
    static const QRegularExpression call("^(\\w+)\\(");
    const QString place = " sim/" + QFileInfo(file).fileName();
    QString function;
    Watched found;
    for (const QString &line : source.split('\n'))
    {
        if (const auto match = head.match(line); match.hasMatch())
        {
            function = match.captured(1);
        }
        const auto match = frame.match(line);
        if (!match.hasMatch() || line.trimmed().startsWith("//"))
        {
            continue;
        }
        const QString name = match.captured(1);
        QStringList names;
        for (auto at = literal.globalMatch(name); at.hasNext();)
        {
            names << at.next().captured(1);
        }
        if (name == "__func__")
        {
            names << function;
        }
        else if (names.isEmpty())
        {
            names = words_of(source, call.match(name).captured(1));
        }
        if (names.isEmpty() || names.contains(QString()))
        {
            qFatal("%s: whose frame is this: %s", qPrintable(file), qPrintable(line));
        }
        for (const QString &one : names)
        {
            found.insert(one + place);
        }
    }
    return found;
}

const Watched &watched()
{
    static const Watched all = [] {
        Watched gathered;
        const QDir folder(QStringLiteral("sim"));
        for (const QString &file : folder.entryList({"*.cpp", "*.h"}))
        {
            if (file != "kernel.h") // where Frame itself is
            {
                gathered.merge(frames_of(folder.filePath(file)));
            }
        }
        return gathered;
    }();
    return all;
}

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// Looks at every step of the lessons, which are checked by several threads.
class Gatherer
{
  public:
    void look(const Step &step)
    {
        const std::lock_guard lock(busy_);
        ++steps_;
        for (const std::string_view function : step.call_path)
        {
            seen_.insert(text(function));
        }
        if (sim::kernel_place(step) == nullptr)
        {
            homeless_.insert(text(step.name));
        }
    }
    [[nodiscard]] std::size_t steps() const { return steps_; }
    [[nodiscard]] const std::set<QString> &seen() const { return seen_; }
    [[nodiscard]] QString homeless() const
    {
        return QStringList(homeless_.begin(), homeless_.end()).join(' ');
    }

  private:
    std::mutex busy_;
    std::size_t steps_{};
    std::set<QString> seen_;
    std::set<QString> homeless_;
};

class WatchedModel final : public Backend, public sim::Observer
{
  public:
    explicit WatchedModel(Gatherer &gatherer) : gatherer_(gatherer) { model_.watch(this); }
    [[nodiscard]] Reply execute(ActorId actor, const Call &call) override
    {
        return model_.execute(actor, call);
    }
    [[nodiscard]] std::vector<Woken> woken(std::span<const ActorId> order) override
    {
        return model_.woken(order);
    }
    [[nodiscard]] Result<Tables, EngineLost> observe() override { return model_.observe(); }
    void on_step(const Step &step, const sim::World & /*world*/) override
    {
        steps_.push_back(step);
        gatherer_.look(step);
    }
    [[nodiscard]] std::vector<Step> take_steps() { return std::exchange(steps_, {}); }

  private:
    sim::ModelBackend model_{EngineFacts{}};
    Gatherer &gatherer_;
    std::vector<Step> steps_;
};

} // namespace

class SimKernelPlaces final : public QObject
{
    Q_OBJECT

  private slots:
    void places_are_sorted_and_whole()
    {
        const auto places = sim::kernel_places();
        QVERIFY(std::is_sorted(places.begin(), places.end(), [](const auto &one, const auto &two) {
            return std::pair(one.function, one.model) < std::pair(two.function, two.model);
        }));
        static const QRegularExpression file(
            "^(arch/x86|fs|include/linux|ipc|kernel|mm|security)/[\\w/]+\\.[ch]$");
        for (const sim::KernelPlace &place : places)
        {
            const bool is_kernel = place.side == sim::Side::Kernel;
            QVERIFY2(is_kernel == file.match(text(place.file)).hasMatch(), place.function.data());
            QVERIFY2(is_kernel || place.name.empty(), place.function.data());
        }
    }

    void every_watched_function_has_its_place()
    {
        QVERIFY(watched().size() > 200);
        QStringList homeless;
        for (const QString &one : watched())
        {
            const std::string function = one.section(' ', 0, 0).toStdString();
            const std::string model = one.section(' ', 1).toStdString();
            if (sim::kernel_place(function, model) == nullptr)
            {
                homeless << one;
            }
        }
        QVERIFY2(homeless.isEmpty(), qPrintable(homeless.join('\n')));
    }

    void no_place_is_unused()
    {
        QStringList unused;
        for (const sim::KernelPlace &place : sim::kernel_places())
        {
            const bool used =
                std::any_of(watched().begin(), watched().end(), [&place](const QString &one) {
                    return one.section(' ', 0, 0) == text(place.function) &&
                           one.section(' ', 1).startsWith(text(place.model));
                });
            if (!used)
            {
                unused << text(place.function);
            }
        }
        QVERIFY2(unused.isEmpty(), qPrintable(unused.join(' ')));
    }

    void every_step_of_all_lessons_has_its_place()
    {
        auto course = lesson::load_course("lessons");
        QVERIFY(course);
        Gatherer gatherer;
        const auto checked = lesson::check(
            course.value(),
            {.engines =
                 [&gatherer](lesson::Wanted) {
                     auto model = std::make_unique<WatchedModel>(gatherer);
                     auto take = [watched = model.get()] { return watched->take_steps(); };
                     return lesson::Engines{.model = std::move(model),
                                            .kernel = nullptr,
                                            .model_only_reason = "this test asks the model alone",
                                            .take_steps = std::move(take)};
                 },
             .step_names = sim::kStepNames});
        QVERIFY(checked.size() > 20);
        QVERIFY2(gatherer.homeless().isEmpty(), qPrintable(gatherer.homeless()));
        QVERIFY(gatherer.steps() > 10000);
        QVERIFY(gatherer.seen().size() > 100);
    }

    void every_step_of_all_rules_has_its_place()
    {
        Gatherer gatherer;
        for (const Rule &rule : all_rules())
        {
            for (const Step &step : play(rule.script).steps)
            {
                gatherer.look(step);
            }
        }
        QVERIFY2(gatherer.homeless().isEmpty(), qPrintable(gatherer.homeless()));
    }

    void a_name_that_two_functions_have_is_told_apart()
    {
        QCOMPARE(sim::kernel_place("pipelined_send", "sim/msg_wake.cpp")->file, "ipc/msg.c");
        QCOMPARE(sim::kernel_place("pipelined_send", "sim/mqueue_send.cpp")->file, "ipc/mqueue.c");
        QVERIFY(sim::kernel_place("never", "sim/util.cpp") == nullptr);
    }

    void a_part_is_found_where_its_caller_stands()
    {
        const auto steps = play("A semget(IPC_PRIVATE, 1, 0600) = $s\n"
                                "A semctl($s, 0, SETVAL, 3)\n")
                               .steps;
        const auto set = std::find_if(steps.begin(), steps.end(), [](const Step &step) {
            return step.name == "semctl.set_value";
        });
        QVERIFY(set != steps.end());
        const sim::KernelPlace *place = sim::kernel_place(*set);
        QVERIFY(place != nullptr);
        QCOMPARE(place->kernel_function(), "semctl_setval");
        QCOMPARE(place->file, "ipc/sem.c");
    }
};

QTEST_APPLESS_MAIN(SimKernelPlaces)
#include "tst_sim_kernel_places.moc"
