// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/doctor/caa.h"

#include "core/dns/issuevalue.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core::doctor {

using dns::Outcome;
using dns::ResourceRecord;

static constexpr qsizetype MaxEvidence = 12;

static QString recordLine(const ResourceRecord &record)
{
    return u"%1 CAA %2 %3 \"%4\""_s.arg(record.owner, QString::number(record.flags),
                                        dns::shownText(record.tag), dns::shownText(record.text));
}

namespace {

/// What the records of one level mean for one question.
class RecordSet {
public:
    RecordSet(const CaaQuestion &question, const CaaLevel &level) : m_question(question), m_level(level) { }

    Finding judged()
    {
        for (const ResourceRecord &record : m_level.answer.records) {
            if (isCritical(record) && !isKnown(record.tag))
                return finding(Kind::CaaCritical, Severity::Stop, dns::shownText(record.tag));
        }
        const QList<ResourceRecord> properties = relevant();
        if (properties.isEmpty())
            return finding(Kind::CaaAllows, Severity::Fine);
        for (const ResourceRecord &record : properties)
            weigh(record);
        return verdict();
    }

private:
    /// The RFC's bit, and the value that people write for it; Let's Encrypt takes both.
    static bool isCritical(const ResourceRecord &record) { return (record.flags & (128 | 1)) != 0; }

    /// https://www.iana.org/assignments/pkix-parameters, CAA properties.
    static bool isKnown(const QByteArray &tag)
    {
        static constexpr std::array Tags{"issue",        "issuewild", "iodef",   "contactemail",
                                         "contactphone", "issuemail", "issuevmc"};
        return std::ranges::any_of(Tags, [&tag](const char *each) { return tag == each; });
    }

    QList<ResourceRecord> withTag(const char *tag) const
    {
        QList<ResourceRecord> found;
        std::ranges::copy_if(m_level.answer.records, std::back_inserter(found),
                             [tag](const ResourceRecord &record) { return record.tag == tag; });
        return found;
    }

    QList<ResourceRecord> relevant() const
    {
        const auto wild
            = m_question.name.startsWith("*."_L1) ? withTag("issuewild") : QList<ResourceRecord>();
        return wild.isEmpty() ? withTag("issue") : wild;
    }

    void weigh(const ResourceRecord &record)
    {
        const auto value = dns::readIssueValue(record.text);
        if (!value) {
            const QString text = QString::fromLatin1(record.text).toLower();
            m_malformed = m_malformed
                || std::ranges::any_of(m_question.issuers,
                                       [&text](const QString &issuer) { return text.contains(issuer); });
            return;
        }
        if (value->issuer.isEmpty())
            return;
        if (!m_issuers.contains(value->issuer))
            m_issuers.append(value->issuer);
        if (m_question.issuers.contains(value->issuer))
            weighParameters(*value);
    }

    void weighParameters(const dns::IssueValue &value)
    {
        QStringList accounts;
        QStringList methods;
        for (const auto &[tag, content] : value.parameters) {
            if (tag == "accounturi"_L1)
                accounts.append(content);
            if (tag == "validationmethods"_L1)
                methods.append(content);
        }
        // Twice the same parameter cannot be fulfilled (RFC 8657, sections 3 and 4).
        const bool methodFits = methods.isEmpty() || m_question.method.isEmpty()
            || (methods.size() == 1 && methods.first().split(u',').contains(m_question.method));
        if (!methodFits)
            return void(m_methods += methods);
        const bool isOpen = accounts.size() == 1 && m_question.account.isEmpty();
        if (accounts.isEmpty() || (accounts.size() == 1 && accounts.first() == m_question.account))
            m_allowed = true;
        else if (isOpen)
            m_open = accounts.first();
        else
            m_accounts += accounts;
    }

