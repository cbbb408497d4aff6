// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/errortext.h"

#include "core/base/logging.h"
#include "core/base/plaintext.h"
#include "core/text/datetext.h"

using namespace Qt::StringLiterals;

namespace core::text {

static constexpr qsizetype MaxDetail = 2048;

QString ErrorText::nextTry(const Error &error, const QDateTime &now)
{
    if (!error.retryAt || !error.retryAt->isValid())
        return {};
    //: %1 is a point in time: "today 15:04", "5 December 14:20".
    return tr("Next try: %1.").arg(DateText::dayAndTime(*error.retryAt, now));
}

QString ErrorText::quotation(const Error &error)
{
    const bool fromCa = error.problem && !error.problem->detail.isEmpty();
    return plainText(redacted(fromCa ? error.problem->detail : error.detail), MaxDetail);
}

static void addProblem(QStringList &lines, const Problem &problem, const QString &indent)
{
    const auto add = [&](QLatin1StringView label, const QString &value) {
        if (!value.isEmpty())
            lines << indent + label + plainText(value, MaxDetail);
    };
    add("identifier: "_L1, problem.identifier);
    add("type: "_L1, problem.type);
    if (problem.status != 0)
        add("status: "_L1, QString::number(problem.status));
    add("title: "_L1, problem.title);
    add("detail: "_L1, problem.detail);
    add("instance: "_L1, problem.instance.toString());
    add("algorithms: "_L1, problem.algorithms.join(u", "_s));
}

QString ErrorText::details(const Error &error)
{
    // English on purpose: it is read by whoever gets the report.
    QStringList lines{u"error: "_s + codeName(error.code)};
    if (!error.subject.isEmpty())
        lines << u"subject: "_s + plainText(error.subject, MaxDetail);
    if (!error.detail.isEmpty())
        lines << u"detail: "_s + plainText(error.detail, MaxDetail);
    if (error.retryAt)
        lines << u"retry at: "_s + error.retryAt->toUTC().toString(Qt::ISODate);
    if (error.problem) {
        lines << u"problem document:"_s;
        addProblem(lines, *error.problem, u"  "_s);
        for (const Problem &subproblem : error.problem->subproblems) {
            lines << u"  subproblem:"_s;
            addProblem(lines, subproblem, u"    "_s);
        }
    }
    return redacted(lines.join(u'\n'));
}

} // namespace core::text
