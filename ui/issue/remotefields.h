// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/challenge/method.h"
#include "core/challenge/preflight.h"
#include "ui/context.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QSpinBox;

namespace ui {

class Banner;

/// A folder on another server: what SSH needs to get there.
class RemoteFields final : public QWidget {
    Q_OBJECT
public:
    explicit RemoteFields(QWidget *parent = nullptr);
    [[nodiscard]] core::challenge::Method method() const;
    void setMethod(const core::challenge::Method &method);

signals:
    void changed();

private:
    void pickKey();

    QLineEdit *m_server;
    QSpinBox *m_port;
    QLineEdit *m_folder;
    QLineEdit *m_key;
};

/// A harmless file is put there, asked for over HTTP, and taken away. A server that is met for the first time
/// is asked for its key, which a person confirms before anything goes on. `done` has HostKeyUnknown as its
/// error when that person said no.
void tryRemote(const Context &context, const core::challenge::Method &method, const QString &name,
               QWidget *owner, std::function<void(core::challenge::SelfCheck)> done);

/// The file was there, whatever HTTP said of it: SSH works.
[[nodiscard]] bool wasReached(const core::challenge::SelfCheck &check);

/// What came of it: for SSH its error with advice, for the rest what was seen.
void showTrial(Banner &banner, const core::challenge::SelfCheck &check, const QString &name,
               const QDateTime &now);

/// The same fields in a window of their own, for a single name. It can be accepted once the server was
/// reached.
class RemoteDialog final : public QDialog {
    Q_OBJECT
public:
    RemoteDialog(const Context &context, const QString &name, QWidget *parent = nullptr);
    void setMethod(const core::challenge::Method &method) { m_fields->setMethod(method); }
    [[nodiscard]] core::challenge::Method method() const { return m_fields->method(); }

private:
    void judge();
    void tryIt();

    Context m_context;
    QString m_name;
    core::challenge::Method m_reached;
    bool m_trying = false;
    RemoteFields *m_fields;
    QPushButton *m_try;
    QPushButton *m_accept;
    Banner *m_banner;
};

} // namespace ui
