// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rows.h"
#include "core/store/store_p.h"

#include <QDir>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace core::store {

static Result<crypto::Chain> readChain(const QString &folder)
{
    const QString path = folder + "/fullchain.pem"_L1;
    const auto pem = readOwnFile(path, crypto::MaxChainBytes);
    if (!pem)
        return pem.error();
    const auto chain = crypto::chainFromPem(*pem);
    if (!chain)
        return Error{.code = ErrorCode::FileDamaged, .subject = path, .detail = chain.error().detail};
    return chain;
}

static QList<int> archived(const Layout &layout, const QString &name)
{
    QList<int> numbers;
    const auto folders
        = QDir(layout.archive(name)).entryList(QDir::Dirs | QDir::NoSymLinks | QDir::NoDotAndDotDot);
    for (const QString &folder : folders) {
        if (const int number = folder.toInt(); number > 0 && QString::number(number) == folder)
            numbers.append(number);
    }
    std::ranges::sort(numbers, std::greater());
    return numbers;
}

Result<crypto::Chain> Store::chain(const QString &name) const
{
    if (!isSafeName(name))
        return notFound(name);
    const auto generation = liveGeneration(m_impl->layout, name);
    if (!generation)
        return generation.error();
    if (*generation == 0)
        return notFound(name);
    return readChain(m_impl->layout.live(name));
}

Result<crypto::Chain> Store::chain(const QString &name, int generation) const
{
    if (!isSafeName(name) || generation < 1)
        return notFound(name);
    return readChain(m_impl->layout.generation(name, generation));
}

Result<crypto::KeyPair> Store::privateKey(const QString &name) const
{
    if (!isSafeName(name))
        return notFound(name);
    return readKey(livePaths(name).privateKey);
}

Result<crypto::KeyPair> Store::privateKey(const QString &name, int generation) const
{
    if (!isSafeName(name) || generation < 1)
        return notFound(name);
    return readKey(m_impl->layout.generation(name, generation) + "/privkey.pem"_L1);
}

Result<QList<GenerationEntry>> Store::generations(const QString &name) const
{
    if (!isSafeName(name))
        return notFound(name);
    const auto live = liveGeneration(m_impl->layout, name);
    if (!live)
        return live.error();
    QList<GenerationEntry> entries;
    for (const int number : archived(m_impl->layout, name)) {
        const auto chain = readChain(m_impl->layout.generation(name, number));
        if (!chain)
            continue;
        const CertificateEntry entry = described({}, number, *chain);
        entries.append({.generation = number,
                        .live = number == *live,
                        .names = entry.names,
                        .issuer = entry.issuer,
                        .fingerprint = entry.fingerprint,
                        .notBefore = entry.notBefore,
                        .notAfter = entry.notAfter});
    }
    return entries;
}

static bool isRevoked(const Store &store, const QByteArray &fingerprint)
{
    const auto revocation = store.revocation(fingerprint);
    return revocation && *revocation && (*revocation)->isRevoked();
}

/// Whether key and certificate of a generation can be read and belong together.
static bool isWhole(const Layout &layout, const QString &name, int generation)
{
    const QString folder = layout.generation(name, generation);
    const auto key = readKey(folder + "/privkey.pem"_L1);
    const auto chain = readChain(folder);
    return key && chain && chain->first().belongsTo(*key);
}

Result<CertificateEntry> Store::rollBack(const QString &name)
{
    auto entry = certificate(name);
    if (!entry)
        return entry.error();
    const auto working = lock(u"certificate-"_s + name);
    if (!working)
        return working.error();
    const auto all = generations(name);
    if (!all)
        return all.error();
    const QDateTime now = m_impl->clock.now();
    const auto live = std::ranges::find_if(*all, &GenerationEntry::live);
    const int current = live == all->end() ? entry->generation : live->generation;
    const auto earlier = std::ranges::find_if(*all, [&](const GenerationEntry &each) {
        return each.generation < current && each.notBefore <= now && now < each.notAfter
            && !isRevoked(*this, each.fingerprint) && isWhole(m_impl->layout, name, each.generation);
    });
    if (earlier == all->end())
        return Error{.code = ErrorCode::NotFound,
                     .subject = name,
                     .detail = u"no earlier generation that is still valid"_s};

    const auto chain = readChain(m_impl->layout.generation(name, earlier->generation));
    if (!chain)
        return chain.error();
    entry = described(*std::move(entry), earlier->generation, *chain);
    // Only the columns that belong to a generation: what it is to be renewed as stays.
    const auto written = m_impl->database->run(
        u"UPDATE certificates SET names = ?, generation = ?, issuer = ?, key_type = ?, fingerprint = ?,"
        " serial_number = ?, not_before = ?, not_after = ? WHERE name = ?"_s,
        {entry->names.join(u' '), entry->generation, entry->issuer, entry->keyType, entry->fingerprint,
         entry->serialNumber, entry->notBefore.toMSecsSinceEpoch(), entry->notAfter.toMSecsSinceEpoch(),
         name});
    if (!written)
        return written.error();
    auto switched = switchLive(*this, m_impl->layout, name);
    m_impl->changed(Topic::Certificates);
    return switched;
}

} // namespace core::store
