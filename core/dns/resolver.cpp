// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/logging.h"
#include "core/base/plaintext.h"
#include "core/dns/message.h"
#include "core/dns/resolver_p.h"

#include <QTimer>

#include <array>
#include <unbound.h>

using namespace Qt::StringLiterals;

namespace core::dns {

/// The root's keys (https://data.iana.org/root-anchors/root-anchors.xml): KSK-2017 and KSK-2024.
static constexpr std::array RootAnchors{
    ". IN DS 20326 8 2 E06D44B80B8F1D39A95C0B0D7C65D08458E880409BBC683457104237C7F8EC8D",
    ". IN DS 38696 8 2 683D2D0ACB8C9B712A1948B27F741219298D0A450D612C483AF444A4C0FB2B16"};
/// Zones that libunbound answers itself unless told otherwise. With resolvers of one's own these may be real.
static constexpr std::array BuiltInZones{"test.", "home.arpa.", "10.in-addr.arpa."};

struct Resolver::Question {
    Resolver *resolver;
    int id = 0;
    QString name;
    Type type;
    QPointer<QObject> owner;
    Client::Done done;
    QTimer limit;
};

void Resolver::ContextDeleter::operator()(ub_ctx *context) const
{
    ub_ctx_delete(context);
}

static void setOption(ub_ctx *context, const char *option, const char *value)
{
    if (const int error = ub_ctx_set_option(context, option, value); error != 0)
        qCWarning(logChallenge) << "libunbound does not take" << option << ub_strerror(error);
}

static void addAnchor(ub_ctx *context, const char *anchor)
{
    if (const int error = ub_ctx_add_ta(context, anchor); error != 0)
        qCWarning(logChallenge) << "libunbound does not take a trust anchor:" << ub_strerror(error);
}

static void sendThrough(ub_ctx *context, const Settings &settings)
{
    for (const Server &server : settings.resolvers) {
        const QByteArray address = u"%1@%2"_s.arg(server.address, QString::number(server.port)).toLatin1();
        if (const int error = ub_ctx_set_fwd(context, address.constData()); error != 0)
            qCWarning(logChallenge) << "libunbound does not take a resolver:" << ub_strerror(error);
    }
    setOption(context, "do-not-query-localhost:", "no");
}

Resolver::Resolver(const Settings &settings, Way way, QObject *parent)
    : QObject(parent), m_context(ub_ctx_create())
{
    ub_ctx *context = m_context.get();
    if (!context)
        return;
    ub_ctx_async(context, 1); // a thread: no process is forked off a Qt program
    ub_ctx_debuglevel(context, 0);
    // Somebody who has just changed a record looks again.
    setOption(context, "cache-max-ttl:", "60");
    setOption(context, "cache-max-negative-ttl:", "1");
    setOption(context, "num-queries-per-thread:", "512");
    const bool chosen = way == Way::Recursive && !settings.resolvers.isEmpty();
    if (way == Way::System) {
        ub_ctx_resolvconf(context, nullptr);
        setOption(context, "do-not-query-localhost:", "no"); // systemd-resolved
        setOption(context, "module-config:", "iterator");
    } else if (chosen) {
        sendThrough(context, settings);
    } else {
        for (const char *anchor : RootAnchors)
            addAnchor(context, anchor);
    }
    if (way == Way::Recursive) {
        for (const QString &anchor : settings.trustAnchors)
            addAnchor(context, anchor.toLatin1().constData());
    }
    if (chosen) {
        for (const char *zone : BuiltInZones)
            ub_ctx_zone_remove(context, zone); // from here on no option can be set
    }
    m_readable = std::make_unique<QSocketNotifier>(ub_fd(context), QSocketNotifier::Read);
    connect(m_readable.get(), &QSocketNotifier::activated, this, [this] { ub_process(m_context.get()); });
}

Resolver::~Resolver()
{
    while (!m_questions.empty()) {
        const int id = m_questions.begin()->first;
        ub_cancel(m_context.get(), id);
        finish(id, {.detail = u"given up"_s}); // whoever asked is told, should he be there still
    }
}

static Answer answerFrom(const ub_result &result, const QString &name, Type type)
{
    if (result.bogus)
        return {.outcome = Outcome::ServerFailure,
                .security = Security::Bogus,
                .detail = plainText(QString::fromUtf8(result.why_bogus ? result.why_bogus : ""), 300)};
    const QByteArray packet(static_cast<const char *>(result.answer_packet), result.answer_len);
    const auto message = parsed(packet);
    if (!message) {
        const bool failed = result.rcode != 0 && result.rcode != 3;
        return {.outcome = failed ? Outcome::ServerFailure : Outcome::Malformed,
                .detail = u"response code %1"_s.arg(result.rcode)};
    }
    Answer answer = interpreted(*message, name, type);
    answer.authoritative = false;
    answer.security = result.secure ? Security::Secure : Security::Insecure;
    return answer;
}

void Resolver::received(void *data, int error, ub_result *result)
{
    auto *question = static_cast<Question *>(data);
    Answer answer{.detail = error != 0 ? QString::fromLatin1(ub_strerror(error)) : QString()};
    if (error == 0 && result)
        answer = answerFrom(*result, question->name, question->type);
    ub_resolve_free(result);
    question->resolver->finish(question->id, answer);
}

void Resolver::lookUp(const QString &name, Type type, std::chrono::milliseconds limit, QObject *owner,
                      Client::Done done)
{
    auto question = std::make_unique<Question>();
    question->resolver = this;
    question->name = name;
    question->type = type;
    question->owner = owner;
    question->done = std::move(done);
    const QByteArray text = name.toLatin1() + '.';
    int id = 0;
    const int error = !m_context ? UB_NOMEM
        : text.size() < 1000 ? ub_resolve_async(m_context.get(), text.constData(), static_cast<int>(type), 1,
                                                question.get(), &Resolver::received, &id)
                             : UB_SYNTAX;
    if (error != 0) {
        const Answer answer{.detail = QString::fromLatin1(ub_strerror(error))};
        QMetaObject::invokeMethod(
            owner, [done = std::move(question->done), answer] { done(answer); }, Qt::QueuedConnection);
        return;
    }
    question->id = id;
    question->limit.setSingleShot(true);
    connect(&question->limit, &QTimer::timeout, this, [this, id] {
        ub_cancel(m_context.get(), id);
        finish(id, {.detail = u"no answer in time"_s});
    });
    question->limit.start(limit);
    m_questions[id] = std::move(question);
}

void Resolver::finish(int id, const Answer &answer)
{
    const auto found = m_questions.find(id);
    if (found == m_questions.end())
        return;
    const auto question = std::move(found->second);
    m_questions.erase(found);
    question->limit.stop();
    // Not from within libunbound, nor from within the timer: `done` may end us.
    if (question->owner)
        QMetaObject::invokeMethod(
            question->owner, [done = std::move(question->done), answer] { done(answer); },
            Qt::QueuedConnection);
}

} // namespace core::dns
