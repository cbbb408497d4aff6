// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/historyexport.h"
#include "ui/activity/historymodel.h"
#include "ui/context.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QStackedLayout;
class QTreeView;

namespace ui {

class Banner;
class EmptyState;
class SearchField;

/// What has happened, newest first; each line opens to its details. Chosen by certificate, kind, result and
/// words, and exported as it is chosen. Exchanges with CAs are shown when asked for.
class ActivityPage final : public QWidget {
    Q_OBJECT
public:
    explicit ActivityPage(const Context &context, QWidget *parent = nullptr);

    /// The history of one certificate, everything else about the choice undone.
    void showCertificate(const QString &name);

signals:
    void issuanceRequested(const QString &recordId); ///< somebody wants to see it whole

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void retranslate();
    void fillChoices();
    void fillCertificates();
    void apply();
    void adapt();
    void clearChoice();
    void openIssuance();
    void chooseFile();
    void exportTo(const QString &file);
    [[nodiscard]] core::text::HistoryFilter chosen() const;

    Context m_context;
    HistoryModel m_model;
    QTimer m_reload;
    QLabel *m_title;
    SearchField *m_search;
    QComboBox *m_certificate;
    QComboBox *m_kind;
    QComboBox *m_result;
    QCheckBox *m_exchanges;
    QPushButton *m_show;
    QPushButton *m_export;
    Banner *m_banner;
    QTreeView *m_list;
    EmptyState *m_empty;
    EmptyState *m_noMatch;
    QStackedLayout *m_stack;
};

} // namespace ui
