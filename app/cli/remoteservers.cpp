// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/remoteservers.h"

#include "core/challenge/sftpsolver.h"

#include <unistd.h>

using namespace Qt::StringLiterals;
using core::challenge::HostKey;
using core::challenge::Method;

namespace app::cli {

QString RemoteServers::option()
{
    return u"accept-host-key"_s;
}

void RemoteServers::describe(QCommandLineParser &parser)
{
    parser.addOption({option(),
                      tr("Accept an SSH server that is not known yet, if its key has this fingerprint."),
                      u"SHA256:…"_s});
}

void RemoteServers::check(const core::issuance::Request &request, const QString &knownHosts,
                          const Console &console, std::function<void(core::Result<void>)> done)
{
    m_left.clear();
    for (const core::acme::Identifier &identifier : request.identifiers) {
        const Method method = methodFor(request, identifier.value);
        if (method.kind == core::challenge::MethodKind::RemoteFolder && !m_left.contains(method))
            m_left.append(method);
    }
    m_knownHosts = knownHosts;
    m_console = console;
    m_done = std::move(done);
    next();
}

void RemoteServers::next()
{
    if (m_left.isEmpty())
        return m_done({});
    const Method method = m_left.first();
    core::challenge::checkRemote(method, m_knownHosts, this,
                                 [this, method](const core::Result<void> &reached) {
                                     if (!reached && reached.error().code == core::ErrorCode::HostKeyUnknown
                                         && !m_met.contains(method.server))
                                         return meet(method);
                                     if (!reached)
                                         return m_done(reached);
                                     m_left.removeFirst();
                                     next();
                                 });
}

void RemoteServers::meet(const Method &method)
{
    core::challenge::askHostKey(method, this, [this](const core::Result<HostKey> &key) {
        if (!key)
            return m_done(key.error());
        decide(*key);
    });
}

void RemoteServers::decide(const HostKey &key)
{
    if (m_accepted.contains(key.fingerprint))
        return accept(key);
    if (m_accepted.isEmpty() && !m_console.json && ::isatty(STDIN_FILENO) == 1)
        return ask(key);
    m_done(core::Error{.code = core::ErrorCode::HostKeyUnknown,
                       .subject = key.server,
                       .detail = key.type + u' ' + key.fingerprint});
}

void RemoteServers::ask(const HostKey &key)
{
    m_console.note(tr("The server %1 is not known here yet. Its key has this fingerprint:").arg(key.server));
    m_console.note(u"  %1 %2"_s.arg(key.type, key.fingerprint));
    m_console.note(
        tr("Compare it with what whoever runs the server says. Type “yes” and press Enter if it is "
           "the same."));
    m_answer = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
    connect(m_answer.get(), &QSocketNotifier::activated, this, [this, key] {
        char buffer[256];
        const ssize_t got = ::read(STDIN_FILENO, buffer, sizeof buffer);
        m_answer->setEnabled(false);
        m_answer.release()->deleteLater();
        const QByteArray word
            = QByteArray(buffer, got > 0 ? static_cast<qsizetype>(got) : 0).trimmed().toLower();
        //: What a person types to accept the key of a server. Also understood in English.
        if (word == "yes" || word == tr("yes").toLower().toUtf8())
            return accept(key);
        m_done(core::Error{.code = core::ErrorCode::HostKeyUnknown,
                           .subject = key.server,
                           .detail = key.type + u' ' + key.fingerprint});
    });
}

void RemoteServers::accept(const HostKey &key)
{
    if (const auto accepted = core::challenge::acceptHostKey(key, m_knownHosts); !accepted)
        return m_done(accepted.error());
    m_met.append(key.server);
    m_console.note(tr("The key of %1 is accepted.").arg(key.server));
    next();
}

} // namespace app::cli
