// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/progress/casawpanel.h"

#include "core/base/logging.h"
#include "core/base/plaintext.h"
#include "core/text/casawtext.h"
#include "core/text/report.h"
#include "ui/common/words.h"
#include "ui/look/flowlayout.h"
#include "ui/look/metrics.h"

#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace core::issuance;
using core::text::CaSawText;

namespace ui {

static QString numbered(const QStringList &lines)
{
    QStringList steps;
    for (const QString &line : lines)
        steps.append(u"%1. %2"_s.arg(QString::number(steps.size() + 1), line));
    return steps.join(u'\n');
}

static void fill(QLabel *label, const QString &text)
{
    if (label->text() != text)
        label->setText(text);
    label->setVisible(!text.isEmpty());
}

CaSawPanel::CaSawPanel(const Context &context, QWidget *parent) : Card(parent), m_context(context)
{
    build();
    connect(m_again, &QPushButton::clicked, this, &CaSawPanel::lookAgain);
    connect(m_copy, &QPushButton::clicked, this, [this] { copyText(report()); });
    retranslate();
}

void CaSawPanel::build()
{
    const int unit = Metrics::unit(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * unit, unit, 2 * unit, unit);
    layout->setSpacing(unit / 2);
    const auto add = [layout] {
        QLabel *label = plainLabel({});
        // Can be walked through without a mouse, and read by a screen reader piece by piece.
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        letShrink(*label);
        layout->addWidget(label);
        return label;
    };
    const auto addTitle = [this, layout, unit] {
        QLabel *label = plainLabel({});
        label->setFont(Metrics::strongFont(font()));
        layout->addSpacing(unit / 2);
        layout->addWidget(label);
        return label;
    };
    m_title = heading({});
    letShrink(*m_title);
    layout->addWidget(m_title);
    m_words = add();
    m_facts = add();
    m_causeTitle = addTitle();
    m_cause = add();
    m_checkTitle = addTitle();
    m_checks = add();
    m_fixTitle = addTitle();
    m_fixes = add();
    m_hereTitle = addTitle();
    m_here = add();
    m_differences = add();
    m_again = new QPushButton;
    m_copy = new QPushButton;
    m_hide = new QCheckBox;
    auto *buttons = new FlowLayout;
    buttons->setSpacing(unit);
    for (QWidget *each :
         {static_cast<QWidget *>(m_again), static_cast<QWidget *>(m_copy), static_cast<QWidget *>(m_hide)})
        buttons->addWidget(each);
    layout->addSpacing(unit / 2);
    layout->addLayout(buttons);
}

void CaSawPanel::retranslate()
{
    m_causeTitle->setText(tr("What that means"));
    m_checkTitle->setText(tr("How to check it"));
    m_fixTitle->setText(tr("How to repair it"));
    m_hereTitle->setText(tr("Asked again from here"));
    m_again->setText(tr("&Ask again from here"));
    m_copy->setText(tr("Copy &report"));
    m_copy->setToolTip(
        tr("A text in English for who helps, for example in a forum: without keys, tokens, mail "
           "addresses and the address of your account."));
    m_hide->setText(tr("without na&mes and addresses"));
    m_hide->setAccessibleName(tr("Copy the report without names and addresses"));
    m_words->setAccessibleDescription(tr("The CA's own words"));
    m_differences->setAccessibleDescription(tr("What differs between the CA's look and this one"));
}

void CaSawPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        setMatter(m_record, m_saw, false);
    }
    Card::changeEvent(event);
}

void CaSawPanel::setMatter(const Record &record, const CaSaw &saw, bool fresh)
{
    const bool isSame = record.id == m_record.id && saw == m_saw;
    if (!isSame) {
        delete std::exchange(m_look, nullptr);
        m_looking = false;
    }
    m_record = record;
    m_saw = saw;
    m_title->setText(CaSawText::heading(saw));
    fill(m_words, core::plainText(core::redacted(saw.problem.detail), 2048));
    fill(m_facts, CaSawText::facts(saw).join(u'\n'));
    fill(m_cause, CaSawText::cause(saw));
    fill(m_checks, numbered(CaSawText::checks(saw)));
    fill(m_fixes, numbered(CaSawText::fixes(saw)));
    m_again->setVisible(authz() != nullptr);
    m_again->setAccessibleName(tr("Ask for %1 again from here").arg(saw.name));
    if (fresh && !isByProvider() && !m_looks.contains(record.id + u' ' + saw.name))
        lookAgain();
    showLook();
}

const AuthzRecord *CaSawPanel::authz() const
{
    return m_saw.authz >= 0 && m_saw.authz < m_record.authzs.size() ? &m_record.authzs[m_saw.authz] : nullptr;
}

bool CaSawPanel::isByProvider() const
{
    const AuthzRecord *record = authz();
    return record && record->method.kind == core::challenge::MethodKind::DnsProvider;
}

void CaSawPanel::lookAgain()
{
    const AuthzRecord *record = authz();
    if (!record || m_looking)
        return;
    m_looking = true;
    m_look = new QObject(this);
    const auto account = m_context.store.account(m_record.request.accountId);
    LookOptions options = account ? lookOptions(*account) : LookOptions{};
    options.mayChangeDns = isByProvider(); // a press of the button says so
    core::issuance::lookAgain(m_context.solvers, m_context.clock, *record, m_saw, options, m_look,
                              [this, key = m_record.id + u' ' + m_saw.name](const SecondLook &look) {
                                  m_looking = false;
                                  m_looks[key] = look;
                                  showLook();
                              });
    showLook();
}

void CaSawPanel::showLook()
{
    const auto found = m_looks.find(m_record.id + u' ' + m_saw.name);
    m_again->setEnabled(!m_looking);
    m_hereTitle->setVisible(m_looking || found != m_looks.end());
    if (m_looking) {
        fill(m_here, tr("The same is asked for from this computer…"));
        fill(m_differences, {});
        return;
    }
    if (found == m_looks.end()) {
        fill(m_here, {});
        fill(m_differences, {});
        return;
    }
    fill(m_here, CaSawText::seen(found->second).join(u'\n'));
    QStringList lines;
    for (const Difference &each : differences(m_saw, found->second, isByProvider()))
        lines.append(CaSawText::difference(each));
    fill(m_differences, lines.join(u'\n'));
}

QString CaSawPanel::report() const
{
    const auto account = m_context.store.account(m_record.request.accountId);
    core::text::ReportMatter matter{.record = m_record,
                                    .saw = m_saw,
                                    .account = account ? *account : core::store::AccountEntry{},
                                    .hideNames = m_hide->isChecked()};
    if (const auto found = m_looks.find(m_record.id + u' ' + m_saw.name); found != m_looks.end())
        matter.look = found->second;
    return core::text::report(matter);
}

} // namespace ui