    Finding verdict() const
    {
        if (m_allowed)
            return finding(Kind::CaaAllows, Severity::Fine);
        if (m_issuers.isEmpty() && !m_malformed)
            return finding(Kind::CaaNobody, Severity::Stop);
        if (m_question.issuers.isEmpty())
            return finding(Kind::CaaUnjudged, Severity::Note, m_issuers.join(u", "_s));
        if (!m_open.isEmpty())
            return finding(Kind::CaaAccountUnknown, Severity::Warning, cut(m_open));
        if (!m_accounts.isEmpty())
            return finding(Kind::CaaOtherAccount, Severity::Stop, cut(m_accounts.join(u", "_s)));
        if (!m_methods.isEmpty())
            return finding(Kind::CaaOtherMethod, Severity::Stop, cut(m_methods.join(u", "_s)));
        if (m_malformed)
            return finding(Kind::CaaMalformed, Severity::Stop);
        return finding(Kind::CaaForbids, Severity::Stop, cut(m_issuers.join(u", "_s)));
    }

    static QString cut(const QString &text) { return dns::shownText(text.toLatin1()); }

    Finding finding(Kind kind, Severity severity, const QString &subject = {}) const
    {
        QStringList lines;
        for (const ResourceRecord &record : m_level.answer.records) {
            if (lines.size() < MaxEvidence)
                lines.append(recordLine(record));
        }
        return {.kind = kind,
                .severity = severity,
                .name = m_question.name,
                .subject = subject,
                .other = m_level.name,
                .evidence = lines};
    }

    const CaaQuestion &m_question;
    const CaaLevel &m_level;
    QStringList m_issuers; ///< that may
    QStringList m_accounts; ///< of our CA that may
    QStringList m_methods; ///< that our CA may use
    QString m_open; ///< the account that may, while ours is not known
    bool m_malformed = false; ///< a record that was meant for our CA
    bool m_allowed = false;
};

} // namespace

Finding judgeCaa(const CaaQuestion &question, const QList<CaaLevel> &levels)
{
    for (const CaaLevel &level : levels) {
        const dns::Answer &answer = level.answer;
        if (answer.outcome == Outcome::Found)
            return RecordSet(question, level).judged();
        if (answer.outcome == Outcome::NoData || answer.outcome == Outcome::NoSuchName)
            continue;
        // The CA's resolver may fare better than ours, so it stops nothing; but a CA that cannot read it
        // must not issue.
        const bool bogus = answer.security == dns::Security::Bogus;
        return {.kind = Kind::CaaUnreadable,
                .severity = Severity::Warning,
                .name = question.name,
                .subject = level.name,
                .error = Error{.code = bogus ? ErrorCode::DnsBogus : ErrorCode::DnsFailed,
                               .subject = level.name,
                               .detail = answer.detail}};
    }
    return {.kind = Kind::CaaNone, .severity = Severity::Fine, .name = question.name};
}

namespace {

/// A child of whoever asked; ends itself.
class Climb final : public QObject {
public:
    Climb(dns::Client &client, QObject *owner, std::function<void(const QList<CaaLevel> &)> done)
        : QObject(owner), m_client(client), m_done(std::move(done))
    {
    }

    void ask(const QString &name)
    {
        m_client.lookUp(name, dns::Type::Caa, this, [this, name](const dns::Answer &answer) {
            m_levels.append({name, answer});
            const bool nothing = answer.outcome == Outcome::NoData || answer.outcome == Outcome::NoSuchName;
            if (nothing && name.contains(u'.'))
                return ask(name.section(u'.', 1));
            deleteLater();
            const auto done = std::move(m_done); // it may end our owner, and us
            done(QList<CaaLevel>(m_levels));
        });
    }

private:
    dns::Client &m_client;
    std::function<void(const QList<CaaLevel> &)> m_done;
    QList<CaaLevel> m_levels;
};

} // namespace

void climbForCaa(dns::Client &client, const QString &name, QObject *owner,
                 std::function<void(const QList<CaaLevel> &)> done)
{
    auto *climb = new Climb(client, owner, std::move(done));
    climb->ask(dns::canonicalName(name.startsWith("*."_L1) ? name.mid(2) : name));
}

} // namespace core::doctor
