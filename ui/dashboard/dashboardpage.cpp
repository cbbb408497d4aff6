// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/dashboardpage.h"

#include "core/base/logging.h"
#include "core/issuance/names.h"
#include "core/text/datetext.h"
#include "core/text/statetext.h"
#include "ui/common/words.h"
#include "ui/dashboard/detailpane.h"
#include "ui/look/card.h"
#include "ui/look/emptystate.h"
#include "ui/look/metrics.h"
#include "ui/look/tile.h"
#include "ui/pictures/expirytimeline.h"
#include "ui/settings/preferences.h"

#include <QDesktopServices>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QTreeView>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using core::renewal::State;

namespace ui {

/// Which states each tile counts and filters by.
static const std::array<std::pair<Status, QSet<State>>, 5> &tileStates()
{
    static const std::array<std::pair<Status, QSet<State>>, 5> states{{
        {Status::Valid, {State::Valid, State::NotYetValid, State::Working}},
        {Status::Due, {State::Due}},
        {Status::Overdue, {State::Overdue}},
        {Status::Failed, {State::Failed, State::Expired, State::Revoked}},
        {Status::NeedsUser, {State::NeedsUser}},
    }};
    return states;
}

DashboardPage::DashboardPage(const Context &context, Preferences &preferences, QWidget *parent)
    : QWidget(parent), m_context(context), m_preferences(preferences)
{
    m_filter.setSourceModel(&m_model);
    build();
    retranslate();

    // Many changes in one turn of the event loop are one reload.
    m_reload.setSingleShot(true);
    m_reload.setInterval(0);
    connect(&m_reload, &QTimer::timeout, this, &DashboardPage::reload);
    const auto soon = [this] { m_reload.start(); };
    connect(&context.store, &core::store::Store::certificatesChanged, this, soon);
    connect(&context.desk, &core::issuance::Desk::recordChanged, this, [this] {
        if (!m_reload.isActive())
            m_reload.start(200);
    });
    connect(&context.desk, &core::issuance::Desk::finished, this, soon);
    // Another process may have written, and time goes on.
    m_tick.setInterval(std::chrono::seconds{15});
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_context.store.lookForChanges();
        reload();
    });
    m_tick.start();
    reload();
    restoreLayout();
}

DashboardPage::~DashboardPage()
{
    m_preferences.setLayout(u"certificates"_s, m_table->header()->saveState());
}

void DashboardPage::build()
{
    const int unit = Metrics::unit(this);
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit);
    column->setSpacing(2 * unit);

    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(unit);
    for (size_t i = 0; i < m_tiles.size(); ++i) {
        m_tiles[i] = new Tile(tileStates()[i].first);
        m_tiles[i]->setCheckable(true);
        tiles->addWidget(m_tiles[i], 1);
        connect(m_tiles[i], &QAbstractButton::toggled, this, &DashboardPage::applyTiles);
    }
    column->addLayout(tiles);

    m_timelineCard = new Card;
    auto *timeline = new QVBoxLayout(m_timelineCard);
    timeline->setContentsMargins(unit, unit, unit, unit);
    auto *head = new QHBoxLayout;
    m_timelineTitle = new QLabel;
    m_timelineTitle->setFont(Metrics::strongFont(font()));
    m_timelineHint = quietLabel({});
    m_timelineHint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    head->addWidget(m_timelineTitle);
    head->addWidget(m_timelineHint, 1);
    timeline->addLayout(head);
    m_timeline = new ExpiryTimeline;
    timeline->addWidget(m_timeline);
    column->addWidget(m_timelineCard);
    connect(m_timeline, &ExpiryTimeline::currentChanged, this, &DashboardPage::select);
    connect(m_timeline, &ExpiryTimeline::activated, this, &DashboardPage::select);

    m_table = new QTreeView;
    m_table->setModel(&m_filter);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setSortingEnabled(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &DashboardPage::showMenu);
    m_table->header()->setStretchLastSection(true);
    m_table->sortByColumn(CertificateModel::StateColumn, Qt::AscendingOrder);
    connect(m_table, &QTreeView::activated, this, &DashboardPage::activate);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DashboardPage::showSelection);
    followSelection(*m_table);
    m_noMatch = new EmptyState;
    auto *stack = new QWidget;
    m_tableStack = new QStackedLayout(stack);
    m_tableStack->addWidget(m_table);
    m_tableStack->addWidget(m_noMatch);
    column->addWidget(stack, 1);

    buildDetails();
    auto *splitter = new QSplitter;
    splitter->addWidget(left);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setCollapsible(0, false);
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(splitter);
    splitter->setSizes({60 * unit * 2, 22 * unit * 2});
}

