// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/providerspage.h"

#include "core/text/dnstext.h"
#include "core/text/errortext.h"
#include "core/text/providertext.h"
#include "ui/common/words.h"
#include "ui/look/emptystate.h"
#include "ui/look/flowlayout.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/providers/leftoversdialog.h"
#include "ui/providers/provideractions.h"
#include "ui/providers/providerdialog.h"
#include "ui/providers/trialdialog.h"

#include <QEvent>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using core::challenge::Provider;
using core::challenge::ProviderKind;
using core::text::DnsText;
using core::text::ProviderText;

namespace ui {

static constexpr int ColumnCount = 5;

ProvidersPage::ProvidersPage(const Context &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_book(context.solvers.dnsTools().providers)
{
    build();
    retranslate();
}

void ProvidersPage::build()
{
    const int unit = Metrics::unit(this);
    m_list = new QTreeWidget;
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setColumnCount(ColumnCount);
    m_list->setMinimumHeight(12 * unit);
    const auto make = [] {
        auto *button = new QPushButton;
        button->setAutoDefault(false);
        return button;
    };
    auto *buttons = new FlowLayout;
    buttons->setSpacing(unit);
    for (QPushButton **button : {&m_add, &m_test, &m_edit, &m_delegation, &m_rename, &m_remove}) {
        *button = make();
        buttons->addWidget(*button);
    }
    m_add->setIcon(icon(u"add"_s));
    m_facts = new QFormLayout;
    m_facts->setHorizontalSpacing(2 * unit);
    m_facts->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_facts->setLabelAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_banner = new Banner;
    m_banner->hide();
    m_left = new Banner;
    m_left->hide();
    m_body = new QWidget;
    auto *bodyLayout = new QVBoxLayout(m_body);
    bodyLayout->setContentsMargins(0, 0, 0, 0);
    bodyLayout->setSpacing(unit);
    bodyLayout->addWidget(m_list, 1);
    bodyLayout->addLayout(buttons);
    bodyLayout->addSpacing(unit);
    bodyLayout->addLayout(m_facts);
    m_empty = new EmptyState;
    auto *host = new QWidget;
    m_stack = new QStackedLayout(host);
    m_stack->addWidget(m_body);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit);
    layout->setSpacing(unit);
    layout->addWidget(m_banner);
    layout->addWidget(m_left);
    layout->addWidget(host, 1);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ProvidersPage::showCurrent);
    connect(m_list, &QTreeWidget::itemActivated, this, &ProvidersPage::edit);
    followSelection(*m_list);
    connect(m_add, &QPushButton::clicked, this, &ProvidersPage::add);
    connect(m_test, &QPushButton::clicked, this, &ProvidersPage::test);
    connect(m_edit, &QPushButton::clicked, this, &ProvidersPage::edit);
    connect(m_delegation, &QPushButton::clicked, this, [this] {
        if (const auto provider = current())
            open(
                delegationDialog(m_context.solvers.dnsTools(), *provider, currentNames().value(0), window()));
    });
    connect(m_rename, &QPushButton::clicked, this, [this] {
        if (const auto provider = current())
            open(new RenameProviderDialog(m_context, provider->name, currentUses(), window()));
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const auto provider = current())
            open(new RemoveProviderDialog(m_context, provider->name, currentUses(), window()));
    });
    connect(&m_context.store, &core::store::Store::certificatesChanged, this, [this] {
        if (isVisible())
            reload();
    });
}

void ProvidersPage::retranslate()
{
    m_list->setAccessibleName(tr("DNS providers"));
    m_list->setHeaderLabels({tr("Name"), tr("Kind"), tr("Changes"), tr("Used by"), tr("Last test")});
    m_add->setText(tr("&Add…"));
    m_test->setText(tr("&Test…"));
    m_edit->setText(tr("&Edit…"));
    m_delegation->setText(tr("&CNAME record…"));
    m_rename->setText(tr("&Rename…"));
    m_remove->setText(tr("Re&move…"));
    m_empty->clearButtons();
    m_empty->setMessage(
        u"dns"_s, tr("No DNS provider yet"),
        tr("A DNS provider writes the records that prove a name, so that wildcards and servers "
           "out of reach are renewed by themselves."));
    connect(m_empty->addButton(tr("Set up a DNS provider…"), EmptyState::Weight::Primary),
            &QPushButton::clicked, this, &ProvidersPage::add);
    reload();
}

