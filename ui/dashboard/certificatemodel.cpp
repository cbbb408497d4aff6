// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/certificatemodel.h"

#include "core/issuance/history.h"
#include "core/issuance/names.h"
#include "core/text/datetext.h"
#include "core/text/statetext.h"
#include "core/text/steptext.h"
#include "ui/common/words.h"
#include "ui/look/icons.h"

#include <QGuiApplication>
#include <QPalette>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;
using core::renewal::Attempt;
using core::renewal::State;

namespace ui {

static Attempt attemptOf(const core::issuance::Record &record)
{
    if (record.stage == core::issuance::Stage::Failed)
        return Attempt::Failed;
    if (core::issuance::hasEnded(record.stage))
        return Attempt::None;
    return core::issuance::awaitingUser(record).isEmpty() ? Attempt::Running : Attempt::WaitingForUser;
}

QList<CertificateRow> certificateRows(const QList<core::store::CertificateEntry> &entries,
                                      const QList<core::issuance::Record> &records, const QDateTime &now,
                                      const CertificateFacts &facts)
{
    QHash<QString, const core::store::RenewalEntry *> renewals;
    for (const core::store::RenewalEntry &each : facts.renewals)
        renewals.insert(each.name, &each);
    QHash<QString, const core::store::DeploymentEntry *> deployments;
    for (const core::store::DeploymentEntry &each : facts.deployments)
        deployments.insert(each.name, &each);
    QHash<QString, const core::issuance::Record *> latest;
    for (const core::issuance::Record &record : records) {
        if (record.purpose.rehearsal && core::issuance::hasEnded(record.stage))
            continue; // it says nothing about a certificate
        auto &known = latest[core::issuance::historyName(record)];
        if (!known || known->created < record.created)
            known = &record;
    }
    QList<CertificateRow> rows;
    rows.reserve(entries.size() + latest.size());
    for (const core::store::CertificateEntry &entry : entries) {
        CertificateRow row{.entry = entry,
                           .practice = facts.practiceAccounts.contains(entry.accountId),
                           .standing = facts.standing.value(entry.name)};
        if (const auto *known = renewals.value(entry.name))
            row.known = *known;
        if (const auto *deployment = deployments.value(entry.name))
            row.deployment = *deployment;
        Attempt attempt = Attempt::None;
        const auto *record = latest.take(entry.name);
        // What failed before another process, or another try, succeeded is no news.
        if (record && !(core::issuance::hasEnded(record->stage) && record->created < entry.installed)) {
            attempt = attemptOf(*record);
            row.recordId = attempt == Attempt::None ? QString() : record->id;
            if (attempt != Attempt::None)
                row.issuanceState = core::text::StepText::status(*record, now);
        }
        row.outlook = core::renewal::outlook(entry, now, attempt, row.known);
        rows.append(row);
    }
    for (const core::issuance::Record *record : std::as_const(latest)) {
        const Attempt attempt = attemptOf(*record);
        if (attempt == Attempt::None)
            continue;
        CertificateRow row{.recordId = record->id,
                           .issuanceState = core::text::StepText::status(*record, now),
                           .hasCertificate = false};
        row.entry.name = core::issuance::historyName(*record);
        row.entry.names = core::issuance::valuesOf(record->request.identifiers);
        row.outlook.state = attempt == Attempt::Failed ? State::Failed
            : attempt == Attempt::WaitingForUser       ? State::NeedsUser
                                                       : State::Working;
        rows.append(row);
    }
    std::ranges::sort(rows, {}, [](const CertificateRow &row) { return row.entry.name; });
    return rows;
}

QDateTime nextTime(const CertificateRow &row)
{
    if (!row.hasCertificate || row.practice || row.entry.revoked || row.outlook.paused
        || !row.outlook.automatic)
        return {};
    return std::max(row.outlook.renewAt, row.outlook.nextTry);
}

void CertificateModel::setRows(QList<CertificateRow> rows, const QDateTime &now)
{
    m_now = now;
    const auto nameOf = [](const CertificateRow &row) -> const QString & { return row.entry.name; };
    const bool sameNames = std::ranges::equal(m_rows, rows, {}, nameOf, nameOf);
    if (!sameNames) {
        beginResetModel();
        m_rows = std::move(rows);
        m_indexes.clear();
        for (int i = 0; i < m_rows.size(); ++i)
            m_indexes.insert(m_rows[i].entry.name, i);
        return endResetModel();
    }
    for (int i = 0; i < rows.size(); ++i) {
        const bool changed = !(m_rows[i] == rows[i]);
        m_rows[i] = rows[i];
        if (changed)
            emit dataChanged(index(i, 0), index(i, ColumnCount - 1));
    }
    // "in 8 minutes" goes on by itself.
    if (!rows.isEmpty() && (!m_told.isValid() || m_told.secsTo(now) >= 30 || now < m_told)) {
        m_told = now;
        emit dataChanged(index(0, Expires), index(static_cast<int>(rows.size()) - 1, Next),
                         {Qt::DisplayRole, Qt::AccessibleTextRole});
    }
}

const CertificateRow *CertificateModel::find(const QString &name) const
{
    const int index = indexOf(name);
    return index < 0 ? nullptr : &m_rows[index];
}

int CertificateModel::indexOf(const QString &name) const
{
    return m_indexes.value(name, -1);
}

void CertificateModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(static_cast<int>(m_rows.size()) - 1, ColumnCount - 1));
}

int CertificateModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CertificateModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CertificateModel::text(const CertificateRow &row, int column) const
{
    using core::text::DateText;
    using core::text::StateText;
    switch (static_cast<Column>(column)) {
    case Name:
        return row.entry.names.isEmpty() ? row.entry.name
                                         : core::issuance::displayName(row.entry.names.first());
    case StateColumn:
        if (row.entry.test && row.outlook.state == State::Valid)
            return tr("Test certificate");
        return StateText::word(row.outlook);
    case Expires:
        if (!row.hasCertificate)
            return u"–"_s;
        //: how long from now, and the day: "in 52 days · 14 Jan"
        return tr("%1 · %2").arg(DateText::relative(row.entry.notAfter, m_now),
                                 DateText::shortDay(row.entry.notAfter, m_now));
    case Next:
        if (!row.issuanceState.isEmpty()
            && (!row.hasCertificate || row.outlook.state == State::Working
                || row.outlook.state == State::NeedsUser))
            return row.issuanceState;
        return row.practice ? u"–"_s : StateText::next(row.outlook, m_now);
    case Authority: return row.entry.caName;
    case ColumnCount: break;
    }
    return {};
}

QVariant CertificateModel::sortKey(const CertificateRow &row, int column) const
{
    switch (static_cast<Column>(column)) {
    case StateColumn: return static_cast<int>(row.outlook.state);
    case Expires: return row.entry.notAfter;
    case Next: {
        // What nothing is planned for comes last.
        const QDateTime next = nextTime(row);
        return next.isValid() ? next.toMSecsSinceEpoch() : std::numeric_limits<qint64>::max();
    }
    case Name:
    case Authority:
    case ColumnCount: break;
    }
    return text(row, column).toCaseFolded();
}

QVariant CertificateModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CertificateRow &row = m_rows[index.row()];
    const Status status
        = row.entry.test && row.outlook.state == State::Valid ? Status::Test : statusOf(row.outlook.state);
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column());
    case Qt::DecorationRole: return index.column() == StateColumn ? QVariant(icon(status)) : QVariant();
    case Qt::ForegroundRole:
        return index.column() == StateColumn ? QVariant(statusColour(status, QGuiApplication::palette()))
                                             : QVariant();
    case Qt::ToolTipRole:
        if (index.column() == Expires && row.hasCertificate)
            return core::text::DateText::exactUtc(row.entry.notAfter);
        if (index.column() == Next && nextTime(row).isValid())
            return core::text::DateText::exactUtc(nextTime(row));
        return index.column() == Name ? row.entry.names.join(u'\n') : QVariant();
    case Qt::AccessibleTextRole:
        //: %1: heading of the column, %2: what stands in the cell
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                text(row, index.column()));
    case SortRole: return sortKey(row, index.column());
    case SearchRole:
        return (row.entry.names + row.entry.tags
                + QStringList{row.entry.name, row.entry.caName, row.entry.issuer, text(row, Name)})
            .join(u'\n');
    case StateRole: return static_cast<int>(row.outlook.state);
    case NameRole: return row.entry.name;
    default: return {};
    }
}

QVariant CertificateModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Name: return tr("Name");
    case StateColumn: return tr("State");
    case Expires: return tr("Expires");
    case Next: return tr("Next");
    case Authority: return tr("Authority");
    case ColumnCount: break;
    }
    return {};
}

} // namespace ui
