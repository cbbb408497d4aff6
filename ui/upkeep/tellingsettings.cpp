// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/upkeep/tellingsettings.h"

#include "core/text/alerttext.h"
#include "core/text/errortext.h"
#include "ui/common/words.h"
#include "ui/look/metrics.h"
#include "ui/settings/preferences.h"
#include "ui/upkeep/channelbox.h"

#include <QCheckBox>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSystemTrayIcon>
#include <QTimeEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using core::notify::Channel;
using core::notify::Settings;
using core::text::AlertText;

namespace ui {

TellingSettings::TellingSettings(const Context &context, Preferences &preferences, QWidget *parent)
    : QWidget(parent), m_context(context), m_preferences(preferences)
{
    const int unit = Metrics::unit(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit);
    layout->setSpacing(2 * unit);
    m_banner = new Banner;
    m_banner->setClosable(true);
    m_banner->hide();
    layout->addWidget(m_banner);
    for (const Channel channel : core::notify::AllChannels) {
        auto *box = new ChannelBox(channel);
        m_boxes[static_cast<std::size_t>(channel)] = box;
        layout->addWidget(box);
        connect(box, &ChannelBox::edited, this, &TellingSettings::save);
        connect(box, &ChannelBox::testRequested, this, [this, box] { test(box); });
    }
    m_sender = new QLineEdit;
    m_senderLabel = new QLabel;
    m_senderLabel->setBuddy(m_sender);
    auto *sender = new QHBoxLayout;
    sender->setSpacing(unit);
    sender->addWidget(m_senderLabel);
    sender->addWidget(m_sender, 1);
    m_boxes[static_cast<std::size_t>(Channel::Mail)]->addRow(sender);
    connect(m_sender, &QLineEdit::editingFinished, this, &TellingSettings::save);
    m_renewals = new QCheckBox;
    m_quiet = new QCheckBox;
    m_from = new QTimeEdit;
    m_until = new QLabel;
    m_to = new QTimeEdit;
    m_until->setBuddy(m_to);
    auto *hours = new QHBoxLayout;
    hours->setSpacing(unit);
    for (QWidget *widget : {static_cast<QWidget *>(m_quiet), static_cast<QWidget *>(m_from),
                            static_cast<QWidget *>(m_until), static_cast<QWidget *>(m_to)})
        hours->addWidget(widget);
    hours->addStretch();
    m_pickCalendar = new QPushButton;
    m_noCalendar = new QPushButton;
    m_calendarLabel = quietLabel({});
    m_calendar = plainLabel({});
    auto *calendar = new QHBoxLayout;
    calendar->setSpacing(unit);
    calendar->addWidget(m_calendar, 1);
    calendar->addWidget(m_pickCalendar);
    calendar->addWidget(m_noCalendar);
    m_tray = new QCheckBox;
    m_hide = new QCheckBox;
    m_trayNote = quietLabel({});
    layout->addWidget(m_renewals);
    layout->addLayout(hours);
    layout->addLayout(calendar);
    layout->addWidget(m_calendarLabel);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_tray), static_cast<QWidget *>(m_hide), static_cast<QWidget *>(m_trayNote)})
        layout->addWidget(widget);
    layout->addStretch();
    connect(m_renewals, &QCheckBox::toggled, this, &TellingSettings::save);
    connect(m_quiet, &QCheckBox::toggled, this, &TellingSettings::save);
    connect(m_from, &QTimeEdit::timeChanged, this, &TellingSettings::save);
    connect(m_to, &QTimeEdit::timeChanged, this, &TellingSettings::save);
    connect(m_pickCalendar, &QPushButton::clicked, this, &TellingSettings::pickCalendar);
    connect(m_noCalendar, &QPushButton::clicked, this, [this] {
        m_settings.calendarFile.clear();
        save();
    });
    connect(m_tray, &QCheckBox::toggled, this, [this](bool on) {
        m_preferences.setTray(on);
        retranslate();
    });
    connect(m_hide, &QCheckBox::toggled, &preferences, &Preferences::setHideOnClose);
    fill();
    retranslate();
}

void TellingSettings::fill()
{
    const auto settings = core::notify::settings(m_context.store);
    if (!settings)
        return showError(*m_banner, settings.error(), m_context.clock.now());
    m_settings = *settings;
    const QSignalBlocker blocks[]{QSignalBlocker(m_renewals), QSignalBlocker(m_quiet),
                                  QSignalBlocker(m_from),     QSignalBlocker(m_to),
                                  QSignalBlocker(m_tray),     QSignalBlocker(m_hide)};
    const auto show = [this](Channel channel, const QString &value) {
        m_boxes[static_cast<std::size_t>(channel)]->setValue(isOn(m_settings, channel), value);
    };
    show(Channel::Desktop, {});
    show(Channel::Mail, m_settings.mailTo);
    if (m_sender->text() != m_settings.mailFrom)
        m_sender->setText(m_settings.mailFrom);
    show(Channel::Webhook, m_settings.webhookUrl.toString());
    QStringList words;
    for (const QString &word : m_settings.arguments)
        words.append(word.contains(u' ') || word.isEmpty() ? u'"' + word + u'"' : word);
    show(Channel::Command, words.join(u' '));
    m_renewals->setChecked(m_settings.renewals);
    m_quiet->setChecked(m_settings.quiet.has_value());
    const auto hours = m_settings.quiet.value_or(core::notify::QuietHours());
    m_from->setTime(hours.from);
    m_to->setTime(hours.to);
    m_tray->setChecked(m_preferences.tray());
    m_hide->setChecked(m_preferences.hideOnClose());
}

