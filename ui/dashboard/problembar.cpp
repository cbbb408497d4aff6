// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/problembar.h"

#include "core/text/datetext.h"
#include "core/text/errortext.h"
#include "core/text/plantext.h"
#include "core/text/standingtext.h"
#include "ui/common/words.h"

#include <QDesktopServices>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using core::text::DateText;
using core::text::ErrorText;
using core::text::PlanText;
using core::text::StandingText;

namespace ui {

ProblemBar::ProblemBar(QWidget *parent) : QWidget(parent), m_banner(new Banner)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_banner);
    hide();
}

void ProblemBar::show(const CertificateRow *row, const std::optional<core::Error> &failure,
                      const QDateTime &now)
{
    const bool troubled = row && row->hasCertificate && (row->outlook.failures > 0 || row->outlook.paused);
    const auto error = troubled && row->outlook.error ? row->outlook.error : failure;
    const bool isStanding = row && row->hasCertificate && !row->standing.isEmpty();
    if (!row || row->outlook.state == core::renewal::State::Working || (!error && !troubled && !isStanding)) {
        m_told.clear();
        m_name.clear();
        return hide();
    }
    if (row->entry.name != m_name) {
        m_name = row->entry.name;
        m_told.clear();
        m_withAdvice = false;
    }
    if (row->outlook.paused)
        showPause(*row, error, now);
    else if (!error && !troubled)
        showStanding(*row, now);
    else
        showFailure(*row, error.value_or(core::Error{}), now);
    setVisible(true);
}

/// Whether visitors notice anything yet.
QString ProblemBar::stillWorks(const CertificateRow &row, const QDateTime &now)
{
    if (!row.hasCertificate || row.entry.revoked)
        return {};
    return now < row.entry.notAfter
        //: %1: "in 12 days"
        ? tr("The site still works: the certificate in use expires %1.")
              .arg(DateText::relative(row.entry.notAfter, now))
        : tr("The certificate has expired: visitors see a warning.");
}

void ProblemBar::showFailure(const CertificateRow &row, const core::Error &error, const QDateTime &now)
{
    QStringList body;
    const QString words = ErrorText::quotation(error);
    body.append(words.isEmpty() ? ErrorText::explanation(error) : words);
    if (const QString failed = PlanText::failed(row.outlook, row.known, now); !failed.isEmpty())
        body.append(failed);
    if (const QString works = stillWorks(row, now); !works.isEmpty())
        body.append(works);
    if (row.hasCertificate && row.outlook.failures > 0)
        body.append(PlanText::nextTry(row.outlook, row.known, now));
    if (m_withAdvice) {
        if (!words.isEmpty())
            body.append(ErrorText::explanation(error));
        int number = 0;
        for (const QString &advice : ErrorText::advice(error))
            body.append(u"%1. %2"_s.arg(QString::number(++number), advice));
    }
    m_banner->setMessage(Banner::Kind::Error, ErrorText::summary(error), body.join(u'\n'));
    const QString told
        = ErrorText::details(error) + (m_withAdvice ? u'+' : u'-') + tr("Try now"); // and its language
    if (told == m_told)
        return;
    m_told = told;
    m_banner->clearButtons();
    addTry();
    if (!m_withAdvice) {
        QPushButton *help = m_banner->addButton(tr("What can I do?"));
        connect(help, &QPushButton::clicked, this, [this, row, error, now] {
            m_withAdvice = true;
            showFailure(row, error, now);
            m_try->setFocus();
        });
    }
    addCopy(error);
}

void ProblemBar::showPause(const CertificateRow &row, const std::optional<core::Error> &error,
                           const QDateTime &now)
{
    QStringList body{PlanText::nextTry(row.outlook, row.known, now)};
    if (const QString works = stillWorks(row, now); !works.isEmpty())
        body.append(works);
    const QUrl page = row.known.unpauseUrl;
    if (page.isValid())
        body.append(page.toDisplayString());
    //: %1: a CA
    m_banner->setMessage(Banner::Kind::Warning, tr("%1 wants you to act first").arg(row.entry.caName),
                         body.join(u'\n'));
    const QString told = page.toString() + tr("Try now");
    if (told == m_told)
        return;
    m_told = told;
    m_banner->clearButtons();
    if (page.isValid()) {
        QPushButton *open = m_banner->addButton(tr("Open the CA's page"));
        connect(open, &QPushButton::clicked, this, [page] { QDesktopServices::openUrl(page); });
    }
    addTry();
    if (error)
        addCopy(*error);
}

/// Nothing has failed yet: there is time to put another record in place.
void ProblemBar::showStanding(const CertificateRow &row, const QDateTime &now)
{
    QStringList body;
    for (const core::renewal::StandingMatter &matter : row.standing)
        body.append(StandingText::concern(matter.concern, now));
    body.append(StandingText::renewalNeeds(row.outlook.renewFrom, now));
    m_banner->setMessage(Banner::Kind::Warning, StandingText::concernTitle(), body.join(u'\n'));
    const QString told = u"standing "_s + tr("Show the record…");
    if (told == m_told)
        return;
    m_told = told;
    m_banner->clearButtons();
    QPushButton *show = m_banner->addButton(tr("Show the record…"));
    connect(show, &QPushButton::clicked, this, &ProblemBar::standingRequested);
}

void ProblemBar::addTry()
{
    m_try = m_banner->addButton(tr("Try now"));
    connect(m_try, &QPushButton::clicked, this, &ProblemBar::tryRequested);
}

void ProblemBar::addCopy(const core::Error &error)
{
    QPushButton *copy = m_banner->addButton(tr("Copy details"));
    connect(copy, &QPushButton::clicked, this, [error] { copyText(ErrorText::details(error)); });
}

} // namespace ui
