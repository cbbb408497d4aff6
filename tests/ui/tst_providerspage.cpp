// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/request.h"
#include "tests/renewal/seed.h"
#include "tests/support/bindprovider.h"
#include "tests/ui/stage.h"
#include "ui/look/banner.h"
#include "ui/look/copyfield.h"
#include "ui/main/settingspage.h"
#include "ui/providers/delegationpanel.h"
#include "ui/providers/provideractions.h"
#include "ui/providers/providerdialog.h"
#include "ui/providers/providerspage.h"
#include "ui/providers/trialdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace core;
using core::challenge::Provider;
using core::challenge::ProviderKind;
using tests::Stage;

/// The DNS providers in the settings.
class TestProvidersPage final : public QObject {
    Q_OBJECT

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<ui::ProvidersPage> m_page;
    tests::NameServers m_servers;
    bool m_haveServers = false;

    challenge::ProviderBook &book() { return m_stage->services().dnsProviders(); }
    void keep(const QString &name)
    {
        Provider provider{.name = name, .kind = ProviderKind::Program, .program = u"/bin/true"_s};
        provider.agreedTo = challenge::fingerprintOf(provider).value();
        challenge::Credentials credentials;
        credentials.push_back({u"API_TOKEN"_s, crypto::Secret("very secret")});
        QVERIFY(book().save(provider, credentials));
    }
    void keepBind() { QVERIFY(tests::keepBind(book(), m_servers, u"example.test"_s)); }
    void plant(const QString &name, const QString &provider)
    {
        tests::seed(m_stage->services().store(), QDateTime::currentDateTimeUtc(),
                    {.name = name,
                     .used = 0.1,
                     .method = {.kind = challenge::MethodKind::DnsProvider, .provider = provider}});
    }
    QTreeWidget *list() const { return m_page->findChild<QTreeWidget *>(); }
    template <typename Dialog>
    Dialog *opened(const QString &button)
    {
        Stage::press(m_page.get(), button);
        return m_page->findChild<Dialog *>();
    }
    void show()
    {
        m_page->resize(1000, 620);
        m_page->show();
        m_page->reload();
    }
    void startServers()
    {
        if (!m_haveServers) {
            const QString trouble = m_servers.start();
            QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
        }
        m_haveServers = true;
        QVERIFY(m_stage->services().setDnsSettings(m_servers.settings()));
    }

private slots:
    void init()
    {
        m_stage = std::make_unique<Stage>();
        m_stage->open();
        m_page = std::make_unique<ui::ProvidersPage>(m_stage->context());
    }
    void cleanup()
    {
        m_page.reset();
        m_stage.reset();
    }

    void anEmptyListSaysWhatItIsForAndHowToBegin()
    {
        show();
        const QString text = Stage::textOf(*m_page);
        QVERIFY2(text.contains("No DNS provider yet"_L1), qPrintable(text));
        QVERIFY(!list()->isVisible());
        Stage::picture(m_page.get(), u"providers-empty"_s);
        QVERIFY(opened<ui::ProviderDialog>(u"Set up a DNS provider…"_s));
    }

    void eachProviderIsListedWithItsKindItsUseAndItsLastTest()
    {
        keep(u"mine"_s);
        keep(u"spare"_s);
        plant(u"www.example.org"_s, u"mine"_s);
        plant(u"mail.example.org"_s, u"mine"_s);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QVERIFY(book().saveTrial(
            u"mine"_s,
            {now, u"www.example.org"_s,
             Error{.code = ErrorCode::RecordNotVisible, .subject = u"_acme-challenge.www.example.org"_s}}));
        show();
        QCOMPARE(list()->topLevelItemCount(), 2);
        const QTreeWidgetItem *mine = list()->topLevelItem(0);
        QCOMPARE(mine->text(0), u"mine"_s);
        QCOMPARE(mine->text(1), u"Program"_s);
        QCOMPARE(mine->text(3), u"2 certificates"_s);
        QVERIFY2(mine->text(4).startsWith("failed"_L1), qPrintable(mine->text(4)));
        QCOMPARE(list()->topLevelItem(1)->text(4), u"not tried yet"_s);
        QTRY_VERIFY(Stage::textOf(*m_page).contains("www.example.org: www.example.org"_L1));
        const QString text = Stage::textOf(*m_page);
        QVERIFY2(text.contains("What to do"_L1), qPrintable(text));
        QVERIFY(!text.contains("very secret"_L1));
        Stage::picture(m_page.get(), u"providers-list"_s);
    }