Settings TellingSettings::edited() const
{
    const auto box = [this](Channel channel) { return m_boxes[static_cast<std::size_t>(channel)]; };
    Settings settings = m_settings;
    settings.desktop = box(Channel::Desktop)->isOn();
    settings.mail = box(Channel::Mail)->isOn();
    settings.mailTo = box(Channel::Mail)->value();
    settings.mailFrom = m_sender->text().trimmed();
    settings.webhook = box(Channel::Webhook)->isOn();
    settings.webhookUrl = QUrl(box(Channel::Webhook)->value(), QUrl::StrictMode);
    settings.command = box(Channel::Command)->isOn();
    settings.arguments = QProcess::splitCommand(box(Channel::Command)->value());
    settings.renewals = m_renewals->isChecked();
    settings.quiet = m_quiet->isChecked()
        ? std::optional(core::notify::QuietHours{m_from->time(), m_to->time()})
        : std::nullopt;
    return settings;
}

void TellingSettings::save()
{
    const Settings before = m_settings;
    m_settings = edited();
    if (const auto saved = core::notify::saveSettings(m_context.store, m_settings); !saved)
        showError(*m_banner, saved.error(), m_context.clock.now());
    retranslate();
}

void TellingSettings::test(ChannelBox *box)
{
    save();
    box->setTesting(true);
    m_context.herald.test(box->channel(), this, [this, box](const core::Result<void> &) {
        box->setTesting(false);
        showStates(); // which says how it went
    });
}

void TellingSettings::showStates()
{
    const QDateTime now = m_context.clock.now();
    for (ChannelBox *box : m_boxes) {
        const auto wrong = core::notify::check(m_settings, box->channel());
        const auto state = core::notify::channelState(m_context.store, box->channel());
        if (box->isOn() && !wrong)
            box->setState(AlertText::failure(box->channel(), wrong.error()), true);
        else if (state)
            box->setState(AlertText::state(box->channel(), *state, now), state->error.has_value());
    }
}

void TellingSettings::pickCalendar()
{
    auto *dialog = new QFileDialog(this, tr("File for the calendar"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"ics"_s);
    dialog->setNameFilters({tr("Calendars (*.ics)")});
    dialog->selectFile(u"tegata.ics"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_settings.calendarFile = file;
        save();
    });
    dialog->open();
}

void TellingSettings::retranslate()
{
    const auto words = [this](Channel channel, const QString &name, const QString &field,
                              const QString &placeholder, const QString &explanation) {
        m_boxes[static_cast<std::size_t>(channel)]->setWords(name, field, placeholder, explanation);
    };
    words(Channel::Desktop, tr("D&esktop notifications"), {}, {},
          tr("Also from the timer, as long as you are logged in."));
    words(Channel::Mail, tr("&Mail to"), tr("Mail addresses"), u"hostmaster@example.org"_s,
          tr("Sent by this computer's own mail program. Several addresses are separated by commas."));
    m_senderLabel->setText(tr("&From"));
    m_sender->setAccessibleName(tr("Sender of the mails"));
    m_sender->setPlaceholderText(tr("as the mail program has it"));
    words(Channel::Webhook, tr("&Webhook"), tr("Address of the webhook"), u"https://"_s,
          tr("A JSON document with the text is posted to this address, as chat programs take it."));
    words(Channel::Command, tr("C&ommand"), tr("Command line"), u"/usr/local/bin/alert --severity high"_s,
          tr("Run without a shell. TEGATA_EVENT, TEGATA_TITLE, TEGATA_TEXT, TEGATA_URGENT and "
             "TEGATA_CERTIFICATES tell it what happened."));
    m_renewals->setText(tr("Te&ll me about renewals that worked, too"));
    m_quiet->setText(tr("&Quiet hours, except for what is urgent: from"));
    m_until->setText(tr("until"));
    m_from->setAccessibleName(tr("Quiet hours from"));
    m_to->setAccessibleName(tr("Quiet hours until"));
    m_from->setEnabled(m_quiet->isChecked());
    m_to->setEnabled(m_quiet->isChecked());
    const bool calendar = !m_settings.calendarFile.isEmpty();
    const auto trouble = core::notify::calendarTrouble(m_context.store);
    m_calendar->setText(!calendar ? tr("No calendar is kept.")
                            : trouble && *trouble
                            ? core::text::ErrorText::summary(**trouble)
                            : tr("The calendar is kept in %1.").arg(m_settings.calendarFile));
    m_calendarLabel->setText(
        tr("A file (.ics) with each expiry and planned renewal, to which a calendar program "
           "subscribes. It is written after each change."));
    m_pickCalendar->setText(calendar ? tr("&Another file…") : tr("&Keep a calendar…"));
    m_noCalendar->setText(tr("No calenda&r"));
    m_noCalendar->setVisible(calendar);
    const bool tray = QSystemTrayIcon::isSystemTrayAvailable();
    m_tray->setText(tr("Show the worst state in the &tray"));
    m_tray->setEnabled(tray);
    m_hide->setText(tr("&Closing the window leaves Tegata in the tray"));
    m_hide->setEnabled(tray && m_tray->isChecked());
    m_trayNote->setText(tr("This desktop has no tray."));
    m_trayNote->setVisible(!tray);
    showStates();
}

void TellingSettings::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TellingSettings::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fill(); // tegatactl may have changed it
    retranslate();
}

} // namespace ui
