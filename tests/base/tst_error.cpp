// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using core::Error;
using core::ErrorCode;

class ErrorTest : public QObject {
    Q_OBJECT

private slots:
    void everyCodeHasANameOfItsOwn();
    void unknownNamesAreNotGuessed();
    void comesBackFromJson_data();
    void comesBackFromJson();
    void anUnknownCodeKeepsItsParticulars();
    void onlyWhatMayPassIsTransient_data();
    void onlyWhatMayPassIsTransient();
};

void ErrorTest::everyCodeHasANameOfItsOwn()
{
    QSet<QString> names;
    for (int i = 0; i <= static_cast<int>(ErrorCode::Cancelled); ++i) {
        const auto code = static_cast<ErrorCode>(i);
        const QString name = core::codeName(code);
        QVERIFY(!name.isEmpty());
        QCOMPARE(core::codeFromName(name), std::optional(code));
        names.insert(name);
    }
    QCOMPARE(names.size(), static_cast<int>(ErrorCode::Cancelled) + 1);
    QCOMPARE(core::codeName(ErrorCode::PortBusy), u"portBusy"_s); // the example in the header
}

void ErrorTest::unknownNamesAreNotGuessed()
{
    for (const QString &name : {QString(), u"PortBusy"_s, u"portBusy "_s, u"42"_s})
        QCOMPARE(core::codeFromName(name), std::nullopt);
}

void ErrorTest::comesBackFromJson_data()
{
    QTest::addColumn<Error>("error");
    QTest::newRow("bare") << Error{.code = ErrorCode::Cancelled};
    QTest::newRow("text") << Error{
        .code = ErrorCode::PortBusy, .subject = u"*:80"_s, .detail = u"nginx \"1\""_s};
    QTest::newRow("retry") << Error{.code = ErrorCode::RateLimited,
                                    .retryAt = QDateTime({2026, 3, 1}, {23, 59, 59, 7}, Qt::UTC)};
    const core::Problem sub{.type = u"urn:ietf:params:acme:error:caa"_s,
                            .detail = u"CAA forbids"_s,
                            .identifier = u"example.org"_s};
    QTest::newRow("problem") << Error{.code = ErrorCode::Rejected,
                                      .problem
                                      = core::Problem{.type = u"urn:ietf:params:acme:error:compound"_s,
                                                      .title = u"Several"_s,
                                                      .detail = u"日本語"_s,
                                                      .status = 403,
                                                      .instance = QUrl(u"https://ca.example/1"_s),
                                                      .algorithms = {u"ES256"_s},
                                                      .subproblems = {sub, sub}}};
}

void ErrorTest::comesBackFromJson()
{
    QFETCH(Error, error);
    const QByteArray text = QJsonDocument(core::toJson(error)).toJson();
    QCOMPARE(core::errorFromJson(QJsonDocument::fromJson(text).object()), error);
}

void ErrorTest::anUnknownCodeKeepsItsParticulars()
{
    const Error error = core::errorFromJson({{u"code"_s, u"fromTheFuture"_s},
                                             {u"subject"_s, u"example.org"_s},
                                             {u"retryAt"_s, 5},
                                             {u"problem"_s, u"text"_s}});
    QCOMPARE(error, (Error{.code = ErrorCode::BadReply, .subject = u"example.org"_s}));
}

void ErrorTest::onlyWhatMayPassIsTransient_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<bool>("transient");
    QTest::newRow("no answer") << Error{.code = ErrorCode::NoAnswer} << true;
    QTest::newRow("no name") << Error{.code = ErrorCode::HostNotFound} << true;
    QTest::newRow("pause") << Error{.code = ErrorCode::RateLimited} << true;
    QTest::newRow("held by another") << Error{.code = ErrorCode::InUse} << true;
    QTest::newRow("wrong root") << Error{.code = ErrorCode::TlsUntrusted} << false;
    QTest::newRow("full") << Error{.code = ErrorCode::DiskFull} << false;
    QTest::newRow("not convinced") << Error{.code = ErrorCode::AuthorizationFailed} << false;
    QTest::newRow("cancelled") << Error{.code = ErrorCode::Cancelled} << false;
    const auto rejected = [](const QString &type, int status) {
        return Error{.code = ErrorCode::Rejected,
                     .problem
                     = core::Problem{.type = u"urn:ietf:params:acme:error:"_s + type, .status = status}};
    };
    QTest::newRow("CA is ill") << rejected(u"serverInternal"_s, 500) << true;
    QTest::newRow("CA is ill, own type") << rejected(u"unheardOf"_s, 503) << true;
    QTest::newRow("malformed") << rejected(u"malformed"_s, 400) << false;
    QTest::newRow("no problem") << Error{.code = ErrorCode::Rejected} << false;
}

void ErrorTest::onlyWhatMayPassIsTransient()
{
    QFETCH(Error, error);
    QTEST(core::isTransient(error), "transient");
}

QTEST_GUILESS_MAIN(ErrorTest)
#include "tst_error.moc"
