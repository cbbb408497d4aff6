// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/casawtext.h"

#include "core/base/logging.h"
#include "core/base/plaintext.h"
#include "core/issuance/names.h"
#include "core/text/dnstext.h"
#include "core/text/errortext.h"
#include "core/text/nametext.h"
#include "core/text/problemtext.h"

#include <QHash>

using namespace Qt::StringLiterals;
using namespace core::issuance;

namespace core::text {

static constexpr qsizetype MaxWords = 400;

QString CaSawText::said(const char *words, Tongue tongue)
{
    return tongue == Tongue::English ? QString::fromUtf8(words) : tr(words);
}

QString CaSawText::heading(const CaSaw &saw)
{
    return saw.name.isEmpty() ? tr("What the CA said")
                              //: %1: a domain name
                              : tr("What the CA saw of %1").arg(displayName(plainText(saw.name, 255)));
}

QString CaSawText::cause(const CaSaw &saw)
{
    return saw.diagnosis.cause ? CauseText::cause(*saw.diagnosis.cause, Tongue::Own, saw.challengeType)
                               : ProblemText::explanation(saw.diagnosis.type);
}

QStringList CaSawText::checks(const CaSaw &saw)
{
    return saw.diagnosis.cause ? CauseText::checks(*saw.diagnosis.cause, Tongue::Own, saw.challengeType)
                               : ProblemText::checks(saw.problem);
}

QStringList CaSawText::fixes(const CaSaw &saw)
{
    return saw.diagnosis.cause ? CauseText::fixes(*saw.diagnosis.cause, Tongue::Own, saw.challengeType)
                               : ProblemText::fixes(saw.problem);
}

QStringList CaSawText::causes(const QList<CaSaw> &saws)
{
    static constexpr qsizetype MaxCauses = 3;
    QStringList order;
    QHash<QString, QStringList> names;
    for (const CaSaw &saw : saws) {
        const QString sentence = cause(saw);
        if (!order.contains(sentence))
            order.append(sentence);
        names[sentence].append(displayName(plainText(saw.name, 255)));
    }
    QStringList lines;
    for (const QString &sentence : order.first(std::min(order.size(), MaxCauses))) {
        const QString named = NameText::shortList(names.value(sentence));
        //: %1: names, such as "example.org and 2 more names"; %2: a whole sentence, why they are not proven
        lines.append(named.isEmpty() ? sentence : tr("%1: %2").arg(named, sentence));
    }
    return lines;
}

QStringList CaSawText::facts(const CaSaw &saw, Tongue tongue)
{
    QStringList facts;
    int number = 0;
    for (const Attempt &attempt : saw.attempts) {
        const QString url = plainText(attempt.url, MaxWords);
        const QString port = attempt.port > 0 ? QString::number(attempt.port) : u"?"_s;
        ++number;
        if (!attempt.used.isEmpty() && !url.isEmpty())
            facts.append((number == 1 ? said(QT_TR_NOOP("It asked %1, port %2, for %3"), tongue)
                                      : said(QT_TR_NOOP("Redirected, it asked %1, port %2, for %3"), tongue))
                             .arg(attempt.used, port, url));
        else if (!attempt.used.isEmpty())
            facts.append(said(QT_TR_NOOP("It asked %1, port %2."), tongue).arg(attempt.used, port));
        else if (!url.isEmpty())
            facts.append(said(QT_TR_NOOP("It asked for %1"), tongue).arg(url));
        if (!attempt.tried.isEmpty())
            facts.append(said(QT_TR_NOOP("Before that it tried %1, without success."), tongue)
                             .arg(attempt.tried.join(u", "_s)));
        if (!attempt.resolved.isEmpty())
            facts.append(said(QT_TR_NOOP("The addresses that it knew of %1: %2"), tongue)
                             .arg(plainText(attempt.host, 255), attempt.resolved.join(u", "_s)));
    }
    if (saw.attempts.isEmpty() && !saw.diagnosis.address.isEmpty())
        facts.append(said(QT_TR_NOOP("It names the address %1."), tongue).arg(saw.diagnosis.address));
    if (saw.diagnosis.fromElsewhere)
        facts.append(
            said(QT_TR_NOOP("It looked from several places in the internet. From its main place it saw "
                            "the proof, from another one it did not."),
                 tongue));
    if (!saw.diagnosis.found.isEmpty())
        facts.append(said(QT_TR_NOOP("It found instead: %1"), tongue).arg(redacted(saw.diagnosis.found)));
    if (saw.askedUs)
        facts.append(
            said(saw.challengeType == "tls-alpn-01"
                     ? QT_TR_NOOP("Tegata's own TLS server was asked for the proof, and showed it.")
                     : QT_TR_NOOP("Tegata's own web server was asked for the proof, and handed it out."),
                 tongue));
    return facts;
}

QString CaSawText::sight(const challenge::SelfCheck &check, Tongue tongue)
{
    const QString words = check.error ? plainText(redacted(check.error->detail), MaxWords) : QString();
    const QString excerpt = plainText(redacted(check.excerpt), MaxWords);
    switch (sortOf(check)) {
    case PlaceSort::Proof: return said(QT_TR_NOOP("shows the proof"), tongue);
    case PlaceSort::Refused: return said(QT_TR_NOOP("connection refused"), tongue);
    case PlaceSort::TimedOut: return said(QT_TR_NOOP("no answer in time"), tongue);
    case PlaceSort::Broken:
        return words.isEmpty() ? said(QT_TR_NOOP("no usable answer"), tongue)
                               : said(QT_TR_NOOP("no usable answer (%1)"), tongue).arg(words);
    case PlaceSort::Status: return said(QT_TR_NOOP("HTTP status %1"), tongue).arg(check.status);
    case PlaceSort::Page: return said(QT_TR_NOOP("a web page instead of the proof: %1"), tongue).arg(excerpt);
    case PlaceSort::Content: return said(QT_TR_NOOP("another content: %1"), tongue).arg(excerpt);
    case PlaceSort::Redirect:
        return said(QT_TR_NOOP("a redirect that CAs do not follow: %1"), tongue)
            .arg(plainText(check.error ? check.error->subject : QString(), MaxWords));
    case PlaceSort::OtherTls:
        return said(QT_TR_NOOP("another TLS server, without the certificate of the proof"), tongue);
    case PlaceSort::NoTls:
        return words.isEmpty() ? said(QT_TR_NOOP("no TLS connection"), tongue)
                               : said(QT_TR_NOOP("no TLS connection (%1)"), tongue).arg(words);
    case PlaceSort::NotAsked: return said(QT_TR_NOOP("not asked"), tongue);
    }
    return {};
}

QString CaSawText::place(const PlaceSeen &place, Tongue tongue)
{
    const QString sight = CaSawText::sight(place.check, tongue);
    if (place.usedByCa)
        //: A line of a list. %1: an IP address, %2: what it showed, such as "connection refused"
        return said(QT_TR_NOOP("%1 (the CA used it): %2"), tongue).arg(place.address, sight);
    //: A line of a list. %1: an IP address, %2: what it showed
    return said(QT_TR_NOOP("%1: %2"), tongue).arg(place.address, sight);
}

QStringList CaSawText::seen(const SecondLook &look, Tongue tongue)
{
    QStringList lines;
    for (const PlaceSeen &each : look.places) {
        lines.append(place(each, tongue));
        const QList<challenge::Hop> &hops = each.check.hops;
        for (qsizetype i = 1; i < hops.size(); ++i)
            lines.append(said(QT_TR_NOOP("redirected to %1"), tongue)
                             .arg(plainText(hops[i].url.toString(), MaxWords)));
    }
    if (!look.view)
        return lines;
    for (const dns::ServerView &server : look.view->servers) {
        QStringList values;
        for (const QByteArray &value : server.values)
            values.append(dns::shownText(value));
        const bool isShown = server.sight == dns::Sight::Shown;
        const QString sight = tongue == Tongue::Own ? DnsText::sight(server)
            : isShown                               ? u"shows the value"_s
            : values.isEmpty()                      ? u"does not show the value"_s
                                                    : u"shows other values"_s;
        lines.append(values.isEmpty() || isShown
                         ? u"%1: %2"_s.arg(DnsText::server(server), sight)
                         : u"%1: %2 (%3)"_s.arg(DnsText::server(server), sight, values.first(1).join(u""_s)));
    }
    return lines;
}

static QStringList indented(const QStringList &lines)
{
    QStringList deeper;
    for (const QString &line : lines)
        deeper.append(u"  "_s + line);
    return deeper;
}

static QStringList numbered(const QStringList &lines)
{
    QStringList steps;
    for (const QString &line : lines)
        steps.append(u"  %1. %2"_s.arg(QString::number(steps.size() + 1), line));
    return steps;
}

QStringList CaSawText::lines(const CaSaw &saw)
{
    QStringList lines{heading(saw)};
    const QString words = plainText(redacted(saw.problem.detail), 2048);
    if (!words.isEmpty())
        lines.append(u"  "_s + words);
    lines += indented(facts(saw));
    lines.append(tr("What that means"));
    lines.append(u"  "_s + cause(saw));
    lines.append(tr("How to check it"));
    lines += numbered(checks(saw));
    lines.append(tr("How to repair it"));
    lines += numbered(fixes(saw));
    return lines;
}

QStringList CaSawText::lines(const CaSaw &saw, const SecondLook &look, bool byProvider)
{
    QStringList lines;
    if (const QStringList sights = seen(look); !sights.isEmpty()) {
        lines.append(tr("Seen from here"));
        lines += indented(sights);
    }
    lines.append(tr("What differs"));
    for (const Difference &each : differences(saw, look, byProvider))
        lines.append(u"  "_s + difference(each));
    return lines;
}

} // namespace core::text
