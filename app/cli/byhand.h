// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/manualrecords.h"

#include <QMap>
#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace app::cli {

/// The person at this terminal, for issuances that wait for one: what is to be put in place is shown once,
/// and Enter says that it is. Where nobody is there (standard input has ended), records in the DNS are waited
/// for all the same, and anything else is cancelled.
class ByHand final : public QObject {
    Q_OBJECT
public:
    ByHand(core::issuance::Desk &desk, const Console &console, QObject *parent = nullptr);

    /// `record` has changed; also for one that waits for nobody.
    void follow(const core::issuance::Record &record);
    /// After the end: what may be removed again.
    void showLeftover(const core::issuance::Record &record) const;

private:
    void showFiles(const core::issuance::Record &record) const;
    void ask();
    void answered(bool someone);

    core::issuance::Desk &m_desk;
    Console m_console;
    ManualRecords m_records;
    QMap<QString, bool> m_waiting; ///< ids of records, and whether theirs are records in the DNS
    bool m_nobodyThere = false;
    std::unique_ptr<QSocketNotifier> m_enter;
};

} // namespace app::cli
