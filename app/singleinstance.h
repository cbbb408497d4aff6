// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QStringList>

#include <memory>

namespace app {

/// One window for each store: a second start hands over the files that it was given, and ends.
class SingleInstance final : public QObject {
    Q_OBJECT
public:
    /// `store` tells apart instances that work on different stores.
    explicit SingleInstance(const QString &store, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// Whether another instance is there already. It has been told to come forward and to open `files`.
    [[nodiscard]] bool handOver(const QStringList &files);
    /// Become the one that others find.
    void listen();

signals:
    void calledForward(const QStringList &files);

private:
    void receive();

    QString m_socket;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace app
