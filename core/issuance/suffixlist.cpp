// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuance/suffixlist.h"

#include <QStringList>

#include <algorithm>
#include <libpsl.h>

using namespace Qt::StringLiterals;

namespace core::issuance {

struct SuffixList::Impl {
    std::unique_ptr<psl_ctx_t, decltype(&psl_free)> list{psl_latest(nullptr), &psl_free};
};

SuffixList::SuffixList() : m_impl(std::make_unique<Impl>()) { }
SuffixList::~SuffixList() = default;

bool SuffixList::isPublicSuffix(const QString &name) const
{
    // Without the rule "*" every unknown last label would count as one.
    return m_impl->list
        && psl_is_public_suffix2(m_impl->list.get(), name.toLatin1().constData(),
                                 PSL_TYPE_ICANN | PSL_TYPE_NO_STAR_RULE)
        != 0;
}

QString SuffixList::registrableDomain(const QString &name) const
{
    const QByteArray latin = name.toLatin1();
    const char *domain
        = m_impl->list ? psl_registrable_domain(m_impl->list.get(), latin.constData()) : nullptr;
    return domain ? QString::fromLatin1(domain) : name;
}

bool hasReservedSuffix(const QString &name)
{
    static constexpr QLatin1StringView reserved[] = {
        "alt"_L1,      "arpa"_L1,    "corp"_L1,    "example"_L1, "home"_L1,        "internal"_L1,
        "intranet"_L1, "invalid"_L1, "lan"_L1,     "local"_L1,   "localdomain"_L1, "localhost"_L1,
        "mail"_L1,     "onion"_L1,   "private"_L1, "test"_L1,
    };
    const QStringView last = QStringView(name).mid(name.lastIndexOf(u'.') + 1);
    return std::find(std::begin(reserved), std::end(reserved), last) != std::end(reserved);
}

} // namespace core::issuance
