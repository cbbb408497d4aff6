// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"
#include "core/renewal/caretaker.h"
#include "tests/pebble/bench.h"
#include "tests/renewal/seed.h"
#include "tests/support/newpebble.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTest>

using namespace core;
using namespace core::issuance;
using namespace core::renewal;
using namespace Qt::StringLiterals;
using practice::PracticeCa;
using tests::Bench;
using tests::newPebble;
using tests::Patience;

/// A bench, and who renews on it.
struct RenewalBench : Bench {
    std::unique_ptr<Caretaker> caretaker;
    QList<acme::Exchange> orders;

    Result<void> open(const PracticeCa::Options &options)
    {
        if (auto opened = Bench::open(options); !opened)
            return opened;
        caretaker = std::make_unique<Caretaker>(Caretaker::Tools{*store, *registrar, *desk, clock});
        QObject::connect(registrar.get(), &Registrar::exchanged, &owner,
                         [this](const acme::Exchange &exchange) {
                             if (exchange.url.path() == "/order-plz"_L1)
                                 orders.append(exchange);
                         });
        return {};
    }

    Result<acme::Directory> directory()
    {
        return tests::await<acme::Directory>(
            [this](auto done) {
                registrar->directory(ca->directoryUrl(), crypto::toPem(ca->apiRoot()), &owner, done);
            },
            Patience);
    }

    Result<Summary> run(const Caretaker::Options &options = {})
    {
        return tests::await<Summary>(
            [&](auto done) {
                QObject::connect(
                    caretaker.get(), &Caretaker::finished, &owner,
                    [done](const Summary &summary) { done(summary); },
                    static_cast<Qt::ConnectionType>(Qt::AutoConnection | Qt::SingleShotConnection));
                if (const auto started = caretaker->start(options); !started)
                    done(started.error());
            },
            Patience);
    }

    /// Pebble's own call: what it says from now on when it is asked about this certificate.
    bool moveWindow(const crypto::Certificate &certificate, const QDateTime &from, const QDateTime &to)
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(QSslCertificate::fromData(crypto::toPem(ca->apiRoot())));
        QUrl url = ca->managementUrl();
        url.setPath(u"/set-renewal-info/"_s);
        QNetworkRequest request(url);
        request.setSslConfiguration(tls);
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        const QJsonObject window{{u"start"_s, from.toString(Qt::ISODate)},
                                 {u"end"_s, to.toString(Qt::ISODate)}};
        const QJsonObject answer{{u"suggestedWindow"_s, window},
                                 {u"explanationURL"_s, u"https://ca.example/incident"_s}};
        const QJsonObject call{
            {u"Certificate"_s, QString::fromLatin1(certificate.pem())},
            {u"ARIResponse"_s, QString::fromUtf8(QJsonDocument(answer).toJson(QJsonDocument::Compact))}};
        QNetworkAccessManager network;
        std::unique_ptr<QNetworkReply> reply(network.post(request, QJsonDocument(call).toJson()));
        return QTest::qWaitFor([&] { return reply->isFinished(); }, Patience)
            && reply->error() == QNetworkReply::NoError;
    }
};

class TestRenewal final : public QObject {
    Q_OBJECT
private slots:
    void aCertificateRenewsBecauseTheCaMovedItsWindow();
    void thePracticeCaIsAskedForItsDefaultProfile();
    void debiansPebbleIsFollowedByTheLifetime();

private:
    crypto::Library m_library;
};

#define NEEDS_RENEWAL_INFO(bench)                                                                            \
    do {                                                                                                     \
        const auto offered = (bench).directory();                                                            \
        VERIFY_OK(offered);                                                                                  \
        if (offered->renewalInfo.isEmpty() || offered->profiles.isEmpty())                                   \
            QSKIP("NOT TESTED: this Pebble knows no renewal information or no profiles. scripts/setup "      \
                  "--tests fetches a newer one where it can; TEGATA_NEW_PEBBLE names its folder.");          \
    } while (false)

