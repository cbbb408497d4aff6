// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/status.h"

#include "ui/look/palette.h"

namespace ui {

using namespace Qt::StringLiterals;

QString iconName(Status status)
{
    switch (status) {
    case Status::Valid: return u"status-valid"_s;
    case Status::Due: return u"status-due"_s;
    case Status::Overdue: return u"status-overdue"_s;
    case Status::Expired: return u"status-expired"_s;
    case Status::Failed: return u"status-failed"_s;
    case Status::Revoked: return u"status-revoked"_s;
    case Status::Working: return u"status-working"_s;
    case Status::NeedsUser: return u"status-needs-user"_s;
    case Status::Test: return u"status-test"_s;
    case Status::Watched: return u"status-watched"_s;
    case Status::Damaged: return u"status-damaged"_s;
    }
    Q_UNREACHABLE();
}

QColor statusColour(Status status, const QPalette &palette)
{
    const bool dark = isDark(palette);
    const auto either = [dark](QRgb onPaper, QRgb onInk) { return QColor(dark ? onInk : onPaper); };
    switch (status) {
    case Status::Valid: return either(0xff006ba8, 0xff6cb8f0);
    case Status::Due:
    case Status::Overdue: return either(0xff8f5400, 0xfff0b44a);
    case Status::Expired:
    case Status::Failed:
    case Status::Damaged: return either(0xffb3261e, 0xffff8a80);
    case Status::Working:
    case Status::NeedsUser: return either(0xff6a3d9a, 0xffc9a6f5);
    case Status::Revoked:
    case Status::Test:
    case Status::Watched: return either(0xff5b5f63, 0xffb4b4b4);
    }
    Q_UNREACHABLE();
}

int urgency(Status status)
{
    switch (status) {
    case Status::Expired: return 10;
    case Status::Failed: return 9;
    case Status::Damaged: return 8;
    case Status::Overdue: return 7;
    case Status::NeedsUser: return 6;
    case Status::Due: return 5;
    case Status::Working: return 4;
    case Status::Valid: return 3;
    case Status::Test: return 2;
    case Status::Watched: return 1;
    case Status::Revoked: return 0;
    }
    Q_UNREACHABLE();
}

} // namespace ui
