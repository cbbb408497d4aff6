// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/renewal/caretaker.h"

namespace core::renewal {

struct Caretaker::Impl {
    explicit Impl(Tools given) : tools(std::move(given)) { }
    Tools tools;
};

Caretaker::Caretaker(Tools tools, QObject *parent)
    : QObject(parent), m_impl(std::make_unique<Impl>(std::move(tools)))
{
}

Caretaker::~Caretaker() = default;

void Caretaker::setDeployLimits(const deploy::ActionLimits &) { }

Result<void> Caretaker::start(const Options &)
{
    return Error{.code = ErrorCode::InUse};
}

bool Caretaker::isRunning() const
{
    return false;
}

void Caretaker::stop() { }

Result<QString> Caretaker::renew(const issuance::Request &, bool)
{
    return Error{.code = ErrorCode::InUse};
}

Result<store::CertificateEntry> Caretaker::rollBack(const QString &name)
{
    return m_impl->tools.store.rollBack(name);
}

void Caretaker::deploy(const QString &, QObject *, std::function<void(Result<void>)>) { }

bool Caretaker::isDue() const
{
    return false;
}

} // namespace core::renewal
