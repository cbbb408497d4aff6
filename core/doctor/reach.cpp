// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/doctor/reach.h"

#include "core/base/plaintext.h"
#include "core/issuance/addresses.h"

#include <QHostAddress>
#include <QNetworkInterface>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core::doctor {

using challenge::AddressView;
using dns::Answer;
using dns::Outcome;
using dns::ResourceRecord;

static constexpr qsizetype MaxAddresses = 16;

static bool isSix(const QString &address)
{
    return address.contains(u':');
}

QStringList addressesIn(const AddressAnswers &answers)
{
    QStringList addresses;
    for (const Answer *answer : {&answers.six, &answers.four}) {
        for (const ResourceRecord &record : answer->records) {
            if (addresses.size() < MaxAddresses && !addresses.contains(record.target))
                addresses.append(record.target);
        }
    }
    return addresses;
}

static bool isNothing(const Answer &answer)
{
    return answer.outcome == Outcome::NoData || answer.outcome == Outcome::NoSuchName;
}

static QStringList recordLines(const QString &name, const AddressAnswers &answers)
{
    QStringList lines;
    QString at = name;
    const Answer &aliased = answers.four.aliases.isEmpty() ? answers.six : answers.four;
    for (const QString &alias : aliased.aliases) {
        lines.append(u"%1 CNAME %2"_s.arg(at, alias));
        at = alias;
    }
    for (const QString &address : addressesIn(answers))
        lines.append(u"%1 %2 %3"_s.arg(at, isSix(address) ? u"AAAA"_s : u"A"_s, address));
    return lines;
}

/// Nothing, when the question was answered; "there is none" is an answer.
static std::optional<Finding> troubleWith(const QString &name, const Answer &answer)
{
    if (answer.outcome == Outcome::Found || isNothing(answer))
        return {};
    const bool bogus = answer.security == dns::Security::Bogus;
    return Finding{.kind = bogus ? Kind::Bogus : Kind::LookUpFailed,
                   .severity = bogus ? Severity::Stop : Severity::Warning,
                   .name = name,
                   .subject = name,
                   .error = Error{.code = bogus ? ErrorCode::DnsBogus : ErrorCode::DnsFailed,
                                  .subject = name,
                                  .detail = answer.detail}};
}

static std::optional<Finding> judgeReserved(const QString &name, const QStringList &addresses)
{
    QStringList reserved;
    QStringList good;
    for (const QString &address : addresses)
        (issuance::isReservedAddress(address) ? reserved : good).append(address);
    if (reserved.isEmpty())
        return {};
    return Finding{.kind = Kind::AddressReserved,
                   .severity = good.isEmpty() ? Severity::Stop : Severity::Warning,
                   .name = name,
                   .subject = reserved.join(u", "_s),
                   .other = good.join(u", "_s)};
}

/// The same records under a name that nobody has made come from a wildcard (RFC 4592).
static bool comesFromWildcard(const AddressAnswers &answers)
{
    const auto targets = [](const Answer &answer) {
        QStringList all = answer.aliases;
        for (const ResourceRecord &record : answer.records)
            all.append(record.target);
        std::ranges::sort(all);
        return all;
    };
    return answers.beside.outcome == Outcome::Found && targets(answers.beside) == targets(answers.four);
}

QList<Finding> judgeAddresses(const QString &name, const AddressAnswers &answers, bool isPublic)
{
    QList<Finding> findings;
    for (const Answer *answer : {&answers.four, &answers.six}) {
        const auto trouble = troubleWith(name, *answer);
        // Both fail for one reason mostly: it is said once.
        if (trouble && (findings.isEmpty() || findings.first().kind != trouble->kind))
            findings.append(*trouble);
    }
    const QStringList addresses = addressesIn(answers);
    if (addresses.isEmpty()) {
        if (findings.isEmpty())
            findings.append(
                {.kind = Kind::NoAddress, .severity = Severity::Stop, .name = name, .subject = name});
        return findings;
    }
    findings.append({.kind = Kind::AddressesFound,
                     .severity = Severity::Fine,
                     .name = name,
                     .evidence = recordLines(name, answers)});
    if (const auto reserved = judgeReserved(name, addresses); reserved && isPublic)
        findings.append(*reserved);
    const auto isSecure
        = [](const Answer &each) { return each.records.isEmpty() || each.security == dns::Security::Secure; };
    if (isSecure(answers.four) && isSecure(answers.six))
        findings.append({.kind = Kind::Signed, .severity = Severity::Fine, .name = name});
    if (comesFromWildcard(answers))
        findings.append({.kind = Kind::WildcardAnswers,
                         .severity = Severity::Note,
                         .name = name,
                         .subject = u"*."_s + name.section(u'.', 1)});
    return findings;
}

