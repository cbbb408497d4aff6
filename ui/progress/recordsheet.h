// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/solver.h"

#include <QFrame>

#include <optional>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace ui {

/// One authorization whose TXT record a person puts in place.
struct ManualRecord {
    qsizetype index = 0; ///< of the authorization
    QString name = {}; ///< "*.example.org"
    core::challenge::Proof proof = {};
    bool operator==(const ManualRecord &) const = default;
};

/// All TXT records of an order on one sheet: name in full and as the form of a provider wants it, the values
/// that stand side by side, and live what each name server shows.
class RecordSheet final : public QFrame {
    Q_OBJECT
public:
    explicit RecordSheet(QWidget *parent = nullptr);

    /// Unchanged records keep their widgets.
    void setRecords(const QList<ManualRecord> &records);
    /// After the end: they may be deleted, and nothing is waited for. `reasons`: why a DNS provider could
    /// not.
    void setOver(bool over, const QStringList &reasons = {});
    void setView(qsizetype index, const core::dns::View &view);
    /// Counts down; called every half second or so.
    void tick(const QDateTime &now);

signals:
    void confirmed(qsizetype index);

private:
    /// What stands below the values of one name.
    struct Group {
        QString record;
        QList<ManualRecord> members;
        QLabel *relative = nullptr;
        QLabel *servers = nullptr;
        QLabel *hints = nullptr;
    };
    void build();
    QWidget *cardFor(Group &group);
    void showGroup(const Group &group);
    [[nodiscard]] QList<QByteArray> ownValues() const;
    [[nodiscard]] QDateTime now() const;
    [[nodiscard]] QString sightOf(const core::dns::ServerView &server,
                                  const core::challenge::Proof &proof) const;

    QList<ManualRecord> m_records;
    std::vector<Group> m_groups;
    std::map<qsizetype, core::dns::View> m_views;
    bool m_over = false;
    QStringList m_reasons;
    QDateTime m_now; ///< of the last tick
    QVBoxLayout *m_layout;
    QLabel *m_next = nullptr;
};

} // namespace ui
