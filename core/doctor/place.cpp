// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/doctor/place.h"

#include <QHostAddress>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::doctor {

using dns::Outcome;

static constexpr qsizetype MaxShown = 16;
static constexpr int EndsSoonDays = 60;

static Finding notFound(const PlaceFacts &facts)
{
    const Error &error = facts.place.error();
    // That nothing can be looked up may be this computer's trouble alone.
    return {.kind = Kind::PlaceUnknown,
            .severity = error.code == ErrorCode::DnsFailed ? Severity::Warning : Severity::Stop,
            .name = facts.name,
            .subject = error.subject,
            .error = error};
}

static QString serverLine(const Voice &voice)
{
    return u"%1 (%2)"_s.arg(voice.server.name, voice.server.addresses.value(0, u"–"_s));
}

static bool isLame(const Voice &voice)
{
    return voice.soa.outcome != Outcome::NoAnswer
        && (voice.soa.outcome != Outcome::Found || !voice.soa.authoritative);
}

static void judgeVoices(const PlaceFacts &facts, QList<Finding> &findings)
{
    const QString zone = facts.place->zone.name;
    QStringList lame;
    QStringList silent;
    QStringList serials;
    QList<quint32> distinct;
    for (const Voice &voice : facts.voices) {
        if (voice.soa.outcome == Outcome::NoAnswer) {
            silent.append(serverLine(voice));
        } else if (isLame(voice)) {
            lame.append(serverLine(voice));
        } else {
            const quint32 serial = voice.soa.records.first().serial;
            serials.append(u"%1  SOA %2"_s.arg(serverLine(voice)).arg(serial));
            if (!distinct.contains(serial))
                distinct.append(serial);
        }
    }
    const auto add = [&](Kind kind, Severity severity, const QStringList &servers, const QStringList &lines) {
        findings.append({.kind = kind,
                         .severity = severity,
                         .name = facts.name,
                         .subject = servers.join(u", "_s),
                         .other = zone,
                         .evidence = lines});
    };
    const bool nobody = serials.isEmpty();
    if (!lame.isEmpty())
        add(Kind::ServerLame, nobody ? Severity::Stop : Severity::Warning, lame, {});
    if (!silent.isEmpty())
        add(Kind::ServerSilent, nobody && lame.isEmpty() ? Severity::Stop : Severity::Warning, silent, {});
    if (distinct.size() > 1)
        add(Kind::ServersDiffer, Severity::Note, {}, serials);
}

static QStringList leftovers(const PlaceFacts &facts)
{
    QStringList values;
    for (const Voice &voice : facts.voices) {
        for (const dns::ResourceRecord &record : voice.text.records) {
            const QString line = u"%1 TXT \"%2\""_s.arg(record.owner, dns::shownText(record.text));
            if (values.size() < MaxShown && !values.contains(line))
                values.append(line);
        }
    }
    return values;
}

QList<Finding> judgePlace(const PlaceFacts &facts)
{
    if (!facts.place)
        return {notFound(facts)};
    const dns::Place &place = *facts.place;
    QList<Finding> findings;
    QStringList servers;
    for (const Voice &voice : facts.voices)
        servers.append(serverLine(voice));
    findings.append({.kind = Kind::RecordPlace,
                     .severity = Severity::Fine,
                     .name = facts.name,
                     .subject = place.record,
                     .other = place.zone.name,
                     .evidence = servers});
    if (!place.aliases.isEmpty()) {
        QStringList lines;
        QString at = place.asked;
        for (const QString &alias : place.aliases) {
            lines.append(u"%1 CNAME %2"_s.arg(at, alias));
            at = alias;
        }
        findings.append({.kind = Kind::RecordDelegated,
                         .severity = Severity::Note,
                         .name = facts.name,
                         .subject = place.asked,
                         .other = place.record,
                         .evidence = lines});
    }
    if (place.zone.security == dns::Security::Secure)
        findings.append({.kind = Kind::Signed, .severity = Severity::Fine, .name = facts.name});
    judgeVoices(facts, findings);
    if (facts.doubled.outcome == Outcome::Found)
        findings.append({.kind = Kind::RecordDoubled,
                         .severity = Severity::Warning,
                         .name = facts.name,
                         .subject = facts.doubledName,
                         .other = place.record});
    if (const QStringList old = facts.stands ? QStringList() : leftovers(facts); !old.isEmpty())
        findings.append({.kind = Kind::RecordLeftovers,
                         .severity = Severity::Note,
                         .name = facts.name,
                         .subject = place.record,
                         .evidence = old});
    return findings;
}

