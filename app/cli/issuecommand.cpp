// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/issuecommand.h"

#include "app/cli/accountchoice.h"
#include "app/cli/json.h"
#include "app/cli/methodoptions.h"
#include "core/challenge/preflight.h"
#include "core/issuance/names.h"
#include "core/issuance/othermethod.h"
#include "core/issuance/profiles.h"
#include "core/issuance/rehearsal.h"
#include "core/text/flawtext.h"
#include "core/text/nametext.h"
#include "core/text/profiletext.h"
#include "core/text/rehearsaltext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace core::issuance;

namespace app::cli {

/// A pause longer than this is not sat out: the same command, said later, goes on.
static constexpr qint64 LongestWaitSeconds = 120;

QString Issue::name() const
{
    return u"issue"_s;
}
QString Issue::summary() const
{
    return tr("Get a certificate for one or more names.");
}

void Issue::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(
        u"name"_s, tr("A name that the certificate is for; the first also names its folder."), u"NAME…"_s);
    describeAccount(parser);
    parser.addOption({u"cert-name"_s, tr("Name of the folder under live/."), tr("name")});
    parser.addOption({u"key"_s, tr("Kind of key: ec256 (default), ec384, rsa2048, rsa3072, rsa4096."),
                      tr("kind"), u"ec256"_s});
    parser.addOption({u"profile"_s, tr("Profile of the CA."), tr("profile")});
    parser.addOption(
        {u"rehearse"_s,
         tr("First carry the order out at the CA's staging environment and throw the result away; the "
            "real one follows if that went well.")});
    parser.addOption({u"rehearse-only"_s, tr("Only the rehearsal.")});
    parser.addOption({u"rehearse-account"_s, tr("The account to rehearse with, of any CA."), tr("ID")});
    describeMethods(parser);
    RemoteServers::describe(parser);
}

/// Says what was made of the names; false when one of them cannot be.
static bool readTheNames(const QStringList &typed, Reach reach, Request &request, const Console &console)
{
    bool good = true;
    for (const NameEntry &entry : readNames(typed.join(u'\n'), reach)) {
        for (const QString &remark : core::text::NameText::remarks(entry))
            console.note(remark);
        if (entry.identifier)
            request.identifiers.append(*entry.identifier);
        good = good && std::ranges::none_of(entry.remarks, isRefusal);
    }
    return good;
}

/// A provider that is not there is found out before the CA is asked.
static core::Result<void> knownProviders(const Request &request, const core::challenge::ProviderBook &book)
{
    for (const core::acme::Identifier &identifier : request.identifiers) {
        const auto method = methodFor(request, identifier.value);
        if (method.provider.isEmpty())
            continue;
        const auto provider = book.provider(method.provider);
        if (!provider)
            return provider.error();
        if (core::challenge::isStanding(method.kind) && !core::challenge::writesAnyName(provider->kind))
            return core::Error{.code = core::ErrorCode::ProviderUnfit, .subject = provider->name};
    }
    return {};
}

void Issue::run(const QCommandLineParser &parser, Tools tools)
{
    const Console &console = tools.console;
    if (parser.positionalArguments().isEmpty()) {
        console.note(
            tr("Say which names the certificate is for: tegatactl issue example.org www.example.org"));
        return emit finished(WrongUsage);
    }
    const AccountChoice choice = chosenAccount(parser, tools);
    if (!choice.account)
        return emit finished(choice.exitCode);

    m_rehearsing = parser.isSet(u"rehearse-only"_s) ? Rehearsing::Only
        : parser.isSet(u"rehearse"_s)               ? Rehearsing::First
                                                    : Rehearsing::No;
    m_rehearsalAccount = parser.value(u"rehearse-account"_s);
    if (!m_rehearsalAccount.isEmpty() && m_rehearsing == Rehearsing::No)
        m_rehearsing = Rehearsing::First;

    const auto kind = core::crypto::keyKindFromName(parser.value(u"key"_s));
    if (!kind) {
        console.fail({core::ErrorCode::BadInput, parser.value(u"key"_s), u"not a kind of key"_s});
        return emit finished(WrongUsage);
    }
    const core::store::AccountEntry &account = *choice.account;
    const auto *preset = core::acme::findPreset(account.presetId);
    Request request{.certificateName = parser.value(u"cert-name"_s),
                    .accountId = account.id,
                    .keyKind = *kind,
                    .profile = parser.value(u"profile"_s)};
    if (!readTheNames(parser.positionalArguments(), preset ? Reach::Public : Reach::Private, request,
                      console))
        return emit finished(WrongUsage);
    m_servers.setAccepted(parser.values(RemoteServers::option()));
    if (const auto methods = readMethods(parser, request); !methods) {
        console.fail(methods.error());
        return emit finished(WrongUsage);
    }
    if (const auto known = knownProviders(request, tools.services.dnsProviders()); !known)
        return emit finished(console.fail(known.error()));

    tools.services.registrar().unlock(
        account.id, core::keyring::Asking::Allowed, this,
        [this, request, preset, tools](const core::Result<core::acme::Session *> &session) mutable {
            if (!session)
                return emit finished(tools.console.fail(session.error()));
            const auto chosen = chooseProfile(request.identifiers, request.profile,
                                              preset ? preset->id : QString(), (*session)->knownDirectory());
            request.profile = chosen.profile;
            if (const QString reason = core::text::ProfileText::reason(chosen); !reason.isEmpty())
                tools.console.note(reason);
            const auto found
                = flaws(request, limitsOf(preset, (*session)->knownDirectory(), request.profile));
            for (const FoundFlaw &flaw : found)
                tools.console.note(core::text::FlawText::sentence(flaw));
            if (!found.isEmpty())
                return emit finished(WrongUsage);
            withAccount(request, tools);
        });
}

