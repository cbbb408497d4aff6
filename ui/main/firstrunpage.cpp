// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/firstrunpage.h"

#include "ui/common/words.h"
#include "ui/look/card.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/primarybutton.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

FirstRunPage::FirstRunPage(QWidget *parent) : QWidget(parent)
{
    const int unit = Metrics::unit(this);
    auto *seal = new QLabel;
    seal->setPixmap(appIcon().pixmap(QSize(12 * unit, 12 * unit), devicePixelRatioF()));
    seal->setAlignment(Qt::AlignCenter);
    m_title = heading({});
    m_title->setAlignment(Qt::AlignCenter);
    m_what = quietLabel({});
    m_what->setAlignment(Qt::AlignCenter);

    auto *column = new QVBoxLayout;
    column->setSpacing(2 * unit);
    const auto add = [&](QPushButton *button) {
        auto *card = new Card;
        auto *inside = new QVBoxLayout(card);
        inside->setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit);
        Choice choice{button, quietLabel({})};
        inside->addWidget(choice.button);
        inside->addWidget(choice.text);
        column->addWidget(card);
        return choice;
    };
    m_issue = add(new PrimaryButton);
    m_practice = add(new QPushButton);
    m_open = add(new QPushButton);
    m_practice.button->setIcon(icon(u"play"_s));
    m_open.button->setIcon(icon(u"open"_s));
    connect(m_issue.button, &QPushButton::clicked, this, &FirstRunPage::issueRequested);
    connect(m_practice.button, &QPushButton::clicked, this, &FirstRunPage::practiceRequested);
    connect(m_open.button, &QPushButton::clicked, this, &FirstRunPage::openRequested);

    auto *narrow = new QWidget;
    narrow->setMaximumWidth(64 * unit);
    auto *inner = new QVBoxLayout(narrow);
    inner->setSpacing(2 * unit);
    inner->addStretch();
    inner->addWidget(seal);
    inner->addWidget(m_title);
    inner->addWidget(m_what);
    inner->addSpacing(unit);
    inner->addLayout(column);
    inner->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->addStretch(1);
    layout->addWidget(narrow, 8);
    layout->addStretch(1);
    retranslate();
}

void FirstRunPage::retranslate()
{
    m_title->setText(tr("Welcome to Tegata"));
    m_what->setText(tr("Tegata gets TLS certificates from any ACME authority such as Let's Encrypt, shows "
                       "when they expire, and "
                       "writes the nginx configuration for them."));
    m_issue.button->setText(tr("&Get a certificate…"));
    m_issue.text->setText(tr("For names whose web server or DNS you run. An account is opened on the way."));
    m_practice.button->setText(tr("&Practise on this computer…"));
    m_practice.text->setText(tr("No internet, nothing to break: a real authority runs on this computer "
                                "alone, and you watch every step."));
    m_open.button->setText(tr("&Open a certificate file…"));
    m_open.text->setText(
        tr("Look at what is in a certificate that you have. You may also drop it on this window."));
}

void FirstRunPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
