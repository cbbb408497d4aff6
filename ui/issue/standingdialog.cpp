// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/issue/standingdialog.h"

#include "core/base/logging.h"
#include "core/challenge/recordwatch.h"
#include "core/issuance/names.h"
#include "core/issuance/standingnotes.h"
#include "core/issuance/standings.h"
#include "core/text/dnstext.h"
#include "core/text/standingtext.h"
#include "ui/common/words.h"
#include "ui/look/card.h"
#include "ui/look/copyfield.h"
#include "ui/look/metrics.h"
#include "ui/look/scrollcolumn.h"
#include "ui/look/windowsize.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using core::challenge::MethodKind;
using core::text::DnsText;
using core::text::StandingText;

namespace ui {

static constexpr int UsualYears = 2;

StandingDialog::StandingDialog(const Context &context, const QList<core::acme::Identifier> &identifiers,
                               const std::optional<core::store::AccountEntry> &account, QWidget *parent)
    : QDialog(parent), m_context(context)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Standing record"));
    for (const core::acme::Identifier &identifier : identifiers) {
        if (identifier.type != core::acme::IdentifierType::Dns)
            continue;
        const bool isWildcard = identifier.value.startsWith("*."_L1);
        const QString name = isWildcard ? identifier.value.mid(2) : identifier.value;
        if (!m_names.contains(name))
            m_names.append(name);
        if (isWildcard)
            m_wildcards.append(name);
    }
    build();
    fill(account);
    resizeToUnits(this, 84, 90);
}

void StandingDialog::build()
{
    const int unit = Metrics::unit(this);
    m_bound = quietLabel({});
    m_banner = new Banner;
    m_banner->hide();
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, unit, 0);
    column->setSpacing(unit);
    column->addWidget(choices());
    m_card = recordCard();
    column->addWidget(m_card);
    column->addWidget(m_bound);
    column->addStretch();

    auto *providers = new QHBoxLayout;
    m_provider = new QComboBox;
    m_provider->setAccessibleName(tr("DNS provider"));
    m_add = new QPushButton(tr("A&dd the record through it"));
    providers->addWidget(m_provider, 1);
    providers->addWidget(m_add);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 3 * unit, 3 * unit, 2 * unit);
    layout->setSpacing(unit);
    layout->addWidget(heading(tr("Prove a name once and for all")));
    layout->addWidget(
        quietLabel(tr("One TXT record stays in the DNS. As long as it does, this account can have "
                      "and renew certificates, and nobody needs to touch the DNS again.")));
    layout->addWidget(new ScrollColumn(content), 1);
    layout->addWidget(m_banner);
    layout->addLayout(providers);
    layout->addWidget(buttons);
    connect(m_add, &QPushButton::clicked, this, &StandingDialog::add);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
}

QWidget *StandingDialog::choices()
{
    const int unit = Metrics::unit(this);
    auto *widget = new QWidget;
    auto *form = new QFormLayout(widget);
    form->setContentsMargins(0, 0, 0, 0);
    m_name = new QComboBox;
    m_account = new QComboBox;
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("A&ccount"), m_account);
    auto *reach = new QWidget;
    auto *reaches = new QVBoxLayout(reach);
    reaches->setContentsMargins(0, 0, 0, 0);
    reaches->setSpacing(unit / 2);
    m_only = new QRadioButton(tr("&Only this name"));
    m_wildcard = new QRadioButton(tr("This name, its &wildcard, and all names below"));
    m_scope = quietLabel({});
    for (QWidget *each : {static_cast<QWidget *>(m_only), static_cast<QWidget *>(m_wildcard),
                          static_cast<QWidget *>(m_scope)})
        reaches->addWidget(each);
    form->addRow(tr("Reach"), reach);
    auto *end = new QHBoxLayout;
    m_ends = new QCheckBox(tr("It &ends on"));
    m_until = new QDateEdit(m_context.clock.now().date().addYears(UsualYears));
    m_until->setMinimumDate(m_context.clock.now().date().addDays(1));
    m_until->setCalendarPopup(true);
    m_until->setAccessibleName(tr("Last day of the record"));
    m_until->setEnabled(false);
    end->addWidget(m_ends);
    end->addWidget(m_until);
    end->addStretch();
    form->addRow(tr("End"), end);
    for (const QString &name : m_names)
        m_name->addItem(core::issuance::displayName(name), name);
    m_only->setChecked(true);
    connect(m_name, &QComboBox::currentIndexChanged, this, [this] {
        const bool isWildcard = m_wildcards.contains(m_name->currentData().toString());
        (isWildcard ? m_wildcard : m_only)->setChecked(true);
        rebuild();
    });
    connect(m_account, &QComboBox::currentIndexChanged, this, &StandingDialog::askDirectory);
    connect(m_wildcard, &QRadioButton::toggled, this, &StandingDialog::rebuild);
    connect(m_ends, &QCheckBox::toggled, m_until, &QWidget::setEnabled);
    connect(m_ends, &QCheckBox::toggled, this, &StandingDialog::rebuild);
    connect(m_until, &QDateEdit::dateChanged, this, &StandingDialog::rebuild);
    return widget;
}