void ProvidersPage::reload()
{
    const auto providers = m_book.providers();
    const auto uses = core::issuance::providerUses(m_context.store);
    m_uses = uses ? *uses : QHash<QString, QList<core::issuance::ProviderUse>>();
    const core::Error *error = !providers ? &providers.error() : !uses ? &uses.error() : nullptr;
    m_banner->setVisible(error);
    showLeftovers(*m_left, m_context, this);
    if (error)
        showError(*m_banner, *error, m_context.clock.now());
    const QString before = m_list->currentItem() ? m_list->currentItem()->text(0) : QString();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const Provider &provider : providers ? *providers : QList<Provider>()) {
        auto *item = new QTreeWidgetItem(
            m_list,
            {provider.name, DnsText::kind(provider.kind), ProviderText::serves(provider),
             ProviderText::useCount(m_uses.value(provider.name)),
             ProviderText::trial(m_book.lastTrial(provider.name), m_context.clock.now())});
        for (int column = 0; column < ColumnCount; ++column)
            item->setToolTip(column, item->text(column));
        if (provider.name == before)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem())
        m_list->setCurrentItem(m_list->topLevelItem(0));
    for (int column = 0; column < ColumnCount - 1; ++column)
        m_list->resizeColumnToContents(column);
    m_stack->setCurrentWidget(m_list->topLevelItemCount() == 0 ? static_cast<QWidget *>(m_empty) : m_body);
    showCurrent();
}

std::optional<Provider> ProvidersPage::current() const
{
    const auto provider
        = m_list->currentItem() ? m_book.provider(m_list->currentItem()->text(0)) : core::Error{};
    return provider ? std::optional(*provider) : std::nullopt;
}

QList<core::issuance::ProviderUse> ProvidersPage::currentUses() const
{
    return m_list->currentItem() ? m_uses.value(m_list->currentItem()->text(0))
                                 : QList<core::issuance::ProviderUse>();
}

/// Names that may be tried with it, without their wildcards.
QStringList ProvidersPage::currentNames() const
{
    QStringList names;
    for (const core::issuance::ProviderUse &use : currentUses()) {
        for (const QString &name : use.names)
            names.append(name.startsWith("*."_L1) ? name.mid(2) : name);
    }
    if (const auto provider = current(); provider && !provider->zone.isEmpty())
        names.append(provider->zone);
    names.removeDuplicates();
    return names;
}

void ProvidersPage::showCurrent()
{
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    const auto provider = current();
    const bool isAcmeDns = provider && provider->kind == ProviderKind::AcmeDns;
    for (QPushButton *button : {m_test, m_edit, m_rename, m_remove})
        button->setEnabled(provider.has_value());
    m_edit->setVisible(!isAcmeDns); // what it is, is the account at the server
    m_delegation->setVisible(isAcmeDns);
    if (!provider)
        return;
    const auto addFact = [this](const QString &label, const QString &value) {
        QLabel *name = quietLabel(label);
        name->setWordWrap(false);
        QLabel *text = plainLabel(value);
        letShrink(*text);
        //: %1: name of a field, %2: its value
        text->setAccessibleName(tr("%1: %2").arg(label, value));
        m_facts->addRow(name, text);
    };
    const auto trial = m_book.lastTrial(provider->name);
    addFact(tr("Particulars"), DnsText::particulars(*provider));
    addFact(tr("Used by"), ProviderText::uses(currentUses()));
    addFact(tr("Last test"), ProviderText::trialDetail(trial, m_context.clock.now()));
    if (trial && trial->error)
        addFact(tr("What to do"), core::text::ErrorText::advice(*trial->error).join(u'\n'));
}

void ProvidersPage::open(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, &ProvidersPage::reload);
    dialog->open();
}

void ProvidersPage::add()
{
    auto *dialog = new ProviderDialog(m_context.solvers.dnsTools(), window());
    connect(dialog, &ProviderDialog::added, this, [this](const QString &name) {
        reload();
        for (QTreeWidgetItem *item : m_list->findItems(name, Qt::MatchExactly))
            m_list->setCurrentItem(item);
    });
    open(dialog);
}

void ProvidersPage::edit()
{
    const auto provider = current();
    if (provider && provider->kind == ProviderKind::AcmeDns)
        m_delegation->click();
    else if (provider)
        open(new ProviderDialog(m_context.solvers.dnsTools(), *provider, window()));
}

void ProvidersPage::test()
{
    const auto provider = current();
    if (!provider)
        return;
    auto *dialog = new TrialDialog(m_context.solvers.dnsTools(), provider->name, currentNames(), window());
    connect(dialog, &TrialDialog::tried, this, &ProvidersPage::reload);
    open(dialog);
}

void ProvidersPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ProvidersPage::showEvent(QShowEvent *event)
{
    reload();
    QWidget::showEvent(event);
}

} // namespace ui
