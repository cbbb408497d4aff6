// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deploy/deploymentdialog.h"

#include "core/deploy/commandline.h"
#include "core/renewal/deployer.h"
#include "core/text/deploytext.h"
#include "ui/common/words.h"
#include "ui/look/flowlayout.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/primarybutton.h"
#include "ui/look/windowsize.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using core::deploy::Action;
using core::deploy::ActionKind;
using core::text::DeployText;

namespace ui {

DeploymentDialog::DeploymentDialog(const Context &context, const QString &certificateName, QWidget *parent)
    : QDialog(parent), m_context(context), m_name(certificateName)
{
    setAttribute(Qt::WA_DeleteOnClose);
    //: %1: name of a certificate
    setWindowTitle(tr("After a renewal of %1").arg(certificateName));
    build();
    load();
    resizeToUnits(this, 74, 60);
}

void DeploymentDialog::build()
{
    const int unit = Metrics::unit(this);
    QLabel *title = heading(tr("What happens after a renewal?"));
    QLabel *note = plainLabel(tr("A web server goes on with the old certificate until it is told of the new "
                                 "one. Tegata does these one after the other, and tries again when one "
                                 "fails. The certificate itself is renewed in any case."));
    m_list = new QListWidget;
    m_list->setAccessibleName(tr("Actions"));
    m_empty = quietLabel(tr("Nothing is done yet. For nginx on this computer, add “Reload nginx”."));
    m_description = quietLabel({});
    m_command = new QLineEdit;
    m_command->setPlaceholderText(u"/usr/local/bin/after-renewal --quiet"_s);
    m_commandLabel = new QLabel(tr("Comm&and: a program with its whole path, and its arguments"));
    m_commandLabel->setBuddy(m_command);
    const auto make = [](const QString &text, const QString &iconName) {
        auto *button = new QPushButton(ui::icon(iconName), text);
        button->setAutoDefault(false);
        return button;
    };
    QPushButton *addReload = make(tr("Add “Reload &nginx”"), u"add"_s);
    QPushButton *addCommand = make(tr("Add a &command"), u"add"_s);
    m_up = make(tr("&Up"), u"chevron-up"_s);
    m_down = make(tr("&Down"), u"chevron-down"_s);
    m_remove = make(tr("Re&move"), u"remove"_s);
    m_test = make(tr("&Try it now"), u"play"_s);
    auto *buttons = new FlowLayout;
    buttons->setSpacing(unit);
    for (QPushButton *button : {addReload, addCommand, m_up, m_down, m_remove, m_test})
        buttons->addWidget(button);
    m_now = new QCheckBox(tr("Do &it now for the certificate in use, too"));
    m_now->setChecked(true);
    m_banner = new Banner;
    m_banner->hide();
    auto *box = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_save = box->addButton(tr("&Save"), QDialogButtonBox::ActionRole);
    PrimaryButton::setPrimary(m_save, true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 2 * unit, 3 * unit, 2 * unit);
    layout->setSpacing(unit);
    for (QWidget *widget : {static_cast<QWidget *>(title), static_cast<QWidget *>(note)})
        layout->addWidget(widget);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty);
    layout->addLayout(buttons);
    for (QWidget *widget : {static_cast<QWidget *>(m_description), static_cast<QWidget *>(m_commandLabel),
                            static_cast<QWidget *>(m_command), static_cast<QWidget *>(m_banner),
                            static_cast<QWidget *>(m_now), static_cast<QWidget *>(box)})
        layout->addWidget(widget);
    m_save->setDefault(true);
    connect(m_list, &QListWidget::currentRowChanged, this, &DeploymentDialog::showCurrent);
    followSelection(*m_list);
    connect(addReload, &QPushButton::clicked, this, [this] { add({.kind = ActionKind::ReloadNginx}); });
    connect(addCommand, &QPushButton::clicked, this, [this] {
        add({.kind = ActionKind::Run});
        m_command->setFocus();
    });
    connect(m_command, &QLineEdit::textEdited, this, &DeploymentDialog::edit);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QPushButton::clicked, this, &DeploymentDialog::remove);
    connect(m_test, &QPushButton::clicked, this, &DeploymentDialog::test);
    connect(m_save, &QPushButton::clicked, this, &DeploymentDialog::save);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void DeploymentDialog::load()
{
    const auto deployment = m_context.store.deployment(m_name);
    const auto actions = deployment ? core::deploy::actionsFromJson(deployment->actions)
                                    : core::Result<QList<Action>>(deployment.error());
    if (!actions) {
        m_save->setEnabled(false); // what a later version wrote is not overwritten
        showError(*m_banner, actions.error(), m_context.clock.now());
        return refill(-1);
    }
    m_actions = *actions;
    refill(m_actions.isEmpty() ? -1 : 0);
}

