// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/palette.h"
#include "ui/look/primarybutton.h"
#include "ui/look/status.h"
#include "ui/look/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QStyle>
#include <QTableWidget>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// How many pixels have ink, and what the inkiest of them looks like.
struct Ink {
    int pixels = 0;
    QColor colour;
};

Ink inkOf(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    Ink ink;
    int strongest = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = image.pixel(x, y);
            ink.pixels += qAlpha(pixel) > 128;
            if (qAlpha(pixel) > strongest) {
                strongest = qAlpha(pixel);
                ink.colour = QColor(pixel);
            }
        }
    }
    return ink;
}

QPalette paletteOf(ui::Scheme scheme)
{
    return scheme == ui::Scheme::Dark ? ui::inkPalette() : ui::paperPalette();
}

} // namespace

class TestLook : public QObject {
    Q_OBJECT
private slots:
    void everyIconHasInk_data();
    void everyIconHasInk();
    void iconsArePaintedInTheColourOfText();
    void aSelectedIconTakesTheColourOfSelectedText();
    void anIconWithoutAFileIsStillThere();
    void noTwoStatusesShareAShape();
    void statusesCanBeReadOnEveryGround_data();
    void statusesCanBeReadOnEveryGround();
    void rolesKeepTheirContrast_data();
    void rolesKeepTheirContrast();
    void theApplicationIconIsDrawnAtEverySize_data();
    void theApplicationIconIsDrawnAtEverySize();
    void aChosenSchemeIsAppliedAndTold();
    void lengthsGrowWithTheFont();
    void onlyTwoSizesAndOneWeight();
    void fixedTextIsAsTallAsTheTextBesideIt();
    void thePrimaryButtonWearsTheSeal();
    void aFieldShowsItsFocus();
    void aSelectedRowKeepsTheColourOfItsStatus();

private:
    ui::Theme m_theme{ui::Scheme::Light};
};

void TestLook::everyIconHasInk_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ui::Scheme>("scheme");
    const QStringList names = ui::iconNames();
    QVERIFY(names.size() > 45);
    for (const QString &name : names) {
        QTest::addRow("%s, light", qPrintable(name)) << name << ui::Scheme::Light;
        QTest::addRow("%s, dark", qPrintable(name)) << name << ui::Scheme::Dark;
    }
}

void TestLook::everyIconHasInk()
{
    QFETCH(QString, name);
    QFETCH(ui::Scheme, scheme);
    m_theme.setScheme(scheme);
    const QIcon icon = ui::icon(name);
    QVERIFY(!icon.isNull());
    const QPixmap small = icon.pixmap(QSize(16, 16), 1.0);
    QCOMPARE(small.size(), QSize(16, 16));
    QVERIFY(inkOf(small).pixels >= 3);
    const QPixmap large = icon.pixmap(QSize(16, 16), 2.0);
    QCOMPARE(large.size(), QSize(32, 32));
    // Drawn anew for the denser screen, not enlarged: an enlarged one would have four times the pixels
    // exactly.
    QVERIFY(large.toImage() != small.toImage().scaled(32, 32));
    QVERIFY(ui::contrast(inkOf(small).colour, QApplication::palette().color(QPalette::Window)) > 4.5);
}

void TestLook::iconsArePaintedInTheColourOfText()
{
    m_theme.setScheme(ui::Scheme::Light);
    const QIcon icon = ui::icon(u"menu"_s);
    QCOMPARE(inkOf(icon.pixmap(QSize(64, 64), 1.0)).colour, ui::paperPalette().color(QPalette::Text));
    m_theme.setScheme(ui::Scheme::Dark);
    // The same icon, not one made anew: buttons keep theirs while the desktop changes its mind.
    QCOMPARE(inkOf(icon.pixmap(QSize(64, 64), 1.0)).colour, ui::inkPalette().color(QPalette::Text));
    QCOMPARE(inkOf(icon.pixmap(QSize(64, 64), 1.0, QIcon::Disabled)).colour,
             ui::inkPalette().color(QPalette::Disabled, QPalette::Text));
}

void TestLook::aSelectedIconTakesTheColourOfSelectedText()
{
    m_theme.setScheme(ui::Scheme::Light);
    QCOMPARE(inkOf(ui::icon(u"menu"_s).pixmap(QSize(64, 64), 1.0, QIcon::Selected)).colour,
             ui::paperPalette().color(QPalette::HighlightedText));
}

void TestLook::anIconWithoutAFileIsStillThere()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"no icon is called"_s));
    const QIcon icon = ui::icon(u"no-such-thing"_s);
    QVERIFY(!icon.isNull());
    QVERIFY(inkOf(icon.pixmap(QSize(16, 16), 1.0)).pixels > 3);
}

