// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/secondlook.h"

#include "core/challenge/addressfetch.h"
#include "core/challenge/dnssolver.h"
#include "core/dns/address.h"

#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace core::issuance {

static constexpr qsizetype MaxPlaces = 8;
static constexpr auto LookUpPatience = 10s;
static constexpr auto ViewPatience = 30s;
static constexpr auto PlacePatience = 60s; ///< a DNS provider may be slow; what is not there then is told so

namespace {

/// One look. A child of whoever asked; takes away what it has put in place even when it is ended early.
class Look final : public QObject {
public:
    Look(challenge::Solvers &solvers, const Clock &clock, const AuthzRecord &authz, const CaSaw &saw,
         LookOptions options, QObject *owner, std::function<void(const SecondLook &)> done)
        : QObject(owner), m_solvers(&solvers), m_client(&solvers.dnsTools().client), m_clock(clock),
          m_authz(authz), m_saw(saw), m_options(std::move(options)), m_done(std::move(done))
    {
        m_proof = {.name = authz.name.startsWith("*."_L1) ? authz.name.mid(2) : authz.name,
                   .token = authz.token,
                   .keyAuthorization = authz.token + '.' + m_options.thumbprint,
                   .accountUrl = authz.challengeType == "dns-account-01" ? m_options.accountUrl : QString(),
                   .standing = authz.standing};
        m_patience.setSingleShot(true);
        connect(&m_patience, &QTimer::timeout, this, [this] { std::exchange(m_late, {})(); });
    }
    ~Look() override { takeAway(); }

    void start()
    {
        m_look.at = m_clock.now();
        if (m_authz.challengeType == "http-01" || isByTls())
            return place([this] { findAddresses(); });
        if (challenge::isDns(m_authz.method.kind))
            return place([this] { watch(); });
        m_look.supported = false;
        finish();
    }

private:
    [[nodiscard]] bool isByTls() const { return m_authz.challengeType == "tls-alpn-01"; }
    [[nodiscard]] bool mayPlace() const
    {
        return !challenge::isByHand(m_authz.method.kind) && !challenge::isStanding(m_authz.method.kind)
            && (!challenge::isDns(m_authz.method.kind) || m_options.mayChangeDns);
    }

    void place(std::function<void()> then)
    {
        if (!mayPlace() || !m_solvers)
            return then();
        wait(PlacePatience, [this, then] {
            m_look.notPlaced = Error{.code = ErrorCode::TimedOut, .subject = m_proof.name};
            then();
        });
        m_touched = true;
        m_solvers->solver(m_authz.method).present(m_proof, this, [this, then](const Result<void> &presented) {
            if (!stopWaiting())
                return;
            m_look.placed = bool(presented);
            if (!presented)
                m_look.notPlaced = presented.error();
            then();
        });
    }

    void takeAway()
    {
        if (std::exchange(m_touched, false) && m_solvers)
            m_solvers->solver(m_authz.method).cleanUp(m_proof, this, [](const auto &) {});
    }

    // http-01 and tls-alpn-01

    void findAddresses()
    {
        for (const QString &address : addressesOf(m_saw))
            add(address, &PlaceSeen::knownToCa);
        if (!m_look.places.isEmpty())
            m_look.places.first().usedByCa = m_look.places.first().address == firstAddress(m_saw);
        if (const QString literal = dns::canonicalAddress(m_proof.name); !literal.isEmpty()) {
            add(literal, &PlaceSeen::knownHere);
            return fetch();
        }
        if (m_options.isCaHere) {
            if (m_look.places.isEmpty())
                add(u"127.0.0.1"_s, &PlaceSeen::knownHere);
            return fetch();
        }
        wait(LookUpPatience, [this] {
            m_look.notFound = Error{.code = ErrorCode::TimedOut, .subject = m_proof.name};
            fetch();
        });
        m_open = 2;
        for (const dns::Type type : {dns::Type::Aaaa, dns::Type::A})
            m_client->lookUp(m_proof.name, type, this, [this](const dns::Answer &answer) { heard(answer); });
    }

    [[nodiscard]] Error whyNot(const dns::Answer &answer) const
    {
        if (answer.security == dns::Security::Bogus)
            return {.code = ErrorCode::DnsBogus, .subject = m_proof.name, .detail = answer.detail};
        if (answer.outcome == dns::Outcome::NoSuchName)
            return {.code = ErrorCode::HostNotFound, .subject = m_proof.name};
        return {.code = ErrorCode::DnsFailed, .subject = m_proof.name, .detail = answer.detail};
    }

