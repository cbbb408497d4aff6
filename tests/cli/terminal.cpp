// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/terminal.h"

#include "tests/support/await.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace tests {

static constexpr int Patience = 120000; // on a machine that has much to do

QJsonDocument Outcome::json() const
{
    return QJsonDocument::fromJson(out);
}

QByteArray Outcome::all() const
{
    return "exit status " + QByteArray::number(exitCode) + "\n--- out\n" + out + "--- err\n" + err;
}

Run::Run(const QStringList &arguments, const QProcessEnvironment &environment)
{
    m_process.setProcessEnvironment(environment);
    m_process.start(QStringLiteral(TEGATACTL), arguments);
}

Run::~Run()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

void Run::type(const QByteArray &text)
{
    m_process.write(text);
}

void Run::endInput()
{
    m_process.closeWriteChannel();
}

bool Run::waitForError(const QByteArray &text)
{
    return QTest::qWaitFor(
        [&] {
            m_err += m_process.readAllStandardError();
            return m_err.contains(text);
        },
        Patience);
}

QByteArray Run::error() const
{
    return m_err;
}

void Run::send(int signal)
{
    ::kill(static_cast<pid_t>(m_process.processId()), signal);
}

Outcome Run::wait()
{
    const bool ended
        = QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, Patience);
    m_err += m_process.readAllStandardError();
    return {.exitCode = ended && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1,
            .out = m_process.readAllStandardOutput(),
            .err = m_err};
}

Terminal::Terminal() : m_environment(QProcessEnvironment::systemEnvironment())
{
    m_environment.insert(u"TEGATA_STORE"_s, store());
    m_environment.insert(u"HOME"_s, m_folder.path());
    m_environment.remove(u"XDG_DATA_HOME"_s);
}

Terminal::~Terminal() = default;

QString Terminal::store() const
{
    return m_folder.filePath(u"store"_s);
}

QString Terminal::path(const QString &file) const
{
    return m_folder.filePath(file);
}

void Terminal::setEnvironment(const QString &name, const QString &value)
{
    if (value.isEmpty())
        m_environment.remove(name);
    else
        m_environment.insert(name, value);
}

std::unique_ptr<Run> Terminal::start(const QStringList &arguments) const
{
    return std::make_unique<Run>(arguments, m_environment);
}

Outcome Terminal::run(const QStringList &arguments, const QByteArray &input) const
{
    const auto run = start(arguments);
    run->type(input);
    run->endInput();
    return run->wait();
}

static core::Result<void> keep(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return core::Error{core::ErrorCode::FileNotWritable, path};
    return {};
}

core::Result<void> Terminal::openAccount(core::practice::PracticeCa::Options options)
{
    m_ca = std::make_unique<core::practice::PracticeCa>(options);
    core::practice::PracticeCa *const ca = m_ca.get();
    if (auto started = await<void>([ca](auto done) { ca->start(ca, done); }, Patience); !started)
        return started;
    const auto root
        = await<core::crypto::Certificate>([ca](auto done) { ca->fetchRoot(ca, done); }, Patience);
    if (!root)
        return root.error();
    if (auto kept = keep(path(u"root.pem"_s), root->pem()); !kept)
        return kept;
    if (auto kept = keep(path(u"api.pem"_s), core::crypto::toPem(m_ca->apiRoot())); !kept)
        return kept;
    const Outcome added = run({u"account"_s, u"add"_s, u"--ca"_s, m_ca->directoryUrl().toString(),
                               u"--ca-root"_s, path(u"api.pem"_s), u"--agree-tos"_s});
    if (added.exitCode != 0)
        return core::Error{core::ErrorCode::ProgramFailed, u"tegatactl"_s, QString::fromUtf8(added.all())};
    return {};
}

core::practice::PracticeCa &Terminal::ca() const
{
    return *m_ca;
}

QString Terminal::listenAt() const
{
    return u"127.0.0.1:%1"_s.arg(m_ca->httpPort());
}

QByteArray Terminal::verify(const QString &certificateName, const QString &host) const
{
    const QDir live(store() + u"/live/"_s + certificateName);
    QProcess openssl;
    openssl.setProcessChannelMode(QProcess::MergedChannels);
    openssl.start(u"openssl"_s,
                  {u"verify"_s, u"-verify_hostname"_s, host, u"-CAfile"_s, path(u"root.pem"_s),
                   u"-untrusted"_s, live.filePath(u"chain.pem"_s), live.filePath(u"cert.pem"_s)});
    if (!openssl.waitForFinished(Patience))
        return "openssl does not run";
    const QByteArray said = openssl.readAll();
    return openssl.exitCode() == 0 && said.endsWith(": OK\n") ? "OK" : said;
}

qsizetype ordersIn(const QByteArray &err)
{
    return err.count("/order-plz 201");
}

} // namespace tests