void TestLook::noTwoStatusesShareAShape()
{
    QSet<QByteArray> shapes;
    for (const ui::Status status : ui::allStatuses) {
        const QImage image = ui::icon(ui::iconName(status), Qt::black).pixmap(QSize(16, 16), 1.0).toImage();
        shapes.insert(QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()));
    }
    QCOMPARE(shapes.size(), static_cast<qsizetype>(ui::allStatuses.size()));
}

void TestLook::statusesCanBeReadOnEveryGround_data()
{
    QTest::addColumn<ui::Status>("status");
    QTest::addColumn<ui::Scheme>("scheme");
    for (const ui::Status status : ui::allStatuses) {
        QTest::addRow("%s, light", qPrintable(ui::iconName(status))) << status << ui::Scheme::Light;
        QTest::addRow("%s, dark", qPrintable(ui::iconName(status))) << status << ui::Scheme::Dark;
    }
}

void TestLook::statusesCanBeReadOnEveryGround()
{
    QFETCH(ui::Status, status);
    QFETCH(ui::Scheme, scheme);
    const QPalette palette = paletteOf(scheme);
    const QColor ink = ui::statusColour(status, palette);
    for (const QColor &ground : {palette.color(QPalette::Window), palette.color(QPalette::Base),
                                 palette.color(QPalette::AlternateBase), ui::selectionTint(palette)})
        QVERIFY2(ui::contrast(ink, ground) >= 4.5,
                 qPrintable(u"%1 on %2: %3"_s.arg(ink.name(), ground.name()).arg(ui::contrast(ink, ground))));
    // The timeline writes the other way round, paper on the status.
    QVERIFY(ui::contrast(palette.color(QPalette::Base), ink) >= 4.5);
}

void TestLook::rolesKeepTheirContrast_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("least");
    for (const bool dark : {false, true}) {
        const QPalette p = dark ? ui::inkPalette() : ui::paperPalette();
        const char *when = dark ? "dark" : "light";
        const auto row = [&](const char *what, const QColor &ink, const QColor &ground, double least) {
            QTest::addRow("%s, %s", what, when) << ink << ground << least;
        };
        row("text on window", p.color(QPalette::WindowText), p.color(QPalette::Window), dark ? 13 : 15);
        row("quiet text on window", ui::quietTextColour(p), p.color(QPalette::Window), dark ? 6.9 : 5.9);
        row("quiet text on base", ui::quietTextColour(p), p.color(QPalette::Base), 5.9);
        row("quiet text on margin", ui::quietTextColour(p), ui::marginColour(p), 4.5);
        row("quiet text on selection", ui::quietTextColour(p), ui::selectionTint(p), 4.5);
        row("text on selection", p.color(QPalette::Text), ui::selectionTint(p), 7);
        row("accent on window", p.color(QPalette::Highlight), p.color(QPalette::Window), 6.7);
        row("accent on selection", p.color(QPalette::Highlight), ui::selectionTint(p), 4.5);
        row("selected text", p.color(QPalette::HighlightedText), p.color(QPalette::Highlight), 7);
        row("seal on window", ui::sealColour(p), p.color(QPalette::Window), dark ? 7.2 : 5.6);
        row("words on the seal", ui::onSealColour(p), ui::sealColour(p), 4.5);
        row("edge of a field", ui::fieldBorderColour(p), p.color(QPalette::Base), 3);
        row("edge of a field on window", ui::fieldBorderColour(p), p.color(QPalette::Window), 3);
    }
}

void TestLook::rolesKeepTheirContrast()
{
    QFETCH(QColor, ink);
    QFETCH(QColor, ground);
    QFETCH(double, least);
    QVERIFY2(ui::contrast(ink, ground) >= least, qPrintable(QString::number(ui::contrast(ink, ground))));
}

void TestLook::theApplicationIconIsDrawnAtEverySize_data()
{
    QTest::addColumn<int>("edge");
    for (const int edge : {16, 22, 24, 32, 48, 64, 128, 256})
        QTest::addRow("%d", edge) << edge;
}

void TestLook::theApplicationIconIsDrawnAtEverySize()
{
    QFETCH(int, edge);
    const QPixmap pixmap = QApplication::windowIcon().pixmap(QSize(edge, edge), 1.0);
    QCOMPARE(pixmap.size(), QSize(edge, edge));
    QVERIFY(inkOf(pixmap).pixels > edge * edge / 2);
    // The seal is below the middle, the keyhole above it.
    const QImage image = pixmap.toImage();
    const QColor seal = image.pixelColor(qRound(edge * 0.34), qRound(edge * 0.82));
    QVERIFY2(seal.red() > 150 && seal.green() < 90, qPrintable(seal.name()));
    QVERIFY(image.pixelColor(edge / 2, qRound(edge * 0.27)).lightness() < 90);
}

