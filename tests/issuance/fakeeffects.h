// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/runner.h"

#include <QJsonDocument>
#include <QStringList>

/// Time that moves only when a test says so, or when a Runner would have to wait.
class StillClock final : public core::Clock {
public:
    QDateTime time = QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
    [[nodiscard]] QDateTime now() const override { return time; }
};

/// A CA in a box: says yes to everything, writes down what it was asked, keeps its own state as a real one
/// does, and can pull the plug before a step, or between a step and its record.
class FakeEffects final : public core::issuance::Effects {
public:
    explicit FakeEffects(QStringList names) : m_names(std::move(names)) { }

    QStringList log; ///< one word a step, in the order in which they were asked for
    QByteArray disk; ///< the record as it was saved last
    int saves = 0;
    int stepsUntilPowerCut = -1;
    bool cutAfterEffect = false; ///< the step happens, but its event is lost
    QString refuse; ///< the step that fails
    core::Error refusal{core::ErrorCode::Rejected, {}, QStringLiteral("no")};
    int refusals = 1 << 20; ///< how often it fails before it works
    bool pendingPolls = false; ///< the order needs a second look before it is ready
    bool saveFails = false;
    QStringList world; ///< proofs that lie around

    void perform(const core::issuance::Step &step, const core::issuance::Record &record, QObject *owner,
                 std::function<void(core::issuance::Happening)> done) override;
    core::Result<void> save(const core::issuance::Record &before,
                            const core::issuance::Record &after) override;
    [[nodiscard]] core::issuance::Record saved() const;
    /// The power is back: the CA and the disk are as they were; what a listener held in memory is gone.
    void powerUp();

private:
    core::issuance::Happening happen(const core::issuance::Step &step, const core::issuance::Record &record);
    [[nodiscard]] core::acme::Order order() const;
    [[nodiscard]] core::acme::Authorization authorization(qsizetype index) const;

    QStringList m_names;
    QList<bool> m_answered = QList<bool>(m_names.size(), false);
    bool m_ordered = false;
    bool m_finalized = false;
    int m_looks = 0;
    bool m_dead = false;
};
