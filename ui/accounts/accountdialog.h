// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/context.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace ui {

class Banner;

/// One thing that is done with one account: says what it means, asks for what it needs, does it, and stays
/// open with the reason when it failed.
class AccountDialog : public QDialog {
    Q_OBJECT
public:
    AccountDialog(const Context &context, const core::store::AccountEntry &account, QWidget *parent);

protected:
    enum class Kind { Plain, Destructive };
    /// To be called once the body is filled: title, what it means, and the verb on its button.
    void setWords(const QString &title, const QString &meaning, const QString &verb, Kind kind = Kind::Plain);
    [[nodiscard]] QVBoxLayout &body() { return *m_body; }
    void lookAgain(); ///< looks at isComplete() again

    [[nodiscard]] virtual bool isComplete() const { return true; }
    virtual void begin(core::issuance::AccountCare::Done done) = 0;

    Context m_context;
    core::store::AccountEntry m_account;

private:
    void run();

    QLabel *m_title;
    QLabel *m_meaning;
    QVBoxLayout *m_body;
    QProgressBar *m_progress;
    Banner *m_banner;
    QPushButton *m_verb;
    QPushButton *m_cancel;
    bool m_busy = false;
};

enum class AccountAction { Contact, ChangeKey, MoveKey, BackUp, Terms, Reopen, Deactivate };

/// Opens the dialog for `action`, which deletes itself.
void openAccountDialog(AccountAction action, const Context &context, const core::store::AccountEntry &account,
                       QWidget *parent);

/// The consent that a CA asks for before it goes on with the account: to its terms (TermsNotAgreed), or to
/// open the account again (AccountUnknown). `then` goes on with what was refused.
void askForConsent(const core::Error &error, const QString &accountId, const Context &context,
                   QWidget *parent, std::function<void()> then);

} // namespace ui
