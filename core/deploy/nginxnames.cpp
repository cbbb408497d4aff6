// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deploy/nginxnames.h"

#include <QRegularExpression>

#include <algorithm>
#include <arpa/inet.h>

using namespace Qt::StringLiterals;

namespace core::deploy {

QString addressAsHost(const QString &name)
{
    const QByteArray text = name.toLatin1();
    if (QString::fromLatin1(text) != name || text.contains('\0'))
        return {};
    char canonical[INET6_ADDRSTRLEN];
    if (in_addr v4{}; ::inet_pton(AF_INET, text.constData(), &v4) == 1)
        return name;
    in6_addr v6{};
    if (::inet_pton(AF_INET6, text.constData(), &v6) != 1
        || !::inet_ntop(AF_INET6, &v6, canonical, sizeof canonical))
        return {};
    return u'[' + QString::fromLatin1(canonical) + u']';
}

bool isServerName(const QString &name)
{
    if (!addressAsHost(name).isEmpty())
        return true;
    static const QRegularExpression label(uR"(\A[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\z)"_s);
    static const QRegularExpression number(uR"(\A[0-9]+\z)"_s);
    const bool isWildcard = name.startsWith("*."_L1);
    const QStringList labels = name.sliced(isWildcard ? 2 : 0).split(u'.');
    return name.size() <= 253 && (!isWildcard || labels.size() > 1) && !number.match(labels.last()).hasMatch()
        && std::ranges::all_of(labels, [](const QString &l) { return label.match(l).hasMatch(); });
}

} // namespace core::deploy
