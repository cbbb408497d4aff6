// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/readiness.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkDatagram>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace core::practice {

static constexpr auto FirstPause = 5ms;
static constexpr auto LongestPause = 100ms;
static constexpr std::chrono::milliseconds Timeout = 3s;
static constexpr qint64 MaxBody = 64 * 1024;

/// "tegata.test A IN" with a fixed id: the socket listens on loopback for one answer only.
static QByteArray dnsQuestion()
{
    return QByteArray("\x54\x67\x01\x00\x00\x01\x00\x00\x00\x00\x00\x00"
                      "\x06tegata\x04test\x00\x00\x01\x00\x01",
                      29);
}

Readiness::Readiness(const Ports &ports, const crypto::Chain &apiRoot, QObject *parent)
    : QObject(parent), m_ports(ports),
      m_tls(QSslConfiguration::defaultConfiguration()), m_directory{QUrl(u"https://127.0.0.1:%1/dir"_s.arg(
                                                            ports.directory))},
      m_management{QUrl(u"https://127.0.0.1:%1/roots/0"_s.arg(ports.management))},
      m_challengeServer{QUrl(u"http://127.0.0.1:%1/"_s.arg(ports.challengeManagement))}
{
    m_tls.setCaCertificates(QSslCertificate::fromData(crypto::toPem(apiRoot), QSsl::Pem));
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_timer.setSingleShot(true);
    m_timer.setInterval(FirstPause);
    connect(&m_timer, &QTimer::timeout, this, qOverload<>(&Readiness::ask));
    connect(&m_dnsSocket, &QUdpSocket::readyRead, this, [this] {
        const QByteArray answer = m_dnsSocket.receiveDatagram().data();
        m_dnsAnswered = m_dnsAnswered || answer.startsWith(dnsQuestion().first(2));
        conclude();
    });
}

void Readiness::start()
{
    m_dnsSocket.bind(QHostAddress::LocalHost);
    m_timer.start();
}

void Readiness::ask()
{
    ask(m_directory, [](const QByteArray &body) {
        return QJsonDocument::fromJson(body).object().value("newOrder"_L1).isString();
    });
    ask(m_management, [this](const QByteArray &body) {
        const auto root = crypto::Certificate::fromPem(body);
        if (root)
            m_root = *root;
        return root.has_value();
    });
    ask(m_challengeServer, [](const QByteArray &) { return true; });
    if (!m_dnsAnswered)
        askDns();
    m_timer.start(std::min(m_timer.intervalAsDuration() * 3 / 2, std::chrono::milliseconds(LongestPause)));
}

void Readiness::ask(Probe &probe, const std::function<bool(const QByteArray &)> &accepts)
{
    if (probe.asking || probe.answered)
        return;
    probe.asking = true;
    QNetworkRequest request(probe.url);
    request.setSslConfiguration(m_tls);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Tegata"_s);
    request.setTransferTimeout(static_cast<int>(Timeout.count()));
    QNetworkReply *reply = m_network.get(request);
    connect(reply, &QNetworkReply::finished, this, [this, reply, &probe, accepts] {
        reply->deleteLater();
        probe.asking = false;
        // Any status will do for the challenge server, which has nothing to say at "/".
        const bool spoke = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
        probe.answered = spoke && accepts(reply->read(MaxBody));
        conclude();
    });
}

void Readiness::askDns()
{
    m_dnsSocket.writeDatagram(dnsQuestion(), QHostAddress::LocalHost, m_ports.dns);
}

void Readiness::conclude()
{
    if (!m_directory.answered || !m_management.answered || !m_challengeServer.answered || !m_dnsAnswered
        || !m_timer.isActive())
        return;
    m_timer.stop();
    emit ready(*m_root);
}

} // namespace core::practice
