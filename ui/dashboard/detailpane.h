// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/certificatemodel.h"

#include <QDate>
#include <QScrollArea>

class QFormLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace ui {

class Banner;
class StatusLabel;
class ElidedLabel;

/// What there is to say about the certificate that is selected, and what can be done with it.
class DetailPane final : public QScrollArea {
    Q_OBJECT
public:
    explicit DetailPane(QWidget *parent = nullptr);

    /// `failure`: why the last issuance for it failed, if it did.
    void show(const CertificateRow *row, const std::optional<core::Error> &failure, const QString &liveFolder,
              const QDateTime &now);

    /// The next show() is made anew, in the language of now.
    void forget() { m_day = {}; }

signals:
    void viewRequested(const QString &name);
    void nginxRequested(const QString &name);
    void progressRequested(const QString &recordId);
    void folderRequested(const QString &folder);
    void historyRequested(const QString &name);
    void revokeRequested(const QString &name);
    void tagsEdited(const QString &name, const QStringList &tags);

private:
    void addField(const QString &label, const QString &value, const QString &hint = {});
    void clearFields();

    CertificateRow m_shown;
    QDate m_day;
    QString m_name;
    QString m_recordId;
    QString m_folder;
    QWidget *m_body;
    QLabel *m_title;
    StatusLabel *m_state;
    Banner *m_problem;
    QFormLayout *m_fields;
    QLabel *m_lifetimeLabel;
    QProgressBar *m_lifetime;
    QPushButton *m_view;
    QPushButton *m_nginx;
    QPushButton *m_progress;
    QPushButton *m_files;
    QPushButton *m_history;
    QPushButton *m_revoke;
};

} // namespace ui