QList<Finding> judgeStanding(const PlaceFacts &facts, const challenge::StandingWants &wants, bool byHand,
                             const QDateTime &now)
{
    if (!facts.place || wants.issuers.isEmpty() || wants.account.isEmpty())
        return {};
    std::optional<challenge::StandingSight> worst;
    for (const Voice &voice : facts.voices) {
        const bool heard = voice.text.outcome == Outcome::Found || voice.text.outcome == Outcome::NoData
            || voice.text.outcome == Outcome::NoSuchName;
        if (!heard)
            continue;
        QList<QByteArray> values;
        for (const dns::ResourceRecord &record : voice.text.records)
            values.append(record.text);
        const auto sight = challenge::sightOf(values, wants, now);
        if (!worst || (sight.fault && (!worst->fault || *sight.fault < *worst->fault)))
            worst = sight;
    }
    if (!worst)
        return {};
    Finding finding{.kind = Kind::StandingFound,
                    .severity = Severity::Fine,
                    .name = facts.name,
                    .subject = facts.place->record,
                    .evidence = leftovers(facts)};
    if (worst->fault) {
        // A DNS provider writes it; a person can still add it while the order waits.
        finding.kind = *worst->fault == challenge::StandingFault::Missing ? Kind::StandingMissing
                                                                          : Kind::StandingUnfit;
        finding.severity = byHand ? Severity::Warning : Severity::Note;
        finding.other = challenge::faultName(*worst->fault);
    } else if (worst->record.until.isValid()) {
        finding.kind = Kind::StandingEnds;
        finding.until = worst->record.until;
        finding.severity
            = worst->record.until < now.addDays(EndsSoonDays) ? Severity::Warning : Severity::Fine;
    }
    return {finding};
}

namespace {

/// A child of whoever asked; ends itself.
class PlaceVisit final : public QObject {
public:
    PlaceVisit(dns::Client &client, const QString &name, const QString &record, bool hasIpv6, QObject *owner,
               std::function<void(const PlaceFacts &)> done)
        : QObject(owner), m_client(client), m_hasIpv6(hasIpv6), m_done(std::move(done))
    {
        m_facts.name = name;
        dns::findPlace(client, record, this, [this](const Result<dns::Place> &place) {
            m_facts.place = place;
            if (!place)
                return finish();
            askServers(*place);
        });
    }

private:
    /// The first address that can be reached from here; empty when there is none.
    [[nodiscard]] QString reachable(const dns::NameServer &server) const
    {
        const auto found = std::ranges::find_if(server.addresses, [this](const QString &address) {
            return m_hasIpv6 || !address.contains(u':') || QHostAddress(address).isLoopback();
        });
        return found == server.addresses.end() ? QString() : *found;
    }

    void askServers(const dns::Place &place)
    {
        for (const dns::NameServer &server : place.zone.servers) {
            const QString address = reachable(server);
            if (!address.isEmpty() || server.addresses.isEmpty())
                m_facts.voices.append(
                    {.server = {server.name, address.isEmpty() ? QStringList{} : QStringList{address}}});
        }
        m_open = 2 * m_facts.voices.size() + 1;
        for (qsizetype i = 0; i < m_facts.voices.size(); ++i) {
            ask(i, place.zone.name, dns::Type::Soa,
                [this, i](const dns::Answer &answer) { m_facts.voices[i].soa = answer; });
            ask(i, place.record, dns::Type::Txt,
                [this, i](const dns::Answer &answer) { m_facts.voices[i].text = answer; });
        }
        m_facts.doubledName = place.record + u'.' + place.zone.name;
        m_client.lookUp(m_facts.doubledName, dns::Type::Txt, this, [this](const dns::Answer &answer) {
            m_facts.doubled = answer;
            closeOne();
        });
    }

    void ask(qsizetype index, const QString &name, dns::Type type, const dns::Client::Done &heard)
    {
        const QString address = m_facts.voices[index].server.addresses.value(0);
        if (address.isEmpty()) // its name leads nowhere
            return closeOne();
        m_client.ask({.address = address, .port = m_client.settings().authoritativePort}, name, type, this,
                     [this, heard](const dns::Answer &answer) {
                         heard(answer);
                         closeOne();
                     });
    }

    void closeOne()
    {
        if (--m_open == 0)
            finish();
    }

    void finish()
    {
        deleteLater();
        const auto done = std::move(m_done); // it may end our owner, and us
        const PlaceFacts facts = std::move(m_facts);
        done(facts);
    }

    dns::Client &m_client;
    bool m_hasIpv6;
    std::function<void(const PlaceFacts &)> m_done;
    PlaceFacts m_facts;
    qsizetype m_open = 0;
};

} // namespace

void lookAtPlace(dns::Client &client, const QString &name, const QString &record, bool hasIpv6,
                 QObject *owner, std::function<void(const PlaceFacts &)> done)
{
    new PlaceVisit(client, name, record, hasIpv6, owner, std::move(done));
}

} // namespace core::doctor
