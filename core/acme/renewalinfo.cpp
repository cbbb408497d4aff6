// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/acme/messages.h"
#include "core/acme/reader_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::acme {

using std::chrono::seconds;

static constexpr seconds ShortestWait = std::chrono::minutes(1);
static constexpr seconds LongestWait = std::chrono::days(1);

Result<RenewalInfo> readRenewalInfo(const HttpReply &reply, const Directory &directory)
{
    if (auto error = readError(reply, reply.date))
        return *std::move(error);
    const auto object = readObject(reply);
    if (!object)
        return object.error();
    Reader reader(*object, reply.url, directory.url);
    Reader window(reader.object("suggestedWindow"_L1, Need::Required), reply.url, directory.url,
                  u"suggestedWindow."_s);
    RenewalInfo info{.windowStart = window.date("start"_L1),
                     .windowEnd = window.date("end"_L1),
                     .explanation = reader.page("explanationURL"_L1)};
    if (reader.error())
        return *reader.error();
    if (!window.error() && info.windowStart.isNull())
        window.refuse("start"_L1);
    if (!window.error() && (info.windowEnd.isNull() || info.windowEnd <= info.windowStart))
        window.refuse("end"_L1, info.windowEnd.toString(Qt::ISODate));
    if (window.error())
        return *window.error();
    if (reply.retryAfter)
        info.retryAfter = std::clamp(*reply.retryAfter, ShortestWait, LongestWait);
    return info;
}

} // namespace core::acme
