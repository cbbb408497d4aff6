// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/renewcommand.h"

#include "core/text/errortext.h"
#include "core/text/renewaltext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace core::renewal;

namespace app::cli {

QString Renew::name() const
{
    return u"renew"_s;
}
QString Renew::summary() const
{
    return tr("Renew certificates: those that are due, or those that are named.");
}

void Renew::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(u"certificate"_s, tr("Their names, as “list” shows them."),
                                 u"[CERTIFICATE…]"_s);
    parser.addOption({u"due"_s, tr("Look at all certificates and renew what is due.")});
    parser.addOption({u"refresh"_s, tr("Ask the CAs now when they want the certificates renewed.")});
    parser.addOption(
        {u"force"_s, tr("Renew what is named even if it is not due, was paused, or failed just now.")});
    parser.addOption({u"new-key"_s, tr("Make a new private key, now and from now on (the default).")});
    parser.addOption(
        {u"reuse-key"_s, tr("Keep the private key, now and from now on; for keys that are pinned (TLSA).")});
    parser.addOption({u"automatic"_s,
                      tr("Switch automatic renewal of what is named on or off, and do nothing else."),
                      tr("on|off")});
}

void Renew::run(const QCommandLineParser &parser, Tools tools)
{
    const Console &console = tools.console;
    const QStringList names = parser.positionalArguments();
    const auto refuse = [&](const QString &complaint) {
        console.note(complaint);
        emit finished(WrongUsage);
    };
    if (names.isEmpty() != parser.isSet(u"due"_s))
        return refuse(tr("Name certificates, or say --due to look at all of them."));
    if (parser.isSet(u"new-key"_s) && parser.isSet(u"reuse-key"_s))
        return refuse(tr("Either a new key or the same one."));
    const bool needsNames = parser.isSet(u"force"_s) || parser.isSet(u"new-key"_s)
        || parser.isSet(u"reuse-key"_s) || parser.isSet(u"automatic"_s);
    if (names.isEmpty() && needsNames)
        return refuse(tr("This is only for certificates that are named."));
    if (parser.isSet(u"automatic"_s)) {
        const QString word = parser.value(u"automatic"_s);
        if (word != "on"_L1 && word != "off"_L1)
            return refuse(tr("Say --automatic on or --automatic off."));
        return switchAutomatic(names, word == "on"_L1, tools);
    }
    Caretaker::Options options{
        .names = names, .refresh = parser.isSet(u"refresh"_s), .force = parser.isSet(u"force"_s)};
    if (parser.isSet(u"new-key"_s) || parser.isSet(u"reuse-key"_s))
        options.reuseKey = parser.isSet(u"reuse-key"_s);
    start(options, tools);
}

void Renew::switchAutomatic(const QStringList &names, bool on, Tools tools)
{
    auto &store = tools.services.store();
    QList<core::store::RenewalEntry> entries;
    for (const QString &name : names) {
        const auto certificate = store.certificate(name);
        if (!certificate)
            return emit finished(tools.console.fail(certificate.error()));
        auto entry = store.renewal(name);
        if (!entry)
            return emit finished(tools.console.fail(entry.error()));
        entry->automatic = on;
        entries.append(*entry);
    }
    if (const auto saved = store.saveRenewals(entries); !saved)
        return emit finished(tools.console.fail(saved.error()));
    for (const QString &name : names)
        tools.console.print(on ? tr("%1 is renewed by itself.").arg(name)
                               : tr("%1 is no longer renewed by itself.").arg(name));
    tools.console.document(
        QJsonObject{{u"names"_s, QJsonArray::fromStringList(names)}, {u"automatic"_s, on}});
    emit finished(Success);
}

void Renew::start(const Caretaker::Options &options, Tools tools)
{
    m_caretaker = &tools.services.caretaker();
    m_isAsked = !options.names.isEmpty();
    if (m_isAsked) {
        auto &desk = tools.services.desk();
        m_byHand = std::make_unique<ByHand>(desk, tools.console);
        connect(&desk, &core::issuance::Desk::recordChanged, m_byHand.get(), &ByHand::follow);
        connect(&desk, &core::issuance::Desk::finished, m_byHand.get(), &ByHand::showLeftover);
    }
    connect(m_caretaker, &Caretaker::renewing, this,
            [console = &tools.console](const QString &name, const QString &, core::renewal::Cause cause) {
                //: %1 is a certificate's name, %2 a whole sentence: why.
                console->note(tr("%1: renewing. %2").arg(name, core::text::RenewalText::cause(cause)));
            });
    m_teller = std::make_unique<RenewalTeller>(m_isAsked ? RenewalTeller::Audience::Somebody
                                                         : RenewalTeller::Audience::Timer);
    connect(m_caretaker, &Caretaker::settled, m_teller.get(),
            [this, tools](const Item &item) { m_teller->tell(item, tools); });
    connect(m_caretaker, &Caretaker::finished, this,
            [this, tools](const Summary &summary) { end(summary, tools); });
    if (const auto started = m_caretaker->start(options); !started)
        emit finished(tools.console.fail(started.error()));
}

