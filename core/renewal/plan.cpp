// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/renewal/plan.h"

#include "core/crypto/digest.h"
#include "core/renewal/backoff.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::renewal {

using std::chrono::seconds;

static constexpr qint64 ShortLife = 10LL * 24 * 3600;
static constexpr seconds AskAgain = std::chrono::hours(6); ///< after no answer, or an unusable one
static constexpr seconds LongestSilence = std::chrono::days(1);

static qint64 lifeOf(const QDateTime &notBefore, const QDateTime &notAfter)
{
    return std::max<qint64>(1, notBefore.secsTo(notAfter));
}

Window lifetimeWindow(const QDateTime &notBefore, const QDateTime &notAfter)
{
    const qint64 life = lifeOf(notBefore, notAfter);
    const QDateTime from = notBefore.addSecs(life < ShortLife ? life / 2 : life * 2 / 3);
    return {from, from.addSecs(std::max<qint64>(1, life / 50))};
}

static QDateTime lastTenth(const QDateTime &notBefore, const QDateTime &notAfter)
{
    return notAfter.addSecs(-(lifeOf(notBefore, notAfter) / 10));
}

bool isUsable(const Window &window, const QDateTime &notBefore, const QDateTime &notAfter)
{
    return window.from.isValid() && window.to.isValid() && window.from < window.to
        && window.from < lastTenth(notBefore, notAfter);
}

/// A number in [0, 1) that looks random, and is the same for the same certificate and window: so the instant
/// need not be kept, and cannot be lost.
static double lot(const QByteArray &fingerprint, const Window &window)
{
    const QByteArray digest = crypto::sha256(fingerprint + QByteArray::number(window.from.toSecsSinceEpoch())
                                             + '/' + QByteArray::number(window.to.toSecsSinceEpoch()));
    quint32 number = 0;
    for (int i = 0; i < 4; ++i)
        number = number << 8 | static_cast<unsigned char>(digest.at(i));
    return static_cast<double>(number) / 4294967296.0;
}

static QDateTime instantIn(const Window &window, double share)
{
    const auto length = static_cast<double>(window.from.msecsTo(window.to));
    return window.from.addMSecs(static_cast<qint64>(length * share));
}

Plan plan(const store::CertificateEntry &certificate, const store::RenewalEntry &known)
{
    Plan plan{.window = {known.windowFrom, known.windowTo},
              .basis = Basis::Authority,
              .explanation = known.explanation};
    const bool isAbout = !known.fingerprint.isEmpty() && known.fingerprint == certificate.fingerprint;
    if (!isAbout || !isUsable(plan.window, certificate.notBefore, certificate.notAfter))
        plan = {.window = lifetimeWindow(certificate.notBefore, certificate.notAfter)};
    // However long the window is: the last tenth of the lifetime is for trying again.
    const QDateTime latest = lastTenth(certificate.notBefore, certificate.notAfter);
    plan.at = std::min(instantIn(plan.window, lot(certificate.fingerprint, plan.window)), latest);
    return plan;
}

QDateTime nextCheck(const store::CertificateEntry &certificate, const store::RenewalEntry &known,
                    const QDateTime &now)
{
    if (known.fingerprint != certificate.fingerprint || !known.nextCheck.isValid())
        return now;
    return isAhead(known.nextCheck, known.checked, now, LongestSilence) ? known.nextCheck : now;
}

store::RenewalEntry checked(store::RenewalEntry known, const store::CertificateEntry &certificate,
                            const Result<acme::RenewalInfo> &answer, const QDateTime &now)
{
    const bool isAbout = known.fingerprint == certificate.fingerprint;
    known.name = certificate.name;
    known.fingerprint = certificate.fingerprint;
    known.checked = now;
    known.nextCheck = now.addSecs(AskAgain.count());
    known.checkError = {};
    if (answer) {
        known.windowFrom = answer->windowStart;
        known.windowTo = answer->windowEnd;
        known.explanation = answer->explanation;
        known.nextCheck = now.addSecs(answer->retryAfter.count());
        if (!isUsable({known.windowFrom, known.windowTo}, certificate.notBefore, certificate.notAfter))
            known.checkError = toJson(
                Error{.code = ErrorCode::BadReply,
                      .subject = certificate.name,
                      .detail = u"suggestedWindow: %1 to %2, for a certificate that ends %3"_s.arg(
                          known.windowFrom.toString(Qt::ISODate), known.windowTo.toString(Qt::ISODate),
                          certificate.notAfter.toString(Qt::ISODate))});
        return known;
    }
    const Error &error = answer.error();
    if (error.retryAt)
        known.nextCheck = std::clamp(*error.retryAt, now.addSecs(60), now.addSecs(LongestSilence.count()));
    // A CA without the service is nothing to tell anybody about.
    if (error.code != ErrorCode::NotFound)
        known.checkError = toJson(error);
    // Out of reach for a moment: what it said last holds. A refusal or nonsense: it has nothing to say.
    if (!isAbout || !isTransient(error)) {
        known.windowFrom = {};
        known.windowTo = {};
        known.explanation = {};
    }
    return known;
}

} // namespace core::renewal