void TestLook::aChosenSchemeIsAppliedAndTold()
{
    m_theme.setScheme(ui::Scheme::Light);
    QSignalSpy changed(&m_theme, &ui::Theme::changed);
    m_theme.setScheme(ui::Scheme::Dark);
    QCOMPARE(changed.count(), 1);
    QVERIFY(m_theme.isDark());
    QVERIFY(ui::isDark(QApplication::palette()));
    m_theme.setScheme(ui::Scheme::Dark);
    QCOMPARE(changed.count(), 1);
    m_theme.setScheme(ui::Scheme::Light);
    QCOMPARE(changed.count(), 2);
    QVERIFY(!ui::isDark(QApplication::palette()));
}

void TestLook::lengthsGrowWithTheFont()
{
    QLineEdit field;
    QPushButton button(u"OK"_s);
    const int unit = ui::Metrics::unit(&field);
    const int fieldHeight = field.sizeHint().height();
    QCOMPARE(button.sizeHint().height(), fieldHeight);
    QFont large = field.font();
    large.setPointSizeF(large.pointSizeF() * 2);
    field.setFont(large);
    button.setFont(large);
    QVERIFY(std::abs(ui::Metrics::unit(&field) - 2 * unit) <= 1);
    QVERIFY(std::abs(field.sizeHint().height() - 2 * fieldHeight) <= 4);
    QCOMPARE(button.sizeHint().height(), field.sizeHint().height());
    QVERIFY(field.style()->pixelMetric(QStyle::PM_LayoutHorizontalSpacing, nullptr, &field) >= 2 * unit - 1);
}

void TestLook::onlyTwoSizesAndOneWeight()
{
    const QFont base = QApplication::font();
    QVERIFY(ui::Metrics::titleFont(base).pointSizeF() > base.pointSizeF());
    QCOMPARE(ui::Metrics::titleFont(base).weight(), ui::Metrics::strongFont(base).weight());
    QCOMPARE(ui::Metrics::strongFont(base).pointSizeF(), base.pointSizeF());
}

void TestLook::fixedTextIsAsTallAsTheTextBesideIt()
{
    const QFont base = QApplication::font();
    const QFont fixed = ui::Metrics::fixedFont(base);
    QVERIFY(QFontMetricsF(fixed).xHeight() <= QFontMetricsF(base).xHeight() + 1);
    QCOMPARE(QFontMetricsF(fixed).horizontalAdvance(u'i'), QFontMetricsF(fixed).horizontalAdvance(u'W'));
}

void TestLook::thePrimaryButtonWearsTheSeal()
{
    m_theme.setScheme(ui::Scheme::Light);
    ui::PrimaryButton button(u"Get certificate"_s);
    button.resize(button.sizeHint());
    const QPoint spot(ui::Metrics::unit(), button.height() / 2);
    QCOMPARE(button.grab().toImage().pixelColor(spot), ui::sealColour(button.palette()));
    button.setEnabled(false);
    QVERIFY(button.grab().toImage().pixelColor(spot) != ui::sealColour(button.palette()));
    QPushButton other(u"Plain"_s);
    other.resize(other.sizeHint());
    QVERIFY(other.grab().toImage().pixelColor(spot) != ui::sealColour(other.palette()));
    ui::PrimaryButton::setPrimary(&other, true);
    QCOMPARE(other.grab().toImage().pixelColor(spot), ui::sealColour(other.palette()));
}

void TestLook::aFieldShowsItsFocus()
{
    QLineEdit field;
    field.resize(field.sizeHint());
    const QPoint edge(field.width() / 2, 0);
    const QColor before = field.grab().toImage().pixelColor(edge);
    field.show();
    field.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&field));
    field.setFocus();
    QVERIFY(field.hasFocus());
    const QColor after = field.grab().toImage().pixelColor(edge);
    QVERIFY(before != after);
    QCOMPARE(after, field.palette().color(QPalette::Highlight));
}

void TestLook::aSelectedRowKeepsTheColourOfItsStatus()
{
    m_theme.setScheme(ui::Scheme::Light);
    QTableWidget table(1, 1);
    const QColor red = ui::statusColour(ui::Status::Failed, table.palette());
    auto *item = new QTableWidgetItem(u"████"_s);
    item->setForeground(red);
    table.setItem(0, 0, item);
    table.selectRow(0);
    const QImage image = table.viewport()->grab().toImage();
    bool tinted = false;
    bool coloured = false;
    for (int x = 0; x < table.columnWidth(0); ++x) {
        const QColor pixel = image.pixelColor(x, table.rowHeight(0) / 2);
        tinted = tinted || pixel == ui::selectionTint(table.palette());
        coloured = coloured || pixel == red;
    }
    QVERIFY(tinted);
    QVERIFY(coloured);
}

QTEST_MAIN(TestLook)
#include "tst_look.moc"
