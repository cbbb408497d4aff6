// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/keyfile.h"

#include "core/base/atomicfile.h"
#include "core/base/background.h"

#include <QJsonDocument>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace core::issuance {

static constexpr char DirectoryLine[] = "Directory: ";

/// Kept for as long as the work in another thread takes; overwritten at its end.
static std::shared_ptr<QByteArray> sensitive(QByteArray bytes)
{
    return {new QByteArray(std::move(bytes)), [](QByteArray *content) {
                crypto::wipe(*content);
                delete content;
            }};
}

static Result<crypto::KeyPair> keyIn(const QByteArray &bytes, const crypto::Secret &passphrase)
{
    const QByteArray text = bytes.trimmed();
    return text.startsWith('{') ? crypto::KeyPair::fromJwk(QJsonDocument::fromJson(text).object())
                                : crypto::KeyPair::fromPem(bytes, passphrase);
}

static Error errorFor(const QString &path, const Error &error)
{
    if (error.code == ErrorCode::BadInput && error.subject == "passphrase"_L1)
        return {.code = error.detail.startsWith("needed"_L1) ? ErrorCode::PassphraseNeeded
                                                             : ErrorCode::PassphraseWrong,
                .subject = path};
    return {.code = ErrorCode::FileDamaged, .subject = path, .detail = error.detail};
}

void readKeyFile(const QString &path, const SharedSecret &passphrase, QObject *owner,
                 std::function<void(Result<SharedKey>)> done)
{
    auto bytes = readFile(path, crypto::MaxPrivateKeyBytes);
    if (!bytes)
        return QTimer::singleShot(0, owner, [done, error = bytes.error()] { done(error); });
    // Encrypted keys take as long as their maker chose.
    inBackground(
        owner,
        [path, content = sensitive(*std::move(bytes)), passphrase]() -> Result<SharedKey> {
            const crypto::Secret none;
            auto key = keyIn(*content, passphrase ? *passphrase : none);
            if (!key)
                return errorFor(path, key.error());
            if (!key->kind())
                return Error{.code = ErrorCode::FileDamaged,
                             .subject = path,
                             .detail = u"not EC P-256, P-384 or RSA"_s};
            return std::make_shared<const crypto::KeyPair>(*std::move(key));
        },
        [done](const Result<SharedKey> &key) { done(key); });
}

static QByteArray heading(const store::AccountEntry &account)
{
    return "Tegata: account key\n" + QByteArray(DirectoryLine) + account.directoryUrl.toEncoded()
        + "\nAccount: " + account.accountUrl.toEncoded() + "\nThumbprint: " + account.thumbprint + "\n\n";
}

void writeKeyFile(const QString &path, const store::AccountEntry &account, const SharedKey &key,
                  const SharedSecret &passphrase, Overwrite overwrite, QObject *owner,
                  std::function<void(Result<void>)> done)
{
    inBackground(
        owner, [key, passphrase] { return key->encryptedPem(*passphrase); },
        [path, account, overwrite, done](const Result<QByteArray> &pem) {
            if (!pem)
                return done(pem.error());
            const QByteArray content = heading(account) + *pem;
            done(overwrite == Overwrite::Yes ? replaceFile(path, content) : createFile(path, content));
        });
}

QUrl directoryIn(const QByteArray &keyFile)
{
    const QByteArray text = keyFile.first(qMin(keyFile.size(), crypto::MaxPrivateKeyBytes));
    const qsizetype at = text.indexOf(DirectoryLine);
    if (at < 0)
        return {};
    const QByteArray line
        = text.sliced(at + qsizetype(sizeof DirectoryLine) - 1).split('\n').first().trimmed();
    const QUrl url = QUrl::fromEncoded(line, QUrl::StrictMode);
    return url.scheme() == "https"_L1 ? url : QUrl();
}

Result<SharedSecret> readPassphraseFile(const QString &path)
{
    static constexpr qint64 MaxPassphrase = 64 * 1024;
    auto bytes = readFile(path, MaxPassphrase);
    if (!bytes)
        return bytes.error();
    const auto content = sensitive(*std::move(bytes));
    qsizetype size = content->indexOf('\n');
    if (size < 0)
        size = content->size();
    if (size > 0 && content->at(size - 1) == '\r')
        --size;
    if (size == 0)
        return Error{.code = ErrorCode::PassphraseNeeded, .subject = path, .detail = u"the file is empty"_s};
    return std::make_shared<const crypto::Secret>(QByteArray::fromRawData(content->constData(), size));
}

} // namespace core::issuance
