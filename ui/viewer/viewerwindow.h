// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/revoker.h"
#include "ui/context.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;
class QVBoxLayout;

namespace ui {

class Banner;
class ChainPicture;
class GenerationView;
class RevocationCard;
class StatusLabel;

/// Everything in a certificate, and its chain as a picture. For certificates of the store, with what can be
/// done with them and what the last renewal changed, and for files that somebody has; looking at a file
/// imports nothing.
class ViewerWindow final : public QDialog {
    Q_OBJECT
public:
    /// `chain` is not empty; `title` tells what was opened.
    ViewerWindow(const Context &context, const core::crypto::Chain &chain, const QString &title,
                 QWidget *parent = nullptr);
    /// A certificate of the store: it has a history, and what its revocation list says is kept.
    ViewerWindow(const Context &context, const core::crypto::Chain &chain,
                 const core::store::CertificateEntry &entry, QWidget *parent = nullptr);

signals:
    void revokeRequested(const core::issuance::RevocationRequest &subject);
    // Of a certificate of the store:
    void historyRequested(const QString &certificateName);
    void renewRequested(const QString &certificateName);
    void nginxRequested(const QString &certificateName);
    void rollBackRequested(const QString &certificateName);
    void viewRequested(const QString &certificateName); ///< as it is now

private:
    [[nodiscard]] QWidget *careButtons();
    void addComparison();
    void lookIfLive();
    void build();
    void showCertificate(qsizetype index);
    void showFields(const core::crypto::Certificate &certificate);
    void showChain();
    void save(bool wholeChain);
    [[nodiscard]] const core::crypto::Certificate &current() const { return m_chain[m_current]; }

    Context m_context;
    core::crypto::Chain m_chain;
    core::crypto::TrustResult m_trust;
    qsizetype m_current = 0;
    QLabel *m_title;
    StatusLabel *m_state;
    Banner *m_banner;
    QTabWidget *m_tabs;
    QWidget *m_fields = nullptr;
    QVBoxLayout *m_fieldsHost;
    ChainPicture *m_picture;
    QLabel *m_trustText;
    QPlainTextEdit *m_pem;
    QString m_name;
    core::store::CertificateEntry m_entry; ///< without a name: from a file
    RevocationCard *m_revocation = nullptr;
    GenerationView *m_comparison = nullptr;
};

} // namespace ui
