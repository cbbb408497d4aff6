// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/solver.h"

#include <QStringList>

namespace core::challenge {

/// http-01 by a file below a folder that a web server serves as "/": FOLDER/.well-known/acme-challenge/TOKEN,
/// 0644. The folder is made with mode 0755 where it is missing; what this object made it removes again once
/// it is empty, and nothing else but the file of the proof is ever removed. A symbolic link in the place of
/// that file is replaced, never followed. UnsafeToken, BadInput for a relative folder, FolderMissing,
/// FileNotWritable, DiskFull.
class WebRootSolver final : public Solver {
    Q_OBJECT
public:
    explicit WebRootSolver(QString folder, QObject *parent = nullptr);

    void present(const Proof &proof, QObject *owner, Done done) override;
    void ready(const Proof &proof, QObject *owner, Done done) override;
    void cleanUp(const Proof &proof, QObject *owner, Done done) override;

private:
    Result<void> put(const Proof &proof);
    Result<void> take(const Proof &proof);
    Result<void> ensureFolder(const QString &path);

    QString m_folder;
    QStringList m_made; ///< folders, outermost first
};

/// The canonical path of a web root. BadInput for a relative path, FolderMissing when it is not there or not
/// a folder.
Result<QString> canonicalWebRoot(const QString &folder);

} // namespace core::challenge