    void theSettingsHaveThePage()
    {
        keep(u"mine"_s);
        ui::SettingsPage settings(m_stage->context(), m_stage->preferences());
        auto *tabs = settings.findChild<QTabWidget *>();
        QCOMPARE(tabs->tabText(3).remove(u'&'), u"DNS providers"_s);
        settings.resize(1000, 700);
        settings.show();
        tabs->setCurrentIndex(3);
        QCOMPARE(settings.findChild<ui::ProvidersPage *>()->findChild<QTreeWidget *>()->topLevelItemCount(),
                 1);
        Stage::picture(&settings, u"providers-settings"_s);
    }

    void aSecretIsNeverShownAgainAndStaysWhenNothingIsTyped()
    {
        keep(u"mine"_s);
        show();
        auto *dialog = opened<ui::ProviderDialog>(u"Edit…"_s);
        QVERIFY(dialog);
        auto *variables = dialog->findChild<QPlainTextEdit *>();
        QCOMPARE(variables->toPlainText().trimmed(), u"API_TOKEN="_s);
        QVERIFY(!Stage::textOf(*dialog).contains("very secret"_L1));
        variables->setPlainText(u"API_TOKEN=\nAPI_USER=somebody"_s);
        QAbstractButton *save = Stage::button(dialog, u"Save"_s);
        QVERIFY(save && !save->isEnabled());
        dialog->findChild<QCheckBox *>()->setChecked(true);
        Stage::picture(dialog, u"providers-edit"_s);
        Stage::press(dialog, u"Save"_s);
        QTRY_COMPARE(book().provider(u"mine"_s)->secrets, (QStringList{u"API_TOKEN"_s, u"API_USER"_s}));
        const auto now = book().credentials(*book().provider(u"mine"_s));
        QCOMPARE(now->at(0).value.toByteArray(), "very secret"_ba);
        QCOMPARE(now->at(1).value.toByteArray(), "somebody"_ba);
    }

    void aNameThatIsTakenIsNotWrittenOver()
    {
        keep(u"mine"_s);
        show();
        auto *dialog = opened<ui::ProviderDialog>(u"Add…"_s);
        Stage::checkNames(dialog);
        QTest::keyClick(dialog, Qt::Key_Return); // nothing to be added yet, and no reason to cancel
        QVERIFY(dialog->isVisible());
        dialog->findChildren<QComboBox *>().value(0)->setCurrentIndex(4); // a program
        QList<QLineEdit *> fields;
        for (QLineEdit *each : dialog->findChildren<QLineEdit *>()) {
            if (each->isVisible())
                fields.append(each);
        }
        fields.value(0)->setText(u"mine"_s);
        fields.value(1)->setText(u"/bin/false"_s);
        dialog->findChild<QCheckBox *>()->setChecked(true);
        QVERIFY(!Stage::button(dialog, u"Add"_s)->isEnabled());
        QVERIFY2(Stage::textOf(*dialog).contains("of this name already"_L1),
                 qPrintable(Stage::textOf(*dialog)));
        fields.value(0)->setText(u"other"_s);
        QVERIFY(Stage::button(dialog, u"Add"_s)->isEnabled());
    }

    void removalIsAskedWithTheCertificatesThatNeedIt()
    {
        keep(u"mine"_s);
        plant(u"www.example.org"_s, u"mine"_s);
        show();
        auto *dialog = opened<ui::RemoveProviderDialog>(u"Remove…"_s);
        QVERIFY(dialog);
        const QString text = Stage::textOf(*dialog);
        QVERIFY2(text.contains("cannot be renewed"_L1) && text.contains("www.example.org"_L1),
                 qPrintable(text));
        Stage::picture(dialog, u"providers-remove"_s);
        auto *cancel = qobject_cast<QPushButton *>(Stage::button(dialog, u"Cancel"_s));
        QVERIFY(cancel && cancel->isDefault());
        cancel->click();
        QVERIFY(book().provider(u"mine"_s));
        QTRY_VERIFY(!m_page->findChild<ui::RemoveProviderDialog *>());
        dialog = opened<ui::RemoveProviderDialog>(u"Remove…"_s);
        Stage::press(dialog, u"Remove"_s);
        QVERIFY(!book().provider(u"mine"_s));
        QTRY_COMPARE(list()->topLevelItemCount(), 0);
        QVERIFY(Stage::textOf(*m_page).contains("No DNS provider yet"_L1));
    }

