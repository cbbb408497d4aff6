// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/certificatemodel.h"

#include <QDate>
#include <QScrollArea>

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace ui {

class DeploymentSection;
class FactList;
class ProblemBar;
class StatusLabel;

/// What there is to say about the certificate that is selected, and what can be done with it.
class DetailPane final : public QScrollArea {
    Q_OBJECT
public:
    explicit DetailPane(QWidget *parent = nullptr);

    struct Shown {
        const CertificateRow *row = nullptr; ///< nullptr: none is selected
        std::optional<core::Error> failure = {}; ///< why the last issuance for it failed, if it did
        QString liveFolder = {};
        bool canRollBack = false; ///< there is an earlier generation that is still valid
    };
    void show(const Shown &shown, const QDateTime &now);

    /// The next show() is made anew, in the language of now.
    void forget() { m_day = {}; }

signals:
    void renewRequested(const QString &name);
    void viewRequested(const QString &name);
    void nginxRequested(const QString &name);
    void revokeRequested(const QString &name);
    void rollBackRequested(const QString &name);
    void deployRequested(const QString &name);
    void standingRequested(const QString &name);
    void deploymentRequested(const QString &name);
    void automaticChanged(const QString &name, bool automatic);
    void progressRequested(const QString &recordId);
    void folderRequested(const QString &folder);
    void historyRequested(const QString &name);
    void tagsEdited(const QString &name, const QStringList &tags);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void fit();
    void retranslate();
    void showFacts(const CertificateRow &row, const QString &liveFolder, const QDateTime &now);
    void saveTags();

    CertificateRow m_shown;
    QDate m_day;
    QString m_name;
    QString m_recordId;
    QString m_folder;
    QWidget *m_body;
    QLabel *m_title;
    StatusLabel *m_state;
    ProblemBar *m_problem;
    FactList *m_facts;
    QLineEdit *m_tags = nullptr;
    QLabel *m_lifetimeLabel;
    QProgressBar *m_lifetime;
    QCheckBox *m_automatic;
    QPushButton *m_progress;
    QPushButton *m_renew;
    QPushButton *m_view;
    QPushButton *m_nginx;
    QPushButton *m_rollBack;
    QPushButton *m_revoke;
    QPushButton *m_history;
    QPushButton *m_files;
    DeploymentSection *m_deployment;
};

} // namespace ui
