// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/session_p.h"
#include "core/crypto/jws.h"

using namespace Qt::StringLiterals;

// The operations of RFC 8555, section 7.3: accounts.
namespace core::acme {

void Session::newAccount(const Caller &caller, const NewAccount &request, Done<Account> done)
{
    const Operation operation{
        .endpoint = &Directory::newAccount, .payload = toJson(request), .signer = {.withKey = true}};
    m_impl->run<Account>(caller, operation, readAccount,
                         [this, done = std::move(done)](Result<Account> account) {
                             if (account)
                                 m_impl->accountUrl = account->url;
                             done(std::move(account));
                         });
}

void Session::account(const Caller &caller, Done<Account> done)
{
    m_impl->run<Account>(caller, {.url = m_impl->accountUrl}, readAccount, std::move(done));
}

void Session::setContacts(const Caller &caller, const QStringList &contacts, Done<Account> done)
{
    const Operation operation{.url = m_impl->accountUrl, .payload = contactsJson(contacts)};
    m_impl->run<Account>(caller, operation, readAccount, std::move(done));
}

void Session::agreeToTerms(const Caller &caller, Done<Account> done)
{
    const Operation operation{.url = m_impl->accountUrl, .payload = R"({"termsOfServiceAgreed":true})"};
    m_impl->run<Account>(caller, operation, readAccount, std::move(done));
}

void Session::deactivate(const Caller &caller, Done<Account> done)
{
    const Operation operation{.url = m_impl->accountUrl, .payload = R"({"status":"deactivated"})"};
    m_impl->run<Account>(caller, operation, readAccount, std::move(done));
}

/// Boulder answers with the account, Pebble with nothing: that it is no error is all that counts.
static Result<void> readNothing(const HttpReply &, const Directory &)
{
    return {};
}

void Session::changeKey(const Caller &caller, std::shared_ptr<const crypto::KeyPair> newKey, Done<void> done)
{
    const auto send = [this, caller, newKey = std::move(newKey),
                       done = std::move(done)](const Result<Directory> &directory) {
        if (!directory)
            return done(directory.error());
        if (directory->keyChange.isEmpty())
            return done(Error{.code = ErrorCode::KeyChangeNotOffered, .subject = directory->url.host()});
        if (!m_impl->key)
            return done(Error{.code = ErrorCode::BadInput, .detail = u"no account"_s});
        const auto inner = crypto::signKeyChange(
            *newKey, keyChangeJson(m_impl->accountUrl, m_impl->key->jwk()), directory->keyChange.toEncoded());
        if (!inner)
            return done(inner.error());
        const Operation operation{
            .endpoint = &Directory::keyChange, .payload = *inner, .repeat = Repeat::Never};
        m_impl->run<void>(caller, operation, readNothing, [done](const Result<void> &changed) {
            if (changed || !changed.error().problem || changed.error().problem->status != 409)
                return done(changed);
            Error taken = changed.error();
            taken.code = ErrorCode::KeyInUse;
            done(taken);
        });
    };
    directory(caller, send);
}

} // namespace core::acme
