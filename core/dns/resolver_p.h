// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Private to core/dns.

#include "core/dns/client.h"

#include <QPointer>
#include <QSocketNotifier>

#include <map>

struct ub_ctx;
struct ub_result;

namespace core::dns {

/// One libunbound context: a recursive, validating resolver in a thread of its own.
class Resolver final : public QObject {
    Q_OBJECT
public:
    enum class Way {
        Recursive, ///< from the root servers down, or through the resolvers of the settings
        System, ///< through what /etc/resolv.conf names, taken at its word
    };
    Resolver(const Settings &settings, Way way, QObject *parent = nullptr);
    ~Resolver() override;

    /// `done` is called once, from the event loop, never after `owner` is gone.
    void lookUp(const QString &name, Type type, std::chrono::milliseconds limit, QObject *owner,
                Client::Done done);

private:
    struct Question;
    struct ContextDeleter {
        void operator()(ub_ctx *context) const;
    };
    static void received(void *question, int error, ub_result *result);
    void finish(int id, const Answer &answer);

    std::unique_ptr<ub_ctx, ContextDeleter> m_context;
    std::unique_ptr<QSocketNotifier> m_readable;
    std::map<int, std::unique_ptr<Question>> m_questions;
};

/// See Client::ask().
void askServer(const Server &server, const QString &name, Type type, QObject *owner, Client::Done done);

} // namespace core::dns
