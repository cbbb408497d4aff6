// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issuance/provideruse.h"
#include "ui/context.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QPushButton;
class QStackedLayout;
class QTreeWidget;

namespace ui {

class Banner;
class EmptyState;

/// The DNS providers that are set up: what each can do, which certificates need it, whether it worked when it
/// was last tried, and what can be done with it.
class ProvidersPage final : public QWidget {
    Q_OBJECT
public:
    explicit ProvidersPage(const Context &context, QWidget *parent = nullptr);

    void reload();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void retranslate();
    void showCurrent();
    void open(QDialog *dialog);
    void add();
    void edit();
    void test();
    [[nodiscard]] std::optional<core::challenge::Provider> current() const;
    [[nodiscard]] QList<core::issuance::ProviderUse> currentUses() const;
    [[nodiscard]] QStringList currentNames() const;

    Context m_context;
    core::challenge::ProviderBook &m_book;
    QHash<QString, QList<core::issuance::ProviderUse>> m_uses;
    QTreeWidget *m_list;
    QFormLayout *m_facts;
    QPushButton *m_add;
    QPushButton *m_test;
    QPushButton *m_edit;
    QPushButton *m_delegation;
    QPushButton *m_rename;
    QPushButton *m_remove;
    Banner *m_banner;
    Banner *m_left; ///< records that could not be removed
    EmptyState *m_empty;
    QWidget *m_body;
    QStackedLayout *m_stack;
};

} // namespace ui
