// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/issuance/steps.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <vector>

namespace core::issuance {

/// Carries out steps. The real one (AcmeEffects) talks to the CA, the solvers and the disk.
class Effects {
public:
    Effects() = default;
    virtual ~Effects() = default;
    Q_DISABLE_COPY_MOVE(Effects)

    /// Must call `done` exactly once, from the event loop, and never after `owner` is gone. Never given a
    /// WaitUntil.
    virtual void perform(const Step &step, const Record &record, QObject *owner,
                         std::function<void(Happening)> done)
        = 0;
    /// Makes `after` the record that a restart would find, and writes down what has happened since `before`.
    virtual Result<void> save(const Record &before, const Record &after) = 0;
};

/// Drives one record to its end: performs every step that can be done now and is not under way, side by side;
/// folds what came of it; saves. The events of one turn of the event loop are saved together, and always
/// before a step that touches the world; a record that only learned something, or did what the CA will tell
/// again when it is asked, is saved a moment later.
class Runner final : public QObject {
    Q_OBJECT
public:
    Runner(Record record, Effects &effects, const Clock &clock, QObject *parent = nullptr);
    ~Runner() override;

    [[nodiscard]] const Record &record() const { return m_record; }

    void start(); ///< a new issuance
    void resume(); ///< one that was read back from disk
    void cancel();
    /// An event from outside: a person has confirmed, or the CA was seen at our listener.
    void tell(const Happening &what);

signals:
    void recordChanged(const core::issuance::Record &record); ///< at most once a turn of the event loop
    void finished(); ///< exactly once: isOver(), or it ended and could not be saved

private:
    struct UnderWay {
        Step step;
        QObject *owner;
    };

    void apply(const Happening &what);
    void turn();
    void dropReads();
    void dropWatches();
    bool startSteps();
    bool save();
    void perform(const Step &step);
    [[nodiscard]] bool isStartable(const Step &step) const;
    void sleepUntil(const QDateTime &time);

    Record m_record;
    Record m_saved;
    Effects &m_effects;
    const Clock &m_clock;
    std::vector<UnderWay> m_underWay;
    QTimer m_turn;
    QTimer m_wake;
    QTimer m_lazySave;
    bool m_finished = false;
};

} // namespace core::issuance
