// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/acme/transport.h"

#include <QElapsedTimer>
#include <QNetworkRequest>
#include <QPointer>
#include <QSslError>
#include <QTimer>

class QNetworkAccessManager;
class QNetworkReply;

namespace core::acme {

/// One exchange over one manager, redirects included, within its limits. Transport owns it and decides when
/// it starts. finished() comes exactly once, from the event loop; destroying a Transfer ends the exchange
/// without a word.
class Transfer final : public QObject {
    Q_OBJECT
public:
    Transfer(HttpRequest request, const Clock &clock, QObject *parent);
    ~Transfer() override;

    /// `settings` has everything that does not depend on the request: TLS, lane, identity. `release` is
    /// called once, as soon as the manager has nothing more to do for this: at the end, or when it is
    /// destroyed before.
    void start(QNetworkAccessManager &manager, const QNetworkRequest &settings,
               std::function<void()> release);
    void refuse(const Error &error); ///< finishes with `error` instead of starting

    [[nodiscard]] const HttpRequest &request() const { return m_request; }
    [[nodiscard]] QDateTime startTime() const { return m_startTime; }
    /// Since startTime(): the exchange itself, not its waiting for a turn.
    [[nodiscard]] std::chrono::milliseconds duration() const
    {
        return std::chrono::milliseconds(m_elapsed.isValid() ? m_elapsed.elapsed() : 0);
    }

signals:
    void sent(); ///< a request goes out: once for each hop
    void finished(const core::Result<core::acme::HttpReply> &result);

private:
    void sendTo(const QUrl &url);
    void inspectHead();
    void collect();
    void stop(const Error &reason);
    void receive();
    bool follow(QNetworkReply &reply, int status);
    [[nodiscard]] HttpReply read(QNetworkReply &reply, int status);
    void finish(const Result<HttpReply> &result);
    void release();

    HttpRequest m_request;
    const Clock &m_clock;
    QNetworkAccessManager *m_manager = nullptr;
    QNetworkRequest m_settings = {};
    std::function<void()> m_release = {};
    QPointer<QNetworkReply> m_reply = {};
    QByteArray m_body = {};
    QList<QSslError> m_tlsErrors = {};
    std::optional<Error> m_stopped = {}; ///< why we broke it off ourselves: Qt calls all of that "cancelled"
    QDateTime m_startTime = {};
    QElapsedTimer m_elapsed = {};
    QTimer m_deadline;
    QTimer m_idle;
    int m_redirects = 0;
    bool m_finished = false;
};

/// What Qt says about a failed exchange in our words. `tlsErrors` as they came with QNetworkReply::sslErrors.
[[nodiscard]] Error transferError(QNetworkReply &reply, const QList<QSslError> &tlsErrors,
                                  const QDateTime &now);

} // namespace core::acme
