// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/challenge/scriptedserver.h"
#include "tests/support/await.h"
#include "tests/ui/stage.h"
#include "ui/activity/activitypage.h"
#include "ui/progress/casawpanel.h"
#include "ui/progress/progressview.h"
#include "ui/progress/progresswindow.h"

#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::issuance;

/// A run that failed, looked at in the window. With TEGATA_TEST_PICTURES=FOLDER it is also saved as pictures.
class TestCaSawPanel final : public QObject {
    Q_OBJECT

    static AuthzRecord failed(const QString &name, const QString &detail, quint16 port)
    {
        return {.name = name,
                .stage = AuthzStage::Invalid,
                .challengeType = "http-01",
                .token = Token,
                .method = {.kind = challenge::MethodKind::Manual},
                .failure = Error{.code = ErrorCode::AuthorizationFailed,
                                 .subject = name,
                                 .problem = Problem{.type = u"urn:ietf:params:acme:error:unauthorized"_s,
                                                    .detail = detail,
                                                    .status = 403}},
                .validationRecords
                = {{.url = u"http://%1/.well-known/acme-challenge/%2"_s.arg(name, QString::fromLatin1(Token)),
                    .hostname = name,
                    .port = QString::number(port),
                    .addressesResolved = {u"127.0.0.1"_s, u"::1"_s},
                    .addressesTried = {u"::1"_s},
                    .addressUsed = u"127.0.0.1"_s}}};
    }
    /// Two names failed, one did not.
    QString saveRun(quint16 port)
    {
        Record record;
        record.id = u"0123456789abcdef"_s;
        record.stage = Stage::Failed;
        record.created = QDateTime(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC);
        record.directoryUrl = QUrl(u"https://localhost/dir"_s);
        record.failedPhase = Phase::Look;
        record.request.accountId = m_account;
        for (const auto &name : {u"a.example.org"_s, u"b.example.org"_s, u"c.example.org"_s})
            record.request.identifiers.append({.value = name});
        record.authzs = {failed(u"a.example.org"_s,
                                u"127.0.0.1: Invalid response from http://a.example.org/x: 404"_s, port),
                         AuthzRecord{.name = u"b.example.org"_s, .stage = AuthzStage::Valid},
                         failed(u"c.example.org"_s,
                                u"127.0.0.1: Fetching http://c.example.org/x: Connection refused"_s, port)};
        record.failure = record.authzs.first().failure;
        const store::RecordEntry entry{.id = record.id,
                                       .certificateName = u"a.example.org"_s,
                                       .finished = true,
                                       .updated = record.created,
                                       .document = toJson(record)};
        const store::ActivityEntry line{.time = record.created,
                                        .certificateName = u"a.example.org"_s,
                                        .recordId = record.id,
                                        .what = u"failed"_s,
                                        .data = {{u"error"_s, core::toJson(*record.failure)}}};
        const auto saved = m_stage->services().store().save({entry}, {line});
        if (!saved)
            qFatal("the record could not be saved");
        return record.id;
    }
    crypto::Library m_library;
    QString m_account;
    std::unique_ptr<tests::Stage> m_stage;

private slots:
    void init()
    {
        m_stage = std::make_unique<tests::Stage>();
        const auto key = crypto::KeyPair::generate(crypto::KeyKind::EcP256);
        VERIFY_OK(key);
        const auto account
            = m_stage->services().store().addAccount({.caName = u"A CA here"_s,
                                                      .directoryUrl = QUrl(u"https://localhost/dir"_s),
                                                      .accountUrl = QUrl(u"https://localhost/acct/4711"_s)},
                                                     *key);
        VERIFY_OK(account);
        m_account = account->id;
    }
    void cleanup() { m_stage.reset(); }

    void theFailedNameIsExplainedAndAskedForAgain()
    {
        ScriptedServer server;
        server.script
            = [](const QByteArray &) { return QByteArray("HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n"); };
        ui::ProgressWindow window(m_stage->context(), saveRun(server.serverPort()), nullptr);
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.resize(1100, 1100);
        window.show();
        auto *panel = window.findChild<ui::CaSawPanel *>();
        QVERIFY(panel && panel->isVisible());
        QCOMPARE(panel->name(), u"a.example.org"_s);
        for (const auto &part :
             {u"What the CA saw of a.example.org"_s, u"404"_s, u"::1"_s, u"How to repair it"_s})
            QVERIFY2(tests::Stage::textOf(*panel).contains(part), qPrintable(tests::Stage::textOf(*panel)));
        QVERIFY(server.heads.isEmpty()); // of long ago: not without being asked to

        QTest::mouseClick(tests::Stage::button(panel, u"Ask again from here"_s), Qt::LeftButton);
        QTRY_VERIFY(!panel->isLooking());
        const QString text = tests::Stage::textOf(*panel);
        QVERIFY2(text.contains("127.0.0.1 (the CA used it): HTTP status 404"_L1), qPrintable(text));
        QVERIFY2(text.contains("::1: "_L1), qPrintable(text));
        QVERIFY2(text.contains("shows the same fault here"_L1), qPrintable(text));
        QVERIFY(server.heads.first().contains("/.well-known/acme-challenge/" + Token));
        tests::Stage::picture(&window, u"casaw-en"_s);

        // The other name that failed, by the keyboard.
        auto *table = window.findChild<QTreeView *>();
        table->setFocus();
        table->setCurrentIndex(table->model()->index(2, 0));
        QCOMPARE(panel->name(), u"c.example.org"_s);
        QVERIFY(tests::Stage::textOf(*panel).contains("nothing listens on the port"_L1));
        m_stage->language().use(u"ja"_s);
        QTRY_VERIFY(tests::Stage::textOf(*panel).contains(u"確認の方法"_s));
        tests::Stage::picture(&window, u"casaw-ja"_s);
    }