void Issue::withAccount(Request request, Tools tools)
{
    const auto account = tools.services.store().account(request.accountId);
    if (!account || !account->practice)
        return begin(request, tools);
    tools.services.openPractice(
        this, [this, request, tools](const core::Result<core::store::AccountEntry> &opened) mutable {
            if (!opened)
                return emit finished(tools.console.fail(opened.error()));
            request.method = {.address = u"127.0.0.1"_s, .port = tools.services.practice().httpPort()};
            begin(request, tools);
        });
}

void Issue::begin(const Request &request, Tools tools)
{
    if (const auto possible = core::challenge::checkMethod(request.method); !possible)
        return emit finished(tools.console.fail(possible.error()));
    // A server that does not let in is found out before the CA is asked.
    m_servers.check(request, tools.services.solvers().knownHosts(), tools.console,
                    [this, request, tools](const core::Result<void> &reached) {
                        if (!reached)
                            return emit finished(tools.console.fail(reached.error()));
                        rehearseOrOrder(request, tools);
                    });
}

/// The same request, which an earlier call has begun.
static std::optional<Record> interruptedOrder(const Request &request, const Desk &desk)
{
    const auto interrupted = desk.interrupted();
    for (const Record &record : interrupted ? *interrupted : QList<Record>{}) {
        if (!record.purpose.rehearsal && record.request.identifiers == request.identifiers
            && record.request.accountId == request.accountId)
            return record;
    }
    return {};
}

void Issue::rehearseOrOrder(const Request &request, Tools tools)
{
    m_desk = &tools.services.desk();
    m_byHand = std::make_unique<ByHand>(*m_desk, tools.console);
    connect(m_desk, &Desk::recordChanged, this,
            [this, tools](const Record &record) { follow(record, tools); });
    connect(m_desk, &Desk::finished, this, [this, tools](const Record &record) { end(record, tools); });

    const bool isRehearsed = m_rehearsing == Rehearsing::First && interruptedOrder(request, *m_desk);
    if (m_rehearsing == Rehearsing::No || isRehearsed)
        return order(request, tools);
    const auto accounts = tools.services.store().accounts();
    const auto real = tools.services.store().account(request.accountId);
    if (!accounts || !real)
        return emit finished(tools.console.fail(accounts ? real.error() : accounts.error()));
    const RehearsalPlace place = rehearsalPlace(*real, *accounts, m_rehearsalAccount);
    using core::text::RehearsalText;
    if (place.obstacle) {
        tools.console.note(RehearsalText::obstacle(*place.obstacle));
        return emit finished(WrongUsage);
    }
    tools.console.note(RehearsalText::offer(place));
    for (const QString &line : RehearsalText::consequences(place, request))
        tools.console.note(u"  "_s + line);
    openRehearsalAccount(place, rehearsalAccount(place, *real), tools.services.registrar(),
                         tools.services.care(), this,
                         [this, request, tools](const core::Result<core::store::AccountEntry> &account) {
                             if (!account)
                                 return emit finished(tools.console.fail(account.error()));
                             rehearse(request, account->id, tools);
                         });
}

void Issue::rehearse(const Request &request, const QString &accountId, Tools tools)
{
    auto *rehearsal = new Rehearsal(*m_desk, this);
    connect(rehearsal, &Rehearsal::ordered, this, [this, tools](const QString &id) {
        m_record = id;
        m_isRehearsal = false;
        m_progress = {};
        if (const auto record = m_desk->record(id))
            follow(*record, tools);
    });
    connect(rehearsal, &Rehearsal::refused, this,
            [this, tools](const core::Error &error) { emit finished(tools.console.fail(error)); });
    m_isRehearsal = true;
    const bool isFirst = m_rehearsing == Rehearsing::First;
    // The same one, interrupted earlier, goes on; with its order, where it came as far.
    for (Record record : isFirst ? rehearsalsBefore(request, *m_desk) : QList<Record>{}) {
        if (record.request.accountId != accountId)
            continue;
        m_record = record.id;
        tools.console.note(tr("Going on with the rehearsal for %1.")
                               .arg(core::text::NameText::shortList({request.identifiers.first().value})));
        record.purpose.order = request;
        if (const auto resumed = rehearsal->resume(record); !resumed)
            emit finished(tools.console.fail(resumed.error()));
        return;
    }
    const auto started
        = rehearsal->start(request, isFirst ? Rehearsal::Then::Order : Rehearsal::Then::Stop, accountId);
    if (!started)
        return emit finished(tools.console.fail(started.error()));
    m_record = *started;
}

