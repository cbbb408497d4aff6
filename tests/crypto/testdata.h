// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <atomic>
#include <thread>
#include <vector>

/// A file of tests/crypto/data.
inline QByteArray dataFile(const QString &name)
{
    QFile file(QStringLiteral(TEGATA_SOURCE_DIR "/tests/crypto/data/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What OpenSSL's command line says to `input`; empty when it fails.
inline QByteArray openssl(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(QStringLiteral("openssl"), arguments);
    process.write(input);
    process.closeWriteChannel();
    return process.waitForFinished() && process.exitCode() == 0 ? process.readAllStandardOutput()
                                                                : QByteArray();
}

/// Files for a program that wants names of files, gone with this.
class ScratchFiles {
public:
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }

private:
    QTemporaryDir m_folder;
};

/// How often `check(0)` to `check(count - 1)` were true, on eight threads.
template <typename Check>
int trueOnThreads(int count, Check check)
{
    std::atomic<int> next = 0;
    std::atomic<int> good = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&] {
                for (int number = next++; number < count; number = next++)
                    good += check(number) ? 1 : 0;
            });
        }
    }
    return good;
}
