// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "core/issuance/record.h"
#include "core/store/store.h"

#include <QSet>

namespace app::cli {

/// Tells an issuance on standard error, each thing once: the five steps as they begin, and each name as it is
/// decided.
class Progress {
public:
    void show(const core::issuance::Record &record, const Console &console);

private:
    std::optional<core::issuance::Phase> m_phase;
    QSet<QString> m_told;
    std::optional<QDateTime> m_waiting;
};

/// What there is now: where the files lie and until when they hold.
void printInstalled(const Console &console, const QString &certificateName,
                    const core::store::LivePaths &paths, const QDateTime &notAfter, const QDateTime &now);

} // namespace app::cli
