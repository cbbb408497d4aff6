// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/renewal/caretaker.h"

#include "core/base/logging.h"
#include "core/renewal/agenda.h"
#include "core/renewal/run.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace core::renewal {

/// After a run that had to leave something undone, which the agenda would name again at once.
static constexpr std::chrono::seconds Rest = std::chrono::minutes(10);

struct Caretaker::Impl {
    Impl(Caretaker *caretaker, Tools given)
        : q(caretaker), tools(std::move(given)), issuances(tools), deployer(tools.store, tools.clock)
    {
    }

    [[nodiscard]] bool practiceRuns() const
    {
        return tools.practice.method && tools.practice.method().has_value();
    }
    [[nodiscard]] std::optional<QDateTime> agenda() const;
    void runEnded(Summary summary);
    void issuanceEnded(const Item &item);

    Caretaker *q;
    Tools tools;
    Issuances issuances;
    Deployer deployer;
    QPointer<Run> run;
    QSet<QString> alone; ///< records that renew() has started
    mutable std::optional<QDateTime> next; ///< empty: to be looked up
    QDateTime restUntil;
};

Caretaker::Caretaker(Tools tools, QObject *parent)
    : QObject(parent), m_impl(std::make_unique<Impl>(this, std::move(tools)))
{
    connect(&m_impl->issuances, &Issuances::began, this, &Caretaker::renewing);
    connect(&m_impl->issuances, &Issuances::ended, this,
            [this](const Item &item) { m_impl->issuanceEnded(item); });
    const auto forget = [this] { m_impl->next.reset(); };
    connect(&m_impl->tools.store, &store::Store::certificatesChanged, this, forget);
    connect(&m_impl->tools.store, &store::Store::accountsChanged, this, forget);
}

Caretaker::~Caretaker() = default;

void Caretaker::setDeployLimits(const deploy::ActionLimits &limits)
{
    m_impl->deployer.setLimits(limits);
}

Result<void> Caretaker::start(const Options &options)
{
    if (m_impl->run)
        return Error{.code = ErrorCode::InUse, .subject = u"renewal"_s};
    auto lock = m_impl->tools.store.lock(u"renewal"_s);
    if (!lock)
        return lock.error();
    auto run = std::make_unique<Run>(m_impl->tools, m_impl->issuances, m_impl->deployer, options,
                                     *std::move(lock));
    if (const auto loaded = run->load(); !loaded)
        return loaded;
    m_impl->deployer.beginRound();
    connect(run.get(), &Run::progressed, this, &Caretaker::progressed);
    connect(run.get(), &Run::settled, this, &Caretaker::settled);
    connect(run.get(), &Run::finished, this, [this](const Summary &summary) { m_impl->runEnded(summary); });
    m_impl->run = run.release();
    m_impl->run->setParent(this);
    m_impl->run->begin();
    return {};
}

void Caretaker::Impl::runEnded(Summary summary)
{
    run->deleteLater(); // it is its signal that we are in
    run->letGo();
    run = nullptr;
    const QDateTime now = tools.clock.now();
    next.reset();
    summary.nextLook = agenda().value_or(QDateTime());
    restUntil = summary.nextLook.isValid() && summary.nextLook <= now ? now.addSecs(Rest.count()) : now;
    emit q->finished(summary);
}

bool Caretaker::isRunning() const
{
    return !m_impl->run.isNull();
}

void Caretaker::stop()
{
    if (m_impl->run)
        m_impl->run->stop();
}

Result<QString> Caretaker::renew(const issuance::Request &request, bool insisted)
{
    const auto certificate = m_impl->tools.store.certificate(request.certificateName);
    if (!certificate)
        return certificate.error();
    const auto account = m_impl->tools.store.account(request.accountId);
    if (!account)
        return account.error();
    Issuances::Order order{.certificate = *certificate, .request = request, .insisted = insisted};
    if (account->practice && m_impl->practiceRuns()) {
        order.request.method = *m_impl->tools.practice.method();
        order.request.exceptions.clear();
    }
    const auto recordId = m_impl->issuances.start(order);
    if (recordId)
        m_impl->alone.insert(*recordId);
    return recordId;
}

/// One that renew() has started; a run looks after its own.
void Caretaker::Impl::issuanceEnded(const Item &item)
{
    if (!alone.remove(item.recordId))
        return;
    const auto deployment = tools.store.deployment(item.name);
    if (item.outcome != Outcome::Renewed || !deployment || deployment->actions.isEmpty())
        return emit q->settled(item);
    deployer.deploy(item.name, q, [this, item](const Result<void> &deployed) {
        Item told = item;
        if (!deployed) {
            told.deployError = deployed.error();
            if (const auto entry = tools.store.deployment(item.name))
                told.deployNextTry = entry->nextTry;
        }
        emit q->settled(told);
    });
}

Result<store::CertificateEntry> Caretaker::rollBack(const QString &name)
{
    const auto before = m_impl->tools.store.certificate(name);
    if (!before)
        return before;
    auto entry = m_impl->tools.store.rollBack(name);
    if (!entry)
        return entry;
    const auto known = m_impl->tools.store.renewal(name);
    const Note note = noteRollBack(*entry, known ? *known : store::RenewalEntry{}, before->generation,
                                   m_impl->tools.clock.now());
    const auto saved = m_impl->tools.store.saveRenewals({note.entry}, note.activity);
    return saved ? entry : saved.error();
}

void Caretaker::deploy(const QString &name, QObject *owner, std::function<void(Result<void>)> done)
{
    m_impl->deployer.beginRound();
    m_impl->deployer.deploy(name, owner, std::move(done));
}

std::optional<QDateTime> Caretaker::Impl::agenda() const
{
    if (!next) {
        const auto look = nextLook(tools.store, practiceRuns(), tools.clock.now());
        if (!look) {
            qCWarning(logIssuance) << "cannot tell when to renew:" << look.error().detail;
            return {};
        }
        next = *look;
    }
    return next;
}

bool Caretaker::isDue() const
{
    const QDateTime now = m_impl->tools.clock.now();
    const bool rests = m_impl->restUntil.isValid() && now < m_impl->restUntil
        && now.secsTo(m_impl->restUntil) <= Rest.count(); // the clock may have been set back
    if (m_impl->run || rests)
        return false;
    const auto look = m_impl->agenda();
    return look && look->isValid() && *look <= now;
}

} // namespace core::renewal
