// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services.h"
#include "app/watch.h"
#include "core/schedule/heartbeat.h"
#include "core/text/language.h"
#include "tests/challenge/scriptedserver.h"
#include "tests/support/await.h"
#include "ui/activity/activitypage.h"
#include "ui/look/theme.h"
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
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace core;
using namespace core::issuance;

/// A run that failed, looked at in the window. With TEGATA_PICTURES=FOLDER it is also saved as pictures.
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
        const auto saved = m_services->store().save({entry}, {line});
        if (!saved)
            qFatal("the record could not be saved");
        return record.id;
    }
    static QString textOf(const QWidget &widget)
    {
        QStringList texts;
        for (const auto *label : widget.findChildren<QLabel *>()) {
            if (label->isVisibleTo(&widget))
                texts.append(label->text());
        }
        return texts.join(u'\n');
    }
    static QPushButton *button(const QWidget &widget, const QString &text)
    {
        for (auto *each : widget.findChildren<QPushButton *>()) {
            if (QString(each->text()).remove(u'&') == text)
                return each;
        }
        return nullptr;
    }
    static void picture(QWidget &widget, const QString &name)
    {
        const QString folder = qEnvironmentVariable("TEGATA_PICTURES");
        if (!folder.isEmpty())
            widget.grab().save(folder + u'/' + name + u".png"_s);
    }
    ui::Context context()
    {
        app::Services &all = *m_services;
        return {all.clock(),
                all.store(),
                all.registrar(),
                all.care(),
                all.solvers(),
                all.desk(),
                all.practice(),
                all.caretaker(),
                [&all](QObject *owner, auto done) { all.openPractice(owner, std::move(done)); },
                *m_heartbeat,
                m_watch->herald()};
    }

    crypto::Library m_library;
    QString m_account;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<core::text::Language> m_language;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<app::Services> m_services;
    std::unique_ptr<app::Watch> m_watch;
    std::unique_ptr<schedule::Heartbeat> m_heartbeat;

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_language = std::make_unique<core::text::Language>();
        m_language->use(u"en"_s);
        m_theme = std::make_unique<ui::Theme>(ui::Scheme::Light);
        auto services = app::Services::create(m_folder->filePath(u"store"_s));
        VERIFY_OK(services);
        m_services = *std::move(services);
        app::Services &all = *m_services;
        m_watch = std::make_unique<app::Watch>(all.store(), all.clock());
        m_heartbeat = std::make_unique<schedule::Heartbeat>(
            schedule::Heartbeat::Care{.isDue = [] { return false; }, .run = [] { return Result<void>(); }},
            all.store(), all.clock(), QDBusConnection(QString()));
        const auto key = crypto::KeyPair::generate(crypto::KeyKind::EcP256);
        VERIFY_OK(key);
        const auto account = all.store().addAccount({.caName = u"A CA here"_s,
                                                     .directoryUrl = QUrl(u"https://localhost/dir"_s),
                                                     .accountUrl = QUrl(u"https://localhost/acct/4711"_s)},
                                                    *key);
        VERIFY_OK(account);
        m_account = account->id;
    }
    void cleanup()
    {
        m_heartbeat.reset();
        m_watch.reset();
        m_services.reset();
        m_theme.reset();
        m_language.reset();
    }

    void theFailedNameIsExplainedAndAskedForAgain()
    {
        ScriptedServer server;
        server.script
            = [](const QByteArray &) { return QByteArray("HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n"); };
        ui::ProgressWindow window(context(), saveRun(server.serverPort()), nullptr);
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.resize(1100, 1100);
        window.show();
        auto *panel = window.findChild<ui::CaSawPanel *>();
        QVERIFY(panel && panel->isVisible());
        QCOMPARE(panel->name(), u"a.example.org"_s);
        for (const auto &part :
             {u"What the CA saw of a.example.org"_s, u"404"_s, u"::1"_s, u"How to repair it"_s})
            QVERIFY2(textOf(*panel).contains(part), qPrintable(textOf(*panel)));
        QVERIFY(server.heads.isEmpty()); // of long ago: not without being asked to

        QTest::mouseClick(button(*panel, u"Ask again from here"_s), Qt::LeftButton);
        QTRY_VERIFY(!panel->isLooking());
        const QString text = textOf(*panel);
        QVERIFY2(text.contains("127.0.0.1 (the CA used it): HTTP status 404"_L1), qPrintable(text));
        QVERIFY2(text.contains("::1: "_L1), qPrintable(text));
        QVERIFY2(text.contains("shows the same fault here"_L1), qPrintable(text));
        QVERIFY(server.heads.first().contains("/.well-known/acme-challenge/" + Token));
        picture(window, u"casaw-en"_s);

        // The other name that failed, by the keyboard.
        auto *table = window.findChild<QTreeView *>();
        table->setFocus();
        table->setCurrentIndex(table->model()->index(2, 0));
        QCOMPARE(panel->name(), u"c.example.org"_s);
        QVERIFY(textOf(*panel).contains("nothing listens on the port"_L1));
        m_language->use(u"ja"_s);
        QTRY_VERIFY(textOf(*panel).contains(u"確認の方法"_s));
        picture(window, u"casaw-ja"_s);
    }

    void aReportIsCopiedWithoutTheAccount()
    {
        ui::ProgressWindow window(context(), saveRun(80), nullptr);
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.show();
        auto *panel = window.findChild<ui::CaSawPanel *>();
        QTest::mouseClick(button(*panel, u"Copy report"_s), Qt::LeftButton);
        const QString report = QGuiApplication::clipboard()->text();
        QVERIFY2(report.contains("a.example.org"_L1) && report.contains("404"_L1), qPrintable(report));
        QVERIFY2(!report.contains("4711"_L1) && !report.contains(QString::fromLatin1(Token)),
                 qPrintable(report));
        panel->findChild<QCheckBox *>()->setChecked(true);
        QTest::mouseClick(button(*panel, u"Copy report"_s), Qt::LeftButton);
        QVERIFY(!QGuiApplication::clipboard()->text().contains("example.org"_L1));
    }

    void everythingIsReachedByKeyboardAndHasAName()
    {
        ui::ProgressWindow window(context(), saveRun(80), nullptr);
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
        auto entry = m_services->store().record(id);
        VERIFY_OK(entry);
        auto record = recordFromJson(entry->document);
        VERIFY_OK(record);
        record->authzs.first().failure->problem->detail
            = u"<img src=x> <b>bold</b> &amp; %1 "_s + QString(1500, u'x');
        entry->document = toJson(*record);
        VERIFY_OK(m_services->store().save({*entry}, {}));
        ui::ProgressWindow window(context(), id, nullptr);
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        window.show();
        auto *panel = window.findChild<ui::CaSawPanel *>();
        QVERIFY(textOf(*panel).contains("<img src=x> <b>bold</b> &amp; %1"_L1));
        for (const auto *label : panel->findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        QTRY_VERIFY(panel->width() <= panel->parentWidget()->width()); // a word without end widens nothing
    }

    void itFitsAtTwiceTheSizeAndInTheDark()
    {
        m_theme = std::make_unique<ui::Theme>(ui::Scheme::Dark);
        const QFont before = QGuiApplication::font();
        QFont large = before;
        large.setPointSizeF(2 * before.pointSizeF());
        QApplication::setFont(large);
        {
            ui::ProgressWindow window(context(), saveRun(80), nullptr);
            window.setAttribute(Qt::WA_DeleteOnClose, false);
            window.resize(1300, 1000);
            window.show();
            auto *panel = window.findChild<ui::CaSawPanel *>();
            QTRY_VERIFY(panel->width() > 0);
            for (const auto *label : panel->findChildren<QLabel *>()) {
                if (label->isVisible())
                    QVERIFY2(label->width() <= panel->width(), qPrintable(label->text()));
            }
            picture(window, u"casaw-dark-200"_s);
        }
        QApplication::setFont(before);
    }

    void theHistoryLeadsToIt()
    {
        const QString id = saveRun(80);
        ui::ActivityPage page(context());
        QSignalSpy wanted(&page, &ui::ActivityPage::issuanceRequested);
        page.show();
        auto *list = page.findChild<QTreeView *>();
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QPushButton *show = button(page, u"Show issuance…"_s);
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
