// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/issue/standingfields.h"

#include "core/challenge/dnssolver.h"
#include "core/issuance/standings.h"
#include "core/text/dnstext.h"
#include "core/text/standingtext.h"
#include "ui/issue/standingdialog.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

StandingFields::StandingFields(const Context &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    auto *row = new QHBoxLayout(this);
    m_provider = new QComboBox;
    m_provider->setAccessibleName(tr("Who adds the standing record"));
    m_assistant = new QPushButton(tr("S&how the record…"));
    row->addWidget(m_provider, 1);
    row->addWidget(m_assistant);
    connect(m_provider, &QComboBox::currentIndexChanged, this, &StandingFields::changed);
    connect(m_assistant, &QPushButton::clicked, this, &StandingFields::open);
    fillProviders();
}

void StandingFields::fillProviders()
{
    const QString before = provider();
    const QSignalBlocker quiet(m_provider);
    m_provider->clear();
    m_provider->addItem(tr("I add it myself"), QString());
    const auto providers = m_context.solvers.dnsTools().providers.providers();
    for (const auto &each : providers ? *providers : QList<core::challenge::Provider>{}) {
        if (core::challenge::writesAnyName(each.kind))
            //: %1: a DNS provider as the person called it.
            m_provider->addItem(tr("%1 adds it where it is missing").arg(each.name), each.name);
    }
    setProvider(before);
}

void StandingFields::setProvider(const QString &provider)
{
    m_provider->setCurrentIndex(std::max(0, m_provider->findData(provider)));
}

QString StandingFields::provider() const
{
    return m_provider->currentData().toString();
}

void StandingFields::setIdentifiers(const QList<core::acme::Identifier> &identifiers)
{
    m_identifiers = identifiers;
    m_assistant->setEnabled(std::ranges::any_of(
        identifiers, [](const auto &each) { return each.type == core::acme::IdentifierType::Dns; }));
}

void StandingFields::setAccount(const std::optional<core::store::AccountEntry> &account)
{
    m_account = account;
}

QString StandingFields::doubt() const
{
    if (!m_account)
        return {};
    const auto &session
        = m_context.registrar.sessionWithoutAccount(m_account->directoryUrl, m_account->rootPem);
    const auto offer = core::issuance::standingOffer(*m_account, session.knownDirectory());
    return core::text::StandingText::offer(offer, m_account->caName);
}

void StandingFields::open()
{
    auto *dialog = new StandingDialog(m_context, m_identifiers, m_account, this);
    dialog->setProvider(provider());
    dialog->open();
}

} // namespace ui
