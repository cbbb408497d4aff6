// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/catalogue.h"
#include "core/base/background.h"
#include "core/base/logging.h"
#include "core/crypto/jws.h"
#include "core/issuance/registrar_p.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace core::issuance {

static constexpr std::chrono::hours DirectoryLife{24};

struct Registrar::Registration {
    AccountRequest request;
    acme::Directory directory;
    store::AccountEntry entry;
    SharedKey key;
    QPointer<QObject> owner;
    std::function<void(Result<store::AccountEntry>)> done;

    void tell(const Result<store::AccountEntry> &result) const
    {
        if (owner)
            done(result);
    }
};

Registrar::Registrar(store::Store &store, KeyVault &vault, const Clock &clock, QByteArray userAgent,
                     QObject *parent)
    : QObject(parent), m_store(store), m_vault(vault), m_clock(clock), m_userAgent(std::move(userAgent))
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

/// What can be said before the CA is asked: a refusal burns the EAB key at some CAs.
static std::optional<Error> objection(const AccountRequest &wanted, const acme::Directory &directory)
{
    if (wanted.onlyExisting)
        return {};
    if (!directory.termsOfService.isEmpty() && !wanted.termsAgreed)
        return Error{ErrorCode::TermsNotAgreed, directory.termsOfService.toString()};
    if (directory.externalAccountRequired && (wanted.externalKeyId.isEmpty() || !wanted.externalMacKey))
        return Error{ErrorCode::ExternalAccountNeeded, wanted.caName};
    const acme::CaPreset *preset = acme::findPreset(wanted.presetId);
    if (preset && preset->contactNeeded && wanted.contacts.isEmpty())
        return Error{ErrorCode::ContactNeeded, wanted.caName};
    for (const QString &contact : wanted.contacts) {
        if (!acme::isPlausibleContact(contact))
            return Error{ErrorCode::BadInput, contact, u"not a mail address"_s};
    }
    return {};
}

void Registrar::open(const AccountRequest &request, QObject *owner,
                     std::function<void(Result<store::AccountEntry>)> done)
{
    auto registration = std::make_shared<Registration>();
    registration->request = request;
    registration->owner = owner;
    registration->done = std::move(done);
    directory(request.directoryUrl, request.rootPem, this,
              [this, registration](const Result<acme::Directory> &directory) {
                  if (!directory)
                      return registration->tell(directory.error());
                  registration->directory = *directory;
                  if (const auto no = objection(registration->request, *directory))
                      return registration->tell(*no);
                  registerKey(registration);
              });
}

