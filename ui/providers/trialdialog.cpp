// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/trialdialog.h"

#include "core/issuance/names.h"
#include "core/text/dnstext.h"
#include "ui/common/words.h"
#include "ui/look/banner.h"
#include "ui/look/metrics.h"
#include "ui/look/primarybutton.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using core::challenge::ProviderTrial;
using core::text::DnsText;

namespace ui {

static constexpr std::chrono::seconds Patience{120};

void showTrial(Banner &banner, const ProviderTrial &trial, const QDateTime &now)
{
    QStringList servers;
    for (const core::dns::ServerView &server : trial.view.servers)
        servers.append(u"%1: %2"_s.arg(DnsText::server(server), DnsText::sight(server)));
    banner.clearButtons();
    if (trial.stage == ProviderTrial::Stage::Done && trial.error)
        return showError(banner, *trial.error, now);
    if (trial.stage == ProviderTrial::Stage::Done)
        banner.setMessage(
            Banner::Kind::Success,
            TrialDialog::tr("It works: the record was written, seen on all name servers, and removed."),
            servers.join(u'\n'));
    else
        banner.setMessage(Banner::Kind::Info,
                          trial.stage == ProviderTrial::Stage::Removing
                              ? TrialDialog::tr("Removing the record …")
                              : servers.isEmpty() ? TrialDialog::tr("Writing a record …")
                                                  : DnsText::summary(trial.view),
                          servers.join(u'\n'));
    banner.show();
}

TrialDialog::TrialDialog(const core::challenge::DnsTools &tools, const QString &provider,
                         const QStringList &names, QWidget *parent)
    : QDialog(parent), m_tools(tools), m_provider(provider)
{
    setAttribute(Qt::WA_DeleteOnClose);
    const int unit = Metrics::unit(this);
    //: %1: what the person calls a DNS provider
    setWindowTitle(tr("Test the DNS provider “%1”").arg(provider));
    m_name = new QComboBox;
    m_name->setEditable(true);
    m_name->setInsertPolicy(QComboBox::NoInsert);
    m_name->addItems(names);
    m_name->lineEdit()->setPlaceholderText(u"example.org"_s);
    auto *label = new QLabel(tr("&Name that it is to prove"));
    label->setBuddy(m_name);
    m_banner = new Banner;
    m_banner->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_test = buttons->addButton(tr("&Test"), QDialogButtonBox::ActionRole);
    PrimaryButton::setPrimary(m_test, true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 2 * unit, 3 * unit, 2 * unit);
    layout->setSpacing(unit);
    layout->addWidget(
        plainLabel(tr("A harmless TXT record is written beside what may be there, looked for on "
                      "all name servers of the zone, and removed. No CA is asked.")));
    layout->addWidget(label);
    layout->addWidget(m_name);
    layout->addWidget(m_banner);
    layout->addStretch();
    layout->addWidget(buttons);
    m_test->setDefault(true);
    setMinimumWidth(60 * unit);
    connect(m_test, &QPushButton::clicked, this, &TrialDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QComboBox::currentTextChanged, this, &TrialDialog::judge);
    judge();
}

QString TrialDialog::name() const
{
    const auto entry = core::issuance::readName(m_name->currentText(), core::issuance::Reach::Private);
    if (!entry.identifier || entry.identifier->type != core::acme::IdentifierType::Dns)
        return {};
    const QString &name = entry.identifier->value;
    return name.startsWith("*."_L1) ? name.mid(2) : name;
}

void TrialDialog::judge()
{
    m_test->setEnabled(!m_trying && !name().isEmpty());
}

void TrialDialog::start()
{
    m_trying = true;
    judge();
    core::challenge::tryProvider(m_provider, name(), m_tools, Patience, this,
                                 [this](const ProviderTrial &trial) { heard(trial); });
}

void TrialDialog::heard(const ProviderTrial &trial)
{
    showTrial(*m_banner, trial, m_tools.clock.now());
    if (trial.stage != ProviderTrial::Stage::Done)
        return;
    m_trying = false;
    judge();
    emit tried();
}

} // namespace ui
