// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/challenge/sftpsolver.h"

#include "core/base/atomicfile.h"
#include "core/base/toolrun.h"
#include "core/challenge/later.h"
#include "core/challenge/remotefolder.h"

#include <QPointer>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::challenge {

static constexpr size_t MostAtOnce = 64;
static constexpr std::chrono::seconds PatienceForOne{60};
static constexpr std::chrono::seconds PatienceForMore{1}; // for each of them

/// One connection.
struct SftpSolver::Batch {
    Action action = Action::Put;
    std::vector<Job> jobs;
    QTemporaryDir folder; ///< of the commands, and of the files that are sent
    QStringList toMake; ///< folders that were found missing
    bool again = false; ///< for the second time, with these
};

static QString outer(const Method &method)
{
    return method.folder + (method.folder.endsWith(u'/') ? u""_s : u"/"_s) + u".well-known"_s;
}

static QString inner(const Method &method)
{
    return outer(method) + u"/acme-challenge"_s;
}

/// checkedRemote() has refused all that quotation marks would not hold together.
static QString quoted(const QString &path)
{
    return u'"' + path + u'"';
}

static QString fileOf(const Proof &proof)
{
    return u"./"_s + QString::fromLatin1(proof.token); // a token may begin with a hyphen
}

static QString draftOf(const Proof &proof)
{
    return u"./."_s + QString::fromLatin1(proof.token) + u".new"_s;
}

SftpSolver::SftpSolver(Method method, QString knownHosts, QObject *parent, SshPrograms programs)
    : Solver(parent), m_method(std::move(method)), m_knownHosts(std::move(knownHosts)),
      m_programs(std::move(programs))
{
}

void SftpSolver::present(const Proof &proof, QObject *owner, Done done)
{
    enqueue(Action::Put, proof, owner, std::move(done));
}

void SftpSolver::ready(const Proof &, QObject *owner, Done done)
{
    later(owner, std::move(done), {});
}

void SftpSolver::cleanUp(const Proof &proof, QObject *owner, Done done)
{
    enqueue(Action::Remove, proof, owner, std::move(done));
}

void SftpSolver::enqueue(Action action, const Proof &proof, QObject *owner, Done done)
{
    if (!isSafeToken(proof.token))
        return later(owner, std::move(done), Error{.code = ErrorCode::UnsafeToken, .subject = proof.name});
    if (const auto fit = checkedRemote(m_method); !fit)
        return later(owner, std::move(done), fit);
    Done heard = [owner = QPointer<QObject>(owner), done = std::move(done)](const Result<void> &result) {
        if (owner)
            done(result);
    };
    m_queue.push_back({action, proof, std::move(heard)});
    // Not at once: what else is asked for in this turn of the event loop goes along.
    QMetaObject::invokeMethod(this, &SftpSolver::next, Qt::QueuedConnection);
}

void SftpSolver::next()
{
    if (m_busy || m_queue.empty())
        return;
    m_busy = true;
    const auto batch = std::make_shared<Batch>();
    batch->action = m_queue.front().action;
    while (!m_queue.empty() && m_queue.front().action == batch->action && batch->jobs.size() < MostAtOnce) {
        batch->jobs.push_back(std::move(m_queue.front()));
        m_queue.pop_front();
    }
    run(batch);
}

static QStringList putLines(const Proof &proof, const QTemporaryDir &folder)
{
    const QString draft = draftOf(proof);
    return {u"-rm "_s + draft, // from a run that was killed; never written through, should it be a link
            u"put %1 %2"_s.arg(quoted(folder.filePath(QString::fromLatin1(proof.token))), draft),
            u"chmod 644 "_s + draft, u"rename %1 %2"_s.arg(draft, fileOf(proof))};
}

/// A hyphen lets sftp go on when the command fails; what has none ends the batch.
void SftpSolver::run(const std::shared_ptr<Batch> &batch)
{
    QStringList lines;
    if (batch->action == Action::Put) {
        lines += {u"cd "_s + quoted(m_method.folder), u"-cd "_s + quoted(outer(m_method))};
        for (const QString &missing : std::as_const(batch->toMake))
            lines += {u"-mkdir "_s + quoted(missing), u"-chmod 755 "_s + quoted(missing)};
    }
    lines += u"cd "_s + quoted(inner(m_method));
    Result<void> written;
    for (const Job &job : batch->jobs) {
        if (batch->action == Action::Remove) {
            lines += {u"-rm "_s + fileOf(job.proof), u"-rm "_s + draftOf(job.proof)};
            continue;
        }
        lines += putLines(job.proof, batch->folder);
        if (written && !batch->again)
            written = createFile(batch->folder.filePath(QString::fromLatin1(job.proof.token)),
                                 job.proof.keyAuthorization);
    }
    const QString file = batch->folder.filePath(u"batch"_s);
    if (written)
        written = replaceFile(file, lines.join(u'\n').toUtf8() + '\n');
    if (!written)
        return finish(batch, std::vector<Result<void>>(batch->jobs.size(), written));
    const auto limit = PatienceForOne + PatienceForMore * static_cast<int>(batch->jobs.size());
    ProgramCall call = sftpCall(m_method, m_knownHosts, file, limit);
    call.program = m_programs.sftp;
    runProgram(std::move(call), this,
               [this, batch](const Result<ProgramOutput> &output) { conclude(batch, output); });
}

