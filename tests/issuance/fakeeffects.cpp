// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/issuance/fakeeffects.h"

#include "core/base/overloaded.h"

#include <QTest>
#include <QTimer>

using namespace core;
using namespace core::issuance;
using namespace Qt::StringLiterals;

static QString wordFor(const Step &step)
{
    const auto index = subjectOf(step);
    return index ? stepName(step) + QString::number(*index) : stepName(step);
}

void FakeEffects::perform(const Step &step, const Record &record, QObject *owner,
                          std::function<void(Happening)> done)
{
    if (m_dead)
        return;
    const bool powerCut = stepsUntilPowerCut >= 0 && stepsUntilPowerCut-- == 0;
    m_dead = powerCut;
    if (powerCut && !cutAfterEffect)
        return;
    const QString word = wordFor(step);
    log.append(word);
    Happening result;
    if (word == refuse && refusals-- > 0) {
        const auto *cleanUp = std::get_if<CleanUp>(&step);
        result = cleanUp ? Happening(CleanUpFailed{cleanUp->index, refusal})
                         : StepFailed{refusal, subjectOf(step)};
    } else {
        result = happen(step, record);
    }
    if (powerCut)
        return;
    QTimer::singleShot(0, owner, [done = std::move(done), result] { done(result); });
}

Result<void> FakeEffects::save(const Record &, const Record &after)
{
    if (saveFails)
        return Error{ErrorCode::DiskFull, u"/store"_s};
    if (m_dead)
        return {}; // the power is off: nothing reaches the disk, and nobody is told
    ++saves;
    disk = QJsonDocument(toJson(after)).toJson(QJsonDocument::Compact);
    return {};
}

Record FakeEffects::saved() const
{
    const auto record = recordFromJson(QJsonDocument::fromJson(disk).object());
    return record ? *record : Record{};
}

void FakeEffects::powerUp()
{
    m_dead = false;
    stepsUntilPowerCut = -1;
    world.clear();
}

acme::Order FakeEffects::order() const
{
    acme::Order order{.url = QUrl(u"https://ca.test/order"_s),
                      .finalize = QUrl(u"https://ca.test/finalize"_s)};
    for (qsizetype i = 0; i < m_names.size(); ++i) {
        order.identifiers.append({acme::IdentifierType::Dns, m_names[i]});
        order.authorizations.append(QUrl(u"https://ca.test/authz/%1"_s.arg(i)));
    }
    const bool proven = std::ranges::all_of(m_answered, [](bool answered) { return answered; });
    order.status = m_finalized ? acme::OrderStatus::Valid
        : proven               ? acme::OrderStatus::Ready
                               : acme::OrderStatus::Pending;
    if (m_finalized)
        order.certificate = QUrl(u"https://ca.test/certificate"_s);
    return order;
}

acme::Authorization FakeEffects::authorization(qsizetype index) const
{
    return {.url = QUrl(u"https://ca.test/authz/%1"_s.arg(index)),
            .identifier = {acme::IdentifierType::Dns, m_names[index]},
            .status
            = m_answered[index] ? acme::AuthorizationStatus::Valid : acme::AuthorizationStatus::Pending,
            .challenges
            = {{.type = "dns-01", .url = QUrl(u"https://ca.test/dns"_s), .token = "not-this-one-1234567890"},
               {.type = "http-01",
                .url = QUrl(u"https://ca.test/challenge/%1"_s.arg(index)),
                .token = "token-of-22-characters-" + QByteArray::number(index)}}};
}

Happening FakeEffects::happen(const Step &step, const Record &record)
{
    return std::visit(Overloaded{
                          [](const MakeKey &) -> Happening { return KeySaved{}; },
                          [&](const CreateOrder &) -> Happening {
                              m_ordered = true;
                              return OrderCreated{order(), QUrl(u"https://ca.test/directory"_s)};
                          },
                          [&](const ReadOrder &) -> Happening {
                              acme::Order seen = order();
                              if (pendingPolls && m_looks++ == 0)
                                  seen.status = acme::OrderStatus::Pending;
                              return OrderRead{seen};
                          },
                          [&](const ReadAuthz &s) -> Happening {
                              return AuthzRead{s.index, authorization(s.index)};
                          },
                          [](const Announce &s) -> Happening { return Announced{s.index}; },
                          [&](const Present &s) -> Happening {
                              world.append(record.authzs[s.index].name);
                              return Presented{s.index};
                          },
                          [](const BecomeReady &s) -> Happening { return BecameReady{s.index}; },
                          [&](const Answer &s) -> Happening {
                              // What a CA would find now is what counts.
                              m_answered[s.index] = world.contains(record.authzs[s.index].name);
                              return Answered{s.index};
                          },
                          [&](const CleanUp &s) -> Happening {
                              world.removeAll(record.authzs[s.index].name);
                              return CleanedUp{s.index};
                          },
                          [](const Deactivate &s) -> Happening { return Deactivated{s.index}; },
                          [&](const Finalize &) -> Happening {
                              m_finalized = true;
                              return OrderRead{order()};
                          },
                          [](const Download &) -> Happening { return Downloaded{"PEM"}; },
                          [](const Install &) -> Happening {
                              return Installed{u"example.org"_s, 1};
                          },
                          [](const WaitUntil &) -> Happening { return WaitOver{}; },
                      },
                      step);
}
