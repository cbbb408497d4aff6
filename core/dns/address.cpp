// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dns/address.h"

#include <QHostAddress>

namespace core::dns {

QString canonicalAddress(const QString &text)
{
    QHostAddress address;
    return address.setAddress(text) ? address.toString() : QString();
}

bool isLoopback(const QString &address)
{
    return QHostAddress(address).isLoopback();
}

} // namespace core::dns
