// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"
#include "core/practice/practiceca.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

using namespace core;
using namespace core::practice;
using namespace Qt::StringLiterals;

class TestPracticeCa final : public QObject {
    Q_OBJECT
private slots:
    void startsAndAnswers();

private:
    crypto::Library m_library;
};

void TestPracticeCa::startsAndAnswers()
{
    PracticeCa ca({});
    std::optional<Result<void>> result;
    QElapsedTimer t;
    t.start();
    ca.start(this, [&](Result<void> r) { result = r; qDebug() << t.elapsed(); });
    qDebug() << "sync" << t.elapsed();
    QTRY_VERIFY_WITH_TIMEOUT(result, 20000);
    if (!*result)
        qDebug() << int(result->error().code) << result->error().subject << result->error().detail;
    QVERIFY(*result);
}

QTEST_GUILESS_MAIN(TestPracticeCa)
#include "tst_practiceca.moc"
