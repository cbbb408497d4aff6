// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inspect/ctlogs.h"

#include "core/base/plaintext.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

// In a static library a resource is linked only when somebody asks for it, and the macro works in no
// namespace.
static void loadResource()
{
    Q_INIT_RESOURCE(ctlogs);
}

namespace core::inspect {

static constexpr qsizetype MaxBytes = 4 * 1024 * 1024;
static constexpr qsizetype LogIdBytes = 32;

static Error damaged(const QString &reason)
{
    return Error{.code = ErrorCode::FileDamaged, .subject = u"ct_logs.json"_s, .detail = reason};
}

static QString stateOf(const QJsonObject &log)
{
    const QJsonObject state = log.value("state"_L1).toObject();
    return state.isEmpty() ? QString() : plainText(state.begin().key(), 16);
}

Result<CtLogs> CtLogs::fromJson(const QByteArray &json)
{
    if (json.size() > MaxBytes)
        return damaged(u"larger than 4 MiB"_s);
    QJsonParseError parseError;
    const QJsonObject list = QJsonDocument::fromJson(json, &parseError).object();
    if (parseError.error != QJsonParseError::NoError)
        return damaged(parseError.errorString());

    CtLogs logs;
    logs.m_date = QDateTime::fromString(list.value("log_list_timestamp"_L1).toString(), Qt::ISODate).toUTC();
    for (const auto &entry : list.value("operators"_L1).toArray()) {
        const QJsonObject logOperator = entry.toObject();
        const QString name = plainText(logOperator.value("name"_L1).toString(), 64);
        for (const auto key : {"logs"_L1, "tiled_logs"_L1}) {
            for (const auto &value : logOperator.value(key).toArray()) {
                const QJsonObject log = value.toObject();
                const QByteArray id = QByteArray::fromBase64(log.value("log_id"_L1).toString().toLatin1());
                if (id.size() == LogIdBytes)
                    logs.m_logs.insert(
                        id, {plainText(log.value("description"_L1).toString(), 128), name, stateOf(log)});
            }
        }
    }
    if (logs.m_logs.isEmpty())
        return damaged(u"names no log"_s);
    return logs;
}

const CtLogs &CtLogs::builtIn()
{
    static const CtLogs logs = [] {
        loadResource();
        QFile file(u":/inspect/ct_logs.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            return CtLogs();
        auto read = fromJson(file.readAll());
        return read ? std::move(read).value() : CtLogs();
    }();
    return logs;
}

const CtLog *CtLogs::find(const QByteArray &logId) const
{
    const auto found = m_logs.constFind(logId);
    return found == m_logs.cend() ? nullptr : &*found;
}

QDateTime CtLogs::date() const
{
    return m_date;
}

} // namespace core::inspect
