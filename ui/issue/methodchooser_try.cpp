// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/checktext.h"
#include "ui/common/words.h"
#include "ui/issue/methodchooser.h"
#include "ui/issue/remotefields.h"
#include "ui/providers/trialdialog.h"

#include <QPushButton>

using namespace Qt::StringLiterals;
using core::challenge::MethodKind;
using core::text::CheckText;

namespace ui {

static constexpr std::chrono::seconds TrialPatience{120};

static QString plainName(const core::acme::Identifier &identifier)
{
    return identifier.value.startsWith("*."_L1) ? identifier.value.mid(2) : identifier.value;
}

void MethodChooser::tryIt()
{
    m_trying = true;
    m_try->setEnabled(false);
    if (core::challenge::isDns(method().kind))
        return tryProvider();
    if (method().kind == MethodKind::RemoteFolder)
        return tryFolderElsewhere();
    const QString name = plainName(m_identifiers.first());
    const quint16 usual = method().kind == MethodKind::TlsListener ? core::challenge::TlsPort : quint16(80);
    // The practice CA's names lead to this computer; all others are looked up as a CA would.
    core::challenge::tryMethod(
        method(), name, m_practice ? m_practicePort : usual, m_practice ? u"127.0.0.1"_s : QString(), this,
        [this, name](const core::challenge::SelfCheck &check) {
            m_trying = false;
            m_try->setEnabled(true);
            QStringList lines = CheckText::advice(check);
            if (check.matches)
                lines = {CheckText::seen(check), CheckText::caveat()};
            m_banner->clearButtons();
            m_banner->setMessage(check.matches ? Banner::Kind::Success : Banner::Kind::Warning,
                                 CheckText::summary(check, name), lines.join(u'\n'));
            m_banner->show();
        });
}

void MethodChooser::tryFolderElsewhere()
{
    const QString name = plainName(m_identifiers.first());
    tryRemote(m_context, method(), name, this,
              [this, name, tried = method()](const core::challenge::SelfCheck &check) {
                  m_trying = false;
                  if (wasReached(check))
                      m_reached = tried;
                  judge();
                  ui::showTrial(*m_banner, check, name, m_context.clock.now());
              });
}

/// A harmless record, written, looked at on all name servers, and removed.
void MethodChooser::tryProvider()
{
    core::challenge::tryProvider(method().provider, plainName(m_identifiers.first()),
                                 m_context.solvers.dnsTools(), TrialPatience, this,
                                 [this](const auto &trial) { showTrial(trial); });
}

void MethodChooser::showTrial(const core::challenge::ProviderTrial &trial)
{
    ui::showTrial(*m_banner, trial, m_context.clock.now());
    if (trial.stage != core::challenge::ProviderTrial::Stage::Done)
        return;
    m_trying = false;
    m_try->setEnabled(true);
}

} // namespace ui
