// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/recordwatch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::challenge {

dns::Watch *watchFor(const DnsTools &tools, const Proof &proof, QObject *parent)
{
    return new dns::Watch(
        tools.client, tools.clock, dnsName(proof), dnsValue(proof), parent, dns::Watch::Sought::Text,
        [proof, &clock = tools.clock](const QByteArray &value) { return fits(proof, value, clock.now()); });
}

QString whereNot(const dns::View &view)
{
    QStringList lagging;
    for (const dns::ServerView &server : view.servers) {
        if (server.sight != dns::Sight::Shown)
            lagging.append(u"%1 (%2)"_s.arg(server.name, server.address));
    }
    return lagging.join(u", "_s);
}

bool isShownWhereHeard(const dns::View &view)
{
    const auto shows = [](const dns::ServerView &server) { return server.sight == dns::Sight::Shown; };
    const auto lacks = [](const dns::ServerView &server) {
        return server.sight == dns::Sight::Missing || server.sight == dns::Sight::Others;
    };
    return std::ranges::any_of(view.servers, shows) && std::ranges::none_of(view.servers, lacks);
}

QList<QByteArray> valuesIn(const dns::View &view)
{
    QList<QByteArray> values;
    for (const dns::ServerView &server : view.servers) {
        for (const QByteArray &value : server.values) {
            if (!values.contains(value))
                values.append(value);
        }
    }
    return values;
}

void awaitRecord(const DnsTools &tools, const Proof &proof, std::optional<std::chrono::seconds> patience,
                 QObject *owner, std::function<void(const dns::View &)> told, Solver::Done done)
{
    auto *watch = watchFor(tools, proof, owner);
    QObject::connect(watch, &dns::Watch::changed, owner,
                     [watch, told = std::move(told)] { told(watch->view()); });
    const auto end = [watch, done = std::move(done)](const Result<void> &result) {
        watch->disconnect();
        watch->deleteLater();
        done(result);
    };
    QObject::connect(watch, &dns::Watch::everywhere, owner, [end] { end({}); });
    if (!patience)
        return;
    auto *limit = new QTimer(watch);
    limit->setSingleShot(true);
    QObject::connect(limit, &QTimer::timeout, owner, [watch, end] {
        const dns::View view = watch->view();
        end(view.trouble ? *view.trouble
                         : Error{.code = ErrorCode::RecordNotVisible,
                                 .subject = view.place.record,
                                 .detail = whereNot(view)});
    });
    limit->start(*patience);
}

void lookOnce(const DnsTools &tools, const Proof &proof, std::chrono::seconds patience, QObject *owner,
              std::function<void(const dns::View &)> done)
{
    auto *watch = watchFor(tools, proof, owner);
    const auto end = [watch, done = std::move(done)] {
        const dns::View view = watch->view();
        watch->disconnect();
        watch->deleteLater();
        done(view);
    };
    // A round has ended when the next is due.
    QObject::connect(watch, &dns::Watch::changed, owner, [watch, end] {
        if (watch->view().nextLook.isValid())
            end();
    });
    auto *limit = new QTimer(watch);
    limit->setSingleShot(true);
    QObject::connect(limit, &QTimer::timeout, owner, end);
    limit->start(patience);
}

} // namespace core::challenge
