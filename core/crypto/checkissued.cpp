// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/altnames_p.h"
#include "core/crypto/certificate_p.h"
#include "core/crypto/chain.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace core::crypto {

static bool isPrecertificate(const Certificate &certificate)
{
    return X509_get_ext_by_NID(x509Of(certificate), NID_ct_precert_poison, -1) >= 0;
}

static bool isIssuedBy(const Certificate &certificate, const Certificate &issuer)
{
    return X509_NAME_cmp(X509_get_issuer_name(x509Of(certificate)), X509_get_subject_name(x509Of(issuer)))
        == 0
        && certificate.isSignedBy(issuer);
}

namespace {
/// Looks for every order in which each certificate is signed by the next.
class Orders {
public:
    explicit Orders(const Chain &chain)
        : m_count(static_cast<size_t>(chain.size())), m_issued(m_count * m_count)
    {
        for (size_t i = 0; i < m_count; ++i) {
            for (size_t j = 0; j < m_count; ++j)
                m_issued[i * m_count + j] = i != j && isIssuedBy(chain[qsizetype(i)], chain[qsizetype(j)]);
        }
    }

    [[nodiscard]] bool isInOrder() const
    {
        for (size_t i = 0; i + 1 < m_count; ++i) {
            if (!m_issued[i * m_count + i + 1])
                return false;
        }
        return true;
    }

    /// The one order that begins with `leaf`; empty when there is none or more than one.
    [[nodiscard]] std::vector<size_t> only(size_t leaf)
    {
        m_path = {leaf};
        m_steps = 0;
        search();
        return m_found == 1 ? m_order : std::vector<size_t>();
    }

private:
    void search()
    {
        // Certificates made to fit in every order would take years; nobody sends that in good faith.
        if (m_found > 1 || ++m_steps > 10000)
            return;
        if (m_path.size() == m_count) {
            ++m_found;
            m_order = m_path;
            return;
        }
        const size_t last = m_path.back();
        for (size_t next = 0; next < m_count; ++next) {
            if (!m_issued[last * m_count + next]
                || std::find(m_path.begin(), m_path.end(), next) != m_path.end())
                continue;
            m_path.push_back(next);
            search();
            m_path.pop_back();
        }
    }

    size_t m_count;
    std::vector<bool> m_issued; // row: certificate, column: issuer
    std::vector<size_t> m_path;
    std::vector<size_t> m_order;
    int m_found = 0;
    int m_steps = 0;
};
} // namespace

static Result<void> checkLeaf(const Certificate &leaf, const QStringList &names, const QDateTime &now)
{
    if (isPrecertificate(leaf))
        return Error{.code = ErrorCode::CertificateUnreadable, .detail = u"precertificate"_s};
    QStringList wanted;
    for (const QString &name : names)
        wanted.append(comparableName(name));
    // One more than were asked for is enough to see that there are too many.
    QStringList given = namesOf(leaf, qMax(MaxNames, names.size() + 1));
    const QString detail = given.mid(0, 100).join(", "_L1);
    for (QStringList *list : {&wanted, &given}) {
        list->sort();
        list->removeDuplicates();
    }
    if (wanted != given)
        return Error{.code = ErrorCode::CertificateWrongNames, .detail = detail};
    const QDateTime from = leaf.notBefore();
    const QDateTime until = leaf.notAfter();
    if (!from.isValid() || !until.isValid() || now < from.addSecs(-3600) || now > until)
        return Error{.code = ErrorCode::CertificateWrongDates,
                     .detail = from.toString(Qt::ISODate) + " – "_L1 + until.toString(Qt::ISODate)};
    return {};
}

Result<Chain> checkIssued(const Chain &chain, const KeyPair &key, const QStringList &names,
                          const QDateTime &now)
{
    Chain distinct;
    for (const Certificate &certificate : chain) {
        if (!distinct.contains(certificate))
            distinct.append(certificate);
    }
    if (distinct.isEmpty() || distinct.size() > MaxChainLength)
        return Error{.code = ErrorCode::CertificateBrokenChain,
                     .detail = u"%1 certificates"_s.arg(distinct.size())};
    const auto leaf = std::find_if(distinct.cbegin(), distinct.cend(),
                                   [&key](const Certificate &candidate) { return candidate.belongsTo(key); });
    if (leaf == distinct.cend())
        return Error{.code = ErrorCode::CertificateWrongKey};
    if (const auto flaw = checkLeaf(*leaf, names, now); !flaw)
        return flaw.error();
    Orders orders(distinct);
    if (leaf == distinct.cbegin() && orders.isInOrder())
        return distinct;
    Chain ordered;
    for (const size_t index : orders.only(static_cast<size_t>(leaf - distinct.cbegin())))
        ordered.append(distinct[qsizetype(index)]);
    if (ordered.isEmpty())
        return Error{.code = ErrorCode::CertificateBrokenChain, .detail = u"no single order"_s};
    return ordered;
}

} // namespace core::crypto
