// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/stage.h"

#include "tests/support/await.h"
#include "ui/look/style.h"

#include <QAccessible>
#include <QDialog>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace Qt::StringLiterals;

namespace tests {

Stage::Stage()
{
    setScheme(qEnvironmentVariableIsSet("TEGATA_TEST_DARK") ? ui::Scheme::Dark : ui::Scheme::Light);
    m_language.use(qEnvironmentVariable("TEGATA_TEST_LANGUAGE", u"en"_s));
    m_preferences = std::make_unique<ui::Preferences>(path(u"tegata.ini"_s));
    open();
}

Stage::~Stage()
{
    close();
}

void Stage::open()
{
    auto services = app::Services::create(path(u"store"_s));
    if (!services)
        qFatal("no services: %s", qPrintable(services.error().detail));
    m_services = *std::move(services);
    app::Services &all = *m_services;
    m_watch = std::make_unique<app::Watch>(all.store(), all.clock());
    m_heartbeat = std::make_unique<core::schedule::Heartbeat>(
        core::schedule::Heartbeat::Care{.isDue = [] { return false; },
                                        .run = [] { return core::Result<void>(); }},
        all.store(), all.clock(), QDBusConnection(QString()));
    m_context.emplace(ui::Context{
        all.clock(), all.store(), all.registrar(), all.care(), all.solvers(), all.desk(), all.practice(),
        all.caretaker(), [&all](QObject *owner, auto done) { all.openPractice(owner, std::move(done)); },
        *m_heartbeat, m_watch->herald()});
}

void Stage::close()
{
    m_window.reset();
    m_context.reset();
    m_heartbeat.reset();
    m_watch.reset();
    m_services.reset();
}

void Stage::showWindow(QSize size)
{
    m_window = std::make_unique<ui::MainWindow>(*m_context, *m_preferences);
    if (size.isValid())
        m_window->resize(size);
    m_window->show();
}

QString Stage::issue(const QString &name)
{
    QObject owner;
    const auto account = await<core::store::AccountEntry>(
        [&](auto done) { m_services->openPractice(&owner, std::move(done)); });
    if (!account)
        return why(account);
    QSignalSpy finished(&m_services->desk(), &core::issuance::Desk::finished);
    const auto started = m_services->desk().start(
        {.certificateName = name,
         .identifiers = {{core::acme::IdentifierType::Dns, name}},
         .accountId = account->id,
         .method = {.address = u"127.0.0.1"_s, .port = m_services->practice().httpPort()}});
    if (!started)
        return why(started);
    if (!finished.wait(20'000))
        return u"it did not come to an end"_s;
    return why(m_services->store().certificate(name));
}

QAbstractButton *Stage::button(const QWidget *parent, const QString &text)
{
    for (auto *button : parent->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && QString(button->text()).remove(u'&') == text)
            return button;
    }
    return nullptr;
}

void Stage::press(const QWidget *parent, const QString &text)
{
    QTRY_VERIFY2(button(parent, text) && button(parent, text)->isEnabled(), qPrintable(text));
    button(parent, text)->click();
}

void Stage::checkNames(const QWidget *parent)
{
    for (auto *widget : parent->findChildren<QWidget *>()) {
        // Qt's own button inside a line edit ("clear") has no name to be set; Escape and Delete do the same.
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus)
            || widget->inherits("QLineEditIconButton") || widget->objectName().startsWith("qt_"_L1))
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u" in "_s
                            + QString::fromLatin1(widget->parentWidget()->metaObject()->className())));
    }
    QMap<QKeySequence, QString> keys;
    const auto claim = [&keys](const QString &text) {
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (key.isEmpty())
            return;
        QVERIFY2(!keys.contains(key), qPrintable(text + u" and "_s + keys.value(key)));
        keys.insert(key, text);
    };
    for (const auto *widget : parent->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != parent->window())
            continue;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            claim(button->text());
        else if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
            claim(label->text());
        else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                claim(tabs->tabText(i));
        }
    }
    // QDialog knows a default button only if it was in the dialog when it became one; else it takes another.
    if (!qobject_cast<const QDialog *>(parent) || qobject_cast<QPushButton *>(parent->focusWidget()))
        return;
    for (const auto *button : parent->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->autoDefault()
            && button->property(ui::Style::primaryProperty).toBool())
            QVERIFY2(button->isDefault(), qPrintable(button->text()));
    }
}

void Stage::setScheme(ui::Scheme scheme)
{
    m_theme.reset(); // there is one at a time
    m_theme = std::make_unique<ui::Theme>(scheme);
}

QString Stage::textOf(const QWidget &widget)
{
    QStringList texts;
    for (const auto *label : widget.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&widget))
            texts.append(label->text());
    }
    return texts.join(u'\n');
}

void Stage::picture(QWidget *widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("TEGATA_TEST_PICTURES");
    if (folder.isEmpty())
        return;
    for (int i = 0; i < 5; ++i) // scroll bars come and go while it is laid out
        QCoreApplication::processEvents();
    if (!widget->grab().save(folder + u'/' + name + u".png"_s))
        qWarning("no picture of %s", qPrintable(name));
}

} // namespace tests
