// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/fivesteps.h"

#include "ui/look/banner.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/textlines.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QTimerEvent>

#include <algorithm>

namespace ui {

using namespace Qt::StringLiterals;

FiveSteps::FiveSteps(QWidget *parent) : Picture(parent), m_serverIcon(u"server"_s)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    name();
}

void FiveSteps::name()
{
    setAccessibleName(tr("The five steps to a certificate"));
    if (!m_named)
        //: The three figures between whom the messages of ACME go
        m_names = {tr("You"), tr("Your server"), tr("Authority")};
}

FiveSteps::Figure FiveSteps::sender(int step)
{
    return std::array{You, Authority, You, Authority, You}.at(static_cast<size_t>(step));
}

FiveSteps::Figure FiveSteps::receiver(int step)
{
    return std::array{Authority, You, Server, Server, Authority}.at(static_cast<size_t>(step));
}

bool FiveSteps::hasShape(State state)
{
    return state != State::Waiting && state != State::Failed;
}

const FiveSteps::Message &FiveSteps::message(int step) const
{
    return m_messages.at(static_cast<size_t>(step));
}

void FiveSteps::setMessages(const std::array<Message, stepCount> &messages)
{
    const std::array<Message, stepCount> before = std::exchange(m_messages, messages);
    if (before == m_messages)
        return;
    invalidate();
    for (int step = 0; step < stepCount; ++step) {
        if (before.at(static_cast<size_t>(step)) != message(step))
            itemRenamed(step);
    }
    animate();
}

void FiveSteps::setNames(const QString &you, const QString &server, const QString &ca)
{
    m_named = true;
    m_names = {you, server, ca};
    invalidate();
}

void FiveSteps::setServerIcon(const QString &name)
{
    m_serverIcon = name;
    update();
}

void FiveSteps::setFailure(int step, const QString &title, const QString &body)
{
    m_failedStep = std::clamp(step, 0, stepCount - 1);
    if (!m_explanation)
        m_explanation = new Banner(this);
    m_explanation->setMessage(Banner::Kind::Error, title, body);
    invalidate();
    m_explanation->show();
    itemRenamed(m_failedStep);
}

void FiveSteps::clearFailure()
{
    delete std::exchange(m_explanation, nullptr);
    m_failedStep = -1;
    invalidate();
}

QString FiveSteps::itemName(int item) const
{
    if (item < 0 || item >= stepCount)
        return {};
    const int number = item + 1;
    const QString &text = message(item).text;
    switch (message(item).state) {
    //: %1 is the number of the step, %2 what is done in it
    case State::Waiting: return tr("Step %1 of 5, to do: %2").arg(number).arg(text);
    case State::Running: return tr("Step %1 of 5, under way: %2").arg(number).arg(text);
    case State::Done: return tr("Step %1 of 5, done: %2").arg(number).arg(text);
    case State::Failed: return tr("Step %1 of 5, failed: %2").arg(number).arg(text);
    case State::Skipped: return tr("Step %1 of 5, not needed: %2").arg(number).arg(text);
    }
    Q_UNREACHABLE();
}

QString FiveSteps::itemDescription(int item) const
{
    if (item == m_failedStep && m_explanation)
        return m_explanation->title() + u'\n' + m_explanation->body();
    return item >= 0 && item < stepCount ? message(item).detail : QString();
}

QString FiveSteps::itemToolTip(int item) const
{
    const Message &said = message(item);
    return said.detail.isEmpty() ? said.text : said.text + u'\n' + said.detail;
}

QRect FiveSteps::itemRect(int item) const
{
    return item >= 0 && item < stepCount ? plan().rows.at(static_cast<size_t>(item)).rect : QRect();
}

void FiveSteps::itemActivated(int item)
{
    emit activated(item);
}

void FiveSteps::itemBecameCurrent(int item)
{
    emit currentChanged(item);
}

QFont FiveSteps::textFont(int step) const
{
    const State state = message(step).state;
    return state == State::Running || state == State::Failed ? Metrics::strongFont(font()) : font();
}