    void anotherNameHoldsForTheCertificatesToo()
    {
        keep(u"mine"_s);
        keep(u"taken"_s);
        plant(u"www.example.org"_s, u"mine"_s);
        show();
        auto *dialog = opened<ui::RenameProviderDialog>(u"Rename…"_s);
        QVERIFY(dialog);
        auto *name = dialog->findChild<QLineEdit *>();
        QVERIFY(!Stage::button(dialog, u"Rename"_s)->isEnabled());
        name->setText(u"no/name"_s);
        QVERIFY(!Stage::button(dialog, u"Rename"_s)->isEnabled());
        name->setText(u"taken"_s);
        Stage::press(dialog, u"Rename"_s);
        QVERIFY2(dialog->findChild<ui::Banner *>()->isVisible(), "the refusal is not shown");
        name->setText(u"work"_s);
        Stage::press(dialog, u"Rename"_s);
        QTRY_COMPARE(issuance::providerUses(m_stage->services().store())->value(u"work"_s).size(), 1);
        QTRY_COMPARE(list()->topLevelItem(1)->text(0), u"work"_s);
        QCOMPARE(list()->topLevelItem(1)->text(3), u"1 certificate"_s);
    }

    void aTestWritesARecordAndIsRemembered()
    {
        startServers();
        m_servers.startSecondary();
        keepBind();
        show();
        auto *dialog = opened<ui::TrialDialog>(u"Test…"_s);
        QVERIFY(dialog);
        auto *name = dialog->findChild<QComboBox *>();
        QCOMPARE(name->currentText(), u"example.test"_s); // its zone
        name->setCurrentText(u"not a name"_s);
        QVERIFY(!Stage::button(dialog, u"Test"_s)->isEnabled());
        name->setCurrentText(u"lonely.lame.test"_s);
        Stage::press(dialog, u"Test"_s);
        QTRY_VERIFY_WITH_TIMEOUT(book().lastTrial(u"bind"_s), 30'000);
        QVERIFY(book().lastTrial(u"bind"_s)->error); // the key may not change that zone
        QTRY_VERIFY(list()->topLevelItem(0)->text(4).startsWith("failed"_L1));
        name->setCurrentText(u"example.test"_s);
        Stage::press(dialog, u"Test"_s);
        QTRY_VERIFY_WITH_TIMEOUT(Stage::textOf(*dialog).contains("Visible on 1 of 2"_L1), 30'000);
        m_servers.startSecondary(); // catches up
        QTRY_VERIFY_WITH_TIMEOUT(book().lastTrial(u"bind"_s) && !book().lastTrial(u"bind"_s)->error, 60'000);
        QTRY_VERIFY(Stage::textOf(*dialog).contains("It works"_L1));
        QTRY_VERIFY(list()->topLevelItem(0)->text(4).startsWith("works"_L1));
        Stage::picture(dialog, u"providers-test"_s);
    }

    void anAcmeDnsAccountIsOpenedAndItsCnameWatchedUntilItIsThere()
    {
        startServers();
        m_servers.startSecondary();
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QByteArray heard;
        connect(&server, &QTcpServer::newConnection, this, [&] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [&heard, socket] {
                heard += socket->readAll();
                if (!heard.endsWith('}'))
                    return;
                const QByteArray reply
                    = "{\"username\":\"u-1\",\"password\":\"p-secret\",\"fulldomain\":\"d1.delegated.test\","
                      "\"subdomain\":\"d1\"}";
                socket->write("HTTP/1.1 201 Created\r\nContent-Length: " + QByteArray::number(reply.size())
                              + "\r\nConnection: close\r\n\r\n" + reply);
                socket->disconnectFromHost();
            });
        });
        show();
        auto *dialog = opened<ui::ProviderDialog>(u"Set up a DNS provider…"_s);
        dialog->findChildren<QComboBox *>().value(0)->setCurrentIndex(3); // acme-dns
        QList<QLineEdit *> fields;
        for (QLineEdit *each : dialog->findChildren<QLineEdit *>()) {
            if (each->isVisible())
                fields.append(each);
        }
        QCOMPARE(fields.size(), 2); // name and address
        fields[0]->setText(u"ad"_s);
        fields[1]->setText(u"http://auth.example.org"_s);
        QVERIFY(!Stage::button(dialog, u"Register"_s)->isEnabled()); // not https
        fields[1]->setText(u"http://127.0.0.1:%1"_s.arg(server.serverPort()));
        Stage::picture(dialog, u"acmedns-register"_s);
        Stage::press(dialog, u"Register"_s);
        QTRY_VERIFY_WITH_TIMEOUT(book().provider(u"ad"_s), 20'000);
        QVERIFY2(heard.startsWith("POST /register"), heard.constData());
        QCOMPARE(book().provider(u"ad"_s)->service, u"d1.delegated.test"_s);

        auto *panel = dialog->findChild<ui::DelegationPanel *>();
        QTRY_VERIFY(panel->isVisible());
        panel->setName(u"*.site.example.test"_s);
        QStringList values;
        for (const ui::CopyField *field : panel->findChildren<ui::CopyField *>())
            values.append(field->value());
        QCOMPARE(values, (QStringList{u"_acme-challenge.site.example.test"_s, u"d1.delegated.test"_s}));
        auto *banner = panel->findChild<ui::Banner *>();
        QTRY_VERIFY_WITH_TIMEOUT(banner->title().contains("0 of 2"_L1), 30'000);
        QVERIFY2(!Stage::textOf(*dialog).contains("p-secret"_L1), "a secret is shown");
        Stage::picture(dialog, u"acmedns-cname"_s);
        const QString wrong
            = m_servers.change({u"add _acme-challenge.site.example.test 60 CNAME other.delegated.test"_s});
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QTRY_VERIFY_WITH_TIMEOUT(banner->body().contains("leads to other.delegated.test instead"_L1), 60'000);
        const QString trouble
            = m_servers.change({u"delete _acme-challenge.site.example.test CNAME"_s,
                                u"add _acme-challenge.site.example.test 60 CNAME d1.delegated.test"_s});
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
        QTRY_VERIFY_WITH_TIMEOUT(banner->title().contains("1 of 2"_L1), 60'000);
        m_servers.startSecondary();
        QTRY_COMPARE_WITH_TIMEOUT(banner->kind(), ui::Banner::Kind::Success, 90'000);
        Stage::press(dialog, u"Done"_s);
        QTRY_COMPARE(list()->topLevelItemCount(), 1);
        QCOMPARE(list()->topLevelItem(0)->text(2), u"Names that lead to d1.delegated.test"_s);
    }

    void aServerThatIsNotThereIsToldAndTheFieldsStay()
    {
        QTcpServer nobody;
        QVERIFY(nobody.listen(QHostAddress::LocalHost));
        const quint16 port = nobody.serverPort();
        nobody.close();
        show();
        auto *dialog = opened<ui::ProviderDialog>(u"Set up a DNS provider…"_s);
        dialog->findChildren<QComboBox *>().value(0)->setCurrentIndex(3);
        QList<QLineEdit *> fields;
        for (QLineEdit *each : dialog->findChildren<QLineEdit *>()) {
            if (each->isVisible())
                fields.append(each);
        }
        fields.value(0)->setText(u"ad"_s);
        fields.value(1)->setText(u"http://127.0.0.1:%1"_s.arg(port));
        Stage::press(dialog, u"Register"_s);
        const auto isToldOfAnError = [dialog] {
            const auto banners = dialog->findChildren<ui::Banner *>();
            return std::ranges::any_of(banners, [](const ui::Banner *banner) {
                return banner->isVisible() && banner->kind() == ui::Banner::Kind::Error;
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isToldOfAnError(), 20'000);
        QVERIFY2(Stage::textOf(*dialog).contains("127.0.0.1"_L1), qPrintable(Stage::textOf(*dialog)));
        QVERIFY(fields.value(1)->isEnabled());
        QVERIFY(!book().provider(u"ad"_s));
        QVERIFY(Stage::button(dialog, u"Register"_s)->isEnabled());
    }
};

QTEST_MAIN(TestProvidersPage)
#include "tst_providerspage.moc"