/// The entry of a registration that did not come to its end, or that has the key that was given; else a new
/// one.
Result<store::AccountEntry> Registrar::entryFor(const Registration &registration)
{
    const auto accounts = m_store.accounts();
    if (!accounts)
        return accounts.error();
    const AccountRequest &wanted = registration.request;
    for (const store::AccountEntry &entry : *accounts) {
        const bool sameCa = entry.directoryUrl == wanted.directoryUrl && entry.rootPem == wanted.rootPem;
        const bool same = wanted.practice ? entry.practice
            : wanted.key                  ? sameCa && entry.thumbprint == wanted.key->thumbprint()
                                          : sameCa && entry.accountUrl.isEmpty();
        if (same)
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
    registration->entry.rootPem = request.rootPem;
    registration->entry.staging = request.staging;
    registration->entry.practice = request.practice;
    if (!request.onlyExisting) {
        registration->entry.contacts = request.contacts;
        registration->entry.externalKeyId = request.externalKeyId;
        registration->entry.termsOfService = registration->directory.termsOfService;
    }

    const auto withKey = [this, registration](const Result<SharedKey> &key) {
        if (!key)
            return registration->tell(key.error());
        // An account that is only looked for is written down once it is found: its key is in a file already.
        if (!registration->entry.id.isEmpty() || registration->request.onlyExisting)
            return sendRegistration(registration, *key);
        registration->entry.created = m_clock.now();
        m_vault.add(registration->entry, *key, registration->request.placement, this,
                    [this, registration, key](const Result<store::AccountEntry> &added) {
                        if (!added)
                            return registration->tell(added.error());
                        registration->entry = *added;
                        sendRegistration(registration, *key);
                    });
    };

    if (request.key)
        return withKey(request.key);
    if (!registration->entry.id.isEmpty())
        return m_vault.load(registration->entry, registration->entry.thumbprint, Asking::Allowed, this,
                            withKey);
    inBackground(
        this,
        [kind = request.keyKind] {
            return std::make_shared<Result<crypto::KeyPair>>(crypto::KeyPair::generate(kind));
        },
        [withKey](const std::shared_ptr<Result<crypto::KeyPair>> &key) {
            withKey(*key ? Result<SharedKey>(std::make_shared<const crypto::KeyPair>(std::move(**key)))
                         : (*key).error());
        });
}

void Registrar::sendRegistration(const std::shared_ptr<Registration> &registration, const SharedKey &key)
{
    registration->key = key;
    const AccountRequest &wanted = registration->request;
    Line &line = lineTo(wanted.directoryUrl, wanted.rootPem, registration->entry.id);
    line.session.setDirectory(registration->directory, m_clock.now());
    line.session.setAccount(key, {});
    acme::NewAccount message{.contacts = wanted.contacts,
                             .termsOfServiceAgreed = wanted.termsAgreed,
                             .onlyReturnExisting = wanted.onlyExisting};
    if (wanted.onlyExisting)
        message = {.onlyReturnExisting = true};
    else if (wanted.externalMacKey)
        message.externalAccountBinding
            = crypto::bindExternalAccount(*key, registration->directory.newAccount.toEncoded(),
                                          wanted.externalKeyId.toUtf8(), *wanted.externalMacKey);
    line.session.newAccount({this, {}}, message, [this, registration](const Result<acme::Account> &account) {
        finish(registration, account);
    });
}

void Registrar::finish(const std::shared_ptr<Registration> &registration,
                       const Result<acme::Account> &account)
{
    if (!account)
        return registration->tell(account.error());
    store::AccountEntry &entry = registration->entry;
    entry.accountUrl = account->url;
    entry.status = acme::accountStatusName(account->status);
    if (registration->request.onlyExisting) {
        entry.contacts.clear();
        for (const QString &contact : account->contact) {
            if (contact.startsWith("mailto:"_L1))
                entry.contacts.append(contact.mid(7));
        }
    }
    const auto settle = [this, registration](const Result<store::AccountEntry> &stored) {
        if (!stored)
            return registration->tell(stored.error());
        registration->entry = *stored;
        if (const auto updated = m_store.updateAccount(registration->entry); !updated)
            return registration->tell(updated.error());
        note(registration->request.onlyExisting ? u"accountRecovered"_s : u"accountCreated"_s,
             registration->entry);
        lineTo(stored->directoryUrl, stored->rootPem, stored->id)
            .session.setAccount(registration->key, stored->accountUrl);
        keepDirectories();
        registration->tell(registration->entry);
    };
    if (!registration->request.onlyExisting)
        return settle(entry);
    if (entry.id.isEmpty()) {
        entry.created = m_clock.now();
        return m_vault.add(entry, registration->key, registration->request.placement, this, settle);
    }
    // The account is here already, but its key may be what was lost.
    entry.keyPlace = registration->request.placement.place;
    m_vault.save(entry, registration->key, registration->request.placement, this,
                 [registration, settle](const Result<void> &saved) {
                     settle(saved ? Result<store::AccountEntry>(registration->entry) : saved.error());
                 });
}

void Registrar::note(const QString &what, const store::AccountEntry &account)
{
    const auto noted = m_store.save({},
                                    {{.time = m_clock.now(),
                                      .what = what,
                                      .data = {{u"ca"_s, account.caName}, {u"accountId"_s, account.id}}}});
    if (!noted)
        qCWarning(logStore) << "the history has a gap:" << noted.error().detail;
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
    if (account.status == "deactivated"_L1 || account.status == "revoked"_L1)
        return Error{ErrorCode::AccountClosed, account.caName};
    if (m_changing.contains(account.id) || !account.nextThumbprint.isEmpty())
        return Error{ErrorCode::InUse, account.caName};
    Line &line = lineTo(account.directoryUrl, account.rootPem, account.id);
    const SharedKey present = line.session.key();
    const bool isReady = present && present->thumbprint() == account.thumbprint;
    if (!isReady || line.session.accountUrl() != account.accountUrl) {
        const auto key = isReady ? Result<SharedKey>(present) : m_vault.loadNow(account);
        if (!key)
            return key.error();
        line.session.setAccount(*key, account.accountUrl);
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