static QString labelOf(const Action &action)
{
    return action.kind == ActionKind::Run && action.command.isEmpty() ? DeployText::kind(action.kind)
                                                                      : DeployText::name(action);
}

void DeploymentDialog::refill(int current)
{
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const Action &action : m_actions)
            m_list->addItem(labelOf(action));
        m_list->setCurrentRow(current);
    }
    m_empty->setVisible(m_actions.isEmpty());
    m_list->setVisible(!m_actions.isEmpty());
    m_now->setVisible(!m_actions.isEmpty());
    showCurrent();
}

void DeploymentDialog::showCurrent()
{
    const int row = m_list->currentRow();
    const bool any = row >= 0 && row < m_actions.size();
    const bool isCommand = any && m_actions[row].kind == ActionKind::Run;
    m_up->setEnabled(any && row > 0);
    m_down->setEnabled(any && row + 1 < m_actions.size());
    m_remove->setEnabled(any);
    m_test->setEnabled(any && !m_testing);
    m_description->setVisible(any);
    m_commandLabel->setVisible(isCommand);
    m_command->setVisible(isCommand);
    if (!any)
        return;
    m_description->setText(DeployText::description(m_actions[row].kind));
    if (isCommand)
        m_command->setText(core::deploy::commandLine(m_actions[row].command));
}

void DeploymentDialog::add(const Action &action)
{
    m_actions.append(action);
    refill(static_cast<int>(m_actions.size()) - 1);
}

void DeploymentDialog::edit(const QString &line)
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_actions[row].command = core::deploy::wordsOf(line);
    m_list->item(row)->setText(labelOf(m_actions[row]));
    m_banner->hide();
}

void DeploymentDialog::move(int by)
{
    const int row = m_list->currentRow();
    m_actions.swapItemsAt(row, row + by);
    refill(row + by);
}

void DeploymentDialog::remove()
{
    const int row = m_list->currentRow();
    m_actions.removeAt(row);
    refill(std::min(row, static_cast<int>(m_actions.size()) - 1));
}

void DeploymentDialog::test()
{
    const auto entry = m_context.store.certificate(m_name);
    if (!entry)
        return showError(*m_banner, entry.error(), m_context.clock.now());
    m_testing = true;
    showCurrent();
    m_banner->clearButtons();
    m_banner->setMessage(Banner::Kind::Info, tr("Trying it …"));
    m_banner->show();
    core::deploy::perform({m_actions[m_list->currentRow()]},
                          core::renewal::environmentOf(*entry, m_context.store.livePaths(m_name)), {}, this,
                          [this](const core::Result<void> &result) {
                              m_testing = false;
                              showCurrent();
                              if (!result)
                                  return showError(*m_banner, result.error(), m_context.clock.now());
                              m_banner->setMessage(Banner::Kind::Success, tr("It works."));
                          });
}

void DeploymentDialog::save()
{
    const QDateTime now = m_context.clock.now();
    for (int row = 0; row < m_actions.size(); ++row) {
        if (const auto checked = core::deploy::checkAction(m_actions[row]); !checked) {
            m_list->setCurrentRow(row);
            return showError(*m_banner, checked.error(), now);
        }
    }
    const auto entry = m_context.store.certificate(m_name);
    auto deployment = m_context.store.deployment(m_name);
    if (!entry || !deployment)
        return showError(*m_banner, entry ? deployment.error() : entry.error(), now);
    const QJsonArray actions = core::deploy::toJson(m_actions);
    const bool isNow = m_now->isChecked() && !m_actions.isEmpty();
    // A new list has nothing to do with what an old one came to.
    *deployment = {.name = m_name, .actions = actions, .generation = isNow ? 0 : entry->generation};
    if (const auto saved = m_context.store.saveDeployment(*deployment); !saved)
        return showError(*m_banner, saved.error(), now);
    // What comes of it is noted, and shown on the dashboard.
    if (isNow)
        m_context.caretaker.deploy(m_name, &m_context.caretaker, [](const core::Result<void> &) {});
    accept();
}

} // namespace ui