QWidget *StandingDialog::recordCard()
{
    const int unit = Metrics::unit(this);
    auto *card = new Card;
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(2 * unit, unit, 2 * unit, unit);
    m_record = new CopyField;
    m_value = new CopyField;
    m_zoneFile = new CopyField;
    m_relative = quietLabel({});
    m_servers = plainLabel({});
    m_servers->setAccessibleName(tr("What the name servers show"));
    m_hints = plainLabel({});
    layout->addWidget(quietLabel(tr("Name of the TXT record")));
    layout->addWidget(m_record);
    layout->addWidget(m_relative);
    layout->addWidget(quietLabel(tr("Value")));
    layout->addWidget(m_value);
    layout->addWidget(quietLabel(tr("In a zone file")));
    layout->addWidget(m_zoneFile);
    layout->addWidget(m_servers);
    layout->addWidget(m_hints);
    return card;
}

void StandingDialog::fill(const std::optional<core::store::AccountEntry> &account)
{
    const auto providers = m_context.solvers.dnsTools().providers.providers();
    for (const auto &each : providers ? *providers : QList<core::challenge::Provider>{}) {
        if (core::challenge::writesAnyName(each.kind))
            m_provider->addItem(each.name, each.name);
    }
    m_provider->setVisible(m_provider->count() > 0);
    m_add->setVisible(m_provider->count() > 0);
    const auto accounts = m_context.store.accounts();
    const QSignalBlocker quiet(m_account);
    for (const auto &each : accounts ? *accounts : QList<core::store::AccountEntry>{}) {
        if (each.accountUrl.isEmpty() || each.practice)
            continue;
        m_accounts.append(each);
        //: An account: its CA, and its address there.
        m_account->addItem(tr("%1 · %2").arg(each.caName, each.accountUrl.toString()));
        if (account && account->id == each.id)
            m_account->setCurrentIndex(m_account->count() - 1);
    }
    const bool isWildcard = m_wildcards.contains(m_name->currentData().toString());
    (isWildcard ? m_wildcard : m_only)->setChecked(true);
    askDirectory();
}

void StandingDialog::setProvider(const QString &provider)
{
    m_provider->setCurrentIndex(std::max(0, m_provider->findData(provider)));
}

const core::store::AccountEntry *StandingDialog::account() const
{
    const int index = m_account->currentIndex();
    return index >= 0 && index < m_accounts.size() ? &m_accounts[index] : nullptr;
}

/// The directory says under which name the CA goes in records.
void StandingDialog::askDirectory()
{
    m_directory.reset();
    m_asking = std::make_unique<QObject>();
    rebuild();
    const auto *chosen = account();
    if (!chosen)
        return;
    auto &session = m_context.registrar.sessionWithoutAccount(chosen->directoryUrl, chosen->rootPem);
    session.directory({m_asking.get(), {}}, [this](const core::Result<core::acme::Directory> &directory) {
        if (!directory)
            return; // the catalogue may know
        m_directory = *directory;
        rebuild();
    });
}