void DashboardPage::buildDetails()
{
    m_details = new DetailPane;
    connect(m_details, &DetailPane::renewRequested, this,
            [this](const QString &name) { emit renewRequested({name}); });
    connect(m_details, &DetailPane::viewRequested, this, &DashboardPage::viewRequested);
    connect(m_details, &DetailPane::nginxRequested, this, &DashboardPage::nginxRequested);
    connect(m_details, &DetailPane::historyRequested, this, &DashboardPage::historyRequested);
    connect(m_details, &DetailPane::revokeRequested, this, &DashboardPage::revokeRequested);
    connect(m_details, &DetailPane::rollBackRequested, this, &DashboardPage::rollBackRequested);
    connect(m_details, &DetailPane::deployRequested, this, &DashboardPage::deployRequested);
    connect(m_details, &DetailPane::deploymentRequested, this, &DashboardPage::deploymentRequested);
    connect(m_details, &DetailPane::standingRequested, this, &DashboardPage::standingRequested);
    connect(m_details, &DetailPane::progressRequested, this, &DashboardPage::progressRequested);
    connect(m_details, &DetailPane::automaticChanged, this, &DashboardPage::setAutomatic);
    connect(m_details, &DetailPane::folderRequested, this,
            [](const QString &folder) { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    connect(m_details, &DetailPane::tagsEdited, this, [this](const QString &name, const QStringList &tags) {
        if (const auto set = m_context.store.setTags(name, tags); !set)
            qCWarning(core::logApp) << "tags could not be saved:" << set.error().detail;
    });
}

void DashboardPage::restoreLayout()
{
    const QByteArray saved = m_preferences.layout(u"certificates"_s);
    if (!saved.isEmpty() && m_table->header()->restoreState(saved))
        return;
    const int unit = Metrics::unit(this);
    m_table->setColumnWidth(CertificateModel::Name, 18 * unit);
    m_table->setColumnWidth(CertificateModel::StateColumn, 16 * unit);
    m_table->setColumnWidth(CertificateModel::Expires, 20 * unit);
    m_table->setColumnWidth(CertificateModel::Next, 20 * unit);
}

void DashboardPage::retranslate()
{
    const std::array<QString, TileCount> words{tr("fine"), tr("due"), tr("overdue"), tr("failed"),
                                               tr("waiting for you")};
    for (size_t i = 0; i < m_tiles.size(); ++i)
        m_tiles[i]->setWord(words[i]);
    m_timelineTitle->setText(tr("When they expire"));
    m_timelineHint->setText(tr("shaded: planned renewal"));
    m_timeline->setAccessibleName(tr("When the certificates expire"));
    m_table->setAccessibleName(tr("Certificates"));
    m_noMatch->clearButtons();
    m_noMatch->setMessage(u"search"_s, tr("No certificate matches"),
                          tr("Neither the name, the authority nor a tag fits what is asked for."));
    QPushButton *clear = m_noMatch->addButton(tr("Clear search"));
    connect(clear, &QPushButton::clicked, this, [this] {
        for (Tile *tile : m_tiles)
            tile->setChecked(false);
        setSearch({});
        emit searchCleared();
    });
    m_model.retranslate();
}

void DashboardPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_details->forget();
        reload();
    }
    QWidget::changeEvent(event);
}

