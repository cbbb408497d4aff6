// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/renewal/pause.h"

#include "core/issuance/ledger.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core::renewal {

static QString siteOf(const QUrl &url)
{
    return issuance::registeredDomain({acme::IdentifierType::Dns, url.host().toLower()});
}

std::optional<Pause> pauseIn(const Error &error, const QUrl &directory)
{
    if (error.code != ErrorCode::RateLimited || error.retryAt || !error.problem)
        return {};
    const QString words = error.problem->detail;
    if (!words.contains("pause"_L1, Qt::CaseInsensitive))
        return {};
    static const QRegularExpression address(u"https://[^\\s\"'<>]+"_s);
    Pause pause;
    for (auto matches = address.globalMatch(words); matches.hasNext();) {
        QString text = matches.next().captured();
        while (text.endsWith(u'.') || text.endsWith(u',') || text.endsWith(u')'))
            text.chop(1);
        const QUrl url(text, QUrl::StrictMode);
        const bool isFit = url.isValid() && url.userInfo().isEmpty() && siteOf(url) == siteOf(directory);
        if (isFit && (pause.page.isEmpty() || url.path().contains("unpause"_L1)))
            pause.page = url;
    }
    return pause;
}

} // namespace core::renewal
