// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/registrar.h"

#include "core/base/background.h"
#include "core/base/logging.h"
#include "core/crypto/jws.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace core::issuance {

static constexpr std::chrono::hours DirectoryLife{24};

/// One way to one CA: a transport with its roots, and the session on it.
struct Registrar::Line {
    Line(acme::Transport::Options options, const Clock &clock, const QUrl &directoryUrl)
        : directory(directoryUrl), transport(std::move(options), clock),
          session(transport, clock, directoryUrl)
    {
    }
    QUrl directory;
    QDateTime kept = {}; ///< when the directory was written down last
    acme::Transport transport;
    acme::Session session;
};

struct Registrar::Registration {
    AccountRequest request;
    acme::Directory directory;
    store::AccountEntry entry;
    std::shared_ptr<const crypto::KeyPair> key;
    QPointer<QObject> owner;
    std::function<void(Result<store::AccountEntry>)> done;

    void tell(const Result<store::AccountEntry> &result) const
    {
        if (owner)
            done(result);
    }
};

Registrar::Registrar(store::Store &store, const Clock &clock, QByteArray userAgent, QObject *parent)
    : QObject(parent), m_store(store), m_clock(clock), m_userAgent(std::move(userAgent))
{
}

Registrar::~Registrar() = default;

static QString directoryKey(const QUrl &url)
{
    return u"directory:"_s + url.toString();
}

Registrar::Line &Registrar::lineTo(const QUrl &directoryUrl, const QByteArray &rootPem,
                                   const QString &accountId)
{
    const QString id
        = accountId.isEmpty() ? directoryUrl.toString() + QString::fromLatin1(rootPem) : accountId;
    auto &line = m_lines[id];
    if (line && line->directory == directoryUrl)
        return *line;

    acme::Transport::Options options{.userAgent = m_userAgent};
    if (const auto roots = crypto::certificatesFromFile(rootPem))
        options.extraRoots = *roots;
    line = std::make_unique<Line>(std::move(options), m_clock, directoryUrl);
    connect(&line->transport, &acme::Transport::exchanged, this, &Registrar::exchanged);

    const auto known = m_store.value(directoryKey(directoryUrl));
    if (known && *known) {
        const QDateTime fetched
            = QDateTime::fromString((*known)->value("fetched"_L1).toString(), Qt::ISODate);
        const auto directory
            = acme::directoryFromJson((*known)->value("directory"_L1).toObject(), directoryUrl);
        const qint64 age = fetched.secsTo(m_clock.now());
        if (directory && fetched.isValid() && age >= 0 && age < std::chrono::seconds(DirectoryLife).count()) {
            line->session.setDirectory(*directory, fetched);
            line->kept = fetched;
        }
    }
    return *line;
}

void Registrar::directory(const QUrl &url, const QByteArray &rootPem, QObject *owner,
                          std::function<void(Result<acme::Directory>)> done)
{
    lineTo(url, rootPem, {}).session.directory({owner, {}}, std::move(done));
}

void Registrar::open(const AccountRequest &request, QObject *owner,
                     std::function<void(Result<store::AccountEntry>)> done)
{
    auto registration = std::make_shared<Registration>();
    registration->request = request;
    registration->owner = owner;
    registration->done = std::move(done);
    directory(
        request.directoryUrl, request.rootPem, this,
        [this, registration](const Result<acme::Directory> &directory) {
            if (!directory)
                return registration->tell(directory.error());
            registration->directory = *directory;
            const AccountRequest &wanted = registration->request;
            if (!directory->termsOfService.isEmpty() && !wanted.termsAgreed)
                return registration->tell(
                    Error{ErrorCode::TermsNotAgreed, directory->termsOfService.toString()});
            if (directory->externalAccountRequired
                && (wanted.externalKeyId.isEmpty() || !wanted.externalMacKey))
                return registration->tell(Error{ErrorCode::ExternalAccountNeeded, wanted.caName});
            for (const QString &contact : wanted.contacts) {
                if (!acme::isPlausibleContact(contact))
                    return registration->tell(Error{ErrorCode::BadInput, contact, u"not a mail address"_s});
            }
            registerKey(registration);
        });
}

/// The entry of a registration that did not come to its end, else a new one.
Result<store::AccountEntry> Registrar::entryFor(const Registration &registration)
{
    const auto accounts = m_store.accounts();
    if (!accounts)
        return accounts.error();
    for (const store::AccountEntry &entry : *accounts) {
        const bool halfWay = entry.accountUrl.isEmpty()
            && entry.directoryUrl == registration.request.directoryUrl
            && entry.rootPem == registration.request.rootPem;
        if (registration.request.practice ? entry.practice : halfWay)
            return entry;
    }
    return store::AccountEntry{};
}

