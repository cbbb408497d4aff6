// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress.h"

#include "core/issuance/names.h"
#include "core/text/datetext.h"
#include "core/text/errortext.h"
#include "core/text/steptext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace core::issuance;

namespace app::cli {

struct ProgressWords {
    Q_DECLARE_TR_FUNCTIONS(app::cli::Progress)
};

void Progress::show(const Record &record, const Console &console)
{
    const Phase phase = phaseOf(record);
    if (!hasEnded(record.stage) && (!m_phase || phase > *m_phase)) {
        m_phase = phase;
        //: %1: number of the step, %2: its title
        console.note(ProgressWords::tr("%1/5 %2").arg(QString::number(static_cast<int>(phase) + 1),
                                                      core::text::StepText::title(phase)));
    }
    for (const AuthzRecord &authz : record.authzs) {
        const bool decided = authz.stage == AuthzStage::Valid || authz.stage == AuthzStage::Invalid;
        const QString key = authz.url.toString();
        if (!decided || authz.abandoned || m_told.contains(key) || authz.name.isEmpty())
            continue;
        m_told.insert(key);
        //: %1: a name, %2: "Proven" or "Not proven"
        console.note(
            u"    "_s
            + ProgressWords::tr("%1: %2").arg(displayName(authz.name), core::text::StepText::state(authz)));
    }
    if (record.notBefore && record.notBefore != m_waiting && record.trouble) {
        console.note(core::text::ErrorText::summary(*record.trouble));
        console.note(
            ProgressWords::tr("Next try: %1")
                .arg(core::text::DateText::dayAndTime(*record.notBefore, QDateTime::currentDateTimeUtc())));
    }
    m_waiting = record.notBefore;
}

void printInstalled(const Console &console, const QString &certificateName,
                    const core::store::LivePaths &paths, const QDateTime &notAfter, const QDateTime &now)
{
    console.print(ProgressWords::tr("Certificate “%1” is valid until %2 (%3).")
                      .arg(certificateName, core::text::DateText::day(notAfter, now),
                           core::text::DateText::relative(notAfter, now)));
    for (const QString &line : table({{u"  "_s + ProgressWords::tr("Certificate and chain"), paths.fullChain},
                                      {u"  "_s + ProgressWords::tr("Private key"), paths.privateKey}}))
        console.print(line);
}

} // namespace app::cli
