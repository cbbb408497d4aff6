// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomicfile.h"
#include "core/store/rows.h"
#include "core/store/store_p.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <array>
#include <functional>

using namespace Qt::StringLiterals;

namespace core::store {

static constexpr std::array KeyPlaceNames{std::pair{KeyPlace::File, "file"_L1},
                                          std::pair{KeyPlace::Passphrase, "passphrase"_L1},
                                          std::pair{KeyPlace::Keyring, "keyring"_L1}};

QString keyPlaceName(KeyPlace place)
{
    return KeyPlaceNames.at(static_cast<std::size_t>(place)).second;
}

std::optional<KeyPlace> keyPlaceFromName(const QString &name)
{
    for (const auto &[place, known] : KeyPlaceNames) {
        if (name == known)
            return place;
    }
    return {};
}

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

/// A folder for a new account: puts `key` into it and then the entry into the database, or leaves nothing.
static Result<AccountEntry> insertAccount(const Layout &layout, Database &database, AccountEntry entry,
                                          const std::function<Result<void>(const QString &id)> &writeKey)
{
    do {
        entry.id = newId();
    } while (QFile::exists(layout.account(entry.id)));
    if (const auto made = makePrivateFolder(layout.account(entry.id)); !made)
        return made.error();
    auto stored = writeKey(entry.id);
    if (stored) {
        const auto inserted = database.run(
            u"INSERT INTO accounts (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(
                QLatin1StringView(AccountColumns)),
            valuesOf(entry));
        if (!inserted)
            stored = inserted.error();
    }
    if (!stored) {
        QDir(layout.account(entry.id)).removeRecursively(); // no CA has ever seen this key
        return stored.error();
    }
    return entry;
}

Result<AccountEntry> Store::addAccount(AccountEntry entry, const crypto::KeyPair &key)
{
    const Layout &layout = m_impl->layout;
    entry.thumbprint = key.thumbprint();
    entry.keyPlace = KeyPlace::File;
    if (!entry.created.isValid())
        entry.created = m_impl->clock.now();
    const auto added
        = insertAccount(layout, *m_impl->database, std::move(entry), [&](const QString &id) -> Result<void> {
              const QString path = layout.accountKey(id, key.thumbprint());
              if (const auto written = writeKey(path, key); !written)
                  return written;
              // A key is only a key once it can be read again.
              const auto back = readKey(path);
              return back ? Result<void>() : back.error();
          });
    if (!added)
        return added.error();
    m_impl->changed(Topic::Accounts);
    return account(added->id);
}

Result<AccountEntry> Store::addAccount(AccountEntry entry, const QByteArray &sealed)
{
    const Layout &layout = m_impl->layout;
    const QByteArray thumbprint = entry.thumbprint;
    if (!entry.created.isValid())
        entry.created = m_impl->clock.now();
    const auto added
        = insertAccount(layout, *m_impl->database, std::move(entry), [&](const QString &id) -> Result<void> {
              return sealed.isEmpty() ? Result<void>() : createFile(layout.sealedKey(id, thumbprint), sealed);
          });
    if (!added)
        return added.error();
    m_impl->changed(Topic::Accounts);
    return account(added->id);
}

Result<void> Store::updateAccount(const AccountEntry &entry)
{
    const auto updated = m_impl->database->run(
        u"UPDATE accounts SET (%1) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE id = ?"_s.arg(
            QLatin1StringView(AccountColumns)),
        valuesOf(entry) + QVariantList{entry.id});
    if (!updated)
        return updated.error();
    if (updated->numRowsAffected() == 0)
        return notFound(entry.id);
    m_impl->changed(Topic::Accounts);
    return {};
}

} // namespace core::store
