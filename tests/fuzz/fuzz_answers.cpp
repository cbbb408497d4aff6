// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/standing.h"
#include "core/dns/issuevalue.h"
#include "core/dns/message.h"
#include "core/doctor/caa.h"
#include "tests/fuzz/fuzz.h"

using namespace core;
using namespace Qt::StringLiterals;

/// What a name server answers, and what it says of who may issue. The first byte chooses what was asked.
void tryInput(const QByteArray &input)
{
    static const QString Name = u"www.example.org"_s;
    static constexpr std::array Types{dns::Type::Txt, dns::Type::A,   dns::Type::Aaaa, dns::Type::Ns,
                                      dns::Type::Caa, dns::Type::Soa, dns::Type::Cname};
    const auto value = dns::readIssueValue(input);
    hold(!value || value->issuer == value->issuer.toLower());
    const auto standing = challenge::readStandingRecord(input);
    hold(!standing || (value && !standing->issuer.isEmpty() && !standing->account.isEmpty()));
    hold(dns::zoneText(input).size() <= 8 + 5 * input.size());

    if (input.isEmpty())
        return;
    const dns::Type type = Types[static_cast<quint8>(input.front()) % Types.size()];
    const auto message = dns::parsed(input.sliced(1));
    if (!message)
        return;
    hold(message->answer.size() <= 256 && message->authority.size() <= 256);
    const dns::Answer answer = dns::interpreted(*message, Name, type);
    hold((answer.outcome == dns::Outcome::Found) == !answer.records.isEmpty());
    for (const dns::ResourceRecord &record : answer.records) {
        hold(record.type == type && record.ttl.count() >= 0);
        const QString shown = dns::shownText(record.text);
        hold(shown.size() <= 310);
        for (const QChar c : shown)
            hold((c.unicode() >= ' ' && c.unicode() < 0x7f) || c == u'…'); // which stands for the rest
    }
    if (type != dns::Type::Caa)
        return;
    const doctor::Finding finding = doctor::judgeCaa({.name = Name,
                                                      .issuers = {u"letsencrypt.org"_s},
                                                      .account = u"https://ca.test/acct/1"_s,
                                                      .method = u"dns-01"_s},
                                                     {{.name = Name, .answer = answer}});
    hold(finding.severity != doctor::Severity::Fine || answer.outcome != dns::Outcome::ServerFailure);
}
