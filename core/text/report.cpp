// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/report.h"

#include "core/base/logging.h"
#include "core/base/plaintext.h"
#include "core/issuance/names.h"
#include "core/text/casawtext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace core::issuance;

namespace core::text {

static constexpr qsizetype MaxReportLength = 16'000;
static constexpr qsizetype MaxReportWords = 2048;

static void addLine(QStringList &lines, const QString &label, const QString &value)
{
    if (!value.isEmpty())
        lines.append(label + u": "_s + plainText(value, MaxReportWords));
}

static void addList(QStringList &lines, const QString &label, const QStringList &values)
{
    if (values.isEmpty())
        return;
    lines.append(label + u':');
    for (const QString &value : values)
        lines.append(u"  - "_s + plainText(value, MaxReportWords));
}

static QStringList namesOf(const Record &record)
{
    QStringList names;
    for (const QString &name : valuesOf(record.request.identifiers))
        names.append(plainText(name, 255));
    return names;
}

/// Whatever leads to the account, or could be used by who reads it.
static QString cleaned(QString text, const ReportMatter &matter)
{
    static const QRegularExpression mail(u"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,253}"_s);
    static const QRegularExpression token(u"(/\\.well-known/acme-challenge/)[A-Za-z0-9_-]+"_s);
    static const QRegularExpression ticket(u"([?&][A-Za-z_]{1,20}=)[^\\s&]{8,}"_s);
    text = redacted(text);
    // A token and the thumbprint may stand alone, for example where the CA quotes a file.
    for (const AuthzRecord &authz : matter.record.authzs) {
        if (!authz.token.isEmpty())
            text.replace(QString::fromLatin1(authz.token), u"[token]"_s);
    }
    for (const QByteArray &thumbprint : {matter.account.thumbprint, matter.account.nextThumbprint}) {
        if (!thumbprint.isEmpty())
            text.replace(QString::fromLatin1(thumbprint), u"[thumbprint]"_s);
    }
    for (const QUrl &url : {matter.account.accountUrl, matter.record.orderUrl, matter.record.directoryUrl}) {
        if (url.host().isEmpty())
            continue;
        // Orders and authorizations of Boulder have the account's number in their addresses, too.
        const QRegularExpression atCa(
            u"https?://%1(:[0-9]+)?/[^\\s\"']*"_s.arg(QRegularExpression::escape(url.host())));
        text.replace(atCa, u"https://%1/[removed]"_s.arg(url.host()));
    }
    text.replace(token, u"\\1[token]"_s);
    text.replace(ticket, u"\\1[removed]"_s);
    text.replace(mail, u"[mail address]"_s);
    return text;
}

static bool isAddress(const QString &name)
{
    static const QRegularExpression address(u"\\A[0-9.]+\\z|:"_s);
    return address.match(name).hasMatch();
}

/// Each name of the order and each domain above it becomes "domainN.example", each address "addressN".
static QString hidden(QString text, const ReportMatter &matter)
{
    QStringList names;
    QStringList hosts = namesOf(matter.record) + QStringList(matter.saw.name);
    for (const Attempt &attempt : matter.saw.attempts)
        hosts.append(attempt.host);
    QStringList addresses = addressesOf(matter.saw);
    for (QString name : std::as_const(hosts)) {
        if (isAddress(name)) {
            addresses.append(name);
            continue;
        }
        for (name.remove(u"*."_s); name.contains(u'.'); name = name.section(u'.', 1)) {
            names.append(name);
            names.append(displayName(name));
        }
    }
    for (const Attempt &attempt : matter.saw.attempts)
        addresses += attempt.resolved + attempt.tried + QStringList{attempt.used};
    if (matter.look) {
        for (const PlaceSeen &place : matter.look->places)
            addresses.append(place.address);
        for (const dns::ServerView &server :
             matter.look->view ? matter.look->view->servers : QList<dns::ServerView>{})
            addresses.append(server.address);
    }
    const auto replaceAll = [&text](QStringList what, const QString &instead) {
        what.removeAll(QString());
        what.removeDuplicates();
        // The longest first: what is part of another must not break it.
        std::ranges::stable_sort(what, std::greater{}, &QString::size);
        int number = 0;
        for (const QString &each : what) {
            // A port may follow, but no further group of an IPv6 address.
            const QString more = each.contains(u':') ? u"[A-Za-z0-9:]"_s : u"[A-Za-z0-9-]"_s;
            const QRegularExpression whole(u"(?<!%2)%1(?!%2)"_s.arg(QRegularExpression::escape(each), more),
                                           QRegularExpression::CaseInsensitiveOption);
            text.replace(whole, instead.arg(++number));
        }
    };
    replaceAll(addresses, u"address%1"_s);
    replaceAll(names, u"domain%1.example"_s);
    return text;
}

QString report(const ReportMatter &matter)
{
    const CaSaw &saw = matter.saw;
    QStringList lines{u"Tegata %1: what the CA saw"_s.arg(QCoreApplication::applicationVersion())};
    addLine(lines, u"time"_s, matter.record.created.toUTC().toString(Qt::ISODate));
    addLine(lines, u"CA"_s,
            matter.record.directoryUrl.isEmpty() ? matter.account.directoryUrl.host()
                                                 : matter.record.directoryUrl.host());
    addLine(lines, u"names"_s, namesOf(matter.record).join(u", "_s));
    addLine(lines, u"profile"_s, matter.record.request.profile);
    addLine(lines, u"about"_s, saw.name);
    addLine(lines, u"challenge"_s, QString::fromLatin1(saw.challengeType));
    addLine(lines, u"problem"_s, saw.problem.type);
    if (saw.problem.status > 0)
        addLine(lines, u"status"_s, QString::number(saw.problem.status));
    addLine(lines, u"words of the CA"_s, saw.problem.detail);
    for (const Problem &part : saw.problem.subproblems)
        addLine(lines, u"  about "_s + plainText(part.identifier, 255), part.type + u": "_s + part.detail);
    addList(lines, u"what it looked at"_s, CaSawText::facts(saw, Tongue::English));
    if (saw.diagnosis.cause)
        addLine(lines, u"meaning"_s,
                CauseText::cause(*saw.diagnosis.cause, Tongue::English, saw.challengeType));
    if (matter.look) {
        addLine(lines, u"asked again from the person's computer"_s,
                matter.look->at.toUTC().toString(Qt::ISODate));
        addList(lines, u"seen"_s, CaSawText::seen(*matter.look, Tongue::English));
        QStringList found;
        const bool byProvider = saw.authz >= 0 && saw.authz < matter.record.authzs.size()
            && !challenge::isByHand(matter.record.authzs[saw.authz].method.kind);
        for (const issuance::Difference &each : differences(saw, *matter.look, byProvider))
            found.append(CaSawText::difference(each, Tongue::English));
        addList(lines, u"compared"_s, found);
    }
    QString text = cleaned(lines.join(u'\n'), matter);
    if (matter.hideNames)
        text = hidden(text, matter);
    return text.left(MaxReportLength);
}

} // namespace core::text
