// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomicfile.h"
#include "core/store/rows.h"
#include "core/store/store_p.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace core::store {

static QString newId()
{
    static constexpr QLatin1String Alphabet("abcdefghijklmnopqrstuvwxyz0123456789");
    QString id;
    for (int i = 0; i < 8; ++i)
        id.append(Alphabet.at(QRandomGenerator::system()->bounded(static_cast<int>(Alphabet.size()))));
    return id;
}

Result<QList<AccountEntry>> Store::accounts() const
{
    auto query = m_impl->database->run(
        u"SELECT %1 FROM accounts ORDER BY created, id"_s.arg(QLatin1StringView(AccountColumns)));
    if (!query)
        return query.error();
    QList<AccountEntry> entries;
    while (query->next()) {
        if (AccountEntry entry = accountFrom(*query); isSafeName(entry.id))
            entries.append(std::move(entry));
    }
    return entries;
}

Result<AccountEntry> Store::account(const QString &id) const
{
    if (!isSafeName(id))
        return notFound(id);
    auto query = m_impl->database->run(
        u"SELECT %1 FROM accounts WHERE id = ?"_s.arg(QLatin1StringView(AccountColumns)), {id});
    if (!query)
        return query.error();
    if (!query->next())
        return notFound(id);
    return accountFrom(*query);
}

Result<AccountEntry> Store::addAccount(AccountEntry entry, const crypto::KeyPair &key)
{
    const Layout &layout = m_impl->layout;
    do {
        entry.id = newId();
    } while (QFile::exists(layout.account(entry.id)));
    entry.thumbprint = key.thumbprint();
    if (!entry.created.isValid())
        entry.created = m_impl->clock.now();

    if (const auto made = makePrivateFolder(layout.account(entry.id)); !made)
        return made.error();
    auto stored = writeKey(layout.accountKey(entry.id), key);
    // A key is only a key once it can be read again.
    if (stored) {
        if (const auto back = readKey(layout.accountKey(entry.id)); !back)
            stored = back.error();
    }
    if (stored) {
        const auto inserted = m_impl->database->run(
            u"INSERT INTO accounts (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(
                QLatin1StringView(AccountColumns)),
            valuesOf(entry));
        if (!inserted)
            stored = inserted.error();
    }
    if (!stored) {
        QDir(layout.account(entry.id)).removeRecursively(); // no CA has ever seen this key
        return stored.error();
    }
    m_impl->changed(Topic::Accounts);
    return account(entry.id);
}

Result<void> Store::updateAccount(const AccountEntry &entry)
{
    const auto updated = m_impl->database->run(
        u"UPDATE accounts SET (%1) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE id = ?"_s.arg(
            QLatin1StringView(AccountColumns)),
        valuesOf(entry) + QVariantList{entry.id});
    if (!updated)
        return updated.error();
    if (updated->numRowsAffected() == 0)
        return notFound(entry.id);
    m_impl->changed(Topic::Accounts);
    return {};
}

Result<crypto::KeyPair> Store::accountKey(const QString &id) const
{
    const auto entry = account(id);
    if (!entry)
        return entry.error();
    const QString path = m_impl->layout.accountKey(id);
    auto key = readKey(path);
    // A new key would be a new account: one that is lost has to be missed, never replaced.
    if (key && key->thumbprint() != entry->thumbprint)
        return Error{
            .code = ErrorCode::FileDamaged, .subject = path, .detail = u"it is another account's key"_s};
    return key;
}

} // namespace core::store
