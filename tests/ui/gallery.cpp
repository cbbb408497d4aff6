// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything of ui/look and ui/pictures on one page, with sample data, to be looked at by people who change
// it.
//   ui_gallery [--dark] [--lang ja] [--page widgets|controls|timeline|steps|failed|chain|icons] [--font-scale
//   2] [--grab FILE]

#include "tests/ui/gallerypages.h"
#include "ui/look/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFontDatabase>
#include <QTabWidget>
#include <QTextStream>
#include <QTimer>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"dark"_s, u"dark palette"_s},
                       {u"lang"_s, u"en or ja"_s, u"language"_s, u"en"_s},
                       {u"page"_s, u"only this page"_s, u"name"_s},
                       {u"font-scale"_s, u"times the font"_s, u"factor"_s, u"1"_s},
                       {u"width"_s, u"width in units"_s, u"units"_s, u"120"_s},
                       {u"grab"_s, u"save a picture and leave"_s, u"file"_s}});
    parser.addHelpOption();
    parser.process(application);

    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * parser.value(u"font-scale"_s).toDouble());
    QApplication::setFont(font);
    const ui::Theme theme(parser.isSet(u"dark"_s) ? ui::Scheme::Dark : ui::Scheme::Light);

    const bool japanese = parser.value(u"lang"_s) == "ja"_L1;
    if (japanese)
        QLocale::setDefault(QLocale(QLocale::Japanese));
    QTabWidget window;
    window.setWindowTitle(u"Tegata"_s);
    for (const gallery::Page &page : gallery::widgetPages() + gallery::picturePages()) {
        if (!parser.isSet(u"page"_s) || parser.value(u"page"_s) == page.name)
            window.addTab(page.make(japanese ? gallery::Language::Japanese : gallery::Language::English),
                          page.name);
    }
    if (!parser.isSet(u"grab"_s)) {
        window.show();
        return QApplication::exec();
    }
    QWidget *page = window.currentWidget();
    window.removeTab(0);
    page->setParent(nullptr);
    page->setAttribute(Qt::WA_DontShowOnScreen);
    page->resize(
        page->sizeHint().expandedTo({parser.value(u"width"_s).toInt() * QFontMetrics(font).height() / 2, 0}));
    page->show();
    QTimer::singleShot(50, page, [page, &parser] {
        const bool saved = page->grab().save(parser.value(u"grab"_s));
        page->deleteLater();
        QApplication::exit(saved ? 0 : 1);
    });
    return QApplication::exec();
}
