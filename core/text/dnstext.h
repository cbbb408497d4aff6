// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/provider.h"
#include "core/challenge/solver.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace core::text {

/// Records in the DNS, who changes them, and what the name servers show.
class DnsText {
    Q_DECLARE_TR_FUNCTIONS(core::text::DnsText)
public:
    /// "not there yet", for a table of name servers.
    [[nodiscard]] static QString sight(const dns::ServerView &server);
    /// "ns1.example.org (192.0.2.1)"
    [[nodiscard]] static QString server(const dns::ServerView &server);
    /// "Visible on 2 of 3 name servers"; "Looking for the name servers" before any was heard.
    [[nodiscard]] static QString summary(const dns::View &view);
    /// "Next look in 8 seconds"; empty while looking.
    [[nodiscard]] static QString nextLook(const dns::View &view, const QDateTime &now);
    /// "Your own resolver may remember for 4:12 more that the record was not there …"; empty when it cannot.
    [[nodiscard]] static QString memory(const dns::View &view, const QDateTime &now);
    /// The record stands with the zone's name twice; empty when it does not.
    [[nodiscard]] static QString doubled(const dns::View &view);
    /// What is odd and what to do about it: the zone typed twice, values of earlier orders, DNS that cannot
    /// be asked. `ours` are the values that belong to this order.
    [[nodiscard]] static QStringList hints(const dns::View &view, const QList<QByteArray> &ours);
    /// The same with a sentence of the caller's in the place of that on earlier values; empty: none.
    [[nodiscard]] static QStringList hintsWith(const dns::View &view, const QString &onOthers);
    /// What the servers show beside `ours`: the first few.
    [[nodiscard]] static QStringList others(const dns::View &view, const QList<QByteArray> &ours);
    /// What to do with the records of an order that a person puts in place: the heading of the sheet.
    [[nodiscard]] static QString task(int records);
    /// "Add both. One does not replace the other." for two values at one name; empty for one.
    [[nodiscard]] static QString addAll(int values);
    /// "If the form already knows the zone example.org, enter: _acme-challenge"
    [[nodiscard]] static QString relative(const dns::Place &place);
    /// Where a CNAME leads; empty when there is none.
    [[nodiscard]] static QString delegation(const dns::Place &place);
    /// When it is over.
    [[nodiscard]] static QString mayBeRemoved();
    /// The same where a DNS provider should have done it, and could not.
    [[nodiscard]] static QString couldNotBeRemoved();
    /// Who left a record behind, for which certificate, and when.
    [[nodiscard]] static QString leftBy(const QString &provider, const QString &certificate,
                                        const QDateTime &since, const QDateTime &now);
    [[nodiscard]] static QString leftCount(int records); ///< "2 TXT records could not be removed …"
    [[nodiscard]] static QString leftHarmless(); ///< that nothing depends on it, and what to do
    [[nodiscard]] static QString keptOnList(); ///< where they can be found later

    [[nodiscard]] static QString kind(challenge::ProviderKind kind);
    [[nodiscard]] static QString description(challenge::ProviderKind kind);
    /// What to set up once for a name that an acme-dns server is to prove.
    [[nodiscard]] static QString delegationTask(const challenge::Provider &provider, const QString &name);
    /// "RFC 2136, ns1.example.org, key tegata"
    [[nodiscard]] static QString particulars(const challenge::Provider &provider);
    /// What somebody agrees to who lets a program have the credentials.
    [[nodiscard]] static QString consent(const challenge::Provider &provider);
};

} // namespace core::text