namespace {

enum class Sight {
    Good,
    Silent, ///< nobody took the call
    Wrong, ///< somebody did
};

Sight sightOf(const AddressView &view, bool inPlace)
{
    const challenge::SelfCheck &check = view.check;
    if (check.matches)
        return Sight::Good;
    const bool refused = check.error && check.error->code == ErrorCode::RedirectRefused;
    if (!inPlace && check.status > 0 && !refused)
        return Sight::Good;
    const bool onFirstStop = check.hops.size() <= 1 && check.status == 0;
    return onFirstStop && (!check.error || check.error->code != ErrorCode::SelfCheckFailed) ? Sight::Silent
                                                                                            : Sight::Wrong;
}

/// What an error is, for a line without a language.
QString errorWord(const Error &error)
{
    return error.detail.isEmpty() ? codeName(error.code) : plainText(error.detail, 120);
}

/// "192.0.2.7  http://example.org/…  → 301 (nginx)", one a stop, and how that which came in the end begins.
QStringList linesFor(const AddressView &view)
{
    QStringList lines;
    for (const challenge::Hop &hop : view.check.hops) {
        QString line = u"%1  %2"_s.arg(hop.address.isEmpty() ? view.address : hop.address,
                                       plainText(hop.url.toString(), 200));
        if (hop.status > 0)
            line += u"  → %1"_s.arg(hop.status);
        else if (view.check.error)
            line += u"  → %1"_s.arg(errorWord(*view.check.error));
        if (!hop.server.isEmpty())
            line += u" (%1)"_s.arg(hop.server);
        lines.append(line);
    }
    if (view.check.hops.isEmpty()) // a handshake, which goes nowhere
        lines.append(u"%1  TLS, acme-tls/1  → %2"_s.arg(
            view.address, view.check.error ? errorWord(*view.check.error) : u"ok"_s));
    if (!view.check.excerpt.isEmpty())
        lines.append(u"%1  %2"_s.arg(view.check.contentType, view.check.excerpt).trimmed());
    return lines;
}

class Judgement {
public:
    explicit Judgement(const Visit &visit) : m_visit(visit)
    {
        for (const AddressView &view : visit.views) {
            const Sight sight = sightOf(view, visit.inPlace);
            const bool untried = sight == Sight::Silent && isSix(view.address) && !visit.hasIpv6
                && !QHostAddress(view.address).isLoopback();
            (untried                      ? m_untried
                 : sight == Sight::Good   ? m_good
                 : sight == Sight::Silent ? m_silent
                                          : m_wrong)
                .append(&view);
        }
    }

    QList<Finding> findings() &&
    {
        if (!m_untried.isEmpty())
            add(Kind::Ipv6Untried, Severity::Note, m_untried);
        if (m_good.isEmpty())
            judgeNothingGood();
        else
            judgeSomeGood();
        addRedirect();
        addNetwork();
        return m_findings;
    }

private:
    using Views = QList<const AddressView *>;

    void judgeNothingGood()
    {
        if (m_wrong.isEmpty()) {
            if (m_silent.isEmpty())
                return;
            add(Kind::NobodyAnswers, Severity::Stop, m_silent);
            m_findings.last().error = m_silent.first()->check.error;
            return;
        }
        for (const AddressView *view : std::as_const(m_wrong)) {
            if (!view->check.error || view->check.error->code != ErrorCode::RedirectRefused)
                continue;
            add(Kind::RedirectRefused, Severity::Stop, {view});
            m_findings.last().subject = view->check.error->subject;
            return;
        }
        add(Kind::OtherAnswer, Severity::Stop, m_wrong + m_silent);
        m_findings.last().other = m_wrong.first()->check.excerpt;
    }

