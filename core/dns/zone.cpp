// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dns/zone.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::dns {

static constexpr qsizetype MaxZoneAliases = 8;
static constexpr qsizetype MaxServers = 16;
static constexpr qsizetype MaxAddresses = 4;

namespace {

/// One search. A child of whoever asked; ends itself.
class PlaceSearch final : public QObject {
public:
    enum class Aliases { Follow, Ignore };
    PlaceSearch(Client &client, const QString &name, Aliases aliases, QObject *owner,
                std::function<void(Result<Place>)> done)
        : QObject(owner), m_client(client), m_done(std::move(done))
    {
        m_place.asked = canonicalName(name);
        m_place.record = m_place.asked;
        if (aliases == Aliases::Follow)
            followAlias();
        else
            climb(m_place.record.section(u'.', 1)); // what has a CNAME is not the top of a zone
    }

private:
    void followAlias()
    {
        m_client.lookUp(m_place.record, Type::Cname, this, [this](const Answer &answer) {
            if (answer.outcome != Outcome::Found) {
                if (!isAboutTheName(answer))
                    return fail(answer, m_place.record);
                return climb(m_place.record);
            }
            checkWildcard(answer.records.first().target);
        });
    }

    /// Whether a name beside this one, which nobody can have made, has the same alias: then it comes from a
    /// wildcard, which does not apply once the record itself is there (RFC 4592).
    void checkWildcard(const QString &target)
    {
        const QString beside = u"_tegata-"_s + QString::number(QRandomGenerator::global()->generate64(), 16)
            + u'.' + m_place.record.section(u'.', 1);
        m_client.lookUp(beside, Type::Cname, this, [this, target](const Answer &answer) {
            if (answer.outcome == Outcome::Found && answer.records.first().target == target)
                return climb(m_place.record);
            if (m_place.aliases.contains(target) || target == m_place.asked
                || m_place.aliases.size() >= MaxZoneAliases)
                return finish(Error{.code = ErrorCode::AliasLoop, .subject = m_place.asked});
            m_place.aliases.append(target);
            m_place.record = target;
            followAlias();
        });
    }

    void climb(const QString &name)
    {
        if (name.isEmpty())
            return finish(Error{.code = ErrorCode::ZoneMissing, .subject = m_place.record});
        m_client.lookUp(name, Type::Soa, this, [this, name](const Answer &answer) {
            if (answer.outcome == Outcome::Found && answer.aliases.isEmpty())
                return readZone(name, answer);
            if (!isAboutTheName(answer) && answer.outcome != Outcome::Found)
                return fail(answer, name);
            climb(name.section(u'.', 1));
        });
    }

    void readZone(const QString &name, const Answer &soa)
    {
        // A top-level domain is nobody's to change: the name below it is not registered.
        if (!name.contains(u'.') && name != m_place.record)
            return finish(Error{.code = ErrorCode::ZoneMissing, .subject = m_place.record});
        m_place.zone.name = name;
        m_place.zone.primary = soa.records.first().target;
        m_place.zone.security = soa.security;
        m_place.zone.negativeTtl = std::min(soa.records.first().ttl, soa.records.first().minimum);
        m_client.lookUp(name, Type::Ns, this, [this, name](const Answer &answer) {
            if (answer.outcome != Outcome::Found)
                return fail(answer, name);
            for (const ResourceRecord &record : answer.records) {
                if (m_place.zone.servers.size() < MaxServers)
                    m_place.zone.servers.append({.name = record.target});
            }
            std::ranges::sort(m_place.zone.servers, {}, &NameServer::name);
            readAddresses();
        });
    }

    void readAddresses()
    {
        m_open = 2 * m_place.zone.servers.size();
        for (NameServer &server : m_place.zone.servers) { // none is added or taken away any more
            for (const Type type : {Type::A, Type::Aaaa}) {
                m_client.lookUp(
                    server.name, type, this, [this, &addresses = server.addresses](const Answer &answer) {
                        for (const ResourceRecord &record : answer.records) {
                            if (addresses.size() < 2 * MaxAddresses && !addresses.contains(record.target))
                                addresses.append(record.target);
                        }
                        if (--m_open == 0)
                            endWithAddresses();
                    });
            }
        }
    }

    void endWithAddresses()
    {
        for (NameServer &server : m_place.zone.servers) {
            std::ranges::sort(server.addresses, {}, [](const QString &address) {
                return std::pair(address.contains(u':'), address);
            });
        }
        finish(m_place);
    }

    static bool isAboutTheName(const Answer &answer)
    {
        return answer.outcome == Outcome::NoData || answer.outcome == Outcome::NoSuchName;
    }

    void fail(const Answer &answer, const QString &name)
    {
        finish(Error{.code = answer.security == Security::Bogus ? ErrorCode::DnsBogus : ErrorCode::DnsFailed,
                     .subject = name,
                     .detail = answer.detail});
    }

    void finish(const Result<Place> &result)
    {
        deleteLater();
        if (m_done)
            std::exchange(m_done, {})(result);
    }

    Client &m_client;
    Place m_place;
    std::function<void(Result<Place>)> m_done;
    qsizetype m_open = 0;
};

} // namespace

void findPlace(Client &client, const QString &name, QObject *owner, std::function<void(Result<Place>)> done)
{
    new PlaceSearch(client, name, PlaceSearch::Aliases::Follow, owner, std::move(done));
}

void findPlaceItself(Client &client, const QString &name, QObject *owner,
                     std::function<void(Result<Place>)> done)
{
    new PlaceSearch(client, name, PlaceSearch::Aliases::Ignore, owner, std::move(done));
}

} // namespace core::dns
