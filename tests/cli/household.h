// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cli/terminal.h"
#include "tests/renewal/seed.h"
#include "tests/support/await.h"
#include "tests/support/fakeca.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

namespace tests {

/// A home with certificates in it, and the CA that is to renew them, which lives in this process.
class Household {
public:
    explicit Household(FakeAcmeOptions options = {}) : ca(std::move(options)) { }

    [[nodiscard]] QString open()
    {
        QFile root(terminal.path(QStringLiteral("root.pem")));
        if (!root.open(QIODevice::WriteOnly) || root.write(ca.tlsRoot().pem()) < 0)
            return QStringLiteral("no root");
        root.close();
        const Outcome added
            = terminal.run({QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("--ca"),
                            ca.directoryUrl().toString(), QStringLiteral("--ca-root"), root.fileName(),
                            QStringLiteral("--agree-tos"), QStringLiteral("--json")});
        accountId = added.json().object().value(QLatin1String("id")).toString();
        QDir().mkpath(terminal.path(QStringLiteral("www")));
        return accountId.isEmpty() ? QString::fromUtf8(added.all()) : QString();
    }
    void plant(const QStringList &names)
    {
        plant(names,
              {.kind = core::challenge::MethodKind::WebRoot, .folder = terminal.path(QStringLiteral("www"))});
    }
    void plant(const QStringList &names, const core::challenge::Method &method, double used = 0.8)
    {
        const auto store = core::store::Store::open(terminal.store(), clock);
        if (!store)
            qFatal("no store");
        for (const QString &name : names)
            seed(**store, clock.now(),
                 {.name = name, .used = used, .accountId = accountId, .method = method});
    }
    /// By name, from the answer of renew --json.
    static QHash<QString, QJsonObject> items(const Outcome &outcome)
    {
        QHash<QString, QJsonObject> all;
        for (const auto &item : outcome.json().object().value(QLatin1String("certificates")).toArray())
            all.insert(item[QLatin1String("name")].toString(), item.toObject());
        return all;
    }
    /// Names of certificates whose key does not fit, or that are not whole.
    [[nodiscard]] QStringList broken() const
    {
        QStringList names;
        const auto store = core::store::Store::open(terminal.store(), clock);
        const auto certificates = (*store)->certificates();
        for (const core::store::CertificateEntry &entry : *certificates) {
            const auto key = (*store)->privateKey(entry.name);
            const auto chain = (*store)->chain(entry.name);
            if (!key || !chain || !chain->first().belongsTo(*key)
                || chain->first().sha256Fingerprint() != entry.fingerprint)
                names.append(entry.name);
        }
        return names;
    }

    FakeCa ca;
    Terminal terminal;
    core::SystemClock clock;
    QString accountId;
};

} // namespace tests