void StandingDialog::rebuild()
{
    const auto *chosen = account();
    const QDateTime until(m_until->date(), QTime(23, 59, 59), Qt::UTC);
    const core::acme::Directory *directory = m_directory ? &*m_directory : nullptr;
    const auto proof = chosen
        ? core::issuance::standingProof(
            *chosen, directory, m_name->currentData().toString(),
            {.wildcard = m_wildcard->isChecked(), .until = m_ends->isChecked() ? until : QDateTime()})
        : core::Result<core::challenge::Proof>(core::Error{core::ErrorCode::NotFound});
    m_scope->setText(StandingText::scope(m_wildcard->isChecked()));
    const std::optional<core::challenge::Proof> before = m_proof;
    m_proof = proof ? std::optional(*proof) : std::nullopt;
    m_card->setVisible(m_proof.has_value());
    m_add->setEnabled(m_proof.has_value());
    m_bound->setVisible(chosen != nullptr);
    m_banner->clearButtons();
    m_banner->hide();
    if (!chosen) {
        m_watching.reset();
        m_banner->setMessage(Banner::Kind::Info, tr("There is no account yet."),
                             tr("A standing record is bound to an account at a CA. Open one first."));
        return m_banner->show();
    }
    if (!m_proof) {
        m_watching.reset();
        showError(*m_banner, proof.error(), m_context.clock.now());
        return;
    }
    const QString url = chosen->accountUrl.toString(QUrl::FullyEncoded);
    QStringList lines = StandingText::bound(chosen->caName, url);
    const auto offer = core::issuance::standingOffer(*chosen, directory);
    if (const QString doubt = StandingText::offer(offer, chosen->caName); !doubt.isEmpty())
        lines.prepend(doubt);
    m_bound->setText(lines.join(u'\n'));
    const QString record = core::challenge::dnsName(*m_proof);
    const QByteArray value = core::challenge::dnsValue(*m_proof);
    m_record->setValue(tr("Name of the TXT record"), record);
    m_value->setValue(tr("Value"), QString::fromLatin1(value));
    m_zoneFile->setValue(tr("In a zone file"), u"%1. IN TXT %2"_s.arg(record, core::dns::zoneText(value)));
    if (before != m_proof || !m_watching)
        watch();
}

void StandingDialog::watch()
{
    m_watching = std::make_unique<QObject>();
    seen({});
    core::challenge::awaitRecord(
        m_context.solvers.dnsTools(), *m_proof, {}, m_watching.get(),
        [this](const core::dns::View &view) { seen(view); }, [](const core::Result<void> &) {});
}

void StandingDialog::seen(const core::dns::View &view)
{
    const QDateTime now = m_context.clock.now();
    QStringList lines{DnsText::summary(view)};
    for (const core::dns::ServerView &server : view.servers)
        //: A mark, a name server, and what it shows.
        lines.append(tr("%1 %2: %3", "name server")
                         .arg(server.sight == core::dns::Sight::Shown ? u"✓"_s : u"…"_s,
                              DnsText::server(server), StandingText::sight(server, *m_proof, now)));
    QStringList hints{DnsText::delegation(view.place)};
    hints += StandingText::hints(view, *m_proof, now);
    const auto sight = core::challenge::sightOf(core::challenge::valuesIn(view), m_proof->standing, now);
    if (!sight.fault)
        hints.append(StandingText::ending(sight.record.until, now));
    hints.removeAll(QString());
    for (const auto &[label, text] :
         {std::pair{m_relative, DnsText::relative(view.place)}, std::pair{m_servers, lines.join(u'\n')},
          std::pair{m_hints, hints.join(u'\n')}}) {
        if (label->text() != text)
            label->setText(text);
        label->setVisible(!text.isEmpty());
    }
    if (!view.everywhere)
        return;
    note(sight.record);
    m_banner->clearButtons();
    m_banner->setMessage(Banner::Kind::Success, tr("The record is in place: all name servers show it."));
    m_banner->show();
}

/// Certificates that are renewed by this record need no warning any more.
void StandingDialog::note(const core::challenge::StandingRecord &record)
{
    const auto *chosen = account();
    core::challenge::StandingWants wants = m_proof->standing;
    wants.wildcard = record.wildcard;
    const auto noted = chosen ? core::issuance::noteSeen(m_context.store, *chosen, m_proof->name, wants,
                                                         record.until, m_context.clock.now())
                              : core::Result<void>();
    if (!noted)
        qCWarning(core::logApp) << "what was seen could not be kept:" << noted.error().detail;
}

void StandingDialog::add()
{
    m_add->setEnabled(false);
    m_banner->clearButtons();
    m_banner->setMessage(Banner::Kind::Info, tr("Adding the record …"));
    m_banner->show();
    auto &solver = m_context.solvers.solver(
        {.kind = MethodKind::DnsPersist, .provider = m_provider->currentData().toString()});
    solver.present(*m_proof, this, [this](const core::Result<void> &added) {
        m_add->setEnabled(m_proof.has_value());
        if (!added)
            return showError(*m_banner, added.error(), m_context.clock.now());
        m_banner->hide();
        watch(); // from its beginning: a look every second
    });
}

} // namespace ui
