// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/method.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace tests {

/// OpenSSH's sshd on a free port of 127.0.0.1, with keys and a configuration of its own. It runs as the user
/// who runs the tests, and as somebody harmless when that is root: root could write everywhere, and sshd as
/// root needs folders of the system.
class SshServer final {
public:
    ~SshServer();
    /// Why it could not be started; empty when it answers.
    [[nodiscard]] QString start();
    void stop();
    [[nodiscard]] QString startAgain(); ///< at the same port, with the host key that is there now
    void changeHostKey();
    /// From the next start on: what serves as SFTP ("" for none), and more lines of its configuration.
    void configure(const QString &subsystem, const QStringList &lines = {});
    [[nodiscard]] static QString sftpServer(); ///< the program beside sshd; empty when it is not here

    /// A web root on it, with the key that it lets in.
    [[nodiscard]] core::challenge::Method method() const;
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString user() const { return m_user; }
    [[nodiscard]] QString path(const QString &name) const; ///< in a folder that is removed afterwards
    [[nodiscard]] QString webRoot() const { return path(QStringLiteral("www")); }
    [[nodiscard]] QString key() const { return path(QStringLiteral("id")); } ///< is let in
    [[nodiscard]] QString stranger() const { return path(QStringLiteral("stranger")); } ///< is not
    [[nodiscard]] QString lockedKey() const { return path(QStringLiteral("locked")); } ///< has a passphrase
    void makeFolder(const QString &name, bool writable = true) const; ///< which belongs to who logs in
    [[nodiscard]] qsizetype logins() const; ///< so far
    [[nodiscard]] QByteArray log() const;

private:
    [[nodiscard]] QString launch();
    [[nodiscard]] bool writeConfiguration() const;

    QTemporaryDir m_folder;
    QString m_subsystem = QStringLiteral("internal-sftp");
    QStringList m_lines;
    QString m_sshd;
    QString m_user;
    quint16 m_port = 0;
    std::unique_ptr<QProcess> m_process;
};

} // namespace tests
