// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/nameservers.h"
#include "tests/ui/stage.h"

#include <QTest>

namespace tests {

/// What tests of pages that ask the DNS begin with: for each test function a Stage whose questions go to name
/// servers of its own. Fails where these cannot be started.
class NamedStage : public QObject {
    Q_OBJECT
protected:
    core::crypto::Library m_library;
    NameServers m_servers;
    std::unique_ptr<Stage> m_stage;
    bool m_inEnglish = true;

private slots: // Qt Test calls those of base classes, too
    void initTestCase()
    {
        const QString trouble = m_servers.start();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
    }
    void init()
    {
        m_stage = std::make_unique<Stage>();
        QVERIFY(m_stage->services().setDnsSettings(m_servers.settings()));
        using namespace Qt::StringLiterals;
        m_inEnglish = m_stage->language().current() == "en"_L1;
    }
    void cleanup() { m_stage.reset(); }
};

} // namespace tests
