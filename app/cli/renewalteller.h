// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/failureteller.h"
#include "core/renewal/summary.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace app::cli {

/// Tells what became of certificates in a run: a line each, and why it failed. Where somebody named them and
/// waits, the first few failures are told in full, as issue tells them; else, and for all others, the cause.
class RenewalTeller final : public QObject {
    Q_OBJECT
public:
    enum class Audience { Somebody, Timer };
    explicit RenewalTeller(Audience audience) : m_audience(audience) { }

    /// At once: the line, and the cause of a failure that is not told in full later.
    void tell(const core::renewal::Item &item, const Command::Tools &tools);
    /// The rest, at the end of the run; asks again from here.
    void explain(const Command::Tools &tools, std::function<void()> done);
    /// The summary for --json, with what the CA saw added to each certificate that failed.
    [[nodiscard]] QJsonObject document(const core::renewal::Summary &summary) const;
    /// Whether there is more to read about than was told.
    [[nodiscard]] bool hasMore() const { return m_hasMore; }

private:
    void tellCause(const core::renewal::Item &item, const Command::Tools &tools);
    void tellPaused(const core::renewal::Item &item, const Command::Tools &tools) const;

    struct Failed {
        core::renewal::Item item;
        core::issuance::Record record; ///< without id when there is none
    };
    Audience m_audience;
    QList<Failed> m_toExplain;
    QHash<QString, QJsonArray> m_seen; ///< by certificate
    FailureTeller m_failures;
    int m_inFull = 0;
    bool m_hasMore = false;
};

} // namespace app::cli
