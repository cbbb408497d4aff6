// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/base/logging.h"
#include "core/text/historyexport.h"
#include "core/text/revocationtext.h"
#include "tests/support/await.h"
#include "tests/support/manualclock.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace core::text;
using namespace Qt::StringLiterals;
using store::ActivityEntry;

class TestHistory final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void linesAreChosenByWhatAPersonSees_data();
    void linesAreChosenByWhatAPersonSees();
    void pagesCoverEverythingOnce();
    void everythingHasAKind();
    void exportsAreFreeOfSecrets();
    void anExportThatCannotBeWrittenSaysSo();
    void jsonKeepsItsShape();
    void everyWordOfAListHasASentence();

private:
    static QStringList read(const store::Store &store, const HistoryFilter &filter);
    std::unique_ptr<QTemporaryDir> m_folder;
    tests::ManualClock m_clock;
    std::unique_ptr<store::Store> m_store;
};

void TestHistory::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::move(store::Store::open(m_folder->filePath(u"store"_s), m_clock)).value();
    const QJsonObject error = core::toJson(Error{.code = ErrorCode::TimedOut, .subject = u"ca.test"_s});
    const QDateTime now = m_clock.now();
    VERIFY_OK(m_store->save(
        {},
        {{.time = now.addDays(-40), .certificateName = u"a.test"_s, .what = u"installed"_s},
         {.time = now.addDays(-2),
          .certificateName = u"a.test"_s,
          .what = u"failed"_s,
          .data = {{u"error"_s, error}}},
         {.time = now,
          .certificateName = u"b.test"_s,
          .what = u"revoked"_s,
          .data = {{u"reason"_s, u"superseded"_s}}},
         {.time = now, .certificateName = u"b.test"_s, .what = u"exchange"_s, .data = {{u"status"_s, 200}}},
         {.time = now, .what = u"accountCreated"_s, .data = {{u"ca"_s, u"Test CA"_s}}}}));
}

QStringList TestHistory::read(const store::Store &store, const HistoryFilter &filter)
{
    QStringList found;
    HistoryReader reader(store, filter);
    while (!reader.atEnd()) {
        const auto page = reader.next();
        if (!page)
            return {};
        for (const ActivityEntry &entry : *page)
            found.append(entry.what);
    }
    return found;
}

void TestHistory::linesAreChosenByWhatAPersonSees_data()
{
    QTest::addColumn<HistoryFilter>("filter");
    QTest::addColumn<QStringList>("found");
    const QDateTime now = m_clock.now();
    QTest::newRow("all") << HistoryFilter{}
                         << QStringList{u"accountCreated"_s, u"revoked"_s, u"failed"_s, u"installed"_s};
    QTest::newRow("exchanges too") << HistoryFilter{.certificateName = u"b.test"_s, .exchanges = true}
                                   << QStringList{u"exchange"_s, u"revoked"_s};
    QTest::newRow("words in any case and order")
        << HistoryFilter{.words = u"TIME answer"_s} << QStringList{u"failed"_s};
    QTest::newRow("a name among the words")
        << HistoryFilter{.words = u"b.test replaced"_s} << QStringList{u"revoked"_s};
    QTest::newRow("nothing") << HistoryFilter{.words = u"zebra"_s} << QStringList();
    QTest::newRow("a kind") << HistoryFilter{.kind = ActivityKind::Account}
                            << QStringList{u"accountCreated"_s};
    QTest::newRow("exchanges as a kind")
        << HistoryFilter{.kind = ActivityKind::Exchange} << QStringList{u"exchange"_s};
    QTest::newRow("failures") << HistoryFilter{.result = ActivityResult::Failure} << QStringList{u"failed"_s};
    QTest::newRow("successes of one")
        << HistoryFilter{.certificateName = u"a.test"_s, .result = ActivityResult::Success}
        << QStringList{u"installed"_s};
    QTest::newRow("since") << HistoryFilter{.since = now.addDays(-7)}
                           << QStringList{u"accountCreated"_s, u"revoked"_s, u"failed"_s};
}

void TestHistory::linesAreChosenByWhatAPersonSees()
{
    QFETCH(HistoryFilter, filter);
    QFETCH(QStringList, found);
    QCOMPARE(read(*m_store, filter), found);
}

void TestHistory::pagesCoverEverythingOnce()
{
    QList<ActivityEntry> many;
    for (int i = 0; i < 1234; ++i)
        many.append({.time = m_clock.now(), .certificateName = u"m.test"_s, .what = u"phase"_s});
    VERIFY_OK(m_store->save({}, many));
    for (const bool oldestFirst : {false, true}) {
        QSet<qint64> ids;
        int lines = 0;
        HistoryReader reader(*m_store, {.certificateName = u"m.test"_s}, oldestFirst);
        for (int pages = 0; !reader.atEnd() && pages < 10; ++pages) {
            const auto page = *reader.next();
            QVERIFY(page.size() <= 500);
            lines += static_cast<int>(page.size());
            for (const ActivityEntry &entry : page)
                ids.insert(entry.id);
        }
        QCOMPARE(lines, 1234);
        QCOMPARE(ids.size(), 1234);
    }
}