void Registrar::registerKey(const std::shared_ptr<Registration> &registration)
{
    auto entry = entryFor(*registration);
    if (!entry)
        return registration->tell(entry.error());
    const AccountRequest &request = registration->request;
    registration->entry = *std::move(entry);
    registration->entry.caName = request.caName;
    registration->entry.presetId = request.presetId;
    registration->entry.directoryUrl = request.directoryUrl;
    registration->entry.contacts = request.contacts;
    registration->entry.rootPem = request.rootPem;
    registration->entry.staging = request.staging;
    registration->entry.practice = request.practice;
    registration->entry.externalKeyId = request.externalKeyId;
    registration->entry.termsOfService = registration->directory.termsOfService;

    const auto withKey = [this, registration](Result<crypto::KeyPair> key) {
        if (!key)
            return registration->tell(key.error());
        const bool known = !registration->entry.id.isEmpty();
        if (!known) {
            registration->entry.created = m_clock.now();
            registration->entry.thumbprint = key->thumbprint();
            auto stored = m_store.addAccount(registration->entry, *key);
            if (!stored)
                return registration->tell(stored.error());
            registration->entry = *std::move(stored);
        }
        registration->key = std::make_shared<const crypto::KeyPair>(*std::move(key));
        const AccountRequest &wanted = registration->request;
        Line &line = lineTo(wanted.directoryUrl, wanted.rootPem, registration->entry.id);
        line.session.setDirectory(registration->directory, m_clock.now());
        line.session.setAccount(registration->key, {});
        acme::NewAccount message{.contacts = wanted.contacts, .termsOfServiceAgreed = wanted.termsAgreed};
        if (wanted.externalMacKey)
            message.externalAccountBinding = crypto::bindExternalAccount(
                *registration->key, registration->directory.newAccount.toEncoded(),
                wanted.externalKeyId.toUtf8(), *wanted.externalMacKey);
        line.session.newAccount(
            {this, {}}, message,
            [this, registration](const Result<acme::Account> &account) { finish(registration, account); });
    };

    if (!registration->entry.id.isEmpty())
        return withKey(m_store.accountKey(registration->entry.id));
    inBackground(
        this,
        [kind = request.keyKind] {
            return std::make_shared<Result<crypto::KeyPair>>(crypto::KeyPair::generate(kind));
        },
        [withKey](const std::shared_ptr<Result<crypto::KeyPair>> &key) { withKey(std::move(*key)); });
}

void Registrar::finish(const std::shared_ptr<Registration> &registration,
                       const Result<acme::Account> &account)
{
    if (!account)
        return registration->tell(account.error());
    registration->entry.accountUrl = account->url;
    registration->entry.status
        = account->status == acme::AccountStatus::Valid ? u"valid"_s : u"deactivated"_s;
    if (const auto updated = m_store.updateAccount(registration->entry); !updated)
        return registration->tell(updated.error());
    if (const auto noted = m_store.save(
            {},
            {{.time = m_clock.now(),
              .what = u"accountCreated"_s,
              .data = {{u"ca"_s, registration->entry.caName}, {u"accountId"_s, registration->entry.id}}}});
        !noted)
        return registration->tell(noted.error());
    lineTo(registration->entry.directoryUrl, registration->entry.rootPem, registration->entry.id)
        .session.setAccount(registration->key, account->url);
    keepDirectories();
    registration->tell(registration->entry);
}

void Registrar::openPractice(const QUrl &directoryUrl, const QByteArray &rootPem, QObject *owner,
                             std::function<void(Result<store::AccountEntry>)> done)
{
    open({.caName = u"Pebble"_s,
          .directoryUrl = directoryUrl,
          .rootPem = rootPem,
          .termsAgreed = true, // Pebble's terms bind nobody: there is nothing to show
          .practice = true},
         owner, std::move(done));
}

Result<acme::Session *> Registrar::session(const store::AccountEntry &account)
{
    Line &line = lineTo(account.directoryUrl, account.rootPem, account.id);
    if (!line.session.key() || line.session.accountUrl() != account.accountUrl) {
        auto key = m_store.accountKey(account.id);
        if (!key)
            return key.error();
        line.session.setAccount(std::make_shared<const crypto::KeyPair>(*std::move(key)), account.accountUrl);
    }
    return &line.session;
}

acme::Session &Registrar::sessionWithoutAccount(const QUrl &directoryUrl, const QByteArray &rootPem)
{
    return lineTo(directoryUrl, rootPem, {}).session;
}

void Registrar::keepDirectories()
{
    for (const auto &[id, line] : m_lines) {
        const acme::Directory *directory = line->session.knownDirectory();
        if (!directory || line->kept.isValid())
            continue;
        line->kept = m_clock.now();
        const auto kept = m_store.setValue(
            directoryKey(line->directory),
            {{u"fetched"_s, line->kept.toString(Qt::ISODate)}, {u"directory"_s, acme::toJson(*directory)}});
        if (!kept)
            qCWarning(logAcme) << "a directory could not be kept:" << kept.error().detail;
    }
}

acme::Transport::Counters Registrar::counters() const
{
    acme::Transport::Counters sum;
    for (const auto &[id, line] : m_lines) {
        const auto counters = line->transport.counters();
        sum.requests += counters.requests;
        sum.connections += counters.connections;
    }
    return sum;
}

} // namespace core::issuance
