// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/catalogue.h"
#include "core/issuance/accountcare.h"
#include "core/issuance/desk.h"

namespace core::issuance {

/// Why an order at a CA cannot be rehearsed.
enum class NoRehearsal {
    Practice, ///< the practice CA is one itself
    Staging, ///< and so is a staging environment
    NotOffered, ///< the CA has none, as far as it is known
    AccountNeeded, ///< it has one, but accounts there take external account binding
};

/// Where an order is rehearsed.
struct RehearsalPlace {
    std::optional<NoRehearsal> obstacle = {};
    QString accountId = {}; ///< there; empty: one is made first, with the contact of the real one
    QString presetId = {}; ///< of the staging environment; empty when an account was named
    QString caName = {}; ///< "Let's Encrypt (staging)"
    bool operator==(const RehearsalPlace &) const = default;
};

/// For orders of the account `real`, given all accounts there are. `chosen`: an account that somebody names
/// for it, of whatever CA; empty: the staging environment of the same CA. Pure.
[[nodiscard]] RehearsalPlace rehearsalPlace(const store::AccountEntry &real,
                                            const QList<store::AccountEntry> &accounts,
                                            const QString &chosen = {});

/// Whether a rehearsal is to be suggested: no certificate that counts has exactly these names yet, and no
/// person would have to put everything in place twice. Pure.
[[nodiscard]] bool isRehearsalAdvised(const Request &request,
                                      const QList<store::CertificateEntry> &certificates);
/// Whether a person has to put something in place, which a rehearsal asks for twice.
[[nodiscard]] bool isAnyByHand(const Request &request);

/// What is asked of the staging environment where an account is made there first: the contacts of `real`, on
/// its agreement to terms. Unset when `place` names an account. Pure.
[[nodiscard]] std::optional<AccountRequest> rehearsalAccount(const RehearsalPlace &place,
                                                             const store::AccountEntry &real);
/// The account for a rehearsal: the one of `place`, or the one that is made with `request`. What is used
/// where no account is named stays what it was.
void openRehearsalAccount(const RehearsalPlace &place, const std::optional<AccountRequest> &request,
                          Registrar &registrar, AccountCare &care, QObject *owner,
                          std::function<void(Result<store::AccountEntry>)> done);

/// Interrupted rehearsals that the order `request` was to follow.
[[nodiscard]] QList<Record> rehearsalsBefore(const Request &request, const Desk &desk);

/// A rehearsal, and the real order after it when it went well. Lives until both are over, whoever watches:
/// make it a child of something that lives as long as the desk, it deletes itself. What is to follow is part
/// of the rehearsal's record: see Purpose::order.
class Rehearsal final : public QObject {
    Q_OBJECT
public:
    enum class Then { Stop, Order };

    Rehearsal(Desk &desk, QObject *parent);

    /// With an account from openRehearsalAccount(). The id of the rehearsal's record, or what Desk::start()
    /// says; then nothing more happens.
    Result<QString> start(const Request &request, Then then, const QString &accountId);
    /// Goes on with one that was interrupted, or with its order when it had gone well. What Desk::resume()
    /// says; then nothing more happens.
    Result<void> resume(const Record &record);

signals:
    void rehearsed(const core::issuance::Record &record); ///< it has ended, well or not
    void ordered(const QString &recordId); ///< the real order has begun
    void refused(const core::Error &error); ///< the real order could not begin

private:
    void over(const Record &record);
    void order(const Record &record);

    Desk &m_desk;
    QString m_record;
};

} // namespace core::issuance