int exitCodeOf(const Summary &summary, bool asked)
{
    if (summary.failure || count(summary, Outcome::Failed) > 0 || undeployed(summary) > 0)
        return Failure;
    bool mustWait = false;
    for (const Item &item : summary.items) {
        if (item.skip == Skip::Unreachable || item.skip == Skip::ClockWrong || item.skip == Skip::Stopped)
            return Failure;
        mustWait = mustWait || item.skip == Skip::BackingOff || item.skip == Skip::LimitNear
            || item.skip == Skip::InUse;
    }
    if (asked && mustWait)
        return TryLater;
    return count(summary, Outcome::Renewed) > 0 ? Success : NothingToDo;
}

void Renew::end(const Summary &summary, Tools tools)
{
    const Console &console = tools.console;
    if (summary.failure) {
        Console quiet = console; // the document below says more than the error alone
        quiet.json = false;
        quiet.fail(*summary.failure);
    }
    console.print(core::text::RenewalText::summary(summary));
    if (m_isInterrupted) {
        console.document(m_teller->document(summary));
        return finish(summary, Failure, tools);
    }
    m_teller->explain(tools, [this, summary, tools] {
        if (m_teller->hasMore())
            tools.console.print(
                tr("What the CA saw, and how to repair it: tegatactl log CERTIFICATE --failures --verbose"));
        tools.console.document(m_teller->document(summary));
        finish(summary, exitCodeOf(summary, m_isAsked), tools);
    });
}

void Renew::finish(const Summary &summary, int exitCode, Tools tools)
{
    // What happened is told by whoever was at it, also when nobody looks at this terminal.
    m_watch = std::make_unique<Watch>(tools.services.store(), tools.services.clock());
    m_watch->lookThrough(tools.services.dnsTools());
    m_watch->runEnded(summary);
    connect(m_watch.get(), &Watch::failed, this, [tools](const core::Error &error) {
        tools.console.note(core::text::ErrorText::summary(error));
        tools.console.note(tr("What was told could not be written down, and may be told again."));
    });
    m_watch->tell(this, [this, exitCode](const core::Result<int> &) { emit finished(exitCode); });
}

void Renew::interrupt()
{
    if (!m_caretaker || !m_caretaker->isRunning())
        return emit finished(Failure);
    m_isInterrupted = true;
    m_caretaker->stop();
}

QString RollBack::name() const
{
    return u"rollback"_s;
}
QString RollBack::summary() const
{
    return tr("Make the previous generation of a certificate live again.");
}

void RollBack::describe(QCommandLineParser &parser) const
{
    parser.addPositionalArgument(u"certificate"_s, tr("Its name, as “list” shows it."), u"CERTIFICATE"_s);
}

void RollBack::run(const QCommandLineParser &parser, Tools tools)
{
    const Console &console = tools.console;
    if (parser.positionalArguments().size() != 1) {
        console.note(tr("Name one certificate; “tegatactl list” shows them."));
        return emit finished(WrongUsage);
    }
    auto &caretaker = tools.services.caretaker();
    const auto entry = caretaker.rollBack(parser.positionalArguments().first());
    if (!entry)
        return emit finished(console.fail(entry.error()));
    console.print(tr("Generation %1 of %2 is live again.").arg(entry->generation).arg(entry->name));
    console.document(QJsonObject{{u"name"_s, entry->name},
                                 {u"generation"_s, entry->generation},
                                 {u"notAfter"_s, entry->notAfter.toString(Qt::ISODate)}});
    const auto deployment = tools.services.store().deployment(entry->name);
    if (!deployment || deployment->actions.isEmpty())
        return emit finished(deployment ? Success : console.fail(deployment.error()));
    caretaker.deploy(entry->name, this, [this, &console](const core::Result<void> &deployed) {
        Console quiet = console; // the one document is out
        quiet.json = false;
        emit finished(deployed ? Success : quiet.fail(deployed.error()));
    });
}

} // namespace app::cli
