// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/background.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>
#include <QThreadPool>

class BackgroundTest : public QObject {
    Q_OBJECT

private slots:
    void resultComesBackOnTheOwnersThread();
    void nothingIsDoneForAnOwnerWhoIsGone();
};

void BackgroundTest::resultComesBackOnTheOwnersThread()
{
    QObject owner;
    QThread *worked = nullptr;
    QThread *finished = nullptr;
    core::inBackground(
        &owner,
        [] { return std::make_unique<QThread *>(QThread::currentThread()); }, // a type that cannot be copied
        [&](std::unique_ptr<QThread *> thread) {
            worked = *thread;
            finished = QThread::currentThread();
        });
    QTRY_COMPARE(finished, QThread::currentThread());
    QVERIFY(worked != QThread::currentThread());
}

void BackgroundTest::nothingIsDoneForAnOwnerWhoIsGone()
{
    QSemaphore mayEnd;
    bool wasDone = false;
    auto owner = std::make_unique<QObject>();
    core::inBackground(
        owner.get(),
        [&mayEnd] {
            mayEnd.acquire();
            return 1;
        },
        [&wasDone](int) { wasDone = true; });
    owner.reset();
    mayEnd.release();
    QVERIFY(QThreadPool::globalInstance()->waitForDone());
    QCoreApplication::processEvents();
    QVERIFY(!wasDone);
}

QTEST_GUILESS_MAIN(BackgroundTest)
#include "tst_background.moc"
