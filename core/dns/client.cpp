// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dns/client.h"

#include "core/dns/resolver_p.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace core::dns {

/// The way from the root down is given up sooner, since there is a second one.
static constexpr std::chrono::milliseconds FirstLimit{12'000};
static constexpr std::chrono::milliseconds LastLimit{15'000};

QJsonObject toJson(const Settings &settings)
{
    QJsonArray resolvers;
    for (const Server &server : settings.resolvers)
        resolvers.append(serverText(server));
    return {{u"resolvers"_s, resolvers},
            {u"trustAnchors"_s, QJsonArray::fromStringList(settings.trustAnchors)},
            {u"authoritativePort"_s, settings.authoritativePort}};
}

Result<Settings> settingsFromJson(const QJsonObject &json)
{
    Settings settings;
    for (const QJsonValue &each : json.value("resolvers"_L1).toArray()) {
        const auto server = serverFrom(each.toString());
        if (!server)
            return server.error();
        settings.resolvers.append(*server);
    }
    for (const QJsonValue &each : json.value("trustAnchors"_L1).toArray())
        settings.trustAnchors.append(each.toString());
    const int port = json.value("authoritativePort"_L1).toInt(settings.authoritativePort);
    if (port < 1 || port > 65535)
        return Error{
            .code = ErrorCode::BadInput, .subject = QString::number(port), .detail = u"not a port number"_s};
    settings.authoritativePort = static_cast<quint16>(port);
    return settings;
}

struct Client::Impl {
    std::unique_ptr<Resolver> first;
    std::unique_ptr<Resolver> system;
    bool barred = false; ///< the first way has failed where the second did not
};

Client::Client(Settings settings, QObject *parent)
    : QObject(parent), m_settings(std::move(settings)), m_impl(std::make_unique<Impl>())
{
}

Client::~Client() = default;

void Client::setSettings(const Settings &settings)
{
    if (settings == m_settings)
        return;
    m_settings = settings;
    m_impl = std::make_unique<Impl>();
}

void Client::lookUp(const QString &name, Type type, QObject *owner, Done done)
{
    const QString asked = canonicalName(name);
    // Contexts have threads and sockets: none before the first question.
    if (!m_impl->first)
        m_impl->first = std::make_unique<Resolver>(m_settings, Resolver::Way::Recursive);
    const bool hasOther = m_settings.resolvers.isEmpty();
    const auto askSystem = [this, asked, type, owner](Done then) {
        if (!m_impl->system)
            m_impl->system = std::make_unique<Resolver>(m_settings, Resolver::Way::System);
        m_impl->system->lookUp(asked, type, LastLimit, owner, [then = std::move(then)](Answer answer) {
            answer.security = Security::Unchecked;
            then(answer);
        });
    };
    if (m_impl->barred)
        return askSystem(std::move(done));
    m_impl->first->lookUp(
        asked, type, hasOther ? FirstLimit : LastLimit, owner,
        [this, hasOther, askSystem, done = std::move(done)](const Answer &answer) {
            const bool failed = answer.outcome == Outcome::NoAnswer
                || (answer.outcome == Outcome::ServerFailure && answer.security != Security::Bogus);
            if (!failed || !hasOther)
                return done(answer);
            askSystem([this, answer, done](const Answer &other) {
                const bool better
                    = other.outcome != Outcome::NoAnswer && other.outcome != Outcome::ServerFailure;
                m_impl->barred = m_impl->barred || (better && answer.outcome == Outcome::NoAnswer);
                done(better ? other : answer);
            });
        });
}

void Client::ask(const Server &server, const QString &name, Type type, QObject *owner, Done done)
{
    askServer(server, name, type, owner, std::move(done));
}

} // namespace core::dns
