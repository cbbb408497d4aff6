// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deploy/nginxconfig.h"
#include "core/deploy/nginxwriter.h"
#include "tests/deploy/nginxtokens.h"
#include "tests/fuzz/fuzz.h"

using namespace core::deploy;

/// Nothing that is written changes what stands around it. The input is names, paths and an address, a line
/// each.
void tryInput(const QByteArray &input)
{
    const QString text = QString::fromUtf8(input);
    if (quotable(text) == Quotable::Yes && !text.isEmpty()) {
        const auto read = nginxStatements("root " + nginxQuoted(text).toUtf8() + ';');
        hold(read && read->size() == 1 && read->first().words == QByteArrayList{"root", text.toUtf8()});
    }
    std::ignore = nginxStatements(input);

    const QStringList lines = text.split(u'\n');
    NginxOptions options{.names = lines.value(0).split(u' '),
                         .certificateFile = lines.value(1),
                         .keyFile = lines.value(2),
                         .content = ServeFolder{lines.value(3)},
                         .challenges = ChallengesInFolder{lines.value(4)}};
    if (const QString upstream = lines.value(5); !upstream.isEmpty())
        options.content = PassTo{QUrl(upstream)};
    const auto written = nginxConfiguration(options);
    if (written)
        hold(nginxStatements(written->toUtf8()).has_value());
}
