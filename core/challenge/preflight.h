// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/method.h"
#include "core/challenge/solver.h"
#include "core/dns/client.h"

#include <QList>

#include <chrono>
#include <functional>
#include <optional>

namespace core::challenge {

class Solvers;

/// Whether this way could work at all, as far as it can be told without touching anything: the port can be
/// bound (PortBusy, PortForbidden, AddressUnavailable; a listener of this very program is no obstacle), the
/// folder is there and can be written (FolderMissing, FileNotWritable, BadInput for a relative path). Cheap
/// enough to ask while somebody types. A folder elsewhere is only looked at for its form: see checkRemote()
/// in sftpsolver.h. For the manual way: success.
Result<void> checkMethod(const Method &method);

/// One stop on the way from a proof's URL to what came in the end. Text is cleaned and capped.
struct Hop {
    QUrl url = {};
    QString address = {}; ///< that was asked; the last one tried when none answered
    int status = 0; ///< HTTP, 0 when there was no answer
    QString server = {}; ///< the Server field
    QStringList fields = {}; ///< names of the header fields, in lower case
    bool operator==(const Hop &) const = default;
};

/// What is seen when the proof's URL is asked for from this computer, as a CA would: plain http on port
/// `port`, redirects followed as CAs do (ten, to http or https, ports 80 and 443 or `port`), body compared.
struct SelfCheck {
    /// How far a handshake came, where one was made: see tlsCheck().
    enum class Tls { None, Broken, Shaken };
    bool matches = false;
    Tls tls = Tls::None;
    QString address = {}; ///< the address that answered
    int status = 0; ///< HTTP, 0 when there was no answer
    QList<Hop> hops = {}; ///< the last one is where it ended
    QString contentType = {};
    QString excerpt = {}; ///< how the body that came begins; empty when it is the proof
    std::chrono::milliseconds duration{0};
    std::optional<Error> error
        = {}; ///< SelfCheckFailed with what came instead, HostNotFound, ConnectionRefused, …
    bool operator==(const SelfCheck &) const = default;
};

/// The way to a proof.
struct Route {
    quint16 port = 80; ///< anything else is for private CAs and tests
    /// Ask for the name at this address only, wherever the DNS would lead, at every stop that is the name
    /// itself.
    QString address = {};
    dns::Client *client = nullptr; ///< resolves names; must live as long as the owner. Without: the system
};
/// Comes within half a minute, whatever is at the other end.
void selfCheck(const Proof &proof, const Route &route, QObject *owner, std::function<void(SelfCheck)> done);
/// `resolveTo` non-empty: ask at this address instead of resolving the name (as practice and tests need).
void selfCheck(const Proof &proof, quint16 port, const QString &resolveTo, QObject *owner,
               std::function<void(SelfCheck)> done);

/// The same for tls-alpn-01: a handshake at `port` as a CA makes it, the certificate looked at. Nothing is
/// visited.
void tlsCheck(const Proof &proof, quint16 port, const QString &resolveTo, QObject *owner,
              std::function<void(SelfCheck)> done);

/// A rehearsal of a method for one name: puts a random proof in place, asks for it from here, takes it away.
/// This is "Try it from here" in the window; in TLS for a TLS listener. A solver of `solvers` does it, so
/// that a listener that is at work is shared; they must live as long as `owner`. Without them: a solver of
/// its own.
void tryMethod(Solvers &solvers, const Method &method, const QString &name, quint16 port,
               const QString &resolveTo, QObject *owner, std::function<void(SelfCheck)> done);
void tryMethod(const Method &method, const QString &name, quint16 port, const QString &resolveTo,
               QObject *owner, std::function<void(SelfCheck)> done);

} // namespace core::challenge