void TestRenewal::aCertificateRenewsBecauseTheCaMovedItsWindow()
{
    RenewalBench bench;
    VERIFY_OK(bench.open(newPebble()));
    NEEDS_RENEWAL_INFO(bench);
    Request request = bench.request({u"moved.test"_s});
    request.profile = u"default"_s;
    // Pebble stumbles over `replaces` when the serial number begins with a set bit (pebble#550).
    std::optional<crypto::Chain> chain;
    for (int i = 0; i < 20 && (!chain || chain->first().serialNumber().startsWith('\0')); ++i) {
        VERIFY_OK(bench.issue(request));
        chain = *bench.store->chain(u"moved.test"_s);
    }
    const int before = bench.store->certificate(u"moved.test"_s)->generation;

    const auto first = bench.run();
    VERIFY_OK(first);
    QCOMPARE(first->items.first().skip, Skip::NotDue);
    const auto known = bench.store->renewal(u"moved.test"_s);
    QVERIFY(known->windowFrom > bench.clock.now().addDays(30)); // Pebble's own: two thirds

    const QDateTime now = bench.clock.now();
    QVERIFY(bench.moveWindow(chain->first(), now.addSecs(-7200), now.addSecs(-3600)));
    bench.orders.clear();
    const auto second = bench.run({.refresh = true});
    VERIFY_OK(second);
    const Item item = second->items.first();
    QVERIFY2(item.outcome == Outcome::Renewed,
             qPrintable(item.error ? codeName(item.error->code) + item.error->detail : QString()));
    QCOMPARE(item.cause, Cause::AuthorityWindow);
    QCOMPARE(bench.store->certificate(u"moved.test"_s)->generation, before + 1);
    QCOMPARE(bench.orders.size(), 1);
    QCOMPARE(bench.orders.first().status, 201);
    QVERIFY(bench.orders.first().sent.contains(QString::fromLatin1(crypto::ariCertId(chain->first()))));

    QStringList story;
    const auto activity = bench.store->activity(
        {.certificateName = u"moved.test"_s,
         .what = {u"renewalWindow"_s, u"renewalBegan"_s, u"replacesRefused"_s, u"installed"_s}});
    for (const store::ActivityEntry &entry : *activity)
        story.prepend(entry.what + (entry.data.value("moved"_L1).toBool() ? u"!"_s : QString()));
    QCOMPARE(story.last(), u"renewalWindow"_s); // of the new one
    QCOMPARE(story.mid(story.size() - 5, 4),
             (QStringList{u"renewalWindow"_s, u"renewalWindow!"_s, u"renewalBegan"_s, u"installed"_s}));
    // What has been replaced cannot be replaced again: the CA refuses it, and gets the order without.
    VERIFY_OK(bench.caretaker->rollBack(u"moved.test"_s));
    bench.orders.clear();
    const auto third = bench.run({.names = {u"moved.test"_s}, .force = true});
    QCOMPARE(third->items.first().outcome, Outcome::Renewed);
    QCOMPARE(bench.orders.first().status, 409);
    QCOMPARE(bench.orders.last().status, 201);
}

void TestRenewal::thePracticeCaIsAskedForItsDefaultProfile()
{
    RenewalBench bench;
    VERIFY_OK(bench.open(newPebble()));
    NEEDS_RENEWAL_INFO(bench);
    const auto account = tests::await<store::AccountEntry>(
        [&](auto done) {
            bench.registrar->openPractice(bench.ca->directoryUrl(), crypto::toPem(bench.ca->apiRoot()),
                                          &bench.owner, done);
        },
        Patience);
    VERIFY_OK(account);
    Request request = bench.request({u"practice.test"_s});
    request.accountId = account->id;
    for (int i = 0; i < 4; ++i) { // it would draw lots
        VERIFY_OK(bench.issue(request));
        const auto entry = bench.store->certificate(u"practice.test"_s);
        QVERIFY(entry->notBefore.daysTo(entry->notAfter) > 80);
    }
}

void TestRenewal::debiansPebbleIsFollowedByTheLifetime()
{
    RenewalBench bench;
    VERIFY_OK(bench.open({})); // the system's
    const auto directory = bench.directory();
    VERIFY_OK(directory);
    const challenge::Method method{.address = u"127.0.0.1"_s, .port = bench.ca->httpPort()};
    tests::seed(*bench.store, bench.clock.now(),
                {.name = u"due.test"_s, .accountId = bench.account.id, .method = method});
    tests::seed(*bench.store, bench.clock.now(),
                {.name = u"young.test"_s, .used = 0.5, .accountId = bench.account.id, .method = method});
    const auto ran = bench.run();
    VERIFY_OK(ran);
    QCOMPARE(ran->items.at(0).outcome, Outcome::Renewed);
    QCOMPARE(ran->items.at(0).cause, Cause::LifetimeUsed);
    QCOMPARE(ran->items.at(1).skip, Skip::NotDue);
    if (directory->renewalInfo.isEmpty())
        QVERIFY(!bench.orders.first().sent.contains("replaces"_L1));
}

QTEST_GUILESS_MAIN(TestRenewal)
#include "tst_renewal.moc"
