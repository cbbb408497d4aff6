// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/herald.h"

#include "core/base/jsontime.h"
#include "core/base/logging.h"
#include "core/issuance/stuckrecords.h"
#include "core/notify/hooks.h"
#include "core/notify/mail.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace core::notify {

static constexpr int SecondsToNextTry = 3600;
static constexpr qsizetype MaxUnnoted = 200;

static QString stateKey(Channel channel)
{
    return u"notify.channel."_s + channelName(channel);
}

Result<ChannelState> channelState(const store::Store &store, Channel channel)
{
    const auto value = store.value(stateKey(channel));
    if (!value)
        return value.error();
    ChannelState state;
    if (!*value)
        return state;
    const QJsonObject &json = **value;
    state.sent = timeFrom(json.value("sent"_L1));
    state.failed = timeFrom(json.value("failed"_L1));
    if (const QJsonValue error = json.value("error"_L1); error.isObject())
        state.error = errorFromJson(error.toObject());
    return state;
}

/// By certificate.
static Result<QMap<QString, QList<LeftRecord>>> leftRecords(const store::Store &store)
{
    const auto stuck = issuance::stuckRecords(store);
    if (!stuck)
        return stuck.error();
    QMap<QString, QList<LeftRecord>> left;
    for (const issuance::StuckRecord &record : *stuck)
        left[record.certificateName].append({record.id, issuance::zoneLine(record)});
    return left;
}

static QList<issuance::StandingConcern> pressing(const QList<renewal::StandingMatter> &matters,
                                                 const QDateTime &now)
{
    QList<issuance::StandingConcern> concerns;
    for (const renewal::StandingMatter &matter : matters) {
        if (renewal::isPressing(matter, now))
            concerns.append(matter.concern);
    }
    return concerns;
}

Result<QList<Sight>> sights(const store::Store &store, const QDateTime &now)
{
    const auto certificates = store.certificates();
    if (!certificates)
        return certificates.error();
    const auto renewals = store.renewals();
    if (!renewals)
        return renewals.error();
    QHash<QString, store::RenewalEntry> known;
    for (const store::RenewalEntry &entry : *renewals)
        known.insert(entry.name, entry);
    const auto deployments = store.deployments();
    if (!deployments)
        return deployments.error();
    QHash<QString, Error> undeployed;
    for (const store::DeploymentEntry &entry : *deployments) {
        if (entry.attempts > 0)
            undeployed.insert(entry.name, errorFromJson(entry.error));
    }
    const auto standing = renewal::standingMatters(store, now);
    if (!standing)
        return standing.error();
    auto left = leftRecords(store);
    if (!left)
        return left.error();
    QList<Sight> sights;
    for (const store::CertificateEntry &entry : *certificates) {
        if (entry.test)
            continue;
        const auto outlook = renewal::outlook(entry, now, renewal::Attempt::None, known.value(entry.name));
        const auto stuck = undeployed.constFind(entry.name);
        sights.append({.certificate = entry.name,
                       .name = entry.names.value(0, entry.name),
                       .state = outlook.state,
                       .notBefore = entry.notBefore,
                       .notAfter = entry.notAfter,
                       .failures = outlook.failures,
                       .cause = outlook.error,
                       .deployError = stuck == undeployed.constEnd() ? std::nullopt : std::optional(*stuck),
                       .left = left->take(entry.name),
                       .standing = pressing(standing->value(entry.name), now)});
    }
    for (auto rest = left->cbegin(); rest != left->cend(); ++rest) // no certificate came of it, or a test
        sights.append({.certificate = rest.key(), .name = rest.key(), .left = *rest});
    return sights;
}

Herald::Herald(store::Store &store, const Clock &clock, Compose compose, Programs programs,
               const QDBusConnection &sessionBus, QObject *parent)
    : QObject(parent), m_store(store), m_clock(clock), m_compose(std::move(compose)),
      m_programs(std::move(programs)), m_desktop(sessionBus, {})
{
}

/// One call of tell(): goes over the messages, one delivery after the other, and holds the lock meanwhile.
struct Herald::Round {
    Herald &herald;
    std::optional<store::Lock> lock; ///< unset: the store cannot even make one
    Settings settings;
    Outbox outbox;
    std::function<void(Result<int>)> done;
    QList<std::pair<qsizetype, Channel>> todo = {};
    int delivered = 0;

    static void next(const std::shared_ptr<Round> &round)
    {
        if (round->todo.isEmpty())
            return round->end();
        const auto [index, channel] = round->todo.takeFirst();
        const Message message = round->herald.m_compose(round->outbox.pending[index].alerts);
        round->herald.deliver(
            channel, round->settings, message, &round->herald,
            [round, index = index, channel = channel, message](const Result<void> &outcome) {
                Pending &pending = round->outbox.pending[index];
                if (outcome) {
                    pending.to.removeOne(channel);
                    ++round->delivered;
                } else {
                    pending.nextTry = round->herald.m_clock.now().addSecs(SecondsToNextTry);
                }
                if (const auto noted = round->herald.note(channel, outcome, message); !noted)
                    qCWarning(logApp) << "the store does not take what was told:" << noted.error().detail;
                next(round);
            });
    }

    void end()
    {
        tidy(outbox, settings, herald.m_clock.now());
        const auto saved = herald.keep(outbox);
        const auto answer = std::exchange(done, {});
        const Result<int> outcome = saved ? Result<int>(delivered) : Result<int>(saved.error());
        { // others may tell from here on
            [[maybe_unused]] const auto released = std::exchange(lock, {});
        }
        answer(outcome);
    }
};

