// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/heldsite.h"
#include "tests/support/await.h"
#include "tests/support/nameservers.h"
#include "tests/support/sshserver.h"
#include "tests/ui/stage.h"
#include "ui/issue/issuewizard.h"
#include "ui/issue/namemethods.h"
#include "ui/issue/remotefields.h"

#include <QComboBox>
#include <QDir>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using tests::Stage;

/// The wizard with every way in one order: a real CA, real name servers, a real sshd with a web server before
/// it.
class TestWaysStory final : public QObject {
    Q_OBJECT

    /// With patience for a CA, name servers and SSH.
    static void press(const QWidget *parent, const QString &text)
    {
        QTRY_VERIFY2_WITH_TIMEOUT(Stage::button(parent, text) && Stage::button(parent, text)->isEnabled(),
                                  qPrintable(text), 60'000);
        Stage::press(parent, text);
    }
    static QMessageBox *question()
    {
        for (QWidget *window : QApplication::topLevelWidgets()) {
            auto *box = qobject_cast<QMessageBox *>(window);
            if (box && box->isVisible())
                return box;
        }
        return nullptr;
    }

private slots:
    void anApexItsWildcardAServerElsewhereAndTheListener()
    {
        Stage stage;
        tests::NameServers names;
        QString trouble = names.start();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
        names.stopSecondary();
        tests::SshServer ssh;
        trouble = ssh.start();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
        practice::PracticeCa ca({.resolver = u"127.0.0.1:%1"_s.arg(names.port())});
        VERIFY_OK(tests::await<void>([&](auto done) { ca.start(&ca, done); }, 60'000));
        tests::HeldSite site(ssh.webRoot());
        QVERIFY(site.listen(ca.httpPort()));

        app::Services &all = stage.services();
        VERIFY_OK(all.setDnsSettings(names.settings()));
        challenge::Credentials credentials;
        credentials.push_back({u"secret"_s, crypto::Secret(tests::NameServers::KeySecret)});
        VERIFY_OK(all.dnsProviders().save({.name = u"bind"_s,
                                           .server = u"127.0.0.1"_s,
                                           .port = names.port(),
                                           .keyName = QString::fromLatin1(tests::NameServers::KeyName),
                                           .algorithm = u"hmac-sha256"_s},
                                          credentials));
        const auto account = tests::await<store::AccountEntry>(
            [&](auto done) {
                all.registrar().open({.caName = u"Pebble"_s,
                                      .directoryUrl = ca.directoryUrl(),
                                      .rootPem = crypto::toPem(ca.apiRoot()),
                                      .termsAgreed = true},
                                     this, done);
            },
            60'000);
        VERIFY_OK(account);
        auto *wizard = new ui::IssueWizard(stage.context(), stage.preferences());
        issuance::Request request{.accountId = account->id};
        request.exceptions.append(
            {u"listen.example.test"_s, {.address = u"127.0.0.2"_s, .port = ca.httpPort()}});
        wizard->setRequest(request);
        wizard->show();
        wizard->currentPage()->findChild<QPlainTextEdit *>()->setPlainText(
            u"example.test\n*.example.test\nwww.example.test\nlisten.example.test"_s);
        press(wizard, u"Next"_s); // names
        press(wizard, u"Next"_s); // authority
        QTRY_COMPARE_WITH_TIMEOUT(wizard->currentId(), ui::IssueWizard::Proof, 60'000);

        auto *single = wizard->currentPage()->findChild<ui::NameMethods *>();
        QComboBox *www = single->findChildren<QComboBox *>().value(2);
        www->setCurrentIndex(www->count() - 1);
        auto *dialog = single->findChild<ui::RemoteDialog *>();
        QVERIFY(dialog);
        dialog->setMethod(ssh.method());
        press(dialog, u"Try it from here"_s);
        QTRY_VERIFY_WITH_TIMEOUT(question(), 30'000);
        press(question(), u"Confirm this key"_s);
        press(dialog, u"Use this folder"_s);
        press(wizard, u"Next"_s); // proof
        press(wizard, u"Next"_s); // key
        press(wizard, u"Next"_s); // place
        press(wizard, u"Get certificate"_s);
        press(wizard, u"Next"_s); // enabled once the certificate is there
        QCOMPARE(wizard->currentId(), ui::IssueWizard::Done);

        const auto record = all.desk().record(wizard->recordId());
        QVERIFY(record);
        QStringList ways;
        for (const issuance::AuthzRecord &authz : record->authzs)
            ways.append(authz.name + u' ' + challenge::toJson(authz.method)[u"kind"_s].toString());
        ways.sort();
        QCOMPARE(ways,
                 (QStringList{u"*.example.test dnsProvider"_s, u"example.test dnsProvider"_s,
                              u"listen.example.test listener"_s, u"www.example.test remoteFolder"_s}));
        QTRY_VERIFY_WITH_TIMEOUT(QDir(ssh.webRoot() + u"/.well-known/acme-challenge"_s).isEmpty(), 20'000);
        QCOMPARE(all.store().certificate(u"example.test"_s)->names.size(), 4);
        delete wizard;
    }
};

QTEST_MAIN(TestWaysStory)
#include "tst_waysstory.moc"
