// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/crl.h"
#include "core/crypto/digest.h"
#include "core/store/rows.h"
#include "core/store/store_p.h"

using namespace Qt::StringLiterals;

namespace core::store {

Result<std::optional<RevocationEntry>> Store::revocation(const QByteArray &fingerprint) const
{
    auto query = m_impl->database->run(
        u"SELECT %1 FROM revocations WHERE fingerprint = ?"_s.arg(QLatin1StringView(RevocationColumns)),
        {fingerprint});
    if (!query)
        return query.error();
    std::optional<RevocationEntry> found;
    if (query->next())
        found = revocationFrom(*query);
    return found;
}

Result<QList<RevocationEntry>> Store::revocations() const
{
    auto query = m_impl->database->run(
        u"SELECT %1 FROM revocations ORDER BY fingerprint"_s.arg(QLatin1StringView(RevocationColumns)));
    if (!query)
        return query.error();
    QList<RevocationEntry> entries;
    while (query->next())
        entries.append(revocationFrom(*query));
    return entries;
}

Result<void> Store::saveRevocation(const RevocationEntry &entry, const QList<ActivityEntry> &activity)
{
    if (entry.fingerprint.isEmpty())
        return Error{.code = ErrorCode::BadInput, .detail = u"a revocation of no certificate"_s};
    const Database &database = *m_impl->database;
    const auto saved = database.inTransaction([&]() -> Result<void> {
        const auto done = database.run(
            u"INSERT INTO revocations (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT"
            " (fingerprint) DO UPDATE SET (%1) = (excluded.fingerprint, excluded.public_key,"
            " excluded.serial_number, excluded.names, excluded.certificate_name, excluded.generation,"
            " excluded.asked, excluded.accepted, excluded.reason, excluded.by_certificate_key,"
            " excluded.listed, excluded.word)"_s.arg(QLatin1StringView(RevocationColumns)),
            valuesOf(entry));
        if (!done)
            return done.error();
        auto insert = database.prepare(
            u"INSERT INTO activity (time, certificate_name, record_id, what, data) VALUES (?, ?, ?, ?, ?)"_s);
        if (!insert)
            return insert.error();
        for (const ActivityEntry &line : activity) {
            if (const auto written = database.execute(*insert, valuesOf(line)); !written)
                return written;
        }
        return {};
    });
    if (!saved)
        return saved;
    m_impl->changed(Topic::Certificates);
    if (!activity.isEmpty())
        m_impl->changed(Topic::Activity);
    return {};
}

Result<bool> Store::isCompromised(const QByteArray &publicDer) const
{
    // Asked for is enough: a key that its owner does not trust is not to be used, whatever the CA answered.
    auto query = m_impl->database->run(
        u"SELECT 1 FROM revocations WHERE public_key = ? AND asked IS NOT NULL AND (reason = ? OR"
        " by_certificate_key) LIMIT 1"_s,
        {crypto::sha256(publicDer), static_cast<int>(crypto::RevocationReason::KeyCompromise)});
    if (!query)
        return query.error();
    return query->next();
}

} // namespace core::store