FiveSteps::Plan FiveSteps::planned(int width) const
{
    const double unit = Metrics::unit(this);
    const double line = QFontMetricsF(font()).height();
    const QFontMetricsF strong(Metrics::strongFont(font()));
    Plan plan;

    double widest = 0;
    for (const QString &word : m_names)
        widest = std::max(widest, strong.horizontalAdvance(word));
    plan.figureWidth = std::clamp(widest + 3 * unit, 13 * unit, std::max(13 * unit, width / 3.0 - unit));
    plan.figureHeight = 4 * unit + strong.height() + 2 * unit;
    const double middle = width / 2.0;
    const double reach = std::clamp(middle - plan.figureWidth / 2 - unit, 0.0, 42 * unit);
    plan.columns = {middle - reach, middle, middle + reach};

    double y = unit + plan.figureHeight + 1.5 * unit;
    for (int step = 0; step < stepCount; ++step) {
        const bool explained = step == m_failedStep && m_explanation;
        Row &row = plan.rows.at(static_cast<size_t>(step));
        const Message &said = message(step);
        const double from = plan.columns.at(sender(step));
        const double to = plan.columns.at(receiver(step));
        const double sign = to > from ? 1 : -1;
        row.from = from + sign * unit;
        row.to = to - sign * 0.4 * unit;
        const double left = std::min(row.from, row.to);
        const double length = std::abs(row.to - row.from);
        const double shape = hasShape(said.state) ? Metrics::iconSize(this) + unit / 2 : 0;
        const QFont face = textFont(step);
        //: The number and the words of a step, above its arrow
        const QString words = tr("%1 %2").arg(step + 1).arg(said.text);
        row.lines = textLines(words, face, std::max(length - unit - shape, 4 * unit), 3);
        row.text
            = QRectF(left, y, length, static_cast<double>(row.lines.size()) * QFontMetricsF(face).height());
        row.y = row.text.bottom() + unit * (said.state == State::Failed ? 1.5 : 0.75);
        y = row.y + unit / 2;
        if (explained) {
            const int wide = qRound(2 * reach + plan.figureWidth);
            const int tall = m_explanation->hasHeightForWidth() ? m_explanation->heightForWidth(wide)
                                                                : m_explanation->sizeHint().height();
            plan.explanation = QRect(qRound(middle - wide / 2.0), qRound(row.y + 2.25 * unit), wide, tall);
            y = plan.explanation.bottom() + unit;
        } else {
            y += line;
        }
        const double foot = explained ? row.y + unit : y;
        row.rect = QRectF(left - unit, row.text.top() - unit / 2, length + 2 * unit,
                          foot - row.text.top() + unit / 2)
                       .toRect();
        y += 1.25 * unit;
    }
    plan.height = qCeil(y);
    return plan;
}

const FiveSteps::Plan &FiveSteps::plan() const
{
    if (!m_plan)
        m_plan = planned(width());
    return *m_plan;
}

int FiveSteps::heightForWidth(int width) const
{
    return planned(width).height;
}

QSize FiveSteps::sizeHint() const
{
    const int wide = 90 * Metrics::unit(this);
    return {wide, heightForWidth(wide)};
}

QSize FiveSteps::minimumSizeHint() const
{
    const int least = 50 * Metrics::unit(this);
    return {least, heightForWidth(std::max(least, width()))};
}

void FiveSteps::invalidate()
{
    m_plan.reset();
    updateGeometry();
    place();
    update();
}

void FiveSteps::place()
{
    if (m_explanation)
        m_explanation->setGeometry(plan().explanation);
}

void FiveSteps::animate()
{
    const bool running = std::any_of(m_messages.begin(), m_messages.end(),
                                     [](const Message &said) { return said.state == State::Running; });
    if (!running || !isVisible() || !mayMove())
        m_tick.stop();
    else if (!m_tick.isActive())
        m_tick.start(50, Qt::CoarseTimer, this);
}

void FiveSteps::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_tick.timerId()) {
        Picture::timerEvent(event);
        return;
    }
    m_phase += 0.25; // in widths of the line
    for (int step = 0; step < stepCount; ++step) {
        if (message(step).state == State::Running)
            update(itemRect(step));
    }
}

bool FiveSteps::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest && m_explanation) {
        // The explanation got or lost a button.
        m_plan.reset();
        updateGeometry();
        place();
    }
    return Picture::event(event);
}

void FiveSteps::resizeEvent(QResizeEvent *event)
{
    Picture::resizeEvent(event);
    m_plan.reset();
    place();
}

void FiveSteps::changeEvent(QEvent *event)
{
    Picture::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        name();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        invalidate();
    if (event->type() == QEvent::StyleChange)
        animate();
}

void FiveSteps::showEvent(QShowEvent *event)
{
    Picture::showEvent(event);
    animate();
}

void FiveSteps::hideEvent(QHideEvent *event)
{
    Picture::hideEvent(event);
    animate();
}

} // namespace ui
