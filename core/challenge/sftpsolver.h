// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/solver.h"
#include "core/challenge/ssh.h"

#include <deque>
#include <memory>
#include <vector>

namespace core::challenge {

/// http-01 by a file below a folder of another computer: FOLDER/.well-known/acme-challenge/TOKEN, mode 0644,
/// put there by the system's sftp under a name of its own and renamed, so that it is never half there.
/// Folders that are missing are made (mode 0755) and stay; the file is removed again. What is waiting for the
/// same method goes in one connection, one after the other: a hundred names are two connections. Errors of
/// sshError(), FolderMissing, FileNotWritable and DiskFull with server and path as subject, ProgramMissing,
/// TimedOut.
class SftpSolver final : public Solver {
    Q_OBJECT
public:
    SftpSolver(Method method, QString knownHosts, QObject *parent = nullptr, SshPrograms programs = {});

    void present(const Proof &proof, QObject *owner, Done done) override;
    void ready(const Proof &proof, QObject *owner, Done done) override;
    void cleanUp(const Proof &proof, QObject *owner, Done done) override;

private:
    enum class Action { Put, Remove };
    struct Job {
        Action action = Action::Put;
        Proof proof = {};
        Done done = {}; ///< knows whether its owner is still there
    };
    struct Batch;

    void enqueue(Action action, const Proof &proof, QObject *owner, Done done);
    void next();
    void run(const std::shared_ptr<Batch> &batch);
    void conclude(const std::shared_ptr<Batch> &batch, const Result<ProgramOutput> &output);
    void finish(const std::shared_ptr<Batch> &batch, const std::vector<Result<void>> &results);

    Method m_method;
    QString m_knownHosts;
    SshPrograms m_programs;
    std::deque<Job> m_queue;
    bool m_busy = false;
};

/// Whether the server lets in and has the folder, without changing anything. Errors as above, HostKeyUnknown
/// among them. `done` comes from the event loop, unless `owner` is gone.
void checkRemote(const Method &method, const QString &knownHosts, QObject *owner,
                 std::function<void(Result<void>)> done);

} // namespace core::challenge