    void aReportIsCopiedWithoutTheAccount()
    {
        ui::ProgressWindow window(m_stage->context(), saveRun(80), nullptr);
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.show();
        auto *panel = window.findChild<ui::CaSawPanel *>();
        QTest::mouseClick(tests::Stage::button(panel, u"Copy report"_s), Qt::LeftButton);
        const QString report = QGuiApplication::clipboard()->text();
        QVERIFY2(report.contains("a.example.org"_L1) && report.contains("404"_L1), qPrintable(report));
        QVERIFY2(!report.contains("4711"_L1) && !report.contains(QString::fromLatin1(Token)),
                 qPrintable(report));
        panel->findChild<QCheckBox *>()->setChecked(true);
        QTest::mouseClick(tests::Stage::button(panel, u"Copy report"_s), Qt::LeftButton);
        QVERIFY(!QGuiApplication::clipboard()->text().contains("example.org"_L1));
    }

    void everythingIsReachedByKeyboardAndHasAName()
    {
        ui::ProgressWindow window(m_stage->context(), saveRun(80), nullptr);
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.show();
        auto *panel = window.findChild<ui::CaSawPanel *>();
        QSet<QWidget *> reached;
        QWidget *widget = &window;
        do {
            widget = widget->nextInFocusChain();
            if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus))
                reached.insert(widget);
        } while (widget != &window);
        for (auto *each : panel->findChildren<QPushButton *>())
            QVERIFY(reached.contains(each));
        QVERIFY(reached.contains(panel->findChild<QCheckBox *>()));
        for (QWidget *each : std::as_const(reached)) {
            QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(each);
            QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(),
                     qPrintable(QString::fromLatin1(each->metaObject()->className())));
        }
    }

    void hostileWordsAreShownAsTheyAre()
    {
        const QString id = saveRun(80);
        auto entry = m_stage->services().store().record(id);
        VERIFY_OK(entry);
        auto record = recordFromJson(entry->document);
        VERIFY_OK(record);
        record->authzs.first().failure->problem->detail
            = u"<img src=x> <b>bold</b> &amp; %1 "_s + QString(1500, u'x');
        entry->document = toJson(*record);
        VERIFY_OK(m_stage->services().store().save({*entry}, {}));
        ui::ProgressWindow window(m_stage->context(), id, nullptr);
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.show();
        auto *panel = window.findChild<ui::CaSawPanel *>();
        QVERIFY(tests::Stage::textOf(*panel).contains("<img src=x> <b>bold</b> &amp; %1"_L1));
        for (const auto *label : panel->findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        QTRY_VERIFY(panel->width() <= panel->parentWidget()->width()); // a word without end widens nothing
    }

    void itFitsAtTwiceTheSizeAndInTheDark()
    {
        m_stage->setScheme(ui::Scheme::Dark);
        const QFont before = QGuiApplication::font();
        QFont large = before;
        large.setPointSizeF(2 * before.pointSizeF());
        QApplication::setFont(large);
        {
            ui::ProgressWindow window(m_stage->context(), saveRun(80), nullptr);
            window.setAttribute(Qt::WA_DeleteOnClose, false);
            window.resize(1300, 1000);
            window.show();
            auto *panel = window.findChild<ui::CaSawPanel *>();
            QTRY_VERIFY(panel->width() > 0);
            for (const auto *label : panel->findChildren<QLabel *>()) {
                if (label->isVisible())
                    QVERIFY2(label->width() <= panel->width(), qPrintable(label->text()));
            }
            tests::Stage::picture(&window, u"casaw-dark-200"_s);
        }
        QApplication::setFont(before);
    }

    void theHistoryLeadsToIt()
    {
        const QString id = saveRun(80);
        ui::ActivityPage page(m_stage->context());
        QSignalSpy wanted(&page, &ui::ActivityPage::issuanceRequested);
        page.show();
        auto *list = page.findChild<QTreeView *>();
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QAbstractButton *show = tests::Stage::button(&page, u"Show issuance…"_s);
        QVERIFY(show && !show->isEnabled());
        list->setCurrentIndex(list->model()->index(0, 0));
        QVERIFY(show->isEnabled());
        QTest::mouseClick(show, Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toString(), id);
    }
};

QTEST_MAIN(TestCaSawPanel)
#include "tst_casawpanel.moc"
