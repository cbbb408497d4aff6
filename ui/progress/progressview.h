// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/context.h"
#include "ui/progress/namesmodel.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;
class QTreeView;

namespace ui {

class Banner;
class CaSawPanel;
class FiveSteps;
class ManualSheet;
class RecordSheet;
class ScrollColumn;

/// One issuance, live: the picture of the five steps, a row for each name, and the whole exchange underneath.
/// It shows a record and nothing else, so it is right for one that is running, one that has ended, and one
/// that was resumed.
class ProgressView final : public QWidget {
    Q_OBJECT
public:
    explicit ProgressView(const Context &context, QWidget *parent = nullptr);

    void follow(const QString &recordId);
    [[nodiscard]] QString recordId() const { return m_recordId; }

    void cancel();
    void setRehearsable(bool rehearsable) { m_rehearsable = rehearsable; }

signals:
    void ended(const core::issuance::Record &record); ///< also at once, for a record that had ended before
    void retryRequested(const core::issuance::Request &request);
    /// A rehearsal failed and is to be repeated. Only where somebody takes that: see setRehearsable().
    void rehearsalRequested();
    /// The CA wants something to be agreed to first: its terms, or that the account is opened again.
    void consentRequested(const core::issuance::Request &request, const core::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void show(const core::issuance::Record &record);
    void showSteps(const core::issuance::Record &record);
    void showFailure(const core::issuance::Record &record);
    void showWhatTheCaSaw(const core::issuance::Record &record);
    void showRecords(const core::issuance::Record &record);
    void showViews();
    [[nodiscard]] static QString publisher(core::challenge::MethodKind kind);
    void reveal(QWidget &part, bool visible);
    void showStatus();
    void append(const core::acme::Exchange &exchange);
    void loadExchanges();

    Context m_context;
    QString m_recordId;
    bool m_endTold = false;
    bool m_rehearsable = false;
    std::optional<core::issuance::Record> m_ended; ///< failed, with something of the CA's to show
    NamesModel m_names;
    QTimer m_tick;
    QLabel *m_heading;
    FiveSteps *m_steps;
    ManualSheet *m_manual;
    RecordSheet *m_records;
    CaSawPanel *m_saw;
    QTreeView *m_table;
    ScrollColumn *m_column; ///< all of these
    QLabel *m_status;
    QToolButton *m_toggleLog;
    QPlainTextEdit *m_log;
};

} // namespace ui
