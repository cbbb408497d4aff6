// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "core/issuance/desk.h"

#include <QSet>

namespace app::cli {

/// TXT records that a person puts in place: what to add, how far the name servers are, what may go again.
class ManualRecords {
public:
    /// All records of the order on one sheet; once.
    void show(const core::issuance::Record &record, const core::issuance::Desk &desk, const Console &console);
    /// What has changed since the last look.
    void follow(const core::issuance::Record &record, const core::issuance::Desk &desk,
                const Console &console);
    /// After the end.
    void showLeftover(const core::issuance::Record &record, const core::issuance::Desk &desk,
                      const Console &console) const;
    /// Standing records whose end is near.
    static void tellEnds(const core::issuance::Record &record, const QDateTime &now, const Console &console);
    [[nodiscard]] static bool isWaiting(const core::issuance::Record &record);

private:
    QSet<QString> m_told;
};

} // namespace app::cli