    void judgeSomeGood()
    {
        add(m_visit.inPlace ? Kind::ProofSeen : Kind::ServerAnswers, Severity::Fine, m_good);
        const bool goodByFour = std::ranges::any_of(m_good, [](auto *view) { return !isSix(view->address); });
        const auto six = [](const Views &views) {
            Views found;
            std::ranges::copy_if(views, std::back_inserter(found),
                                 [](const AddressView *view) { return isSix(view->address); });
            return found;
        };
        // CAs try IPv6 first, and IPv4 only where connecting has failed: a wrong answer is final.
        const bool byFamily = goodByFour
            && std::ranges::none_of(m_good, [](const AddressView *view) { return isSix(view->address); });
        if (byFamily && !six(m_wrong).isEmpty())
            add(Kind::Ipv6Elsewhere, Severity::Stop, six(m_wrong));
        if (byFamily && !six(m_silent).isEmpty())
            add(Kind::Ipv6Silent, Severity::Warning, six(m_silent));
        Views rest;
        for (const AddressView *view : m_wrong + m_silent) {
            if (!byFamily || !isSix(view->address))
                rest.append(view);
        }
        if (!rest.isEmpty())
            add(Kind::SomeFail, Severity::Warning, rest);
    }

    void addRedirect()
    {
        for (const AddressView *view : std::as_const(m_good)) {
            if (view->check.hops.size() < 2)
                continue;
            add(Kind::Redirected, Severity::Note, {view});
            m_findings.last().subject = plainText(view->check.hops.last().url.toString(), 200);
            return;
        }
    }

    void addNetwork()
    {
        for (const AddressView &view : m_visit.views) {
            for (const challenge::Hop &hop : view.check.hops) {
                const QString network = deliveryNetwork(hop);
                if (network.isEmpty())
                    continue;
                const bool works = m_wrong.isEmpty() && !m_good.isEmpty();
                add(Kind::Network, works ? Severity::Note : Severity::Warning, {&view});
                m_findings.last().subject = network;
                return;
            }
        }
    }

    void add(Kind kind, Severity severity, const Views &views)
    {
        Finding finding{.kind = kind, .severity = severity, .name = m_visit.name};
        QStringList addresses;
        for (const AddressView *view : views) {
            addresses.append(view->address);
            finding.evidence += linesFor(*view);
        }
        finding.subject = addresses.join(u", "_s);
        m_findings.append(finding);
    }

    const Visit &m_visit;
    Views m_good;
    Views m_silent;
    Views m_wrong;
    Views m_untried;
    QList<Finding> m_findings;
};

} // namespace

QList<Finding> judgeVisit(const Visit &visit)
{
    return Judgement(visit).findings();
}

QString deliveryNetwork(const challenge::Hop &hop)
{
    struct Mark {
        const char *field; ///< a header field that only they send
        const char *server; ///< how their Server field begins
        const char *name;
    };
    static constexpr std::array Marks{
        Mark{"cf-ray", "cloudflare", "Cloudflare"},
        Mark{"x-amz-cf-id", "cloudfront", "Amazon CloudFront"},
        Mark{"x-fastly-request-id", "fastly", "Fastly"},
        Mark{"x-akamai-request-id", "akamai", "Akamai"},
        Mark{"x-azure-ref", "azure front door", "Azure Front Door"},
        Mark{"cdn-requestid", "bunnycdn", "bunny.net"},
        Mark{"x-sucuri-id", "sucuri", "Sucuri"},
        Mark{"x-iinfo", "imperva", "Imperva"},
        Mark{"x-vercel-id", "vercel", "Vercel"},
        Mark{"x-nf-request-id", "netlify", "Netlify"},
        Mark{"x-github-request-id", "github.com", "GitHub Pages"},
        Mark{"x-edge-location", "keycdn", "KeyCDN"},
    };
    const QString server = hop.server.toLower();
    const auto found = std::ranges::find_if(Marks, [&](const Mark &mark) {
        return server.startsWith(QLatin1String(mark.server))
            || hop.fields.contains(QLatin1String(mark.field));
    });
    return found == Marks.end() ? QString() : QString::fromLatin1(found->name);
}

bool hasGlobalIpv6()
{
    const QList<QHostAddress> own = QNetworkInterface::allAddresses();
    return std::ranges::any_of(own, [](const QHostAddress &address) {
        return address.protocol() == QAbstractSocket::IPv6Protocol && address.isGlobal()
            && !address.isUniqueLocalUnicast();
    });
}

} // namespace core::doctor
