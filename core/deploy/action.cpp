// SPDX-FileCopyrightText: 2026 The Tegata authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deploy/action.h"

#include "core/base/plaintext.h"
#include "core/base/toolrun.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core::deploy {

static constexpr qsizetype MaxWords = 256;
static constexpr qsizetype MaxWord = 4096;
static constexpr qsizetype MaxSaid = 4096;

Result<void> checkAction(const Action &action)
{
    switch (action.kind) {
    case ActionKind::ReloadNginx: return {};
    case ActionKind::Run: break;
    }
    const auto bad = [&action](const QString &why) {
        return Error{
            .code = ErrorCode::BadInput, .subject = action.command.join(u' ').left(255), .detail = why};
    };
    if (action.command.isEmpty())
        return bad(u"no command"_s);
    if (!QDir::isAbsolutePath(action.command.first()))
        return bad(u"the program must be an absolute path"_s);
    if (action.command.size() > MaxWords)
        return bad(u"too many arguments"_s);
    for (const QString &word : action.command) {
        if (word.size() > MaxWord || word.contains(QChar(u'\0')))
            return bad(u"an argument that no program can be given"_s);
    }
    return {};
}

QJsonArray toJson(const QList<Action> &actions)
{
    QJsonArray array;
    for (const Action &action : actions) {
        switch (action.kind) {
        case ActionKind::ReloadNginx: array.append(QJsonObject{{u"kind"_s, u"reloadNginx"_s}}); break;
        case ActionKind::Run:
            array.append(QJsonObject{{u"kind"_s, u"run"_s},
                                     {u"command"_s, QJsonArray::fromStringList(action.command)}});
            break;
        }
    }
    return array;
}

Result<QList<Action>> actionsFromJson(const QJsonArray &json)
{
    QList<Action> actions;
    for (const auto &element : json) {
        const QString kind = element["kind"_L1].toString();
        Action action;
        if (kind == "run"_L1) {
            action.kind = ActionKind::Run;
            for (const auto &word : element["command"_L1].toArray())
                action.command.append(word.toString());
        } else if (kind != "reloadNginx"_L1) {
            return Error{.code = ErrorCode::BadInput, .subject = kind, .detail = u"not an action"_s};
        }
        if (const auto checked = checkAction(action); !checked)
            return checked.error();
        actions.append(action);
    }
    return actions;
}

static bool isReload(const Action &action)
{
    return action.kind == ActionKind::ReloadNginx;
}

bool reloadsNginx(const QList<Action> &actions)
{
    return std::ranges::any_of(actions, isReload);
}

QList<Action> withReload(QList<Action> actions, bool reload)
{
    if (reloadsNginx(actions) == reload)
        return actions;
    actions.removeIf(isReload);
    if (reload)
        actions.prepend({.kind = ActionKind::ReloadNginx});
    return actions;
}

static QString found(const QString &given, const QString &name)
{
    if (!given.isEmpty())
        return QDir::isAbsolutePath(given) && QFileInfo(given).isExecutable() ? given : QString();
    return QStandardPaths::findExecutable(name,
                                          {u"/usr/sbin"_s, u"/usr/bin"_s, u"/sbin"_s, u"/bin"_s,
                                           u"/usr/local/sbin"_s, u"/usr/local/bin"_s,
                                           u"/usr/local/nginx/sbin"_s});
}

namespace {

/// The actions one after the other; each is one or a few programs. A child of whoever asked; ends itself.
class Performance final : public QObject {
public:
    using Next = std::function<void()>;

    Performance(QList<Action> actions, Environment environment, ActionLimits limits, QObject *owner,
                std::function<void(Result<void>)> done)
        : QObject(owner), m_actions(std::move(actions)), m_environment(std::move(environment)),
          m_limits(std::move(limits)), m_done(std::move(done))
    {
    }

    void go()
    {
        if (m_actions.isEmpty())
            return finish({});
        const Action action = m_actions.takeFirst();
        if (const auto checked = checkAction(action); !checked)
            return finish(checked.error());
        switch (action.kind) {
        case ActionKind::ReloadNginx: return reloadNginx();
        case ActionKind::Run: return run(action.command.first(), action.command.mid(1), [this] { go(); });
        }
    }

private:
    /// Nothing is reloaded that nginx itself finds fault with.
    void reloadNginx()
    {
        const QString nginx = found(m_limits.nginx, u"nginx"_s);
        if (nginx.isEmpty())
            return finish(
                Error{.code = ErrorCode::ProgramMissing, .subject = u"nginx"_s, .detail = u"nginx"_s});
        run(nginx, {u"-t"_s}, [this, nginx] {
            const QString systemctl = found(m_limits.systemctl, u"systemctl"_s);
            const auto signal = [this, nginx] { run(nginx, {u"-s"_s, u"reload"_s}, [this] { go(); }); };
            if (systemctl.isEmpty())
                return signal();
            // An nginx that systemd did not start is none that it can reload.
            runTool(systemctl, {u"is-active"_s, u"--quiet"_s, u"nginx"_s}, tool(), this,
                    [this, systemctl, signal](const Result<ToolOutput> &asked) {
                        if (!asked || asked->exitStatus != 0)
                            return signal();
                        run(systemctl, {u"reload"_s, u"nginx"_s}, [this] { go(); });
                    });
        });
    }

    [[nodiscard]] ToolLimits tool() const { return {.time = m_limits.time, .environment = m_environment}; }

    void run(const QString &program, const QStringList &arguments, const Next &next)
    {
        runTool(program, arguments, tool(), this,
                [this, program, arguments, next](const Result<ToolOutput> &output) {
                    if (!output)
                        return finish(output.error());
                    if (output->exitStatus == 0)
                        return next();
                    const QString said = plainText(QString::fromUtf8(output->text.right(MaxSaid)), MaxSaid);
                    finish(Error{.code = ErrorCode::ProgramFailed,
                                 .subject = (QStringList{program} + arguments).join(u' ').left(255),
                                 .detail = u"exit status %1: %2"_s.arg(output->exitStatus).arg(said)});
                });
    }

    void finish(const Result<void> &result)
    {
        // From the event loop, since nothing may have been started at all.
        QMetaObject::invokeMethod(
            this,
            [this, result] {
                deleteLater();
                m_done(result);
            },
            Qt::QueuedConnection);
    }

    QList<Action> m_actions;
    Environment m_environment;
    ActionLimits m_limits;
    std::function<void(Result<void>)> m_done;
};

} // namespace

void perform(const QList<Action> &actions, const Environment &environment, const ActionLimits &limits,
             QObject *owner, std::function<void(Result<void>)> done)
{
    (new Performance(actions, environment, limits, owner, std::move(done)))->go();
}

} // namespace core::deploy
