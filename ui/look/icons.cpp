// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/icons.h"

#include "ui/look/metrics.h"
#include "ui/look/palette.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QLoggingCategory>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>
#include <optional>

static void initIconResources()
{
    Q_INIT_RESOURCE(resources);
}

namespace ui {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(logIcons, "tegata.icons")

QString folder()
{
    // A static library's resources are left out of the program unless something asks for them.
    static const bool there = (initIconResources(), true);
    Q_UNUSED(there)
    return u":/icons/"_s;
}

/// Paints an SVG whose strokes and fills say currentColor with a colour of the palette in force when it is
/// painted.
class InkEngine final : public QIconEngine {
public:
    struct Ink {
        std::optional<QColor> colour = {};
        std::optional<Status> status = {};
    };

    InkEngine(QString name, QByteArray svg, Ink ink)
        : m_name(std::move(name)), m_svg(std::move(svg)), m_ink(ink)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        // A picture with hundreds of marks cannot read the SVG for each; only odd transformations must.
        if (painter->transform().type() > QTransform::TxTranslate) {
            render(painter, rect, mode);
            return;
        }
        const qreal scale = painter->device()->devicePixelRatioF();
        QPixmap pixmap = scaledPixmap((QSizeF(rect.size()) * scale).toSize(), mode, state, scale);
        pixmap.setDevicePixelRatio(scale);
        painter->drawPixmap(rect.topLeft(), pixmap);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const QString key = u"tegata/%1/%2/%3x%4@%5/%6"_s.arg(m_name, colour(mode).name(QColor::HexArgb))
                                .arg(size.width())
                                .arg(size.height())
                                .arg(scale)
                                .arg(Metrics::iconSize());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap) || size.isEmpty())
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.scale(scale, scale);
        render(&painter, QRectF({}, QSizeF(size) / scale), mode);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override
    {
        const int edge = std::min(size.width(), size.height());
        return {edge, edge};
    }

    bool isNull() override { return false; }
    QString key() const override { return u"tegata"_s; }
    QString iconName() override { return m_name; }
    QIconEngine *clone() const override { return new InkEngine(*this); }

private:
    [[nodiscard]] QColor colour(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::Text);
        if (m_ink.status)
            return statusColour(*m_ink.status, palette);
        if (m_ink.colour)
            return *m_ink.colour;
        return palette.color(QPalette::Active,
                             mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::Text);
    }

    void render(QPainter *painter, const QRectF &rect, QIcon::Mode mode) const
    {
        QByteArray svg = m_svg;
        svg.replace("currentColor", colour(mode).name().toLatin1());
        const qreal edge = std::min(rect.width(), rect.height());
        // A drawing much larger than the text wants a finer pen than the same beside it.
        const qreal larger = edge / Metrics::iconSize();
        if (larger > 1.2)
            svg.replace("stroke-width=\"1.5\"",
                        "stroke-width=\"" + QByteArray::number(1.5 / std::pow(larger, 0.6), 'f', 2) + '"');
        QSvgRenderer renderer(svg);
        QRectF square(0, 0, edge, edge);
        square.moveCenter(rect.center());
        renderer.render(painter, square);
    }

    QString m_name;
    QByteArray m_svg;
    Ink m_ink;
};

QIcon made(const QString &name, InkEngine::Ink ink)
{
    QFile file(folder() + name + ".svg"_L1);
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(logIcons) << "no icon is called" << name;
        return name == "unknown"_L1 ? QIcon() : made(u"unknown"_s, ink);
    }
    return QIcon(new InkEngine(name, file.readAll(), ink));
}

} // namespace

QIcon icon(const QString &name)
{
    return made(name, {});
}

QIcon icon(const QString &name, const QColor &colour)
{
    return made(name, {.colour = colour});
}

QIcon icon(Status status)
{
    return made(iconName(status), {.status = status});
}

QIcon appIcon()
{
    // Pixmaps, because window managers want those; by our own engine, because Qt's is a plugin that may be
    // missing.
    const QIcon large = made(u"org.tegata.Tegata"_s, {});
    const QIcon small = made(u"org.tegata.Tegata-small"_s, {});
    QIcon icon;
    for (const int edge : {16, 20, 22, 24})
        icon.addPixmap(small.pixmap(QSize(edge, edge), 1.0));
    for (const int edge : {32, 48, 64, 128, 256})
        icon.addPixmap(large.pixmap(QSize(edge, edge), 1.0));
    return icon;
}

QStringList iconNames()
{
    QStringList names = QDir(folder()).entryList({u"*.svg"_s}, QDir::Files, QDir::Name);
    names.removeIf([](const QString &file) { return file.startsWith("org."_L1); });
    for (QString &name : names)
        name.chop(4);
    return names;
}

} // namespace ui