void Issue::order(Request request, Tools tools)
{
    // It is made now, and not once more after a rehearsal that was interrupted.
    for (const Record &record : rehearsalsBefore(request, *m_desk)) {
        if (request.certificateName.isEmpty())
            request.certificateName = record.request.certificateName; // kept free for it
        if (const auto forgotten = m_desk->forgetOrder(record); !forgotten)
            return emit finished(tools.console.fail(forgotten.error()));
    }
    // The same request, interrupted earlier, goes on rather than leaving an order behind.
    if (auto record = interruptedOrder(request, *m_desk)) {
        m_record = record->id;
        tools.console.note(
            tr("Going on with the issuance of %1.")
                .arg(core::text::NameText::shortList({record->request.identifiers.first().value})));
        if (const QStringList kept = proveOtherwise(*record, request); !kept.isEmpty())
            tools.console.note(tr("What was put in place earlier is used for: %1.")
                                   .arg(core::text::NameText::shortList(kept)));
        if (const auto resumed = m_desk->resume(*std::move(record)); !resumed)
            emit finished(tools.console.fail(resumed.error()));
        return;
    }
    const auto started = m_desk->start(request);
    if (!started)
        return emit finished(tools.console.fail(started.error()));
    m_record = *started;
}

void Issue::follow(const Record &record, Tools tools)
{
    if (record.id != m_record)
        return;
    m_progress.show(record, tools.console);
    m_byHand->follow(record);
    if (record.notBefore && QDateTime::currentDateTimeUtc().secsTo(*record.notBefore) > LongestWaitSeconds) {
        m_record.clear();
        tools.console.note(tr("The issuance is kept. Give the same command then, and it goes on."));
        tools.console.document(resultJson(record));
        emit finished(TryLater);
    }
}

void Issue::end(const Record &record, Tools tools)
{
    if (record.id != m_record)
        return;
    const Console &console = tools.console;
    for (const AuthzRecord &authz : record.authzs) {
        if (authz.cleanUpFailure)
            console.note(tr("What was put in place for %1 could not be removed:").arg(authz.name)),
                console.fail(*authz.cleanUpFailure);
    }
    m_byHand->showLeftover(record);
    if (m_isRehearsal) {
        console.note(core::text::RehearsalText::outcome(record));
        if (record.stage == Stage::Done) {
            if (m_rehearsing == Rehearsing::First)
                return; // the real order follows
            console.document(resultJson(record));
            return emit finished(Success);
        }
    }
    if (record.stage == Stage::Cancelled) {
        console.note(tr("Cancelled."));
        console.document(resultJson(record));
        return emit finished(Failure);
    }
    if (record.failure) {
        Console quiet = console; // the document below says more than the error alone
        quiet.json = false;
        const bool isDecoded = !whatTheCaSaw(record).isEmpty();
        const int code = isDecoded ? quiet.failBriefly(*record.failure) : quiet.fail(*record.failure);
        return m_teller.tell(record, tools, [this, tools, record, code](const QJsonArray &seen) {
            QJsonObject json = resultJson(record);
            if (!seen.isEmpty())
                json.insert(u"whatTheCaSaw"_s, seen);
            tools.console.document(json);
            emit finished(code);
        });
    }
    const auto entry = tools.services.store().certificate(record.certificateName);
    if (!entry)
        return emit finished(console.fail(entry.error()));
    const auto paths = tools.services.store().livePaths(entry->name);
    const QDateTime now = tools.services.clock().now();
    ManualRecords::tellEnds(record, now, console);
    printInstalled(console, entry->name, paths, entry->notAfter, now);
    QJsonObject json = resultJson(record);
    json.insert(u"installed"_s, toJson(*entry, paths, now));
    console.document(json);
    emit finished(Success);
}

void Issue::interrupt()
{
    if (m_record.isEmpty() || !m_desk || !m_desk->isRunning(m_record))
        return emit finished(Failure);
    // Records in the DNS may take until tomorrow: the order is kept, and what was put in place stays.
    const auto record = m_desk->record(m_record);
    if (record && ManualRecords::isWaiting(*record)) {
        m_record.clear();
        Console().note(tr("The issuance is kept. Give the same command again, and it goes on."));
        return emit finished(TryLater);
    }
    m_desk->cancel(m_record);
}

} // namespace app::cli