/// Why there was no run at all, or no session.
static std::optional<Error> withoutSession(const Result<ProgramOutput> &output, const Method &method)
{
    if (!output) {
        Error error = output.error();
        if (error.code == ErrorCode::ProgramMissing)
            error.detail = u"openssh-client"_s;
        if (error.code == ErrorCode::TimedOut)
            error.subject = method.server;
        return error;
    }
    const bool began = output->text.contains("sftp> ");
    if (output->exitStatus == 255 || output->exitStatus == BrokenPipe || (output->exitStatus != 0 && !began))
        return sshError(*output, method);
    return {};
}

static Error remoteError(const BatchPart &part, const QString &path, const Method &method)
{
    const bool isFull = part.outcome == BatchPart::Outcome::Failed && part.words.contains("write"_L1);
    const ErrorCode code = part.outcome == BatchPart::Outcome::Missing ? ErrorCode::FolderMissing
        : isFull                                                       ? ErrorCode::DiskFull
                                                                       : ErrorCode::FileNotWritable;
    return {.code = code, .subject = method.server + u':' + path, .detail = part.words};
}

static const BatchPart *partOf(const QList<BatchPart> &parts, const QString &command)
{
    const auto found = std::ranges::find(parts, command, &BatchPart::command);
    return found == parts.end() ? nullptr : &*found;
}

static bool isMissing(const QList<BatchPart> &parts, const QString &command)
{
    const BatchPart *part = partOf(parts, command);
    return part && part->outcome == BatchPart::Outcome::Missing;
}

/// What stopped a batch of files that were to be put in place.
static Error whatStopped(const QList<BatchPart> &parts, const Method &method)
{
    // A folder that could not be made is the cause of everything after it.
    for (const BatchPart &part : parts) {
        if (part.command.startsWith("-mkdir "_L1) && part.outcome == BatchPart::Outcome::Denied)
            return remoteError(part, part.command.section(u'"', 1, 1), method);
    }
    const bool inFolder = parts.size() > 1; // else the first command has failed already
    return remoteError(parts.last(), inFolder ? inner(method) : method.folder, method);
}

void SftpSolver::conclude(const std::shared_ptr<Batch> &batch, const Result<ProgramOutput> &output)
{
    const auto all = [&](const Result<void> &result) {
        finish(batch, std::vector<Result<void>>(batch->jobs.size(), result));
    };
    if (const auto error = withoutSession(output, m_method))
        return all(*error);
    const QList<BatchPart> parts = partsOf(output->text);
    const QString enter = u"cd "_s + quoted(inner(m_method));
    if (batch->action == Action::Put) {
        if (output->exitStatus == 0)
            return all({});
        if (isMissing(parts, enter) && !batch->again) {
            if (isMissing(parts, u"-cd "_s + quoted(outer(m_method))))
                batch->toMake.append(outer(m_method));
            batch->toMake.append(inner(m_method));
            batch->again = true;
            return run(batch);
        }
        return all(whatStopped(parts, m_method));
    }
    if (isMissing(parts, enter))
        return all({}); // the folder has gone, and the files with it
    if (output->exitStatus != 0)
        return all(remoteError(parts.last(), inner(m_method), m_method));
    std::vector<Result<void>> results;
    for (const Job &job : batch->jobs) {
        const BatchPart *part = partOf(parts, u"-rm "_s + fileOf(job.proof));
        const bool gone = part
            && (part->outcome == BatchPart::Outcome::Done || part->outcome == BatchPart::Outcome::Missing);
        const QString path = inner(m_method) + u'/' + QString::fromLatin1(job.proof.token);
        results.push_back(gone ? Result<void>() : remoteError(part ? *part : parts.last(), path, m_method));
    }
    finish(batch, results);
}

void SftpSolver::finish(const std::shared_ptr<Batch> &batch, const std::vector<Result<void>> &results)
{
    m_busy = false;
    QMetaObject::invokeMethod(this, &SftpSolver::next, Qt::QueuedConnection);
    for (size_t i = 0; i < batch->jobs.size(); ++i)
        batch->jobs[i].done(results[i]); // it may end us
}

void checkRemote(const Method &method, const QString &knownHosts, QObject *owner,
                 std::function<void(Result<void>)> done)
{
    if (const auto fit = checkedRemote(method); !fit)
        return later(owner, std::move(done), fit);
    const auto folder = std::make_shared<QTemporaryDir>();
    const QString file = folder->filePath(u"batch"_s);
    if (const auto written = replaceFile(file, u"cd %1\n"_s.arg(quoted(method.folder)).toUtf8()); !written)
        return later(owner, std::move(done), written);
    runProgram(sftpCall(method, knownHosts, file, PatienceForOne), owner,
               [method, folder, done = std::move(done)](const Result<ProgramOutput> &output) {
                   if (const auto error = withoutSession(output, method))
                       return done(*error);
                   const QList<BatchPart> parts = partsOf(output->text);
                   done(output->exitStatus == 0 || parts.isEmpty()
                            ? Result<void>()
                            : remoteError(parts.last(), method.folder, method));
               });
}

} // namespace core::challenge
