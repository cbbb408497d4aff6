// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomicfile.h"
#include "tests/base/strace.h"
#include "tests/store/storefixture.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;
using core::Result;
using core::store::Store;

/// Does one thing to a store and prints how it went: another process for the tests, and one whose system
/// calls fail.

static QString begin(const QString &folder, const QString &keyFile, const core::Clock &clock)
{
    const auto key = core::crypto::KeyPair::fromPem(tests::content(keyFile));
    const auto store = Store::open(folder, clock);
    if (!store)
        return core::codeName(store.error().code) + u' ' + store.error().subject;
    const auto added = (*store)->addAccount({}, *key);
    if (!added)
        return core::codeName(added.error().code) + u' ' + added.error().subject;
    const auto saved = (*store)->save({{.id = u"r1"_s}}, {{.recordId = u"r1"_s, .what = u"step"_s}});
    return saved ? u"done"_s : core::codeName(saved.error().code) + u' ' + saved.error().subject;
}

static QString install(const QString &folder, const QString &recordId, const QString &chainFile,
                       const core::Clock &clock)
{
    const auto chain = core::crypto::chainFromPem(tests::content(chainFile));
    const auto store = Store::open(folder, clock);
    if (!chain || !store)
        return u"not begun"_s;
    tests::markBegin();
    const auto installed = (*store)->install(recordId, {.name = u"example.org"_s}, *chain);
    tests::markEnd();
    return installed ? u"done"_s : core::codeName(installed.error().code) + u' ' + installed.error().subject;
}

static QString rollBack(const QString &folder, const core::Clock &clock)
{
    const auto store = Store::open(folder, clock);
    if (!store)
        return u"not begun"_s;
    tests::markBegin();
    const auto back = (*store)->rollBack(u"example.org"_s);
    tests::markEnd();
    return back ? u"done"_s : core::codeName(back.error().code) + u' ' + back.error().subject;
}

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const core::crypto::Library library;
    const core::SystemClock clock;
    const QStringList arguments = app.arguments().mid(1);
    QTextStream out(stdout);
    const QString verb = arguments.value(0);
    if (verb == "begin"_L1) {
        tests::markBegin();
        const QString outcome = begin(arguments.value(1), arguments.value(2), clock);
        tests::markEnd();
        out << outcome << Qt::endl;
        return 0;
    }
    if (verb == "install"_L1) {
        out << install(arguments.value(1), arguments.value(2), arguments.value(3), clock) << Qt::endl;
        return 0;
    }
    if (verb == "rollback"_L1) {
        out << rollBack(arguments.value(1), clock) << Qt::endl;
        return 0;
    }
    const auto store = Store::open(arguments.value(1), clock);
    if (!store)
        return 1;
    if (verb == "batch"_L1) {
        QList<core::store::RecordEntry> records;
        for (int i = 0; i < 100; ++i)
            records.append({.id = u"r%1"_s.arg(i)});
        tests::markBegin();
        const auto saved = (*store)->save(records, {});
        tests::markEnd();
        return saved ? 0 : 1;
    }
    if (verb == "hold"_L1) { // until standard input ends
        const auto lock = (*store)->lock(arguments.value(2));
        out << (lock ? u"held"_s : core::codeName(lock.error().code)) << Qt::endl;
        QTextStream(stdin).readAll();
        return 0;
    }
    return 2;
}