/// Without them the certificates themselves are shown all the same.
static CertificateFacts factsOf(const core::store::Store &store, const QDateTime &now)
{
    CertificateFacts facts;
    if (const auto renewals = store.renewals())
        facts.renewals = *renewals;
    if (const auto deployments = store.deployments())
        facts.deployments = *deployments;
    if (const auto accounts = store.accounts()) {
        for (const core::store::AccountEntry &account : *accounts) {
            if (account.practice)
                facts.practiceAccounts.append(account.id);
        }
    }
    if (const auto standing = core::renewal::standingMatters(store, now))
        facts.standing = *standing;
    return facts;
}

void DashboardPage::reload()
{
    const auto entries = m_context.store.certificates();
    if (!entries)
        return; // told by the window, which asks too
    const QString before = selected();
    const QDateTime now = m_context.clock.now();
    const bool wasEmpty = isEmpty();
    m_model.setRows(certificateRows(*entries, m_context.desk.records(), now, factsOf(m_context.store, now)),
                    now);
    countTiles();
    showTimeline();
    m_tableStack->setCurrentWidget(
        m_filter.rowCount() == 0 && m_filter.isFiltering() ? static_cast<QWidget *>(m_noMatch) : m_table);
    if (selected().isEmpty())
        select(before);
    if (selected().isEmpty() && m_filter.rowCount() > 0)
        m_table->setCurrentIndex(m_filter.index(0, 0));
    showSelection();
    if (wasEmpty != isEmpty())
        emit selectionChanged();
}

void DashboardPage::countTiles()
{
    for (size_t i = 0; i < m_tiles.size(); ++i) {
        int count = 0;
        for (int row = 0; row < m_model.rowCount(); ++row)
            count += tileStates()[i].second.contains(m_model.row(row).outlook.state);
        m_tiles[i]->setNumber(count);
    }
}

void DashboardPage::applyTiles()
{
    QSet<State> states;
    for (size_t i = 0; i < m_tiles.size(); ++i) {
        if (m_tiles[i]->isChecked())
            states.unite(tileStates()[i].second);
    }
    m_filter.setStates(states);
    reload();
}

void DashboardPage::showTimeline()
{
    using core::text::DateText;
    const QDateTime now = m_context.clock.now();
    QList<ExpiryTimeline::Mark> marks;
    marks.reserve(m_model.rowCount());
    for (int i = 0; i < m_model.rowCount(); ++i) {
        const CertificateRow &row = m_model.row(i);
        if (!row.hasCertificate)
            continue;
        const QString name = core::issuance::displayName(row.entry.names.value(0, row.entry.name));
        const QString when = DateText::full(row.entry.notAfter, now);
        //: %1: a name, %2: when it expires: "in 12 days, 5 December 14:20"
        const QString sentence = tr("%1 expires %2").arg(name, when);
        const bool isPlanned = nextTime(row).isValid();
        marks.append({.id = row.entry.name,
                      .name = name,
                      .status = row.entry.test && row.outlook.state == State::Valid
                          ? Status::Test
                          : statusOf(row.outlook.state),
                      .expiry = row.entry.notAfter,
                      .renewFrom = isPlanned ? row.outlook.renewFrom : QDateTime(),
                      .renewTo = isPlanned ? row.outlook.renewTo : QDateTime(),
                      .tooltip = sentence,
                      .accessibleText = sentence,
                      //: %1: a name, %2: "in 2 days"
                      .flag = tr("%1: %2").arg(name, DateText::relative(row.entry.notAfter, now))});
    }
    m_timeline->setNow(now);
    m_timeline->setMarks(std::move(marks));
    m_timeline->setCurrent(selected());
}

void DashboardPage::setSearch(const QString &words)
{
    m_search = words;
    m_filter.setWords(words);
    m_tableStack->setCurrentWidget(
        m_filter.rowCount() == 0 && m_filter.isFiltering() ? static_cast<QWidget *>(m_noMatch) : m_table);
}

} // namespace ui
