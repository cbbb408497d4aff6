// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/messages.h"
#include "core/acme/transport.h"
#include "tests/fuzz/fuzz.h"

#include <QJsonDocument>

using namespace core;
using namespace core::acme;

/// The bodies that a CA sends, and its problem documents. The first byte says how the reply is labelled.
void tryInput(const QByteArray &input)
{
    static const QUrl ca(QStringLiteral("https://ca.example/dir"));
    const Directory directory{.url = ca};
    const int label = input.isEmpty() ? 0 : input.at(0);
    const HttpReply reply{.url = ca,
                          .status = label & 1 ? 200 : 400 + (label & 0x7f),
                          .body = input.mid(1),
                          .contentType = label & 2 ? "application/json" : "application/problem+json",
                          .location = ca};
    std::ignore = readError(reply, QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC));
    if (const auto read = readDirectory(reply)) {
        hold(isSafeUrl(read->newOrder, ca) && isSafeUrl(read->newNonce, ca));
        std::ignore = directoryFromJson(toJson(*read), ca);
    }
    std::ignore = readAccount(reply, directory);
    if (const auto order = readOrder(reply, directory)) {
        for (const QUrl &url : order->authorizations)
            hold(isSafeUrl(url, ca));
        hold(order->finalize.isEmpty() || isSafeUrl(order->finalize, ca));
        hold(order->certificate.isEmpty() || isSafeUrl(order->certificate, ca));
    }
    if (const auto authorization = readAuthorization(reply, directory)) {
        for (const Challenge &challenge : authorization->challenges) {
            hold(challenge.token.isEmpty() || isSafeToken(challenge.token));
            hold(challenge.url.isEmpty() || isSafeUrl(challenge.url, ca));
        }
    }
    std::ignore = readChallenge(reply, directory);
    std::ignore = readCertificate(reply, directory);
    std::ignore = readRenewalInfo(reply, directory);

    const Problem problem = problemFromJson(QJsonDocument::fromJson(input.mid(1)).object());
    hold(problemFromJson(toJson(problem)) == problem);
}
