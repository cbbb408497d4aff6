// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/providerbook.h"

#include "core/base/atomicfile.h"
#include "core/base/jsontime.h"
#include "core/base/logging.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::challenge {

static constexpr qint64 LargestFile = 256 * 1024;

namespace {
class SecretFiles final : public SecretKeeper {
public:
    explicit SecretFiles(QString folder) : m_folder(std::move(folder)) { }

    Result<void> keep(const QString &name, const crypto::Secret &secret) override
    {
        if (const auto made = makePrivateFolder(m_folder); !made)
            return made;
        QByteArray bytes = secret.toByteArray();
        auto written = replaceFile(path(name), bytes);
        crypto::wipe(bytes);
        return written;
    }
    Result<crypto::Secret> secret(const QString &name) const override
    {
        auto bytes = readFile(path(name), LargestFile);
        if (!bytes)
            return bytes.error();
        crypto::Secret secret(*bytes);
        crypto::wipe(*bytes);
        return secret;
    }
    Result<void> forget(const QString &name) override
    {
        if (QFile::exists(path(name)) && !QFile::remove(path(name)))
            return Error{.code = ErrorCode::FileNotWritable, .subject = path(name)};
        return {};
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder + u'/' + name + u".secret"_s; }
    QString m_folder;
};
} // namespace

std::unique_ptr<SecretKeeper> secretFiles(const QString &folder)
{
    return std::make_unique<SecretFiles>(folder);
}

ProviderBook::ProviderBook(QString folder, std::unique_ptr<SecretKeeper> keeper)
    : m_folder(std::move(folder)), m_keeper(keeper ? std::move(keeper) : secretFiles(m_folder))
{
}

ProviderBook::~ProviderBook() = default;

QString ProviderBook::path(const QString &name) const
{
    return m_folder + u'/' + name + u".json"_s;
}

QString ProviderBook::trialPath(const QString &name) const
{
    return m_folder + u'/' + name + u".trial"_s;
}

Result<QList<Provider>> ProviderBook::providers() const
{
    QList<Provider> providers;
    for (const QString &file : QDir(m_folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        const auto provider = this->provider(file.chopped(5));
        if (provider)
            providers.append(*provider);
        else
            qCWarning(logChallenge) << "a DNS provider cannot be read:" << file << provider.error().detail;
    }
    return providers;
}

Result<Provider> ProviderBook::provider(const QString &name) const
{
    if (m_folder.isEmpty() || !isProviderName(name) || !QFile::exists(path(name)))
        return Error{.code = ErrorCode::ProviderUnknown, .subject = name};
    const auto bytes = readFile(path(name), LargestFile);
    if (!bytes)
        return bytes.error();
    const auto provider = providerFromJson(QJsonDocument::fromJson(*bytes).object());
    if (!provider || provider->name != name)
        return Error{.code = ErrorCode::FileDamaged, .subject = path(name)};
    return provider;
}

/// A JSON object, base64 of each value: values may be anything.
static crypto::Secret packed(const Credentials &credentials)
{
    QJsonObject json;
    for (const Credential &each : credentials) {
        QByteArray value = each.value.toByteArray();
        json.insert(each.name, QString::fromLatin1(value.toBase64()));
        crypto::wipe(value);
    }
    QByteArray bytes = QJsonDocument(json).toJson(QJsonDocument::Compact);
    crypto::Secret secret(bytes);
    crypto::wipe(bytes);
    return secret;
}

Result<Credentials> ProviderBook::credentials(const Provider &provider) const
{
    Credentials credentials;
    if (provider.secrets.isEmpty())
        return credentials;
    const auto secret = m_keeper->secret(provider.name);
    if (!secret)
        return secret.error();
    QByteArray bytes = secret->toByteArray();
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    crypto::wipe(bytes);
    for (const QString &name : provider.secrets) {
        QByteArray value = QByteArray::fromBase64(json.value(name).toString().toLatin1());
        credentials.push_back({name, crypto::Secret(value)});
        crypto::wipe(value);
    }
    return credentials;
}

Result<void> ProviderBook::save(const Provider &provider, const Credentials &credentials)
{
    if (const auto fit = checked(provider); !fit)
        return fit;
    if (const auto made = makePrivateFolder(m_folder); !made)
        return made;
    Provider kept = provider;
    kept.secrets.clear();
    for (const Credential &each : credentials)
        kept.secrets.append(each.name);
    if (const auto secret = m_keeper->keep(provider.name, packed(credentials)); !secret)
        return secret;
    QFile::remove(trialPath(provider.name)); // it was of another provider
    return replaceFile(path(provider.name), QJsonDocument(toJson(kept)).toJson());
}

Result<void> ProviderBook::change(const Provider &provider, const Credentials &fresh)
{
    const auto before = this->provider(provider.name);
    if (!before)
        return before.error();
    const auto kept = credentials(*before);
    if (!kept)
        return kept.error();
    Credentials all;
    for (const QString &name : provider.secrets) {
        auto found = std::ranges::find(fresh, name, &Credential::name);
        if (found == fresh.end()) {
            found = std::ranges::find(*kept, name, &Credential::name);
            if (found == kept->end())
                return Error{.code = ErrorCode::BadInput, .subject = name, .detail = u"no value given"_s};
        }
        all.push_back({name, found->value.copy()});
    }
    return save(provider, all);
}

Result<void> ProviderBook::copy(const QString &from, const QString &to)
{
    auto provider = this->provider(from);
    if (!provider)
        return provider.error();
    if (isProviderName(to) && QFile::exists(path(to)))
        return Error{
            .code = ErrorCode::BadInput, .subject = to, .detail = u"there is a provider of this name"_s};
    const auto secrets = credentials(*provider);
    if (!secrets)
        return secrets.error();
    provider->name = to;
    if (const auto saved = save(*provider, *secrets); !saved)
        return saved;
    if (const auto trial = lastTrial(from))
        (void)saveTrial(to, *trial); // good to know, but nothing depends on it
    return {};
}

Result<void> ProviderBook::saveAgreement(const QString &name, const QString &fingerprint)
{
    auto provider = this->provider(name);
    if (!provider)
        return provider.error();
    provider->agreedTo = fingerprint;
    return replaceFile(path(name), QJsonDocument(toJson(*provider)).toJson());
}

Result<void> ProviderBook::remove(const QString &name)
{
    if (const auto there = provider(name); !there && there.error().code == ErrorCode::ProviderUnknown)
        return there.error();
    if (!QFile::remove(path(name)))
        return Error{.code = ErrorCode::FileNotWritable, .subject = path(name)};
    QFile::remove(trialPath(name));
    return m_keeper->forget(name);
}

std::optional<LastTrial> ProviderBook::lastTrial(const QString &name) const
{
    if (m_folder.isEmpty() || !isProviderName(name))
        return {};
    const auto bytes = readFile(trialPath(name), LargestFile);
    const QJsonObject json = bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
    LastTrial trial{.when = timeFrom(json.value("when"_L1)), .name = json.value("name"_L1).toString()};
    if (!trial.when.isValid())
        return {};
    if (json.contains("error"_L1))
        trial.error = errorFromJson(json.value("error"_L1).toObject());
    return trial;
}

Result<void> ProviderBook::saveTrial(const QString &name, const LastTrial &trial)
{
    if (const auto there = provider(name); !there)
        return there.error();
    QJsonObject json{{u"when"_s, timeText(trial.when)}, {u"name"_s, trial.name}};
    if (trial.error)
        json.insert(u"error"_s, toJson(*trial.error));
    return replaceFile(trialPath(name), QJsonDocument(json).toJson());
}

} // namespace core::challenge
