// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/context.h"
#include "ui/dashboard/certificatefilter.h"
#include "ui/dashboard/certificatemodel.h"

#include <QTimer>
#include <QWidget>

#include <array>
#include <tuple>

class QLabel;
class QStackedLayout;
class QTreeView;

namespace ui {

class Card;
class DetailPane;
class EmptyState;
class ExpiryTimeline;
class Preferences;
class Tile;

/// The certificates: five tiles that filter, the timeline, the table, and details beside it.
class DashboardPage final : public QWidget {
    Q_OBJECT
public:
    DashboardPage(const Context &context, Preferences &preferences, QWidget *parent = nullptr);
    ~DashboardPage() override;

    void setSearch(const QString &words);
    void select(const QString &name);
    [[nodiscard]] QString selected() const; ///< the one whose details are shown; empty: none
    [[nodiscard]] QStringList allSelected() const; ///< of those that have a certificate
    [[nodiscard]] bool isAnyDue() const; ///< whether a renewal is due, overdue, or failed
    [[nodiscard]] bool isEmpty() const; ///< neither a certificate nor an issuance

signals:
    void issueRequested();
    void practiceRequested();
    void openRequested();
    void viewRequested(const QString &name);
    void nginxRequested(const QString &name);
    void progressRequested(const QString &recordId);
    void renewRequested(const QStringList &names); ///< one or several
    void renewDueRequested();
    void revokeRequested(const QString &name);
    void historyRequested(const QString &name);
    void rollBackRequested(const QString &name);
    void deployRequested(const QString &name); ///< again, now
    void standingRequested(const QString &name); ///< the records that stay in the DNS
    void deploymentRequested(const QString &name); ///< change what is done after a renewal
    void searchCleared();
    void selectionChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    static constexpr int TileCount = 5;

    void build();
    void retranslate();
    void reload();
    void buildDetails();
    void showSelection();
    void showMenu(const QPoint &place);
    void setAutomatic(const QString &name, bool automatic);
    [[nodiscard]] bool canRollBack(const CertificateRow &row);
    void showTimeline();
    void countTiles();
    void applyTiles();
    void restoreLayout();
    void activate(const QModelIndex &index);

    Context m_context;
    Preferences &m_preferences;
    CertificateModel m_model;
    CertificateFilter m_filter;
    QString m_search;
    std::array<Tile *, TileCount> m_tiles{};
    Card *m_timelineCard = nullptr;
    QLabel *m_timelineTitle = nullptr;
    QLabel *m_timelineHint = nullptr;
    ExpiryTimeline *m_timeline = nullptr;
    QTreeView *m_table = nullptr;
    DetailPane *m_details = nullptr;
    EmptyState *m_noMatch = nullptr;
    QStackedLayout *m_tableStack = nullptr;
    std::tuple<QString, int, qint64> m_rollBackOf; ///< certificate, generation and hour of the next
    bool m_canRollBack = false;
    QTimer m_reload;
    QTimer m_tick;
};

} // namespace ui