void TestHistory::everythingHasAKind()
{
    const auto kind = [](const QString &what) { return kindOf({.what = what}); };
    QCOMPARE(kind(u"started"_s), ActivityKind::Certificate);
    QCOMPARE(kind(u"renewed"_s), ActivityKind::Renewal);
    QCOMPARE(kind(u"revocationChecked"_s), ActivityKind::Revocation);
    QCOMPARE(kind(u"accountKeyChanged"_s), ActivityKind::Account);
    QCOMPARE(kind(u"exchange"_s), ActivityKind::Exchange);
    QCOMPARE(kind(u"of a newer version"_s), ActivityKind::Other);
    QSet<QString> words;
    for (const ActivityKind each : AllActivityKinds)
        words.insert(HistoryText::kind(each));
    QCOMPARE(words.size(), static_cast<qsizetype>(AllActivityKinds.size()));
}

void TestHistory::exportsAreFreeOfSecrets()
{
    const QString block = u"-----BEGIN EC PRIVATE KEY-----\nCANARY\n-----END EC PRIVATE KEY-----"_s;
    VERIFY_OK(
        m_store->save({},
                      {{.time = m_clock.now(),
                        .what = u"exchange"_s,
                        .data = {{u"sent"_s, u"{\"signature\":\"CANARY\"}"_s + block},
                                 {u"received"_s, u"Cookie: CANARY"_s},
                                 {u"password"_s, u"CANARY"_s},
                                 {u"list"_s, QJsonArray{block, QJsonObject{{u"d"_s, u"CANARY"_s}}}}}}}));
    for (const ExportFormat format : {ExportFormat::Text, ExportFormat::Json}) {
        const QString path = m_folder->filePath(u"out"_s);
        const auto lines = tests::await<int>([&](auto done) {
            auto *job
                = new HistoryExport(*m_store, {.exchanges = true}, format, path, m_folder ? this : nullptr);
            connect(job, &HistoryExport::finished, job, [done, job](const Result<int> &result) {
                job->deleteLater();
                done(result);
            });
            job->start();
        });
        VERIFY_OK(lines);
        QCOMPARE(*lines, 6);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY2(!bytes.contains("CANARY"), bytes.constData());
        QVERIFY(bytes.indexOf("installed") < bytes.lastIndexOf("exchange")
                || bytes.indexOf("is installed") >= 0); // oldest first
        QCOMPARE(QJsonDocument::fromJson(bytes).array().size(), format == ExportFormat::Json ? 6 : 0);
    }
    QCOMPARE(exportFormatFor(u"a/b.JSON"_s), ExportFormat::Json);
    QCOMPARE(exportFormatFor(u"a/b.txt"_s), ExportFormat::Text);
}

void TestHistory::anExportThatCannotBeWrittenSaysSo()
{
    const auto lines = tests::await<int>([&](auto done) {
        auto *job = new HistoryExport(*m_store, {}, ExportFormat::Text,
                                      m_folder->filePath(u"no/such/place"_s), this);
        connect(job, &HistoryExport::finished, job, [done, job](const Result<int> &result) {
            job->deleteLater();
            done(result);
        });
        job->start();
    });
    QVERIFY(!lines);
}

void TestHistory::jsonKeepsItsShape()
{
    const QJsonObject plain{{u"n"_s, 1},
                            {u"b"_s, true},
                            {u"z"_s, QJsonValue()},
                            {u"t"_s, u"\"quoted\""_s},
                            {u"l"_s, QJsonArray{1, u"two"_s}}};
    QCOMPARE(redacted(QJsonValue(plain)).toObject(), plain);
    const QJsonObject secret{{u"token"_s, u"abc"_s}, {u"api_key"_s, u"abc"_s}, {u"k"_s, u"abcd"_s}};
    const QJsonObject clean = redacted(QJsonValue(secret)).toObject();
    QCOMPARE(clean.keys(), secret.keys());
    QVERIFY(clean[u"api_key"_s] != secret[u"api_key"_s] && clean[u"k"_s] != secret[u"k"_s]);
}

void TestHistory::everyWordOfAListHasASentence()
{
    using namespace core::inspect;
    const QDateTime now = m_clock.now();
    QSet<QString> sentences;
    using enum RevocationState;
    for (const RevocationState state : {Good, Revoked, Unknown, Unreachable, ShortLived, NoInformation}) {
        const RevocationWord word{.state = state, .checked = now, .thisUpdate = now, .since = now};
        sentences.insert(RevocationText::word(word, now));
        QVERIFY(!RevocationText::afterwards(word, now).isEmpty());
    }
    QCOMPARE(sentences.size(), 6);
    QSet<QString> doubts;
    using crypto::CrlDoubt;
    for (const CrlDoubt doubt :
         {CrlDoubt::OtherIssuer, CrlDoubt::NotAllowedToSign, CrlDoubt::BadSignature, CrlDoubt::OtherScope,
          CrlDoubt::Partial, CrlDoubt::UnknownExtension, CrlDoubt::NotYetValid, CrlDoubt::Stale})
        doubts.insert(RevocationText::explanation({.state = Unknown, .doubt = doubt}, now));
    QCOMPARE(doubts.size(), 8);
    QVERIFY(!doubts.contains(QString()));
    for (int number = 0; number <= 10; ++number) {
        if (const auto reason = crypto::reasonFromNumber(number))
            QVERIFY(!RevocationText::reason(*reason).isEmpty());
    }
    for (const auto reason : issuance::offeredReasons())
        QVERIFY(!RevocationText::choice(reason).isEmpty() && !RevocationText::consequence(reason).isEmpty());
    // A refusal leads to the other key, where that may help.
    const Error refused{.code = ErrorCode::Rejected,
                        .problem
                        = Problem{.type = u"urn:ietf:params:acme:error:unauthorized"_s, .status = 403}};
    QVERIFY(
        RevocationText::hints(refused, issuance::RevocationSigner::Account).first().contains("own key"_L1));
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