void Herald::tell(const QList<Sight> &sights, const std::optional<schedule::Missed> &missed, QObject *owner,
                  std::function<void(Result<int>)> done)
{
    const auto answer = [owner = QPointer(owner), done = std::move(done)](const Result<int> &outcome) {
        if (owner)
            QMetaObject::invokeMethod(
                owner, [done, outcome] { done(outcome); }, Qt::QueuedConnection);
    };
    if (!m_round.expired())
        return answer(Error{.code = ErrorCode::InUse, .subject = u"notify"_s});
    auto lock = m_store.lock(u"notify"_s);
    if (!lock && lock.error().code == ErrorCode::InUse)
        return answer(lock.error());
    const auto wanted = settings(m_store);
    const auto kept = notify::outbox(m_store);
    if (!wanted || !kept)
        return answer(wanted ? kept.error() : wanted.error());
    const QDateTime now = m_clock.now();
    m_stored = *kept;
    Outbox after = m_unsaved && m_unsaved->stored == *kept ? m_unsaved->outbox : *kept;
    post(after, news(after.memory, sights, missed, now), *wanted, now);
    tidy(after, *wanted, now);
    // Saved before anything goes out: whoever is cut off in between tells it at the next chance.
    auto saved = after == *kept ? Result<void>() : keep(after);
    auto trouble = std::exchange(m_storeTrouble, {});
    if (!saved)
        trouble = saved.error();
    else if (!lock)
        trouble = lock.error();
    if (trouble && !m_isTroubleTold) {
        m_isTroubleTold = true;
        after.pending.append({.alerts = {notSaved(*trouble)}, .to = channelsOf(*wanted), .since = now});
        saved = keep(after);
    } else if (!trouble) {
        m_isTroubleTold = m_isTroubleTold && after == *kept; // written just now
        const Outbox written = after;
        forgetNotSaved(after);
        tidy(after, *wanted, now);
        if (after != written)
            saved = keep(after);
    }
    auto round = std::make_shared<Round>(
        Round{*this, lock ? std::optional(*std::move(lock)) : std::nullopt, *wanted, after, answer});
    m_round = round;
    for (qsizetype i = 0; i < after.pending.size(); ++i) {
        if (!isDue(after.pending[i], *wanted, now))
            continue;
        for (const Channel channel : after.pending[i].to)
            round->todo.append({i, channel});
    }
    if (round->todo.isEmpty())
        return answer(saved ? Result<int>(0) : Result<int>(saved.error()));
    Round::next(round);
}

void Herald::test(Channel channel, QObject *owner, std::function<void(Result<void>)> done)
{
    const auto answer = [owner = QPointer(owner), done = std::move(done)](const Result<void> &outcome) {
        if (owner)
            QMetaObject::invokeMethod(
                owner, [done, outcome] { done(outcome); }, Qt::QueuedConnection);
    };
    const auto wanted = settings(m_store);
    if (!wanted)
        return answer(wanted.error());
    const Message message = m_compose({});
    deliver(channel, *wanted, message, this, [this, channel, message, answer](const Result<void> &outcome) {
        const auto noted = note(channel, outcome, message);
        answer(outcome ? noted : outcome);
    });
}

void Herald::deliver(Channel channel, const Settings &settings, const Message &message, QObject *owner,
                     const Done &done)
{
    switch (channel) {
    case Channel::Desktop: return m_desktop.send(message, owner, done);
    case Channel::Mail: return sendMail(m_programs.mail, settings, message, m_clock.now(), owner, done);
    case Channel::Webhook: return postWebhook(settings.webhookUrl, message, m_clock.now(), owner, done);
    case Channel::Command: return runCommand(settings.arguments, message, owner, done);
    }
}

Result<void> Herald::note(Channel channel, const Result<void> &outcome, const Message &message)
{
    const auto before = channelState(m_store, channel);
    const QDateTime now = m_clock.now();
    QJsonObject json;
    QDateTime sent = before ? before->sent : QDateTime();
    if (outcome) {
        sent = now;
    } else {
        json.insert(u"error"_s, core::toJson(outcome.error()));
        json.insert(u"failed"_s, timeText(now));
    }
    if (sent.isValid())
        json.insert(u"sent"_s, timeText(sent));
    const auto stated = m_store.setValue(stateKey(channel), json);
    // Nobody at the desktop is no failure to write down each hour of the night.
    if (outcome || channel != Channel::Desktop) {
        const QStringList certificates = message.certificates();
        store::ActivityEntry entry{
            .time = now,
            .certificateName = certificates.size() == 1 ? certificates.first() : QString(),
            .what = outcome ? u"told"_s : u"notTold"_s,
            .data = {{u"channel"_s, channelName(channel)}, {u"title"_s, message.title}}};
        if (!outcome)
            entry.data.insert(u"error"_s, core::toJson(outcome.error()));
        m_unnoted.append(entry);
    }
    if (m_unnoted.size() > MaxUnnoted)
        m_unnoted.remove(0, m_unnoted.size() - MaxUnnoted);
    return stated ? noteRest() : stated;
}

/// The history is as whole as memory is: what it did not take is written once it does.
Result<void> Herald::noteRest()
{
    if (m_unnoted.isEmpty())
        return {};
    auto saved = m_store.save({}, m_unnoted);
    if (saved)
        m_unnoted.clear();
    return saved;
}

Result<void> Herald::keep(const Outbox &outbox)
{
    auto saved = saveOutbox(m_store, outbox);
    if (saved) {
        m_stored = outbox;
        m_unsaved.reset();
        if (const auto noted = noteRest(); !noted)
            qCWarning(logApp) << "the history does not take what was told:" << noted.error().detail;
    } else {
        m_unsaved = {.stored = m_stored, .outbox = outbox};
    }
    return saved;
}

} // namespace core::notify
