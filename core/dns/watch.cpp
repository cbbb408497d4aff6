// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dns/watch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::dns {

static constexpr int RoundsUntilOutOfReach = 3;

static bool isHeard(const ServerView &server)
{
    return server.sight == Sight::Shown || server.sight == Sight::Missing || server.sight == Sight::Others;
}

/// Does not answer, or not for this zone: a CA's resolver goes on to the next server, too.
static bool isOutOfReach(const ServerView &server)
{
    return server.sight != Sight::Asking && !isHeard(server) && server.rounds >= RoundsUntilOutOfReach;
}

Tally tally(const View &view)
{
    Tally sum;
    for (const ServerView &server : view.servers) {
        sum.shown += server.sight == Sight::Shown ? 1 : 0;
        sum.all += isOutOfReach(server) ? 0 : 1;
    }
    return sum;
}

QDateTime rememberedUntil(const View &view)
{
    const std::chrono::seconds memory = view.place.zone.negativeTtl;
    return view.lastAbsent.isValid() && memory.count() > 0 ? view.lastAbsent.addSecs(memory.count())
                                                           : QDateTime();
}

bool isEverywhere(const QList<ServerView> &servers)
{
    const auto shows = [](const ServerView &server) { return server.sight == Sight::Shown; };
    return std::ranges::any_of(servers, shows) && std::ranges::all_of(servers, [&](const ServerView &server) {
               return shows(server) || isOutOfReach(server);
           });
}

std::chrono::seconds pauseAfter(int round)
{
    const int grown = 1 << std::clamp(round - 1, 0, 5); // 1, 2, 4, 8, 16, 32
    return std::chrono::seconds{std::min(grown, 30)};
}

Watch::Watch(Client &client, const Clock &clock, const QString &name, const QByteArray &value,
             QObject *parent, Sought sought, Fits fits)
    : QObject(parent), m_client(client), m_clock(clock), m_sought(sought), m_fits(std::move(fits))
{
    m_view.place.asked = canonicalName(name);
    m_view.value = sought == Sought::Alias ? canonicalName(QString::fromUtf8(value)).toUtf8() : value;
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &Watch::locate);
    m_next.start(0);
}

bool Watch::isShownIn(const QList<QByteArray> &values) const
{
    return std::ranges::any_of(
        values, [this](const QByteArray &value) { return m_fits ? m_fits(value) : value == m_view.value; });
}

void Watch::lookNow()
{
    if (m_next.isActive())
        m_next.start(0);
}

/// Each round anew: whoever corrects a CNAME or the name servers meanwhile is followed.
void Watch::locate()
{
    ++m_round;
    m_view.nextLook = {};
    const auto done = [this](const Result<Place> &place) { located(place); };
    if (m_sought == Sought::Alias)
        findPlaceItself(m_client, m_view.place.asked, this, done);
    else
        findPlace(m_client, m_view.place.asked, this, done);
}

void Watch::located(const Result<Place> &place)
{
    if (!place) {
        m_view.trouble = place.error();
        return rest();
    }
    m_view.trouble.reset();
    if (place->record != m_view.place.record || place->zone.servers != m_view.place.zone.servers) {
        m_view.servers.clear();
        for (const NameServer &server : place->zone.servers) {
            for (const QString &address : server.addresses)
                m_view.servers.append({.name = server.name, .address = address});
        }
    }
    m_view.place = *place;
    if (m_view.servers.isEmpty())
        m_view.trouble = Error{.code = ErrorCode::ZoneMissing, .subject = place->zone.name};
    emit changed();
    look();
}

QByteArray Watch::valueOf(const ResourceRecord &record) const
{
    return m_sought == Sought::Alias ? record.target.toUtf8() : record.text;
}

void Watch::look()
{
    m_open = m_view.servers.size() + 1;
    for (qsizetype i = 0; i < m_view.servers.size(); ++i) {
        m_client.ask({.address = m_view.servers[i].address, .port = m_client.settings().authoritativePort},
                     m_view.place.record, type(), this,
                     [this, i](const Answer &answer) { heard(i, answer); });
    }
    lookForSlip();
}

void Watch::heard(qsizetype index, const Answer &answer)
{
    ServerView &server = m_view.servers[index];
    ++server.rounds;
    server.values.clear();
    for (const ResourceRecord &record : answer.records)
        server.values.append(valueOf(record));
    switch (answer.outcome) {
    case Outcome::Found: server.sight = isShownIn(server.values) ? Sight::Shown : Sight::Others; break;
    case Outcome::NoData:
    case Outcome::NoSuchName:
        // A referral to somebody else, or a resolver's memory, says nothing about the zone.
        server.sight = answer.authoritative ? Sight::Missing : Sight::Refused;
        if (answer.authoritative)
            m_view.lastAbsent = m_clock.now();
        break;
    case Outcome::Refused: server.sight = Sight::Refused; break;
    case Outcome::ServerFailure: server.sight = Sight::Broken; break;
    case Outcome::NoAnswer:
    case Outcome::Malformed: server.sight = Sight::Silent; break;
    }
    emit changed();
    closeOne();
}

/// "_acme-challenge.example.org.example.org": many forms add the zone to what is typed.
void Watch::lookForSlip()
{
    const QString doubled = m_view.place.record + u'.' + m_view.place.zone.name;
    const auto server = std::ranges::find_if(
        m_view.servers, [](const ServerView &each) { return each.sight != Sight::Silent; });
    if (server == m_view.servers.end() || m_view.place.zone.name.isEmpty())
        return closeOne();
    m_client.ask({.address = server->address, .port = m_client.settings().authoritativePort}, doubled, type(),
                 this, [this, doubled](const Answer &answer) {
                     QList<QByteArray> values;
                     for (const ResourceRecord &record : answer.records)
                         values.append(valueOf(record));
                     m_view.doubled = isShownIn(values) ? doubled : QString();
                     closeOne();
                 });
}

void Watch::closeOne()
{
    if (--m_open == 0)
        rest();
}

void Watch::rest()
{
    m_view.everywhere = !m_view.trouble && isEverywhere(m_view.servers);
    const std::chrono::seconds pause = pauseAfter(m_round);
    m_view.nextLook = m_clock.now().addSecs(pause.count());
    m_next.start(pause);
    emit changed();
    if (m_view.everywhere)
        emit everywhere();
}

} // namespace core::dns
