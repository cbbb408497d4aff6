// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activitypage.h"

#include "core/base/atomicfile.h"
#include "core/base/logging.h"
#include "core/text/activitytext.h"
#include "core/text/datetext.h"
#include "ui/common/words.h"
#include "ui/look/emptystate.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"

#include <QCheckBox>
#include <QEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedLayout>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using core::text::ActivityText;

namespace ui {

static constexpr int Shown = 1000;

ActivityPage::ActivityPage(const Context &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    const int unit = Metrics::unit(this);
    m_title = heading({});
    m_search = new QLineEdit;
    m_search->setClearButtonEnabled(true);
    m_exchanges = new QCheckBox;
    m_save = new QPushButton;
    m_list = new QTreeWidget;
    m_list->setColumnCount(3);
    m_list->setUniformRowHeights(false);
    m_list->setAllColumnsShowFocus(true);
    m_empty = new EmptyState;
    auto *host = new QWidget;
    m_stack = new QStackedLayout(host);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_exchanges);
    top->addWidget(m_search);
    top->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 2 * unit, 3 * unit, 2 * unit);
    layout->addLayout(top);
    layout->addWidget(host, 1);
    m_reload.setSingleShot(true);
    m_reload.setInterval(300);
    connect(&m_reload, &QTimer::timeout, this, &ActivityPage::reload);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_reload.start(); });
    connect(m_exchanges, &QCheckBox::toggled, this, &ActivityPage::reload);
    connect(m_save, &QPushButton::clicked, this, &ActivityPage::save);
    connect(&context.store, &core::store::Store::activityChanged, this, [this] {
        if (isVisible())
            m_reload.start();
    });
    retranslate();
    m_list->setColumnWidth(0, 24 * unit);
    m_list->setColumnWidth(1, 24 * unit);
}

void ActivityPage::retranslate()
{
    m_title->setText(tr("Activity"));
    m_search->setPlaceholderText(tr("Find in the activity"));
    m_search->setAccessibleName(tr("Find in the activity"));
    m_exchanges->setText(tr("Show e&xchanges with authorities"));
    m_save->setText(tr("Save &as text…"));
    m_list->setAccessibleName(tr("Activity"));
    m_list->setHeaderLabels({tr("When"), tr("Certificate"), tr("What")});
    m_empty->setMessage(
        u"activity"_s, tr("Nothing has happened yet"),
        tr("Whatever Tegata does for your certificates is written down here, with its time and its cause."));
    reload();
}

void ActivityPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ActivityPage::showEvent(QShowEvent *event)
{
    reload();
    QWidget::showEvent(event);
}

void ActivityPage::reload()
{
    const auto entries = m_context.store.activity({.limit = Shown});
    m_list->clear();
    if (!entries)
        return;
    const QDateTime now = m_context.clock.now();
    const QString wanted = m_search->text().toCaseFolded();
    for (const core::store::ActivityEntry &entry : *entries) {
        if (entry.what == "exchange"_L1 && !m_exchanges->isChecked())
            continue;
        const QString line = ActivityText::line(entry);
        if (!wanted.isEmpty() && !(line + u' ' + entry.certificateName).toCaseFolded().contains(wanted))
            continue;
        auto *item = new QTreeWidgetItem(
            m_list, {core::text::DateText::dayAndTime(entry.time, now), entry.certificateName, line});
        item->setToolTip(0, core::text::DateText::exactUtc(entry.time));
        item->setToolTip(2, line);
        if (ActivityText::isFailure(entry))
            item->setIcon(2, icon(Status::Failed));
        if (const QString details = ActivityText::details(entry); !details.isEmpty()) {
            auto *more = new QTreeWidgetItem(item);
            more->setFirstColumnSpanned(true);
            more->setText(0, details);
        }
    }
    m_stack->setCurrentWidget(
        m_list->topLevelItemCount() == 0 && wanted.isEmpty() ? static_cast<QWidget *>(m_empty) : m_list);
}

void ActivityPage::save()
{
    auto *dialog = new QFileDialog(this, tr("Save activity"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(u"tegata-activity.txt"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        const auto entries = m_context.store.activity({.limit = 100'000});
        QStringList lines;
        for (qsizetype i = entries ? entries->size() : 0; i-- > 0;) {
            const auto &entry = (*entries)[i];
            lines.append(u"%1  %2  %3"_s.arg(entry.time.toUTC().toString(Qt::ISODate), entry.certificateName,
                                             ActivityText::line(entry)));
            if (const QString details = ActivityText::details(entry); !details.isEmpty())
                lines.append(u"    "_s + QString(details).replace(u'\n', u"\n    "_s));
        }
        const auto saved = core::replaceFile(file, core::redacted(lines.join(u'\n') + u'\n').toUtf8());
        if (!saved)
            qCWarning(core::logApp) << "the activity could not be saved:" << saved.error().detail;
    });
    dialog->open();
}

} // namespace ui
