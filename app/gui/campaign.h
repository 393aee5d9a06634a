// A random campaign in the window: the model against fresh labs, on threads of its own, watched
// while it runs and stopped at any time.
#pragma once

#include "app/gui/back_thread.h"
#include "app/gui/campaign_lists.h"
#include "app/gui/comparing.h"
#include "app/gui/kernel_runner.h"
#include "core/campaign/campaign.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace ipcscope::gui
{

class Campaign : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Obtained from Compare.campaign")
    Q_PROPERTY(QString seed READ seed WRITE setSeed NOTIFY wishesChanged)
    Q_PROPERTY(QString seedProblem READ seedProblem NOTIFY wishesChanged)
    Q_PROPERTY(QStringList lengths READ lengths CONSTANT)
    Q_PROPERTY(int length READ length WRITE setLength NOTIFY wishesChanged)
    Q_PROPERTY(QStringList labChoices READ labChoices CONSTANT)
    Q_PROPERTY(int labChoice READ labChoice WRITE setLabChoice NOTIFY wishesChanged)
    Q_PROPERTY(bool mayStart READ mayStart NOTIFY wishesChanged)
    Q_PROPERTY(bool mayGoOn READ mayGoOn NOTIFY wishesChanged)
    Q_PROPERTY(QString goOnText READ goOnText NOTIFY wishesChanged)
    Q_PROPERTY(ipcscope::gui::comparing::Stage stage READ stage NOTIFY stageChanged)
    Q_PROPERTY(bool running READ running NOTIFY stageChanged)
    Q_PROPERTY(QString stageText READ stageText NOTIFY stageChanged)
    Q_PROPERTY(ipcscope::gui::comparing::Ending ending READ ending NOTIFY stageChanged)
    Q_PROPERTY(QString sentence READ sentence NOTIFY stageChanged)
    Q_PROPERTY(QString fix READ fix NOTIFY stageChanged)
    Q_PROPERTY(double progress READ progress NOTIFY progressed)
    Q_PROPERTY(QString callsText READ callsText NOTIFY progressed)
    Q_PROPERTY(QString rateText READ rateText NOTIFY progressed)
    Q_PROPERTY(QString errorsText READ errorsText NOTIFY progressed)
    Q_PROPERTY(QString foundText READ foundText NOTIFY progressed)
    Q_PROPERTY(ipcscope::gui::FamilyList *families READ families CONSTANT)
    Q_PROPERTY(ipcscope::gui::CoverageList *coverage READ coverage CONSTANT)
    Q_PROPERTY(ipcscope::gui::DivergenceList *divergences READ divergences CONSTANT)

  public:
    /// `starter` starts one of several labs; null: the kernel was switched off. Called from the
    /// threads of all jobs.
    explicit Campaign(LabStarter starter, QObject *parent = nullptr);
    /// Waits for the plans under way.
    ~Campaign() override;

    Q_INVOKABLE void start();
    /// Behind a divergence: the calls that are left, with the next seed.
    Q_INVOKABLE void goOn();
    Q_INVOKABLE void stop();
    Q_INVOKABLE void drawSeed(); ///< another one
    Q_INVOKABLE void choose(const QString &family, bool chosen);
    /// Hands a divergence on to be looked at in the Lab.
    Q_INVOKABLE void open(int number);

    [[nodiscard]] QString seed() const { return seed_; }
    void setSeed(const QString &seed);
    [[nodiscard]] QString seedProblem() const; ///< empty: it is one
    [[nodiscard]] static QStringList lengths();
    [[nodiscard]] int length() const { return length_; }
    void setLength(int length);
    [[nodiscard]] static QStringList labChoices();
    [[nodiscard]] int labChoice() const { return labs_ - 1; }
    void setLabChoice(int choice);
    [[nodiscard]] bool mayStart() const;
    [[nodiscard]] bool mayGoOn() const;
    [[nodiscard]] QString goOnText() const;

    [[nodiscard]] comparing::Stage stage() const { return stage_; }
    [[nodiscard]] bool running() const { return stage_ != comparing::Stage::Idle; }
    [[nodiscard]] QString stageText() const;
    [[nodiscard]] comparing::Ending ending() const { return ending_; }
    [[nodiscard]] QString sentence() const { return sentence_; } ///< how it ended
    [[nodiscard]] QString fix() const { return fix_; }           ///< what to change
    [[nodiscard]] double progress() const;                       ///< 0 to 1
    [[nodiscard]] QString callsText() const;
    [[nodiscard]] QString rateText() const;
    [[nodiscard]] QString errorsText() const;
    [[nodiscard]] QString foundText() const;
    [[nodiscard]] FamilyList *families() { return &families_; }
    [[nodiscard]] CoverageList *coverage() { return &coverage_; }
    [[nodiscard]] DivergenceList *divergences() { return &divergences_; }

  Q_SIGNALS:
    void wishesChanged();
    void stageChanged();
    void progressed();
    void openWanted(const QString &name, const QString &scenario);

  private:
    struct Watch;
    struct Ended;
    [[nodiscard]] static Ended run(const campaign::Options &options, const LabStarter &starter,
                                   Watch &watch);
    [[nodiscard]] static CoverageRow
    coverage_of(const std::string &call, const std::map<std::string, std::uint64_t> &answers);
    /// Adds what one seed has given to what others have.
    static void add_up(campaign::Tally &sum, const campaign::Tally &part);
    [[nodiscard]] bool any_family() const;
    void begin(std::uint64_t calls);
    void look();
    void show(const campaign::Tally &tally);
    void end(const Ended &ended);
    void conclude(comparing::Ending ending, const QString &sentence, const QString &fix = {});
    void conclude_broken(const campaign::Broken &broken);
    void add(const campaign::Divergence &found, const QString &remark);
    void set_stage(comparing::Stage stage);

    LabStarter starter_;
    QString seed_;
    int length_{2};
    int labs_{1};
    comparing::Stage stage_{comparing::Stage::Idle};
    comparing::Ending ending_{comparing::Ending::None};
    QString sentence_;
    QString fix_;
    std::uint64_t wanted_calls_{}; // with all seeds
    std::uint64_t asked_calls_{};  // with this one
    std::uint64_t calls_{};        // with all seeds
    std::uint64_t running_seed_{};
    campaign::Tally before_; // with the seeds before this one
    int reached_{};
    int possible_{};
    qint64 took_ms_{};
    QTimer timer_;
    FamilyList families_;
    CoverageList coverage_;
    DivergenceList divergences_;
    std::shared_ptr<Watch> watch_;
    BackThread thread_; // last: it ends first
};

} // namespace ipcscope::gui
