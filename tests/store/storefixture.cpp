// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/storefixture.h"

#include <QDir>
#include <QDirIterator>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using core::store::Store;

namespace tests {

Authority::Authority() : m_authority(core::crypto::LocalAuthority::create(u"Test CA"_s, 1).value()) { }

Issued Authority::issue(const QStringList &names) const
{
    auto key = core::crypto::KeyPair::generate(core::crypto::KeyKind::EcP256).value();
    auto chain
        = m_authority.issue(key.publicDer(), {.names = names, .notBefore = {}, .notAfter = {}}).value();
    return {.key = std::move(key), .chain = std::move(chain)};
}

std::unique_ptr<Store> StoreFolder::open() const
{
    auto store = Store::open(path(), clock);
    if (store)
        return std::move(store).value();
    qWarning("%s: %s (%s)", qPrintable(core::codeName(store.error().code)), qPrintable(store.error().subject),
             qPrintable(store.error().detail));
    return nullptr;
}

core::ErrorCode StoreFolder::openError() const
{
    const auto store = Store::open(path(), clock);
    return store ? core::ErrorCode::Cancelled : store.error().code;
}

QString install(Store &store, const QString &recordId, const QString &name, const Issued &issued)
{
    if (const auto saved = store.savePendingKey(recordId, issued.key); !saved)
        return core::codeName(saved.error().code);
    const auto installed = store.install(recordId, {.name = name}, issued.chain);
    return installed ? QString() : core::codeName(installed.error().code) + u' ' + installed.error().detail;
}

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QMap<QString, QByteArray> snapshot(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator walk(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                      QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QFileInfo info(walk.next());
        if (info.fileName().endsWith("-wal"_L1) || info.fileName().endsWith("-shm"_L1))
            continue;
        if (info.isSymLink())
            files.insert(info.filePath(), info.symLinkTarget().toUtf8());
        else if (info.isFile())
            files.insert(info.filePath(), content(info.filePath()));
    }
    return files;
}

static QString faultOfMode(const QFileInfo &info)
{
    struct stat state = {};
    if (::lstat(QFile::encodeName(info.filePath()).constData(), &state) != 0 || S_ISLNK(state.st_mode))
        return {};
    const mode_t due = S_ISDIR(state.st_mode) ? 0700 : 0600;
    if ((state.st_mode & 07777U) == due)
        return {};
    return u"%1 has mode %2"_s.arg(info.filePath(), QString::number(state.st_mode & 07777U, 8));
}

static QString faultOfPem(const QFileInfo &info)
{
    const QByteArray pem = content(info.filePath());
    if (info.fileName() == "privkey.pem"_L1 || info.fileName().startsWith("key-"_L1))
        return core::crypto::KeyPair::fromPem(pem) ? QString() : info.filePath() + " is not a key"_L1;
    if (pem.isEmpty() && info.fileName() == "chain.pem"_L1)
        return {};
    return core::crypto::chainFromPem(pem) ? QString() : info.filePath() + " is not a chain"_L1;
}

static QString faultOfLink(const QString &live)
{
    const auto key = core::crypto::KeyPair::fromPem(content(live + "/privkey.pem"_L1));
    const auto leaf = core::crypto::Certificate::fromPem(content(live + "/cert.pem"_L1));
    const QByteArray fullChain = content(live + "/fullchain.pem"_L1);
    if (!key || !leaf || !leaf->belongsTo(*key))
        return live + " does not lead to a key with its certificate"_L1;
    if (fullChain != content(live + "/cert.pem"_L1) + content(live + "/chain.pem"_L1))
        return live + " has a chain that does not fit"_L1;
    return {};
}

QStringList faultsOf(const QString &folder)
{
    QStringList faults{faultOfMode(QFileInfo(folder))};
    QDirIterator walk(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                      QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QFileInfo info(walk.next());
        faults.append(faultOfMode(info));
        if (info.isSymLink())
            faults.append(faultOfLink(info.filePath()));
        else if (info.isFile() && info.fileName().endsWith(".pem"_L1))
            faults.append(faultOfPem(info));
    }
    faults.removeAll({});
    return faults;
}

} // namespace tests
