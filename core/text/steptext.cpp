// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/steptext.h"

#include "core/text/datetext.h"
#include "core/text/errortext.h"

using namespace Qt::StringLiterals;

namespace core::text {

using issuance::AuthzStage;
using issuance::Leftover;
using issuance::Phase;
using issuance::Record;
using issuance::Stage;

QString StepText::title(Phase phase)
{
    switch (phase) {
    case Phase::Ask: return tr("Ask for a certificate");
    case Phase::Tasks: return tr("Receive the tasks");
    case Phase::Publish: return tr("Put the answer in place");
    case Phase::Look: return tr("The CA looks from several places");
    case Phase::Receive: return tr("Sign, receive and save");
    }
    return {};
}

QString StepText::description(Phase phase)
{
    switch (phase) {
    case Phase::Ask: return tr("Your account key signs an order for the names, and the CA opens it.");
    case Phase::Tasks:
        return tr("For each name the CA sets a small task that only the owner of the name can do.");
    case Phase::Publish: return tr("The answers are put where the CA will look for them.");
    case Phase::Look:
        return tr("The CA fetches the answers from several places on the internet, so that nobody can "
                  "deceive it on the way.");
    case Phase::Receive:
        return tr("A request signed with the new key goes to the CA; the certificate comes back with its "
                  "chain and is saved.");
    }
    return {};
}

QString StepText::state(Stage stage)
{
    switch (stage) {
    case Stage::Prepare: return tr("A new key is being made");
    case Stage::Order: return tr("The order is being placed");
    case Stage::Authorize: return tr("The names are being proven");
    case Stage::Finalize: return tr("The request is being sent");
    case Stage::Issue: return tr("The CA is signing");
    case Stage::Download: return tr("The certificate is being fetched");
    case Stage::Install: return tr("The certificate is being saved");
    //: The end of an order.
    case Stage::Done: return tr("Done");
    case Stage::Failed: return tr("Failed");
    case Stage::Cancelled: return tr("Cancelled");
    }
    return {};
}

QString StepText::state(AuthzStage stage)
{
    switch (stage) {
    //: The state of one name, in a table.
    case AuthzStage::Unknown: return tr("Waiting for the task");
    case AuthzStage::Pending: return tr("Task received");
    case AuthzStage::Presenting: return tr("Being put in place");
    case AuthzStage::Presented: return tr("In place, being checked from here");
    case AuthzStage::AwaitingUser: return tr("Waiting for you");
    case AuthzStage::Ready: return tr("In place");
    case AuthzStage::Answered: return tr("The CA is looking");
    case AuthzStage::Valid: return tr("Proven");
    case AuthzStage::Invalid: return tr("Not proven");
    }
    return {};
}

QString StepText::state(const issuance::AuthzRecord &authz)
{
    if (authz.leftover != Leftover::Stuck)
        return state(authz.stage);
    //: %1 is the state of a name: "Proven", "Not proven".
    return tr("%1 · the answer could not be removed").arg(state(authz.stage));
}

QString StepText::inStep(const Record &record)
{
    const Phase phase = issuance::phaseOf(record);
    const QString number = QString::number(static_cast<int>(phase) + 1);
    const QString count = QString::number(issuance::AllPhases.size());
    if (phase == Phase::Look)
        //: %1 of %2 is "4 of 5".
        return tr("Step %1 of %2 · the CA is looking").arg(number, count);
    //: %3 is a state: "The CA is signing".
    return tr("Step %1 of %2 · %3").arg(number, count, state(record.stage));
}

QString StepText::status(const Record &record, const QDateTime &now)
{
    switch (record.stage) {
    case Stage::Done:
        return record.purpose.rehearsal ? tr("The rehearsal went well. Its certificate was thrown away.")
                                        : tr("The certificate is saved.");
    case Stage::Failed: return record.failure ? ErrorText::summary(*record.failure) : tr("It did not work.");
    case Stage::Cancelled: return tr("Cancelled. Nothing that was installed before has changed.");
    case Stage::Prepare:
    case Stage::Order:
    case Stage::Authorize:
    case Stage::Finalize:
    case Stage::Issue:
    case Stage::Download:
    case Stage::Install: break;
    }
    if (record.notBefore && *record.notBefore > now)
        return record.trouble
            ? tr("%1 Next try: %2.")
                  .arg(ErrorText::summary(*record.trouble), DateText::dayAndTime(*record.notBefore, now))
            : tr("Waiting. Next try: %1.").arg(DateText::dayAndTime(*record.notBefore, now));
    if (!issuance::awaitingUser(record).isEmpty())
        return tr("Waiting for you: %n answer(s) to put in place", nullptr,
                  static_cast<int>(issuance::awaitingUser(record).size()));

    const QString step = inStep(record);
    const auto wait = now.secsTo(record.nextPoll);
    if (record.nextPoll.isValid() && wait > 0)
        //: %1 is "Step 4 of 5 · the CA is looking".
        return tr("%1 · next look in %n second(s)", nullptr, static_cast<int>(wait)).arg(step);
    return step;
}

QString StepText::heading(const Record &record)
{
    const int names = static_cast<int>(record.request.identifiers.size());
    if (record.purpose.rehearsal)
        return record.stage == Stage::Done  ? tr("The rehearsal for %n name(s) went well", nullptr, names)
            : record.stage == Stage::Failed ? tr("The rehearsal for %n name(s) failed", nullptr, names)
                                            : tr("Rehearsal for %n name(s)", nullptr, names);
    switch (record.stage) {
    case Stage::Done: return tr("The certificate for %n name(s) is ready", nullptr, names);
    case Stage::Failed: return tr("No certificate for %n name(s)", nullptr, names);
    case Stage::Cancelled: return tr("Cancelled: certificate for %n name(s)", nullptr, names);
    case Stage::Prepare:
    case Stage::Order:
    case Stage::Authorize:
    case Stage::Finalize:
    case Stage::Issue:
    case Stage::Download:
    case Stage::Install: break;
    }
    return tr("Getting a certificate for %n name(s)", nullptr, names);
}

QString StepText::duration(const Record &record, Phase phase, const QDateTime &now)
{
    const issuance::PhaseTime &time = issuance::timeOf(record, phase);
    if (!time.began.isValid())
        return {};
    const QDateTime end = time.ended.isValid() ? time.ended : now;
    return DateText::duration(std::chrono::milliseconds(time.began.msecsTo(end)));
}

} // namespace core::text
