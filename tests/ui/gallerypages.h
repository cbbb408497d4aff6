// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QWidget;

namespace gallery {

enum class Language { English, Japanese };

struct Page {
    QString name;
    QWidget *(*make)(Language);
};

[[nodiscard]] QList<Page> widgetPages();
[[nodiscard]] QList<Page> picturePages();

} // namespace gallery
