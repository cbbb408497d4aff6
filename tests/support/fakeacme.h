// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/problem.h"
#include "core/crypto/localauthority.h"
#include "tests/support/fakehttp.h"

#include <QDateTime>
#include <QJsonArray>
#include <QMap>
#include <QObject>
#include <QSet>
#include <QUrl>

#include <functional>
#include <optional>
#include <vector>

namespace tests {

/// How the fake CA behaves as long as no rule says otherwise.
struct FakeAcmeOptions {
    bool termsRequired = true;
    QMap<QByteArray, QByteArray> externalAccountKeys
        = {}; ///< kid to MAC key (decoded); not empty: EAB is required
    QMap<QString, QString> profiles = {};
    QList<QByteArray> challengeTypes
        = {"http-01", "dns-01", "tls-alpn-01"}; ///< wildcards get those of the DNS
    QJsonObject standing = {}; ///< members of a challenge "dns-persist-01", instead of a token
    QSet<QString> alreadyValid = {}; ///< names whose authorization is valid from the start
    int validationPolls = 0; ///< how often an answered authorization is read as pending first
    int processingPolls = 0; ///< how often a finalized order is read as processing first
    QByteArray retryAfter = {}; ///< header of answers with a pending or processing object
    quint16 httpPort = 0; ///< not 0: http-01 is really fetched from 127.0.0.1, with the name as Host
    /// Else: what is wrong with the name, empty when nothing.
    std::function<std::optional<core::Problem>(const QString &name)> validate = {};
    int intermediates = 1;
    bool emptyKeyChangeAnswer = false; ///< as Pebble does
    int alternates = 0; ///< other chains, offered by Link
    /// Not empty: the directory has renewalInfo (RFC 9773), and this answers for a CertID.
    std::function<FakeAnswer(const QByteArray &certId)> renewalInfo = {};
    QDateTime notBefore = {}; ///< of what is issued; invalid: LocalAuthority's default
    QDateTime notAfter = {};
};

/// A certificate authority after RFC 8555 in memory: what FakeCa answers when it has not been told to
/// misbehave. Checks nonces, URLs, content types and who signs.
class FakeAcme final : public QObject {
    Q_OBJECT
public:
    FakeAcme(QByteArray base, FakeAcmeOptions options);

    FakeAnswer answer(const FakeRequest &request);
    [[nodiscard]] QByteArray newNonce();
    /// All nonces that were given out are void from now on, as after a restart of the CA.
    void forgetNonces() { m_nonces.clear(); }
    void forgetAccounts() { m_accounts.clear(); }
    [[nodiscard]] QByteArray keyOf(qsizetype account) const { return m_accounts.at(account).thumbprint; }

    FakeAcmeOptions options;
    [[nodiscard]] core::crypto::Certificate root() const { return m_authorities.front().root(); }
    [[nodiscard]] qsizetype orders() const { return m_orders.size(); }
    [[nodiscard]] qsizetype accounts() const { return m_accounts.size(); }
    [[nodiscard]] qsizetype issued() const { return m_issued; }
    /// The reason a certificate was revoked for, by its SHA-256 fingerprint.
    [[nodiscard]] const QMap<QByteArray, int> &revoked() const { return m_revoked; }

private:
    struct Account {
        QJsonObject jwk;
        QByteArray thumbprint;
        QJsonValue contact;
        QString status;
    };
    struct Challenge {
        QByteArray type;
        QByteArray token;
        QString status;
    };
    struct Authorization {
        QString type;
        QString value; ///< without "*."
        bool wildcard;
        QString status;
        qsizetype account;
        QList<Challenge> challenges;
        int polls = 0;
        std::optional<core::Problem> error = {};
    };
    struct Order {
        qsizetype account;
        QJsonArray identifiers;
        QList<qsizetype> authorizations;
        QString status;
        QString profile;
        int polls;
        QList<core::crypto::Chain> chains;
    };

    [[nodiscard]] QByteArray url(const char *kind, qsizetype number) const;
    [[nodiscard]] std::optional<FakeAnswer> refuse(const FakeRequest &request, qsizetype &account);
    [[nodiscard]] FakeAnswer directory() const;
    [[nodiscard]] FakeAnswer newAccount(const FakeRequest &request);
    [[nodiscard]] std::optional<FakeAnswer> checkBinding(const QJsonObject &payload) const;
    [[nodiscard]] FakeAnswer newOrder(const FakeRequest &request, qsizetype account);
    [[nodiscard]] FakeAnswer readOrder(qsizetype number);
    [[nodiscard]] FakeAnswer readAuthorization(const FakeRequest &request, qsizetype number);
    [[nodiscard]] FakeAnswer readChallenge(const FakeRequest &request, qsizetype number, qsizetype index);
    [[nodiscard]] FakeAnswer finalize(const FakeRequest &request, qsizetype number);
    [[nodiscard]] FakeAnswer certificate(qsizetype number, qsizetype alternate);
    [[nodiscard]] FakeAnswer revoke(const FakeRequest &request, qsizetype account);
    [[nodiscard]] QJsonObject challengeJson(qsizetype number, qsizetype index) const;
    [[nodiscard]] FakeAnswer account(const FakeRequest &request, qsizetype number);
    [[nodiscard]] FakeAnswer changeKey(const FakeRequest &request, qsizetype account);
    [[nodiscard]] FakeAnswer accountAnswer(int status, qsizetype number) const;
    void validate(qsizetype number, qsizetype index);
    void fetchHttp(qsizetype number, qsizetype index);
    void settle(qsizetype number, qsizetype index, const std::optional<core::Problem> &error);
    void updateOrder(Order &order);

    QByteArray m_base;
    std::vector<core::crypto::LocalAuthority> m_authorities = {};
    QSet<QByteArray> m_nonces = {};
    QList<Account> m_accounts = {};
    QList<Order> m_orders = {};
    QList<Authorization> m_authorizations = {};
    qsizetype m_issued = 0;
    QMap<QByteArray, int> m_revoked = {};
};

} // namespace tests
