// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/failureteller.h"

#include "core/issuance/secondlook.h"
#include "core/text/casawtext.h"

using namespace Qt::StringLiterals;
using namespace core::issuance;
using core::text::CaSawText;
using core::text::CauseText;
using core::text::Tongue;

namespace app::cli {

QJsonObject FailureTeller::toJson(const CaSaw &saw)
{
    QJsonObject json{{u"name"_s, saw.name},
                     {u"problem"_s, saw.problem.type},
                     {u"words"_s, saw.problem.detail},
                     {u"facts"_s, QJsonArray::fromStringList(CaSawText::facts(saw, Tongue::English))}};
    if (const auto cause = saw.diagnosis.cause) {
        json.insert(u"cause"_s, causeName(*cause));
        json.insert(u"meaning"_s, CauseText::cause(*cause, Tongue::English));
        json.insert(u"checks"_s, QJsonArray::fromStringList(CauseText::checks(*cause, Tongue::English)));
        json.insert(u"fixes"_s, QJsonArray::fromStringList(CauseText::fixes(*cause, Tongue::English)));
    }
    return json;
}

void FailureTeller::tell(const Record &record, const Command::Tools &tools,
                         std::function<void(const QJsonArray &)> done)
{
    m_record = record;
    m_left = whatTheCaSaw(record).mid(0, MaxNames);
    m_json = {};
    m_done = std::move(done);
    next(tools);
}

void FailureTeller::next(const Command::Tools &tools)
{
    if (m_left.isEmpty()) {
        const auto done = std::move(m_done); // it may end us
        return done(m_json);
    }
    const CaSaw saw = m_left.takeFirst();
    const Console &console = tools.console;
    for (const QString &line : CaSawText::lines(saw))
        console.note(line);
    QJsonObject json = toJson(saw);
    // A record that a DNS provider would have to put in place again is left alone.
    if (saw.authz < 0) {
        m_json.append(json);
        return next(tools);
    }
    const AuthzRecord &authz = m_record.authzs[saw.authz];
    const bool byProvider = authz.method.kind == core::challenge::MethodKind::DnsProvider;
    const auto account = tools.services.store().account(m_record.request.accountId);
    lookAgain(tools.services.solvers(), tools.services.clock(), authz, saw,
              account ? lookOptions(*account) : LookOptions{}, this,
              [this, tools, saw, json, byProvider](const SecondLook &look) mutable {
                  for (const QString &line : CaSawText::lines(saw, look, byProvider))
                      tools.console.note(line);
                  json.insert(u"seenFromHere"_s,
                              QJsonArray::fromStringList(CaSawText::seen(look, Tongue::English)));
                  QJsonArray compared;
                  for (const Difference &each : differences(saw, look, byProvider))
                      compared.append(CaSawText::difference(each, Tongue::English));
                  json.insert(u"compared"_s, compared);
                  m_json.append(json);
                  next(tools);
              });
}

} // namespace app::cli
