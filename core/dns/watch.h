// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/dns/zone.h"

#include <QTimer>

#include <optional>

namespace core::dns {

/// What one name server shows.
enum class Sight {
    Asking, ///< not heard yet
    Shown, ///< the value is there
    Missing, ///< no TXT record at all
    Others, ///< TXT records, but not this value
    Refused, ///< does not speak for the zone
    Broken, ///< SERVFAIL
    Silent, ///< cannot be reached from here
};
struct ServerView {
    QString name = {};
    QString address = {};
    Sight sight = Sight::Asking;
    QList<QByteArray> values = {}; ///< TXT, or targets, seen there; hostile, see shownText()
    int rounds = 0; ///< how often it has been asked
    bool operator==(const ServerView &) const = default;
};

/// All name servers together.
struct View {
    Place place = {};
    QByteArray value = {}; ///< looked for
    QList<ServerView> servers = {};
    bool everywhere = false; ///< every server that can be reached shows it
    /// The value, or any, stands at "name.zone.zone": the form added the zone itself.
    QString doubled = {};
    QDateTime nextLook = {}; ///< invalid while looking
    QDateTime lastAbsent = {}; ///< when a name server last said that there is no such record
    std::optional<Error> trouble = {}; ///< why the place cannot be found; looked for again
    bool operator==(const View &) const = default;
};

/// The servers that show the value, and those that count: "visible on 2 of 3".
struct Tally {
    int shown = 0;
    int all = 0;
};
[[nodiscard]] Tally tally(const View &view);
/// Until when a resolver may remember that the record was not there (RFC 2308), if it looked just before it
/// came: invalid when it was never seen missing, or the zone does not say for how long.
[[nodiscard]] QDateTime rememberedUntil(const View &view);
/// Everywhere, given what the servers say: each that can be reached shows it, and one at least. A server
/// counts as out of reach when it has been silent for three rounds.
[[nodiscard]] bool isEverywhere(const QList<ServerView> &servers);
/// How long to wait after round `round` (from 1): 1 s growing to 30 s.
[[nodiscard]] std::chrono::seconds pauseAfter(int round);

/// Watches a record at the authoritative servers of its zone until it is deleted. No resolver is asked for
/// the value, so none remembers that it was not there yet.
class Watch final : public QObject {
    Q_OBJECT
public:
    /// What `value` is: a TXT value where `name` leads, or the name that a CNAME at `name` itself leads to.
    enum class Sought { Text, Alias };
    /// Whether a value is what is looked for, where more than one can be.
    using Fits = std::function<bool(const QByteArray &)>;

    /// `client` and `clock` must outlive it. `value` is what is shown as looked for, and without `fits` the
    /// only one.
    Watch(Client &client, const Clock &clock, const QString &name, const QByteArray &value,
          QObject *parent = nullptr, Sought sought = Sought::Text, Fits fits = {});

    [[nodiscard]] const View &view() const { return m_view; }
    void lookNow(); ///< does not wait for the pause to end

signals:
    void changed();
    void everywhere(); ///< each time a round ends with all servers showing it

private:
    [[nodiscard]] bool isShownIn(const QList<QByteArray> &values) const;
    void locate();
    void located(const Result<Place> &place);
    void look();
    [[nodiscard]] Type type() const { return m_sought == Sought::Alias ? Type::Cname : Type::Txt; }
    [[nodiscard]] QByteArray valueOf(const ResourceRecord &record) const;
    void heard(qsizetype index, const Answer &answer);
    void lookForSlip();
    void closeOne();
    void rest();

    Client &m_client;
    const Clock &m_clock;
    Sought m_sought;
    Fits m_fits;
    View m_view;
    QTimer m_next;
    int m_round = 0;
    qsizetype m_open = 0;
};

} // namespace core::dns
