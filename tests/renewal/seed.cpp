// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/renewal/seed.h"

#include "core/crypto/localauthority.h"
#include "core/issuance/request.h"

using namespace Qt::StringLiterals;
using namespace core;

namespace tests {

QByteArray seed(store::Store &store, const QDateTime &now, const Seed &seed)
{
    const auto authority = crypto::LocalAuthority::create(u"Seed CA"_s, 1).value();
    const auto used = static_cast<qint64>(static_cast<double>(seed.life.count()) * seed.used);
    const QDateTime notBefore = now.addSecs(-used);
    const auto key = crypto::KeyPair::generate(crypto::KeyKind::EcP256).value();
    const auto chain = authority
                           .issue(key.publicDer(),
                                  {.names = {seed.name},
                                   .notBefore = notBefore,
                                   .notAfter = notBefore.addSecs(seed.life.count())})
                           .value();
    const issuance::Request request{.certificateName = seed.name,
                                    .identifiers = {{acme::IdentifierType::Dns, seed.name}},
                                    .accountId = seed.accountId,
                                    .method = seed.method};
    const QString record = u"seed-"_s + seed.name;
    if (const auto saved = store.savePendingKey(record, key); !saved)
        qFatal("no key: %s", qPrintable(saved.error().detail));
    const auto installed = store.install(
        record, {.name = seed.name, .accountId = seed.accountId, .request = toJson(request)}, chain);
    if (!installed)
        qFatal("not planted: %s", qPrintable(installed.error().detail));
    return crypto::ariCertId(chain.first());
}

} // namespace tests