    void heard(const dns::Answer &answer)
    {
        for (const dns::ResourceRecord &record : answer.records) {
            if (const QString address = dns::canonicalAddress(record.target); !address.isEmpty())
                add(address, &PlaceSeen::knownHere);
        }
        const bool isSilent = answer.outcome != dns::Outcome::Found && answer.outcome != dns::Outcome::NoData;
        if (isSilent && !m_look.notFound)
            m_look.notFound = whyNot(answer);
        if (--m_open > 0 || !stopWaiting())
            return;
        const bool any = std::ranges::any_of(m_look.places, &PlaceSeen::knownHere);
        if (any)
            m_look.notFound.reset();
        else if (!m_look.notFound)
            m_look.notFound = Error{.code = ErrorCode::HostNotFound, .subject = m_proof.name};
        fetch();
    }

    void add(const QString &address, bool PlaceSeen::*how)
    {
        auto known = std::ranges::find(m_look.places, address, &PlaceSeen::address);
        if (known == m_look.places.end()) {
            if (m_look.places.size() >= MaxPlaces)
                return;
            known = m_look.places.insert(m_look.places.end(), PlaceSeen{.address = address});
        }
        (*known).*how = true;
    }

    void fetch()
    {
        QStringList addresses;
        for (const PlaceSeen &place : m_look.places)
            addresses.append(place.address);
        const auto told = [this](const QList<challenge::AddressView> &views) {
            for (qsizetype i = 0; i < views.size(); ++i)
                m_look.places[i].check = views[i].check;
            finish();
        };
        if (isByTls())
            return challenge::shakeHandsAtEach(m_proof, firstPort(m_saw), addresses, this, told);
        challenge::fetchAtEach(m_proof, {.port = firstPort(m_saw), .client = m_client}, addresses, this,
                               told);
    }

    // dns-01

    void watch()
    {
        m_watch
            = new dns::Watch(*m_client, m_clock, challenge::dnsName(m_proof), challenge::dnsValue(m_proof),
                             this, dns::Watch::Sought::Text, [this](const QByteArray &value) {
                                 return challenge::fits(m_proof, value, m_clock.now());
                             });
        wait(ViewPatience, [this] { seen(); });
        connect(m_watch, &dns::Watch::changed, this, [this] {
            // A round has ended when the next is due. What was just put in place has more than one to appear.
            const bool isOver = m_watch && m_watch->view().nextLook.isValid();
            if (isOver && (!m_look.placed || m_watch->view().everywhere) && stopWaiting())
                seen();
        });
    }

    void seen()
    {
        m_look.view = m_watch->view();
        std::exchange(m_watch, nullptr)->deleteLater();
        finish();
    }

    void wait(std::chrono::milliseconds patience, std::function<void()> late)
    {
        m_late = std::move(late);
        m_patience.start(patience);
    }
    /// False when it is too late: something else goes on already.
    bool stopWaiting()
    {
        const bool inTime = m_patience.isActive();
        m_patience.stop();
        return inTime;
    }

    void finish()
    {
        takeAway();
        deleteLater();
        const auto done = std::move(m_done); // it may end our owner, and us with it
        done(m_look);
    }

    QPointer<challenge::Solvers> m_solvers;
    dns::Client *m_client;
    const Clock &m_clock;
    AuthzRecord m_authz;
    CaSaw m_saw;
    LookOptions m_options;
    std::function<void(const SecondLook &)> m_done;
    challenge::Proof m_proof;
    SecondLook m_look;
    QTimer m_patience;
    std::function<void()> m_late;
    dns::Watch *m_watch = nullptr;
    bool m_touched = false;
    int m_open = 0;
};

} // namespace

LookOptions lookOptions(const store::AccountEntry &account)
{
    const QString host = account.directoryUrl.host();
    return {.thumbprint = account.thumbprint,
            .accountUrl = account.accountUrl.toString(QUrl::FullyEncoded),
            .isCaHere = account.practice || host == "localhost"_L1 || dns::isLoopback(host)};
}

void lookAgain(challenge::Solvers &solvers, const Clock &clock, const AuthzRecord &authz, const CaSaw &saw,
               const LookOptions &options, QObject *owner, std::function<void(const SecondLook &)> done)
{
    auto *look = new Look(solvers, clock, authz, saw, options, owner, std::move(done));
    QMetaObject::invokeMethod(look, &Look::start, Qt::QueuedConnection);
}

} // namespace core::issuance
