// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services.h"

#include "core/base/logging.h"
#include "core/issuance/rehearsal.h"
#include "core/keyring/desktopkeyring.h"

#include <QCoreApplication>
#include <QTimer>

#include <chrono>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace app {

static const QString DnsKey = u"dns"_s;
static constexpr std::chrono::milliseconds HistoryPause{2000};
static constexpr int HistoryPiece = 500;

static core::dns::Settings dnsSettings(const core::store::Store &store)
{
    const auto value = store.value(DnsKey);
    const auto settings = core::dns::settingsFromJson(value && *value ? **value : QJsonObject());
    return settings ? *settings : core::dns::Settings();
}

struct Services::Impl {
    Impl(std::unique_ptr<core::SystemClock> systemClock, std::unique_ptr<core::store::Store> opened)
        : ownedClock(std::move(systemClock)), clock(*ownedClock), store(std::move(opened)),
          vault(*store, keyring), registrar(*store, vault, clock, userAgent()),
          care(*store, registrar, clock), dns(dnsSettings(*store)), dnsProviders(store->folder() + u"/dns"_s),
          solvers(dns, dnsProviders, clock, store->folder() + u"/known_hosts"_s),
          desk(*store, registrar, solvers, clock), practice({})
    {
    }
    [[nodiscard]] std::optional<core::challenge::Method> practiceMethod() const
    {
        if (!practice.isRunning())
            return {};
        return core::challenge::Method{.address = u"127.0.0.1"_s, .port = practice.httpPort()};
    }
    std::unique_ptr<core::SystemClock> ownedClock;
    const core::Clock &clock;
    std::unique_ptr<core::store::Store> store;
    core::keyring::DesktopKeyring keyring;
    core::issuance::KeyVault vault;
    core::issuance::Registrar registrar;
    core::issuance::AccountCare care;
    core::dns::Client dns;
    core::challenge::ProviderBook dnsProviders;
    core::challenge::Solvers solvers;
    core::issuance::Desk desk;
    core::practice::PracticeCa practice;
    std::unique_ptr<core::renewal::Caretaker> caretaker;
};

QByteArray userAgent()
{
    return "Tegata/" + QCoreApplication::applicationVersion().toLatin1() + " Qt/" + qVersion();
}

void prepareProcess()
{
    ::umask(077); // before the first file: some libraries ask for 0644 by themselves
    QCoreApplication::setApplicationName(u"tegata"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(TEGATA_VERSION));
#ifdef NDEBUG
    // A core dump would carry private keys to wherever the system keeps such things.
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
#endif
}

core::Result<std::unique_ptr<Services>> Services::create(const QString &folder)
{
    auto clock = std::make_unique<core::SystemClock>();
    auto store
        = core::store::Store::open(folder.isEmpty() ? core::store::Store::defaultFolder() : folder, *clock);
    if (!store)
        return store.error();
    return std::unique_ptr<Services>(
        new Services(std::make_unique<Impl>(std::move(clock), *std::move(store))));
}

Services::Services(std::unique_ptr<Impl> impl) : m_impl(std::move(impl))
{
    connect(&m_impl->desk, &core::issuance::Desk::blocked, this, &Services::resumeFailed);
    const auto openPracticeCa = [this](QObject *owner, const std::function<void(core::Result<void>)> &done) {
        openPractice(owner, [done](const core::Result<core::store::AccountEntry> &opened) {
            done(opened ? core::Result<void>() : opened.error());
        });
    };
    m_impl->caretaker = std::make_unique<core::renewal::Caretaker>(core::renewal::Caretaker::Tools{
        *m_impl->store,
        m_impl->registrar,
        m_impl->desk,
        m_impl->clock,
        {.method = [this] { return m_impl->practiceMethod(); }, .open = openPracticeCa}});
    // What only lists a few lines has ended by then; whoever renews or has a window stays longer.
    QTimer::singleShot(HistoryPause, this, &Services::pruneHistory);
}

/// In small pieces, so that nobody waits for it.
void Services::pruneHistory()
{
    const auto removed = m_impl->store->pruneHistory(HistoryPiece);
    if (!removed)
        qCWarning(core::logApp) << "the history is not pruned:" << removed.error().detail;
    else if (*removed > 0)
        QTimer::singleShot(HistoryPause, this, &Services::pruneHistory);
}

Services::~Services() = default;

const core::Clock &Services::clock() const
{
    return m_impl->clock;
}
core::store::Store &Services::store()
{
    return *m_impl->store;
}
core::issuance::Registrar &Services::registrar()
{
    return m_impl->registrar;
}
core::issuance::AccountCare &Services::care()
{
    return m_impl->care;
}
core::challenge::Solvers &Services::solvers()
{
    return m_impl->solvers;
}
core::challenge::ProviderBook &Services::dnsProviders()
{
    return m_impl->dnsProviders;
}
core::dns::Client &Services::dns()
{
    return m_impl->dns;
}
core::challenge::DnsTools Services::dnsTools()
{
    return {m_impl->dns, m_impl->dnsProviders, m_impl->clock};
}
core::Result<void> Services::setDnsSettings(const core::dns::Settings &settings)
{
    if (const auto saved = m_impl->store->setValue(DnsKey, core::dns::toJson(settings)); !saved)
        return saved;
    m_impl->dns.setSettings(settings);
    return {};
}
core::issuance::Desk &Services::desk()
{
    return m_impl->desk;
}
core::practice::PracticeCa &Services::practice()
{
    return m_impl->practice;
}
core::renewal::Caretaker &Services::caretaker()
{
    return *m_impl->caretaker;
}

void Services::openPractice(QObject *owner, std::function<void(core::Result<core::store::AccountEntry>)> done)
{
    m_impl->practice.start(owner, [this, owner, done = std::move(done)](const core::Result<void> &started) {
        if (!started)
            return done(started.error());
        m_impl->registrar.openPractice(m_impl->practice.directoryUrl(),
                                       core::crypto::toPem(m_impl->practice.apiRoot()), owner, done);
    });
}

void Services::resume(const core::issuance::Record &record)
{
    if (record.purpose.rehearsal)
        return resumeRehearsal(record);
    const auto resumed = m_impl->desk.resume(record);
    if (!resumed && resumed.error().code != core::ErrorCode::InUse)
        emit resumeFailed(record, resumed.error());
}

/// The order that it was for follows it, as it was wanted.
void Services::resumeRehearsal(const core::issuance::Record &record)
{
    using core::issuance::Rehearsal;
    auto *rehearsal = new Rehearsal(m_impl->desk, &m_impl->desk);
    connect(rehearsal, &Rehearsal::refused, this,
            [this, record](const core::Error &error) { emit resumeFailed(record, error); });
    const auto resumed = rehearsal->resume(record);
    if (!resumed && resumed.error().code != core::ErrorCode::InUse)
        emit resumeFailed(record, resumed.error());
}

void Services::resumeInterrupted()
{
    const auto records = m_impl->desk.interrupted();
    if (!records) {
        qCWarning(core::logApp) << "interrupted issuances cannot be read:" << records.error().detail;
        return;
    }
    for (const core::issuance::Record &record : *records) {
        const auto account = m_impl->store->account(record.request.accountId);
        if (!account || !account->practice) {
            resume(record);
            continue;
        }
        openPractice(this, [this, record](const core::Result<core::store::AccountEntry> &opened) {
            if (!opened)
                return emit resumeFailed(record, opened.error());
            core::issuance::Record moved = record;
            moved.request.method = *m_impl->practiceMethod();
            moved.request.exceptions.clear();
            resume(moved);
        });
    }
}

} // namespace app
