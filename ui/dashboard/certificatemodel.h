// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/record.h"
#include "core/renewal/outlook.h"
#include "core/renewal/standingoutlook.h"
#include "core/store/entries.h"

#include <QAbstractTableModel>
#include <QHash>

namespace ui {

/// One row of the dashboard: a certificate, what it means now, and what is being done about it.
struct CertificateRow {
    core::store::CertificateEntry entry = {};
    core::renewal::Outlook outlook = {};
    core::store::RenewalEntry known = {};
    core::store::DeploymentEntry deployment = {};
    QString recordId = {}; ///< of an issuance under way for it, else empty
    QString issuanceState = {}; ///< words for that issuance
    bool hasCertificate = true; ///< false while the first one is still being got
    bool practice = false; ///< from the practice CA, which forgets it: nothing is planned for it
    QList<core::renewal::StandingMatter> standing = {}; ///< standing records that will not do for its renewal
    bool operator==(const CertificateRow &other) const
    {
        return entry == other.entry && outlook.state == other.outlook.state && known == other.known
            && deployment == other.deployment && recordId == other.recordId
            && issuanceState == other.issuanceState && hasCertificate == other.hasCertificate
            && practice == other.practice && standing == other.standing;
    }
};

/// When something happens next by itself: a renewal, or another try; invalid: nothing does.
[[nodiscard]] QDateTime nextTime(const CertificateRow &row);

/// The certificates as a table. Rows are replaced by difference, so that selection and scroll position stay.
class CertificateModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, StateColumn, Expires, Next, Authority, ColumnCount };
    enum Role { SortRole = Qt::UserRole, SearchRole, StateRole, NameRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(QList<CertificateRow> rows, const QDateTime &now); ///< sorted by name
    [[nodiscard]] const CertificateRow &row(int index) const { return m_rows[index]; }
    [[nodiscard]] const CertificateRow *find(const QString &name) const;
    [[nodiscard]] int indexOf(const QString &name) const; ///< -1
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const CertificateRow &row, int column) const;
    [[nodiscard]] QVariant sortKey(const CertificateRow &row, int column) const;

    QList<CertificateRow> m_rows;
    QHash<QString, int> m_indexes;
    QDateTime m_now;
    QDateTime m_told; ///< when words that depend on the time were last told to have changed
};

/// What is known beside the certificates themselves; each only where there is something.
struct CertificateFacts {
    QList<core::store::RenewalEntry> renewals = {};
    QList<core::store::DeploymentEntry> deployments = {};
    QStringList practiceAccounts = {};
    QHash<QString, QList<core::renewal::StandingMatter>> standing = {}; ///< by certificate
};

/// The rows for what is in the store and under way.
[[nodiscard]] QList<CertificateRow> certificateRows(const QList<core::store::CertificateEntry> &entries,
                                                    const QList<core::issuance::Record> &records,
                                                    const QDateTime &now, const CertificateFacts &facts = {});

} // namespace ui
